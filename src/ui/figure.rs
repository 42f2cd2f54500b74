//! The rosette of a thing, from its public id.

use domain::rosette::{VIEW_BOX, rosette};
use leptos::prelude::*;

/// Two inks, one path each. Drawn for the eye only.
#[component]
pub fn Figure(#[prop(into)] of: String) -> impl IntoView {
    let inks = rosette(&of);
    view! {
        <svg class="figure" viewBox=VIEW_BOX aria-hidden="true">
            <path class="ink" d=inks.first pathLength="1"></path>
            <path class="ink second" d=inks.second pathLength="1"></path>
        </svg>
    }
}
