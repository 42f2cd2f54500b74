//! One of several answers to a question: a large button that goes on at once.

use leptos::prelude::*;

/// A row of the list of answers.
#[component]
pub fn Choice(
    label: &'static str,
    /// What it means; empty where the label says it.
    #[prop(optional)]
    hint: &'static str,
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <li>
            <button type="button" class="choice" on:click=move |_| on_press.run(())>
                <span class="strong">{label}</span>
                {(!hint.is_empty()).then(|| view! { " "<span class="hint">{hint}</span> })}
            </button>
        </li>
    }
}
