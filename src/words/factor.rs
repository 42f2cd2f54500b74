//! The second factor: signing in with it, setting it up, its recovery codes, and taking it off.

use super::date;
use domain::Time;

/// Under the heading, after the password.
pub const LEAD: &str = "Your account asks for one more thing: the code that your authenticator app shows.";
/// The way back to the password.
pub const BACK: &str = "Sign in as somebody else";
/// The code came too late.
pub const OVER: &str = "More than five minutes went by, so we ask for your password once more.";
/// No answer to the code.
pub const LOST: &str = "The shop did not answer. Try again with the next code that your app shows.";
/// The heading of the section.
pub const HEADING: &str = "Second factor";
/// While there is none.
pub const OFF: &str = "Now your password alone lets you in. With an authenticator app on your phone, who finds out your password still stays outside: we ask for a code that only your phone shows.";
/// The button.
pub const SET_UP: &str = "Set up an authenticator";
/// There is one.
pub const ON: &str = "On";
/// The button.
pub const RENEW: &str = "New recovery codes";
/// The button.
pub const ANOTHER: &str = "Use another authenticator";
/// The button.
pub const TAKE_OFF: &str = "Switch it off";
/// The first step.
pub const SCAN: &str = "Scan this with your authenticator app.";
/// The picture, to who can't see it.
pub const PICTURE: &str = "QR code for your authenticator app";
/// Beside the picture.
pub const BY_HAND: &str = "Or type this into the app, as a key that is based on time:";
/// The text, to a screen reader.
pub const SECRET: &str = "Key";
/// The button.
pub const COPY_SECRET: &str = "Copy key";
/// Said when it is.
pub const SECRET_COPIED: &str = "The key is copied.";
/// The link.
pub const OPEN_APP: &str = "The app is on this device";
/// The second step.
pub const FIRST: &str = "Enter the code that the app shows.";
/// The button.
pub const SWITCH_ON: &str = "Switch it on";
/// The heading of the codes.
pub const CODES: &str = "Your recovery codes";
/// Under it.
pub const CODES_MEAN: &str =
    "If you lose your phone, each of them lets you in once, together with your password. Those from before are void.";
/// What is to be done.
pub const ONCE: &str = "We show them this once. Keep them where you find them without your phone.";
/// The button.
pub const COPY: &str = "Copy codes";
/// Said when they are.
pub const CODES_COPIED: &str = "The codes are copied.";
/// The link.
pub const DOWNLOAD: &str = "Download codes";
/// The button.
pub const PRINT: &str = "Print codes";
/// The button.
pub const KEPT: &str = "I have kept them";
/// Said when they are there.
pub const NOW_CODES: &str = "Your recovery codes are here. Keep them: they are shown this once.";
/// Said when it is off.
pub const NOW_OFF: &str = "The second factor is off. Your password alone lets you in.";
/// The codes were drawn, and never came.
pub const CODES_LOST: &str =
    "It is on, but you may not have seen its recovery codes. Get new ones: those from before are void then.";
/// Setting it up took too long.
pub const TOO_LATE: &str = "More than a quarter of an hour went by. Set it up once more.";

/// Since when it is on.
pub fn since(since: Time) -> String {
    ["since ", &date(since)].concat()
}

/// How many recovery codes are left.
pub fn left(left: u32) -> String {
    match left {
        0 => "No recovery code is left. Without your phone you would not get in: get new ones.".to_owned(),
        1 => "1 recovery code is left. Get new ones before it is used.".to_owned(),
        2..=3 => [&left.to_string(), " recovery codes are left. Get new ones before they are used."].concat(),
        _ => [&left.to_string(), " recovery codes are left."].concat(),
    }
}

/// A key in groups of four, as it is typed.
pub fn grouped(secret: &str) -> String {
    let symbols: Vec<char> = secret.chars().collect();
    symbols.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The codes as a text to keep.
pub fn as_text(shop: &str, codes: &[String]) -> String {
    [CODES, " · ", shop, "\n\n", &codes.join("\n"), "\n"].concat()
}
