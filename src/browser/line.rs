//! Whether the device says it has a line.

use super::document::listen;
use web_sys::window;

/// Whether the browser believes that there is a network.
pub fn is_up() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// Says whenever that changes.
pub fn watch(then: impl Fn(bool) + Clone + 'static) {
    let lost = then.clone();
    listen("online", move |_| then(true));
    listen("offline", move |_| lost(false));
}
