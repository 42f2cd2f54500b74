//! Where no page stands.

use crate::{route, words};
use leptos::prelude::*;

/// The page.
#[component]
pub fn LostPage() -> impl IntoView {
    view! {
        <p class="lead">{words::frame::lost_next()}</p>
        <p><a class="button primary" href=route::REDEEM>{words::frame::lost_link()}</a></p>
    }
}
