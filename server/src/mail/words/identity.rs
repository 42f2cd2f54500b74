//! The sentences of letters about who somebody is.

/// What the button of a letter says that confirms an e-mail.
pub const CONFIRM: &str = "Confirm your e-mail address";
/// What the button of a letter says that leads to another password.
pub const RESET: &str = "Choose a new password";
/// What the button of a letter says that makes another e-mail the account's.
pub const NEW_EMAIL: &str = "Use this e-mail address";
/// What the button says of letters that tell of a change.
pub const ACCOUNT: &str = "See your account";

pub(super) const NOT_YOU: &str = "If it was not you, choose a new password at once: open the sign-in page and follow \
                                  \"Forgotten your password?\". That signs out everybody else.";

/// The subject of a letter that confirms an e-mail.
pub fn confirm_subject(shop: &str) -> String {
    format!("Confirm your e-mail address for {shop}")
}

/// An e-mail is to be confirmed.
pub fn confirm(name: &str, shop: &str) -> Vec<String> {
    vec![
        format!("Hello {name}, this e-mail address was given for an account at {shop}. Confirm that it is yours."),
        "The link works once, for three days. Until then everything works but sending gifts.".to_owned(),
        "If you know nothing of this, leave it: without the link nothing happens.".to_owned(),
    ]
}

/// The subject of a letter that makes another e-mail the account's.
pub fn new_email_subject(shop: &str) -> String {
    format!("Use this e-mail address at {shop}")
}

/// An account is to have this e-mail.
pub fn new_email(name: &str, shop: &str) -> Vec<String> {
    vec![
        format!("Hello {name}, your account at {shop} is to have this e-mail address. Confirm that it is yours."),
        "The link works once, for three days. From then on you sign in with this address, and letters come here."
            .to_owned(),
        "If you know nothing of this, leave it: without the link nothing happens.".to_owned(),
    ]
}

/// The subject of a letter to the e-mail that an account has, when it is to have another.
pub fn email_asked_subject(shop: &str) -> String {
    format!("Your account at {shop} is to have another e-mail address")
}

/// An account is to have another e-mail.
pub fn email_asked(name: &str, shop: &str, at: &str) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, on {at} another e-mail address was given for your account at {shop}. A link went there; once it \
             is opened, you sign in with that address and no longer with this one."
        ),
        "If it was you, there is nothing to do here.".to_owned(),
        "If it was not you, stop it under Account, with \"Keep my address\", sign out everywhere else, and choose a new \
         password."
            .to_owned(),
    ]
}

/// The subject of a letter to the e-mail that an account had.
pub fn email_changed_subject(shop: &str) -> String {
    format!("Your account at {shop} has another e-mail address")
}

/// An account has another e-mail.
pub fn email_changed(name: &str, shop: &str, at: &str) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, since {at} your account at {shop} has another e-mail address. You no longer sign in with this \
             one, and letters no longer come here."
        ),
        "If it was you, there is nothing to do.".to_owned(),
        "If it was not you, and you are still signed in somewhere, freeze your account there at once: then nothing can be \
         taken out of your balance. Tell the shop in any case."
            .to_owned(),
    ]
}

/// The subject of a letter that leads to another password.
pub fn reset_subject(shop: &str) -> String {
    format!("Choose a new password for {shop}")
}

/// Somebody has forgotten a password.
pub fn reset(name: &str, shop: &str) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, somebody asked for a new password for your account at {shop}. If it was you, choose one."
        ),
        "The link works once, for half an hour. With the new password you are signed out everywhere else.".to_owned(),
        "If it was not you, leave it: your password stays what it is. Nobody from the shop will ask you for this link."
            .to_owned(),
    ]
}

/// The subject when another browser signed in.
pub fn new_browser_subject(shop: &str) -> String {
    format!("A new sign-in to your account at {shop}")
}

/// Another browser signed in.
pub fn new_browser(name: &str, shop: &str, (browser, at): (&str, &str)) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, somebody signed in to your account at {shop} on {at}, in a browser that is new to it: {browser}."
        ),
        "If it was you, there is nothing to do. Under Account you see everywhere you are signed in.".to_owned(),
        NOT_YOU.to_owned(),
    ]
}

/// The subject when the password was changed.
pub fn new_password_subject(shop: &str) -> String {
    format!("Your password for {shop} was changed")
}

/// The password was changed.
pub fn new_password(name: &str, shop: &str, at: &str) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, the password of your account at {shop} was changed on {at}, by the link in a letter to you."
        ),
        "Everywhere you were signed in you are signed out.".to_owned(),
        NOT_YOU.to_owned(),
    ]
}

/// The subject when a second factor was set up, or taken off.
pub fn factor_subject(shop: &str, on: bool) -> String {
    let now = if on { "asks for a second factor" } else { "no longer asks for a second factor" };
    format!("Your account at {shop} {now}")
}

/// A second factor was set up, or taken off.
pub fn factor(name: &str, shop: &str, (on, at): (bool, &str)) -> Vec<String> {
    let happened = if on { "an authenticator app was set up for" } else { "the authenticator app was taken off" };
    let means = if on {
        "From now on signing in asks for its code. Keep the recovery codes somewhere safe."
    } else {
        "From now on signing in does not ask for its code."
    };
    vec![format!("Hello {name}, {happened} your account at {shop} on {at}."), means.to_owned(), NOT_YOU.to_owned()]
}

/// The subject when a recovery code was used.
pub fn recovery_subject(shop: &str) -> String {
    format!("A recovery code of your account at {shop} was used")
}

/// A recovery code was used.
pub fn recovery(name: &str, shop: &str, at: &str) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, a recovery code took the place of your authenticator app at {shop} on {at}. It is used up."
        ),
        "Under Account you see how many are left, and can have new ones.".to_owned(),
        NOT_YOU.to_owned(),
    ]
}

/// A browser as people call it, from how it names itself.
pub fn browser(agent: &str) -> String {
    let first = |all: &[(&str, &'static str)]| all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    // Each names those before it too, so the rarest mark comes first.
    let program = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("iPhone", "an iPhone"),
        ("iPad", "an iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "a Mac"),
        ("Linux", "Linux"),
    ]);
    match (program, system) {
        (Some(program), Some(system)) => format!("{program} on {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => "one that does not say what it is".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_as_people_call_it() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0 Safari/537.36 Edg/144.0";
        assert_eq!(browser(edge), "Edge on Windows");
        assert_eq!(
            browser("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Safari/604.1"),
            "Safari on an iPhone"
        );
        assert_eq!(browser("curl/8"), "one that does not say what it is");
    }

    #[test]
    fn no_sentence_shouts() {
        let all = [
            confirm("Ada", "Scrip"),
            reset("Ada", "Scrip"),
            new_browser("Ada", "Scrip", ("Edge", "today")),
            new_password("Ada", "Scrip", "today"),
            factor("Ada", "Scrip", (true, "today")),
            factor("Ada", "Scrip", (false, "today")),
            recovery("Ada", "Scrip", "today"),
        ];
        assert!(all.iter().flatten().all(|sentence| !sentence.contains('!') && !sentence.contains("please")));
    }
}
