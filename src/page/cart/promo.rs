//! The box for codes alone, with what they do: for a page of another shop, whose cart it is.

use super::{code_box::CodeBox, codes::Codes, news};
use crate::session::session;
use leptos::prelude::*;

/// The box, and the list.
#[component]
pub fn PromoBox() -> impl IntoView {
    news::tell(session());
    view! {
        <div class="codes-box">
            <CodeBox/>
            <Codes/>
        </div>
    }
}
