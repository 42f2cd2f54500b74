//! Signing in.

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
