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
