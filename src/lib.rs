//! Scrip's single-page app. ARCHITECTURE.md says which room is for what.

pub mod api;
pub mod app;
pub mod browser;
pub mod case;
pub mod late;
pub mod page;
pub mod pay;
pub mod proof;
pub mod route;
pub mod session;
pub mod ui;
pub mod widget;
pub mod words;

/// Puts the app in the place of the painted skeleton.
pub fn mount() {
    if let Some((language, text)) = browser::spoken::words() {
        words::speak(language, text);
    }
    let opened_with = browser::address::take();
    let Some(place) = browser::document::cleared("app") else { return };
    browser::press::one_is_one();
    match route::face(&browser::address::path()) {
        Some(face) => leptos::mount::mount_to(place, move || leptos::view! { <app::Framed face/> }).forget(),
        None => leptos::mount::mount_to(place, move || leptos::view! { <app::App opened_with/> }).forget(),
    }
}
