//! `/orders` and `/orders/{id}`: what was bought, how it was paid, and what went back.

mod cancelling;
mod detail;
mod list;
mod subscriptions;

pub use detail::OrderPage;
pub use list::OrdersPage;

use crate::{
    route,
    ui::button::{Button, Weight},
    ui::notice::{Notice, Tone},
    words,
};
use leptos::prelude::*;

/// For who is not signed in.
#[component]
fn Guest(next: String) -> impl IntoView {
    view! {
        <p>{words::order::guest()}</p>
        <p><a class="button primary" href=route::sign_in_for(&next)>{words::checkout::sign_in()}</a></p>
    }
}

/// No answer.
#[component]
fn Unreachable(on_again: Callback<()>) -> impl IntoView {
    view! {
        <Notice tone=Tone::Care><p class="strong">{words::order::unreachable()}</p></Notice>
        <div class="actions"><Button label=words::order::again() weight=Weight::Plain on_press=on_again/></div>
    }
}
