//! Passkeys.

use super::date;
use crate::browser::passkey::Stopped;
use domain::api::passkey::Passkey;

/// The button at the door.
pub const SIGN_IN: &str = "Sign in with a passkey";
/// The button where a passkey does as well.
pub const USE: &str = "Use a passkey";
/// After the password, where a passkey does as well.
pub const LEAD: &str = "Your account asks for one more thing: a passkey, or a code.";
/// The heading of the section.
pub const HEADING: &str = "Passkeys";
/// While there is none.
pub const NONE: &str = "A passkey lets you in by your fingerprint, your face or the lock of your device, without a password. It works on this shop's own page and nowhere else, so nobody can ask you for it elsewhere.";
/// The passkeys are here, and no authenticator app: of the other section.
pub const BESIDE: &str =
    "Your passkeys are your second factor. With an authenticator app on your phone there is another.";
/// Where there can be none.
pub const NOT_HERE: &str = "This browser knows no passkeys on this page.";
/// The field.
pub const NAME: &str = "Name of the passkey";
/// Under the field's name.
pub const NAME_HINT: &str = "So that you know later which one it is: \"My phone\".";
/// The field is empty.
pub const NAME_EMPTY: &str = "Give it a name.";
/// The name is too long.
pub const NAME_LONG: &str = "A name has up to 60 letters. Make it shorter.";
/// The button.
pub const ADD: &str = "Add a passkey";
/// The button of a row.
pub const REMOVE: &str = "Remove";
/// Said when it is there.
pub const ADDED: &str = "The passkey is there. It lets you in from now on.";
/// Said when it is gone.
pub const REMOVED: &str = "The passkey is removed. Your device may still offer it; there you can delete it too.";
/// No answer.
pub const LOST: &str = "The shop did not answer. Look at the list, then try again.";

/// What stands under the name of one.
pub fn about(passkey: &Passkey) -> String {
    let used = passkey.used.map(|used| [", used last ", &date(used)].concat()).unwrap_or_default();
    ["Since ", &date(passkey.since), &used].concat()
}

/// The button of a row, to who hears it alone.
pub fn remove(name: &str) -> String {
    ["Remove the passkey ", name].concat()
}

/// Why no passkey came, and what to do.
pub fn stopped(stopped: Stopped) -> &'static str {
    match stopped {
        Stopped::Left => "No passkey was used. Try again, or go on another way.",
        Stopped::Known => "This device has a passkey for your account already.",
        Stopped::Unable => "This browser could not use a passkey here. Go on another way.",
    }
}
