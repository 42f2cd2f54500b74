//! Links in letters: another password, and that an e-mail is its account's.

/// The way to another password.
pub const FORGOTTEN: &str = "Forgotten your password?";
/// Over the form.
pub const FORGOTTEN_LEAD: &str = "We send you a letter with a link. By it you choose a new password.";
/// The button.
pub const SEND: &str = "Send me the link";
/// The way back.
pub const TO_SIGN_IN: &str = "Back to signing in";
/// What is answered to every e-mail.
pub const SENT: &str = "If this e-mail address has an account, a letter is on its way to it.";
/// Under it.
pub const SENT_NEXT: &str = "Its link is good for half an hour. If nothing comes, look among what your mail takes for spam, and check the address.";
/// The button.
pub const ONCE_MORE: &str = "Send it once more";
/// No answer.
pub const NOT_SENT: &str = "The shop did not answer, so perhaps no letter is on its way. Try again: that does no harm.";
/// The page was opened without a link.
pub const NO_WORD: &str = "Open the link in your letter. For your safety its word leaves the address at once, and is gone when the page is loaded anew.";
/// Over the form.
pub const RESET_LEAD: &str = "Afterwards you are signed out everywhere, and sign in with the new one.";
/// The field.
pub const NEW_PASSWORD: &str = "New password";
/// The button.
pub const CHANGE: &str = "Change my password";
/// It is changed.
pub const CHANGED: &str = "Your password is changed.";
/// Under it.
pub const CHANGED_NEXT: &str = "You are signed out everywhere. Sign in with the new password.";
/// The link is used or old.
pub const OLD_RESET: &str = "This link has been used, or is too old. We send you another one.";
/// No answer.
pub const RESET_LOST: &str =
    "The shop did not answer. Your password may be changed by now: try it at signing in, or try again here.";
/// While the shop is told.
pub const CONFIRMING: &str = "Confirming your e-mail";
/// It is confirmed.
pub const CONFIRMED: &str = "Your e-mail is confirmed.";
/// Under it.
pub const CONFIRMED_NEXT: &str = "Now you can send gifts too.";
/// The link is used or old.
pub const OLD_CONFIRM: &str = "This link has been used, or is too old.";
/// Under it.
pub const ANOTHER_CONFIRM: &str =
    "Your account says which e-mail address it has, and sends you another letter where one is wanting.";
/// The way there.
pub const TO_ACCOUNT: &str = "See your account";
/// No answer.
pub const CONFIRM_LOST: &str =
    "The shop did not answer, so it is not certain that your e-mail is confirmed. Try again: that does no harm.";
/// On the account's page.
pub const UNCONFIRMED: &str = "Your e-mail is not confirmed.";
/// What waits for it.
pub const UNCONFIRMED_MEANS: &str = "Follow the link in the letter that we sent you. Until then you send no gifts.";
/// The button.
pub const SEND_AGAIN: &str = "Send the letter again";
/// It is on its way.
pub const SENT_AGAIN: &str = "The letter is on its way. Its link is good for three days; the one from before is void.";
