//! The sentences of letters about passkeys.

const NOT_YOU: &str = "If it was not you, remove the passkey under Account and choose a new password at once: open the sign-in \
                       page and follow \"Forgotten your password?\". That signs out everybody else.";

/// The subject when a passkey was added.
pub fn passkey_on_subject(shop: &str) -> String {
    format!("A passkey was added to your account at {shop}")
}

/// A passkey was added.
pub fn passkey_on(name: &str, shop: &str, (passkey, at): (&str, &str)) -> Vec<String> {
    vec![
        format!("Hello {name}, a passkey was added to your account at {shop} on {at}: \"{passkey}\"."),
        "It signs in without a password. Who signs in with the password is asked for a second factor. Keep the recovery codes \
         somewhere safe."
            .to_owned(),
        NOT_YOU.to_owned(),
    ]
}

/// The subject when a passkey was taken off.
pub fn passkey_off_subject(shop: &str) -> String {
    format!("A passkey was removed from your account at {shop}")
}

/// A passkey was taken off.
pub fn passkey_off(name: &str, shop: &str, (passkey, at): (&str, &str)) -> Vec<String> {
    vec![
        format!("Hello {name}, a passkey was removed from your account at {shop} on {at}: \"{passkey}\"."),
        "It signs in no more. Your device may still offer it; there you can delete it too.".to_owned(),
        super::identity::NOT_YOU.to_owned(),
    ]
}

/// The subject when the counter of a passkey went back.
pub fn passkey_back_subject(shop: &str) -> String {
    format!("A passkey of your account at {shop} was refused")
}

/// The counter of a passkey went back.
pub fn passkey_back(name: &str, shop: &str, (passkey, at): (&str, &str)) -> Vec<String> {
    vec![
        format!("Hello {name}, the passkey \"{passkey}\" of your account at {shop} was used on {at} and refused."),
        "It has been used less often than the shop has seen it used, so there may be a copy of it. Remove it under Account, \
         and add a new one on the device that you have."
            .to_owned(),
        NOT_YOU.to_owned(),
    ]
}

/// The subject when the authenticator app was taken off and passkeys are left.
pub fn app_off_subject(shop: &str) -> String {
    format!("The authenticator app was taken off your account at {shop}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_says_which_passkey_and_shouts_at_nobody() {
        let which = ("My phone", "today");
        let all = [
            passkey_on("Ada", "Scrip", which),
            passkey_off("Ada", "Scrip", which),
            passkey_back("Ada", "Scrip", which),
        ];
        assert!(all.iter().all(|letter| letter[0].contains("\"My phone\"")));
        assert!(all.iter().flatten().all(|sentence| !sentence.contains('!') && !sentence.contains("please")));
    }
}
