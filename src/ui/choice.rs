//! One of several answers to a question: a large surface that goes on at once.

use leptos::prelude::*;

/// A row of the list of answers. All of it is pressed, and the button in it has the label alone for its name.
#[component]
pub fn Choice(
    label: &'static str,
    /// What it means, and the id that this has in the page; nothing where the label says it.
    #[prop(optional)]
    hint: Option<(&'static str, &'static str)>,
    on_press: Callback<()>,
) -> impl IntoView {
    let described = hint.map(|(id, _)| id);
    view! {
        <li class="choice">
            <button type="button" aria-describedby=described on:click=move |_| on_press.run(())>{label}</button>
            {hint.map(|(id, text)| view! { <p class="hint" id=id>{text}</p> })}
        </li>
    }
}
