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
