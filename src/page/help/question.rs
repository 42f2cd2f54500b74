//! One question at a time: its heading, what stands under it, and the way back.

use super::{Asking, said};
use crate::route;
use leptos::prelude::*;

/// A question, and the way back. Its heading has the focus when it comes.
#[component]
pub fn Question(asking: Asking, #[prop(into)] heading: Signal<&'static str>, children: Children) -> impl IntoView {
    let before = asking.answers.with_untracked(|answers| asking.step.get_untracked().before(answers));
    view! {
        <section class="question" aria-labelledby="question">
            <p class="ways"><a href=before.address(route::HELP)>{said::back()}</a></p>
            <h2 id="question" tabindex="-1">{move || heading.get()}</h2>
            {children()}
        </section>
    }
}
