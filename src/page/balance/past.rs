//! What is further down the page, fetched after what stands on top of it: how the balance went and came to be, and what it
//! is to do.

use super::{course::Going, history::History, points::Points, preferences::Settings};
use crate::session::Wallet;
use leptos::prelude::*;

/// The lower half of the page.
#[component]
pub fn Past(wallet: Wallet) -> impl IntoView {
    view! {
        <Going wallet/>
        <History wallet/>
        <div class="two">
            <Settings/>
            <Points wallet/>
        </div>
    }
}
