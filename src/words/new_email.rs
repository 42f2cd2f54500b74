//! Another e-mail address for the account.

/// The button that begins it.
pub const CHANGE: &str = "Change e-mail address";
/// The form, to a screen reader.
pub const HEADING: &str = "Change your e-mail address";
/// The field.
pub const FIELD: &str = "New e-mail address";
/// Under the field's name.
pub const HINT: &str = "We send a letter there. Only when you open its link do you sign in with the new address.";
/// The button.
pub const SEND: &str = "Send the letter";
/// The button that leaves it.
pub const LEAVE: &str = "Leave it";
/// The field is empty.
pub const EMPTY: &str = "Enter the e-mail address that you want to use from now on.";
/// It is the one that the account has.
pub const SAME: &str = "This is the address that you have now. Enter the one that you want instead.";
/// Another account has it.
pub const TAKEN: &str = "Another account has this e-mail address. Use a different one.";
/// Under it.
pub const WAITING_MEANS: &str =
    "Open the link in it within three days. Until then you sign in with the address that you have now.";
/// The button.
pub const ONCE_MORE: &str = "Send it once more";
/// The button.
pub const KEEP: &str = "Keep my address";
/// Said when the account keeps its address.
pub const KEPT: &str = "You keep your e-mail address. The link in the letter does nothing any more.";
/// No answer.
pub const KEEP_LOST: &str =
    "The shop did not answer, so the letter's link may still work. Try again: that does no harm.";
/// The e-mail is another account's since the letter went out.
pub const TAKEN_SINCE: &str = "Another account uses this e-mail address by now, so yours keeps the one that it has.";

/// A letter went to another address.
pub fn waiting(email: &str) -> String {
    ["A letter is on its way to ", email, "."].concat()
}
