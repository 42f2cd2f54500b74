//! The app as something that is installed: a new version of it, and how it comes to stand beside others.

/// What the strip is about, to a screen reader.
pub const NEWER_ABOUT: &str = "New version";
/// A newer version waits.
pub const NEWER: &str = "A new version of this page is ready. It begins when you say so.";
/// The button that lets it begin.
pub const NEWER_USE: &str = "Use it now";
/// The button that leaves it for later.
pub const LATER: &str = "Later";
/// Something has been sent whose answer is not known.
pub const NEWER_WAITS: &str = "It begins as soon as what is on its way has arrived.";

/// The heading of the hint.
pub const TITLE: &str = "Keep it at hand";
/// What it is good for.
pub const WHY: &str = "On your home screen it opens at once, also without a line.";
/// The button that asks the browser.
pub const INSTALL: &str = "Install";
/// The button that leaves it.
pub const NOT_NOW: &str = "No thanks";
/// On an iPhone or iPad.
pub const BY_SHARING: &str = "Press Share, then “Add to Home Screen”.";
/// In Safari on a Mac.
pub const BY_DOCK: &str = "In the File menu, choose “Add to Dock”.";
/// In Firefox on Android.
pub const BY_MENU: &str = "Open the menu of the browser, then “Add to Home screen”.";

/// Under the button that asks to be told.
pub const TELL_WHAT: &str = "On this browser, also while the page is closed. Without amounts, names or codes.";
/// The button that ends it.
pub const TELL_NO_MORE: &str = "Tell me no more";
/// Said when it has ended.
pub const NOT_TOLD: &str = "This browser tells you nothing any more.";
/// The browser, or who sits at it, said no.
pub const TELL_REFUSED: &str =
    "This browser did not allow it. Its settings for this site say so, and can be changed there.";
/// No answer.
pub const TELL_LOST: &str = "The shop did not answer. Try again in a moment.";
/// The button that asks to be told of a claim.
pub const TELL_CLAIMED: &str = "Tell me when it is claimed";
/// This browser tells of claims.
pub const TOLD_CLAIMED: &str = "This browser tells you when it is claimed.";
/// The button that asks to be told of what runs out.
pub const TELL_RUNS_OUT: &str = "Tell me on this browser too";
/// This browser tells of what runs out.
pub const TOLD_RUNS_OUT: &str = "This browser tells you too, a week before.";
