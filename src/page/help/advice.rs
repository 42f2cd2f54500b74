//! What helps without the shop.

use super::{Asking, flow::Step, link, question::Question, said};
use crate::{
    route,
    ui::button::{Button, Weight},
};
use domain::api::case::Value;
use leptos::prelude::*;

/// Look-alikes do not matter.
#[component]
pub fn Alike(asking: Asking) -> impl IntoView {
    let pairs = [said::alike_one(), said::alike_zero(), said::alike_v()];
    view! {
        <Question asking heading=said::alike()>
            <p>{said::alike_lead()}</p>
            <ul class="look-alikes">{pairs.map(|pair| view! { <li>{pair}</li> }).into_iter().collect::<Vec<_>>()}</ul>
            <WayOn asking/>
        </Question>
    }
}

/// Up to two are worked out.
#[component]
pub fn FillIn(asking: Asking) -> impl IntoView {
    view! {
        <Question asking heading=said::fill()>
            <p>{said::fill_lead()}</p>
            <p class="hint">{said::fill_which()}</p>
            <WayOn asking/>
        </Question>
    }
}

/// To the field where codes are typed, or on.
#[component]
fn WayOn(asking: Asking) -> impl IntoView {
    let on = Callback::new(move |()| asking.go.run(Step::Bought));
    view! {
        <div class="actions">
            <a class="button primary" href=route::REDEEM>{said::to_redeem()}</a>
            <Button label=said::not_helped() weight=Weight::Quiet on_press=on/>
        </div>
    }
}

/// Nothing came: where it may be.
#[component]
pub fn Nothing(value: Value) -> impl IntoView {
    let (text, way) = match value {
        Value::Card => (said::nothing_card(), link(route::REDEEM.to_owned(), said::to_redeem())),
        Value::Gift => (said::nothing_gift(), link(route::BALANCE.to_owned(), said::to_history())),
        Value::Refund => (said::nothing_refund(), link(route::ORDERS.to_owned(), said::to_orders())),
    };
    view! {
        <p>{text}</p>
        <p>{way}</p>
    }
}
