//! The layout to come; quiet for the first half second.

use leptos::prelude::*;

/// One column of quiet bars, and a word for who listens.
#[component]
pub fn LoadingColumn(label: &'static str) -> impl IntoView {
    view! {
        <div class="skeleton late unhurried" aria-busy="true"><i></i><i></i><i></i></div>
        <p class="unseen" role="status"><span class="unhurried">{label}</span></p>
    }
}

/// Two columns of quiet bars, and a word for who listens.
#[component]
pub fn Loading(label: &'static str) -> impl IntoView {
    view! {
        <div class="two unhurried" aria-busy="true">
            <div class="skeleton late"><i></i><i></i><i></i><i></i></div>
            <div class="sheet skeleton late"><i></i><i></i><i></i></div>
        </div>
        <p class="unseen" role="status"><span class="unhurried">{label}</span></p>
    }
}
