//! What went wrong, where it arose.

use super::notice::{Notice, Tone};
use leptos::prelude::*;

/// A notice with a sentence; nothing while there is none.
#[component]
pub fn Trouble(#[prop(into)] text: Signal<String>) -> impl IntoView {
    move || {
        let text = Some(text.get()).filter(|text| !text.is_empty());
        text.map(|text| view! { <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice> })
    }
}
