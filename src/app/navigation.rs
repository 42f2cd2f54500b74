//! From one page to another.

use crate::browser::{document, turn};
use leptos::prelude::*;
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

/// The path of the page that is shown. Another one is drawn a task after the navigation has answered the press.
pub fn after_the_press() -> RwSignal<String> {
    let path = use_location().pathname;
    let shown = RwSignal::new(path.get_untracked());
    Effect::new(move |_| {
        path.track();
        turn::next(move || {
            let now = path.get_untracked();
            if shown.try_with_untracked(|shown| *shown != now) == Some(true) {
                shown.set(now);
            }
        });
    });
    shown
}

/// The router writes a new address into the bar once the page for it is there. Its own matching of routes does that
/// too, at the price of a tenth of the app's size; four places need no more than `route::place`.
pub fn complete_navigation(path: RwSignal<String>) {
    let url = use_context::<BrowserUrl>();
    let search = use_location().search;
    Effect::new(move |_| {
        path.track();
        // Within Help each question has its own.
        search.track();
        url.iter().for_each(LocationProvider::ready_to_complete);
    });
}

/// On a change of page the focus goes to the heading, and on Back the page is where it was left.
pub fn keep_place(path: RwSignal<String>, stepped_to: StoredValue<String>) {
    document::own_scrolling();
    // Where each address was last scrolled to.
    let left_at = StoredValue::new(Vec::<(String, f64)>::new());
    document::listen("scroll", move |_| {
        let here = path.get_untracked();
        left_at.update_value(|left_at| {
            left_at.retain(|(path, _)| *path != here);
            left_at.push((here, document::scrolled()));
        });
    });
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            let back = stepped_to.try_update_value(std::mem::take).as_ref() == Some(&now);
            let known = left_at.with_value(|left_at| left_at.iter().find(|(path, _)| *path == now).map(|(_, at)| *at));
            document::arrive(known.filter(|_| back).unwrap_or(0.0));
        }
        now
    });
}
