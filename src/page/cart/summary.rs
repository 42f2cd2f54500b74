//! The sum of the cart.

use super::combine::Combine;
use crate::{
    session::{Basket, session},
    ui::rows::Row,
    words,
};
use domain::{Money, quote::Quote};
use leptos::prelude::*;

fn figure(basket: Basket, of: fn(&Quote) -> Money) -> Signal<String> {
    Signal::derive(move || {
        basket.priced.with(|priced| priced.as_ref().map(|priced| words::amount(of(&priced.quote))).unwrap_or_default())
    })
}

/// Every row of the sum, and below it what to do next.
#[component]
pub fn Summary(children: Children) -> impl IntoView {
    let session = session();
    let basket = session.basket();
    let of = move |of: fn(&Quote) -> Money| figure(basket, of);
    let tax = Signal::derive(move || {
        let included = basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| priced.quote.tax_included));
        if included { words::cart::tax_included().to_owned() } else { words::cart::tax().to_owned() }
    });
    let waits = Memo::new(move |_| basket.is_being_paid());
    let estimated =
        Memo::new(move |_| basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| priced.estimated)));
    let credits = move || {
        basket.priced.with(|priced| {
            let credits = priced.iter().flat_map(|priced| &priced.quote.credits);
            credits
                .map(|credit| view! { <p class="hint">{words::cart::credit(credit.amount, credit.days)}</p> })
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="sheet summary" aria-label=words::cart::summary() class:estimate=move || estimated.get()>
            <h2 aria-hidden="true">{words::cart::summary()}</h2>
            <dl>
                <Row name=words::cart::items() figure=of(|quote| quote.items)/>
                <Row name=words::cart::discounts() figure=of(|quote| words::cart::negated(quote.discounts))/>
                <Row name=words::cart::delivery() figure=of(|quote| quote.delivery)/>
                <Row name=tax figure=of(|quote| quote.tax)/>
                <Row name=words::cart::total() figure=of(|quote| quote.total) class="total"/>
                // The lots that pay are held for that order: what is left says nothing about it.
                {move || (!waits.get()).then(|| view! {
                    <Row name=words::cart::from_balance() figure=of(|quote| words::cart::negated(quote.from_balance))/>
                    <Row name=words::cart::due() figure=of(|quote| quote.due) class="total due"/>
                })}
            </dl>
            {credits}
            <Combine/>
            {move || estimated.get().then(|| {
                let text = if session.connection.up.get() { words::cart::estimate() } else { words::cart::estimate_offline() };
                view! { <p class="hint unhurried">{text}</p> }
            })}
            {children()}
        </section>
    }
}
