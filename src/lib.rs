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

use app::Stages;
use leptos::{mount::mount_to, prelude::*};
use route::Place;

/// Puts the app in the place of the painted skeleton, once its page is drawn.
pub fn mount() {
    if let Some((language, text)) = browser::spoken::words() {
        words::speak(language, text);
    }
    let opened_with = browser::address::take();
    let path = browser::address::path();
    browser::press::one_is_one();
    wasm_bindgen_futures::spawn_local(async move {
        let Some(apart) = browser::painted::apart() else { return };
        match route::face(&path) {
            Some(face) => mount_to(apart.clone(), move || leptos::view! { <app::Framed face/> }).forget(),
            None => {
                let apart = apart.clone();
                let app = |stages| mount_to(apart, move || leptos::view! { <app::App opened_with stages/> }).forget();
                in_stages(route::place(&path), app).await;
            }
        }
        browser::painted::take_over(&apart);
    });
}

/// Draws each stage in a task of its own: on a slow phone all of them at once would hold up whoever types into what is painted.
async fn in_stages(place: Place, mount: impl FnOnce(Stages)) {
    let stages = Stages { frame: RwSignal::new(false), page: RwSignal::new(false) };
    browser::clock::wait(0).await;
    mount(stages);
    browser::clock::wait(0).await;
    stages.frame.set(true);
    browser::clock::wait(0).await;
    if place == Place::Cart {
        // What is painted there is drawn by a part of the app, and stays until that is there or does not come.
        late::market_came().await;
    }
    stages.page.set(true);
    browser::clock::wait(0).await;
}
