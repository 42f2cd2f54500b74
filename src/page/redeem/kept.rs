//! A promo code that was typed where gift cards are redeemed: it goes on the cart, and waits there.

use crate::{
    api::{Answer, ApiError},
    browser::document,
    route,
    session::session,
    ui::notice::{Notice, Tone},
    words,
};
use domain::{Code, Reason, api::cart::AddCode, quote::Standing};
use leptos::prelude::*;

/// What becomes of it.
#[component]
pub fn KeptCode(code: String) -> impl IntoView {
    let session = session();
    let basket = session.basket();
    let answer = RwSignal::new(None::<Answer<()>>);
    let heard = Callback::new(move |heard: Answer<()>| {
        session.say(match &heard {
            Ok(()) => words::redeem::kept().to_owned(),
            Err(error) => why(error),
        });
        answer.set(Some(heard));
        document::focus_soon("#kept");
    });
    // It was read before, and who insisted is heard: nothing about it is wrong any more.
    let request = AddCode { code: Code::typed(code.clone()), pin: None, as_typed: true };
    basket.add_code(request, Some(heard));
    let standing = move || {
        basket.priced.with(|priced| {
            let codes = &priced.as_ref()?.quote.codes;
            let held = codes.iter().find(|held| held.code == code)?;
            Some(match &held.state {
                Standing::Applied { saves } if saves.minor > 0 => words::redeem::kept_saves(&held.name, *saves),
                _ => words::redeem::kept_for(&held.name),
            })
        })
    };
    move || match answer.get() {
        None => view! { <p class="lead unhurried">{words::redeem::keeping()}</p> }.into_any(),
        Some(Ok(())) => view! {
            <div class="ticket-place" id="kept" tabindex="-1">
                <h2>{words::redeem::kept()}</h2>
                <p>{standing.clone()}</p>
                <p class="actions">
                    <a class="button primary" href=route::CART>{words::redeem::to_cart()}</a>
                    <a class="button" href=route::SHOP>{words::cart::to_shop()}</a>
                </p>
            </div>
        }
        .into_any(),
        Some(Err(error)) => view! {
            <div id="kept" tabindex="-1"><Notice tone=Tone::Stop><p class="strong">{why(&error)}</p></Notice></div>
        }
        .into_any(),
    }
}

/// Why the shop did not take it.
fn why(error: &ApiError) -> String {
    match error {
        ApiError::Refused(problem) if problem.reason == Reason::NotFound => words::redeem::no_such_promo().to_owned(),
        ApiError::Refused(problem) => words::refusal::sentence(problem),
        ApiError::Unreachable => words::redeem::unreachable().to_owned(),
        ApiError::Garbled => words::redeem::garbled().to_owned(),
    }
}
