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
    let path = browser::address::path();
    if route::place(&path) != route::Place::Cart {
        return draw(&path, opened_with);
    }
    // What is painted there is drawn by a part of the app, and stays until that is there or does not come.
    wasm_bindgen_futures::spawn_local(async move {
        late::market_came().await;
        draw(&path, opened_with);
    });
}

fn draw(path: &str, opened_with: Option<domain::code::link::Brought>) {
    let Some(place) = browser::document::cleared("app") else { return };
    browser::press::one_is_one();
    match route::face(path) {
        Some(face) => leptos::mount::mount_to(place, move || leptos::view! { <app::Framed face/> }).forget(),
        None => leptos::mount::mount_to(place, move || leptos::view! { <app::App opened_with/> }).forget(),
    }
    browser::painted::drawn();
}
