//! Rows of a sum: a name and a figure each.

use leptos::prelude::*;

/// One row of a description list. The last row of a sum is its `result`.
#[component]
pub fn Row(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] figure: Signal<String>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    view! {
        <div class=["row ", class].concat()>
            <dt>{move || name.get()}</dt>
            <dd><bdi>{move || figure.get()}</bdi></dd>
        </div>
    }
}
