//! The document: its title, focus and scroll position.

use super::turn;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollRestoration, window};

/// Names the page in the tab.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves the focus to the first element that this selector finds. Says whether there is one.
pub fn focus(selector: &str) -> bool {
    let found = window().and_then(|window| window.document()).and_then(|page| page.query_selector(selector).ok()?);
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    element.focus().is_ok()
}

/// Presses the element with this id, as a person would.
pub fn press(id: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Whether the element with this id has the focus of the page, though perhaps not its window that of the person.
pub fn has_focus(id: &str) -> bool {
    let active = window().and_then(|window| window.document()).and_then(|page| page.active_element());
    active.is_some_and(|element| element.id() == id)
}

/// Puts a text into the input with this id.
pub fn fill(id: &str, text: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(input) = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

/// Puts a text into the field of several lines with this id.
pub fn fill_area(id: &str, text: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(area) = found.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        area.set_value(text);
    }
}

/// Gives the child at this place, counted from 0, of the element with this id its class.
pub fn set_child_class(id: &str, place: u32, class: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(child) = found.and_then(|element| element.children().item(place)) {
        child.set_class_name(class);
    }
}

/// The same with the next frame, when what has just changed is on the page.
pub fn focus_soon(selector: &'static str) {
    next_frame(move || {
        focus(selector);
    });
}

/// The same for the first of several that is there.
pub fn focus_one_soon(selectors: Vec<String>) {
    next_frame(move || {
        let _found = selectors.iter().any(|selector| focus(selector));
    });
}

/// The page has changed: with the next frame, when it has its height, the focus goes to its heading, and it is scrolled
/// to this position.
pub fn arrive(position: f64) {
    next_frame(move || {
        // It has not all of its height yet.
        if !turn::is_settled() {
            return arrive(position);
        }
        focus("h1");
        // Focus scrolls to what it is given; the position comes after it.
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, position);
        }
    });
}

/// Calls this before the next frame is drawn.
pub(super) fn next_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let _frame = window.request_animation_frame(Closure::once_into_js(then).unchecked_ref());
    }
}

/// From now on the app puts the scroll position back itself.
pub fn own_scrolling() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A browser that does not know this restores by itself, which is as good.
        let _set = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Calls this with every step back or forward in the history, with the path that it leads to.
pub fn on_history(mut then: impl FnMut(String) + 'static) {
    listen("popstate", move |_| {
        then(window().and_then(|window| window.location().pathname().ok()).unwrap_or_default())
    });
}

/// Calls this with every event of this name at the window, as long as the page lives.
pub fn listen(name: &str, then: impl FnMut(web_sys::Event) + 'static) {
    if let Some(window) = window() {
        let callback = Closure::<dyn FnMut(web_sys::Event)>::new(then);
        let _listening = window.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
        callback.forget();
    }
}
