//! What the account knows, in words, with the way to the very place.

use super::{order_link, said};
use crate::{
    route,
    session::{Session, session},
    words,
};
use domain::{Currency, help::Found};
use leptos::prelude::*;

/// A finding.
#[component]
pub fn Finding(one: Found) -> impl IntoView {
    let session = session();
    let row = match one {
        Found::Came { entry, left, paid, elsewhere } => {
            let left = left.map(|left| said::left_of(entry.amount, left));
            let orders: Vec<_> = paid.iter().map(|id| view! { " "{order_link(id)} }).collect();
            let currency = elsewhere.then(|| in_region(session, entry.amount.currency));
            view! {
                <p class="strong">{said::came_in(&entry)}</p>
                <p>{left}</p>
                {(!orders.is_empty()).then(|| view! { <p>{said::paid_since()}{orders}</p> })}
                {currency.map(|text| view! { <p>{text}</p> })}
                <p class="ways">
                    <a href=route::BALANCE>{said::to_balance()}</a>
                    {elsewhere.then(|| view! { <a href=route::ACCOUNT>{said::to_region()}</a> })}
                </p>
            }
            .into_any()
        }
        Found::Paid { entry, order } => {
            view! { <p class="strong">{said::paid_for(&entry)}" "{order_link(&order)}</p> }.into_any()
        }
        Found::ToCard { order, amount, at, card } => {
            view! { <p class="strong">{said::back_to_card(amount, at, card.as_deref())}" "{order_link(&order)}</p> }
                .into_any()
        }
        Found::Paying { order } => view! { <p class="strong">{said::paying()}" "{order_link(&order)}</p> }.into_any(),
        Found::Held { amount, order, until } => {
            view! { <p class="strong">{said::on_hold(amount, until)}" "{order_link(&order)}</p> }.into_any()
        }
        Found::Pending { amount, issuer, since } => {
            view! { <p class="strong">{said::on_its_way(amount, &issuer, since)}</p> }.into_any()
        }
        Found::OtherCurrency { available } => {
            let region = region_of(session, available.currency);
            view! {
                <p class="strong">{said::also(available, region.as_deref())}</p>
                <p class="ways"><a href=route::BALANCE>{said::to_balance()}</a><a href=route::ACCOUNT>{said::to_region()}</a></p>
            }
            .into_any()
        }
        Found::Unanswered => view! {
            <p class="strong">{said::unanswered()}</p>
            <p class="ways"><a href=route::REDEEM>{said::to_redeem()}</a></p>
        }
        .into_any(),
        Found::Frozen => view! {
            <p class="strong">{said::frozen()}</p>
            <p class="ways"><a href=route::FREEZE>{said::to_unfreeze()}</a></p>
        }
        .into_any(),
    };
    view! { <li>{row}</li> }
}

/// The region that pays with a currency.
fn region_of(session: Session, currency: Currency) -> Option<String> {
    session.shop.region_paying(currency)
}

fn in_region(session: Session, currency: Currency) -> String {
    match region_of(session, currency) {
        Some(region) => said::elsewhere(currency.as_str(), &words::region(&region)),
        None => said::elsewhere_nowhere(currency.as_str()),
    }
}
