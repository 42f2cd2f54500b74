//! Signing in, and the account.

use super::moment;
use domain::api::session::SignedIn;

/// Under the heading.
pub const LEAD: &str = "Your balance and your cards are kept with your account.";
/// Under the heading, when somebody came from a code.
pub const LEAD_FROM_CODE: &str = "Then we show what your code is worth. It is still in its field.";
/// The field.
pub const EMAIL: &str = "E-mail";
/// The field.
pub const PASSWORD: &str = "Password";
/// The button.
pub const SIGN_IN: &str = "Sign in";
/// Under the heading, when somebody came from a gift.
pub const LEAD_FROM_GIFT: &str = "Then your gift goes into your balance. It waits for you.";
/// The field.
pub const NAME: &str = "Your name";
/// The field.
pub const REGION: &str = "Region";
/// Under the field.
pub const PASSWORD_HINT: &str = "At least 8 characters.";
/// The way to the other form.
pub const NEW_HERE: &str = "New here? Make an account";
/// The way back.
pub const KNOWN_HERE: &str = "I have an account";
/// The button.
pub const OPEN: &str = "Make my account";
/// The field is empty.
pub const NAME_EMPTY: &str = "Enter your name.";
/// It does not fit.
pub const PASSWORD_LENGTH: &str = "Choose a password of 8 characters or more.";
/// The field is empty.
pub const EMAIL_EMPTY: &str = "Enter the e-mail address of your account.";
/// What stands there is no address.
pub const EMAIL_ODD: &str = "Check the e-mail address: it looks like name@example.com.";
/// The field is empty.
pub const PASSWORD_EMPTY: &str = "Enter your password.";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer. What you typed is still here: try again in a moment.";

/// Said after signing in.
pub fn welcome(name: &str) -> String {
    ["You are signed in, ", name, "."].concat()
}

/// For guests.
pub const GUEST: &str = "Sign in to see your account.";
/// Who it is, to a screen reader.
pub const WHO: &str = "You";
/// The link.
pub const TO_BALANCE: &str = "Your balance";
/// The link.
pub const TO_FREEZE: &str = "Lost a device? Freeze your account";
/// No answer, and nothing was seen before.
pub const LOST: &str = "The shop did not answer. Your account is safe with it.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While waiting.
pub const LOADING: &str = "Fetching your account";
/// The heading.
pub const REGION_HEADING: &str = "Where you are";
/// Before it is changed.
pub const REGION_MEANS: &str = "Prices, delivery and new cards are then those of this region. What you have stays in its \
    currency and pays in that alone: it is never converted.";
/// The button.
pub const CHANGE_REGION: &str = "Change region";
/// No answer.
pub const CHANGE_LOST: &str = "The shop did not answer, so this may not have changed. Try again: that does no harm.";
/// There is no line.
pub const OFFLINE: &str = "You are offline. This can be changed when the line is back.";
/// The heading.
pub const PLACES: &str = "Signed in on";
/// Beside the own one.
pub const THIS_DEVICE: &str = "This device";
/// The button.
pub const SIGN_OUT: &str = "Sign out";
/// The button.
pub const EVERYWHERE_ELSE: &str = "Sign out everywhere else";
/// No answer.
pub const END_LOST: &str = "The shop did not answer. Look at the list: who still stands there is still signed in.";
/// No answer, and nothing was seen before.
pub const PLACES_LOST: &str = "The shop did not answer, so the devices are not known.";

/// Since when, and when it was last used.
pub fn place(place: &SignedIn) -> String {
    ["Since ", &moment(place.since), " · last used ", &moment(place.seen)].concat()
}

/// The button, to a screen reader.
pub fn sign_out_of(name: &str, this: bool) -> String {
    [SIGN_OUT, ", ", if this { THIS_DEVICE } else { name }].concat()
}

/// So many were signed out.
pub fn ended(count: u32) -> String {
    match count {
        0 => "Signed out there already.".to_owned(),
        1 => "Signed out on 1 device.".to_owned(),
        count => ["Signed out on ", &count.to_string(), " devices."].concat(),
    }
}

/// The region has changed.
pub fn moved(region: &str, currency: &str) -> String {
    ["Your region is now ", region, ". Prices are in ", currency, "."].concat()
}
