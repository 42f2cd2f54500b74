//! What the balance pays: all that it can, nothing, or an exact amount of each bucket.

use super::form;
use crate::{
    browser::document,
    route,
    session::{Session, session},
    ui::{
        button::{Button, Weight},
        switch::Switch,
    },
    words,
};
use domain::{
    Money,
    api::balance::Bucket,
    cart::Edit,
    quote::{BucketAmount, BucketShare, Tender},
};
use leptos::prelude::*;

/// The group.
#[component]
pub fn BalanceGroup() -> impl IntoView {
    let session = session();
    let basket = session.basket();
    let on = Signal::derive(move || tender(session).use_balance);
    let switch = Callback::new(move |use_balance| set(session, Tender { use_balance, ..untrack(|| tender(session)) }));
    let buckets = Memo::new(move |_| {
        basket.priced.with(|priced| {
            let shares = priced.iter().flat_map(|priced| &priced.quote.buckets);
            shares.map(|share| share.bucket).collect::<Vec<_>>()
        })
    });
    let exact = Memo::new(move |_| !tender(session).amounts.is_empty());
    let auto = Callback::new(move |()| {
        set(session, Tender::auto());
        document::focus_soon("#use-balance input");
    });
    let covered = Memo::new(move |_| {
        basket.priced.with(|priced| {
            priced.as_ref().is_some_and(|priced| priced.quote.due.minor == 0 && priced.quote.total.minor > 0)
        })
    });
    view! {
        <fieldset class="group">
            <legend>{words::checkout::balance()}</legend>
            {move || if buckets.with(Vec::is_empty) {
                view! { <p class="hint">{words::checkout::no_balance()}" "<a href=route::REDEEM>{words::checkout::redeem()}</a></p> }.into_any()
            } else {
                view! {
                    <div id="use-balance"><Switch label=words::checkout::use_balance() on on_change=switch/></div>
                    {move || on.get().then(|| buckets.get().into_iter().map(|bucket| view! { <BucketRow session bucket/> }).collect::<Vec<_>>())}
                    {move || (on.get() && exact.get()).then(|| view! { <Button label=words::checkout::automatic() weight=Weight::Quiet on_press=auto/> })}
                }
                .into_any()
            }}
            {move || covered.get().then(|| view! { <p class="hint good">{words::checkout::covered()}</p> })}
        </fieldset>
    }
}

fn tender(session: Session) -> Tender {
    session
        .basket()
        .priced
        .with(|priced| priced.as_ref().map_or_else(Tender::auto, |priced| priced.input.tender.clone()))
}

fn set(session: Session, tender: Tender) {
    let payment =
        session.basket().priced.with_untracked(|priced| priced.as_ref().and_then(|priced| priced.input.payment));
    session.basket().edit(Edit::Tender { tender, payment });
}

/// One bucket with its slider and its field; both say the same.
#[component]
fn BucketRow(session: Session, bucket: Bucket) -> impl IntoView {
    let share = move || {
        session
            .basket()
            .priced
            .with(|priced| priced.as_ref()?.quote.buckets.iter().find(|share| share.bucket == bucket).cloned())
    };
    let used = move || share().map(|share: BucketShare| share.used);
    let most = move || share().map_or(0, |share| share.most.minor);
    let fault = RwSignal::new(String::new());
    let pay = move |amount: Money| {
        fault.set(String::new());
        let mut tender = untrack(|| tender(session));
        tender.amounts.retain(|known| known.bucket != bucket);
        tender.amounts.push(BucketAmount { bucket, amount });
        set(session, tender);
    };
    let slide = move |event| {
        if let (Some(used), Ok(minor)) = (untrack(used), event_target_value(&event).parse()) {
            pay(Money::new(minor, used.currency));
        }
    };
    let typed = move |event| {
        let Some(used) = untrack(used) else { return };
        match form::amount(&event_target_value(&event), used) {
            Ok(amount) => pay(amount),
            Err(_) => fault.set(words::checkout::amount_odd().to_owned()),
        }
    };
    let shelves = untrack(share).map(|share| share.categories).unwrap_or_default();
    let shelves = words::shelves(&shelves.iter().map(|id| session.shop.category(id)).collect::<Vec<_>>());
    let (title, name) = (words::bucket_for(bucket, &shelves), words::checkout::from_bucket(bucket, &shelves));
    let slider = words::checkout::slider(bucket, &shelves);
    let facts = move || share().map(|share| words::checkout::of_bucket(share.available, share.most));
    let spoken = move || used().map(words::amount).unwrap_or_default();
    view! {
        <div class="bucket-row">
            <p class="strong">{title}</p>
            <p class="hint">{facts}</p>
            <input
                type="range" min="0" max=move || most().to_string() step="1" aria-label=slider aria-valuetext=spoken
                prop:value=move || used().map(|used| used.minor.to_string()) on:input=slide
            />
            <input
                class="input digits" type="text" inputmode="decimal" autocomplete="off" aria-label=name
                aria-invalid=move || (!fault.with(String::is_empty)).then_some("true")
                prop:value=move || used().map(|used| used.to_string()) on:change=typed
            />
            {move || (!fault.with(String::is_empty)).then(|| view! { <p class="fault">{fault.get()}</p> })}
        </div>
    }
}
