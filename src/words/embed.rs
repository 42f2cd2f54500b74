//! In a frame on a page of another shop, and in the window in which somebody signs in to one.

/// Nobody is known here.
pub const WHO: &str = "Sign in to go on";
/// Why a window.
pub const WINDOW: &str = "It opens a window of this shop. The page around this box does not see your password.";
/// Opens it.
pub const SIGN_IN: &str = "Sign in";
/// It did not open.
pub const BLOCKED: &str =
    "Your browser did not open the window. Allow windows for this page, then press the button again.";
/// The ticket did not come through.
pub const NOT_SIGNED_IN: &str = "That took too long. Press the button again.";
/// The window's heading.
pub const TITLE: &str = "Use your balance on another page";
/// What will happen.
pub const LEAD: &str = "The box on the page you came from can then redeem into your balance and show it.";
/// The window has nobody to go back to.
pub const LOST: &str = "You are signed in. Close this window, and open the page that you came from again.";

/// The button that does it.
pub fn go_on(name: &str) -> String {
    ["Go on as ", name].concat()
}
