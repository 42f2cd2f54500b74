//! Presses of the mouse or the finger.

use std::cell::RefCell;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MouseEvent, Node, window};

/// From now on the second half of a double click does nothing where what the first was for has gone: it would press what
/// stands in its place, on a page that nobody has seen yet.
pub fn one_is_one() {
    let pressed = RefCell::new(None::<Node>);
    let press = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let is_second = event.detail() > 1;
        if is_second && pressed.borrow().as_ref().is_some_and(|node| !node.is_connected()) {
            event.prevent_default();
            event.stop_propagation();
        } else {
            pressed.replace(event.target().and_then(|target| target.dyn_into().ok()));
        }
    });
    if let Some(window) = window() {
        // Before whatever is pressed hears of it.
        let hears = press.as_ref().unchecked_ref();
        let _listening = window.add_event_listener_with_callback_and_bool("click", hears, true);
        press.forget();
    }
}
