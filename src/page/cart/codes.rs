//! The codes on the cart, each with what it does: applied, kept with what is missing, or refused and why.

use crate::{
    browser::document,
    session::{Priced, Session, session},
    words,
};
use domain::{
    Reason,
    cart::Edit,
    promo::Promo,
    quote::{HeldCode, Standing},
};
use leptos::prelude::*;

/// Both lists.
#[component]
pub fn Codes() -> impl IntoView {
    let session = session();
    let basket = session.basket();
    let ids = Memo::new(move |_| {
        let codes = |priced: &Priced| priced.quote.codes.iter().map(|held| held.id.clone()).collect::<Vec<_>>();
        basket.priced.with(|priced| priced.as_ref().map(codes).unwrap_or_default())
    });
    let automatic = move || {
        basket.priced.with(|priced| {
            let held = priced.iter().flat_map(|priced| &priced.quote.automatic);
            held.map(|held| view! { <li class="code-line"><span>{held.name.clone()}</span>{tag(held, false)}</li> })
                .collect::<Vec<_>>()
        })
    };
    let any_automatic = Memo::new(move |_| {
        basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| !priced.quote.automatic.is_empty()))
    });
    let lines = move || {
        let ids = ids.get();
        (!ids.is_empty()).then(|| {
            let lines: Vec<_> =
                ids.into_iter().enumerate().map(|(place, id)| view! { <Line session id place/> }).collect();
            view! { <ul class="codes" aria-label=words::cart::applied()>{lines}</ul> }
        })
    };
    view! {
        {lines}
        {move || any_automatic.get().then(|| view! { <ul class="codes" aria-label=words::cart::by_themselves()>{automatic}</ul> })}
    }
}

#[component]
fn Line(session: Session, id: String, place: usize) -> impl IntoView {
    let basket = session.basket();
    let id = StoredValue::new(id);
    let held = move || basket.priced.with(|priced| find(priced.as_ref()?, &id.read_value()));
    let is_card = move || {
        basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| worth(priced, &id.read_value()).is_some()))
    };
    let Some(first) = untrack(held) else { return ().into_any() };
    let code = first.code;
    let shown = if untrack(is_card) { words::redeem::masked(&code) } else { code.clone() };
    let label = words::cart::remove(&code);
    let remove = move |_| {
        session.say(words::cart::code_removed(&code));
        basket.edit(Edit::RemoveCode { code: id.get_value() });
        // To the code that takes its place, or the one before, or the field.
        let next =
            |place: usize| [".codes > li:nth-child(", &(place + 1).to_string(), ") > .code-line > button"].concat();
        document::focus_one_soon(vec![next(place), next(place.saturating_sub(1)), "#voucher".to_owned()]);
    };
    view! {
        <li>
            <div class="code-line">
                <span class="code"><bdi>{shown}</bdi></span>
                {move || held().map(|held| tag(&held, is_card()))}
                <button type="button" class="button small" aria-label=label on:click=remove>{words::cart::remove_label()}</button>
            </div>
            {move || basket.priced.with(|priced| priced.as_ref().map(|priced| explained(session, priced, &id.read_value())))}
        </li>
    }
    .into_any()
}

fn find(priced: &Priced, id: &str) -> Option<HeldCode> {
    priced.quote.codes.iter().find(|held| held.id == id).cloned()
}

/// What a card that is laid on the cart is worth.
fn worth(priced: &Priced, id: &str) -> Option<domain::Money> {
    priced.input.lots.iter().find(|lot| lot.card.is_some() && lot.id == id).map(|lot| lot.amount)
}

fn promo<'a>(priced: &'a Priced, id: &str) -> Option<&'a Promo> {
    priced.input.offers.iter().map(|offer| &offer.promo).find(|promo| promo.id == id)
}

fn tag(held: &HeldCode, is_card: bool) -> impl IntoView + use<> {
    let class = match held.state {
        Standing::Applied { .. } => "tag good",
        Standing::Kept { .. } => "tag care",
        Standing::Refused { .. } => "tag stop",
    };
    view! { <span class=class>{words::code::status(held, is_card)}</span> }
}

/// What the code is, what is missing, and how far it is.
fn explained(session: Session, priced: &Priced, id: &str) -> Option<impl IntoView + use<>> {
    let held = find(priced, id)?;
    let promo = promo(priced, id);
    let of = promo.map(|promo| about(session, promo)).unwrap_or_default();
    let mut sentences: Vec<String> = Vec::new();
    let name = worth(priced, id).map_or_else(|| held.name.clone(), words::code::card);
    let mut meter = None;
    match &held.state {
        Standing::Applied { .. } => sentences.push(name),
        Standing::Kept { needs } if needs.is_empty() => sentences.push(words::code::nothing_left().to_owned()),
        Standing::Kept { needs } => {
            sentences.extend(needs.iter().map(|need| words::code::need(need, promo, &of, priced.quote.total)));
            meter = needs.iter().find_map(progress);
        }
        Standing::Refused { reason } => sentences.push(words::code::why_not(reason)),
    }
    sentences.extend(held.notes.iter().map(words::code::note));
    let meter = meter.map(|part| view! { <div class="meter" aria-hidden="true"><i style:inline-size=[&part.to_string(), "%"].concat()></i></div> });
    Some(view! { {meter} {sentences.into_iter().map(|text| view! { <p class="hint">{text}</p> }).collect::<Vec<_>>()} })
}

/// How far a need is met, in percent.
fn progress(need: &Reason) -> Option<i64> {
    match need {
        Reason::MinSpend { need, have, .. } if need.minor > 0 => Some((have.minor * 100 / need.minor).clamp(0, 100)),
        Reason::MinQuantity { need, have } if *need > 0 => Some(i64::from(*have) * 100 / i64::from(*need)),
        _ => None,
    }
}

/// What a promo is about, by name: its shelves and products.
fn about(session: Session, promo: &Promo) -> String {
    let shelves = promo.scope.categories.iter().map(|id| session.shop.category(id));
    let name = |id: &String| {
        let known = session.shelf().products.with_untracked(|products| {
            products.iter().find(|product| product.id == *id).map(|product| product.name.clone())
        });
        known.unwrap_or_else(|| id.clone())
    };
    words::code::any_of(shelves.chain(promo.scope.products.iter().map(name)))
}
