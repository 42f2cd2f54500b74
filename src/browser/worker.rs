//! The worker that opens the app without a line. A script (`public/enlist.js`) asks for it and says when a newer one
//! waits; here is what the app has to say to that.

use super::document::listen;
use web_sys::{Event, window};

/// Calls this when a newer version of the app is there and waits.
pub fn on_newer(mut then: impl FnMut() + 'static) {
    listen("scrip-waiting", move |_| then());
}

/// Lets the newer version begin: the page is loaded with it.
pub fn begin_newer() {
    tell("scrip-begin");
}

/// Tells the scripts around the app.
pub(super) fn tell(what: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(what)) {
        // Whether somebody prevents what follows is of no interest: nothing follows.
        let _prevented = window.dispatch_event(&event);
    }
}
