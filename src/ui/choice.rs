//! One of several answers to a question: a large button that goes on at once.

use leptos::prelude::*;

/// A row of the list of answers.
#[component]
pub fn Choice(
    label: &'static str,
    /// What it means, and the id that this has in the page; nothing where the label says it.
    #[prop(optional)]
    hint: Option<(&'static str, &'static str)>,
    on_press: Callback<()>,
) -> impl IntoView {
    let named = hint.is_some().then_some(label);
    let described = hint.map(|(id, _)| id);
    view! {
        <li>
            <button type="button" class="choice" aria-label=named aria-describedby=described on:click=move |_| on_press.run(())>
                <span class="strong">{label}</span>
                {hint.map(|(id, text)| view! { " "<span class="hint" id=id>{text}</span> })}
            </button>
        </li>
    }
}
