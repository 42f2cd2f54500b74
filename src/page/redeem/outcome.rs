//! The ticket before and after redeeming.

use super::{flow::Flow, step::Step};
use crate::{
    browser::install,
    late, route,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        ticket::{Fact, Ticket, TicketCard},
    },
    words,
};
use domain::{
    Time,
    api::{
        balance::Bucket,
        redeem::{self, Status},
    },
};
use leptos::prelude::*;

fn fact(name: &'static str, value: impl Into<String>) -> Fact {
    Fact { name, value: value.into() }
}

fn kind(bucket: Bucket, categories: &[String]) -> String {
    [words::bucket(bucket), words::comma(), &words::spendable_on(categories)].concat()
}

fn until(expires: Option<Time>) -> String {
    expires.map_or_else(|| words::redeem::no_expiry().to_owned(), words::date)
}

/// What the code is worth, before the step that can't be undone.
#[component]
pub fn Preview(flow: RwSignal<Flow>, on_redeem: Callback<()>, on_not_mine: Callback<()>) -> impl IntoView {
    let session = session();
    let shown = Memo::new(move |_| flow.with(|flow| flow.preview().is_some()));
    let moving = Signal::derive(move || flow.with(Flow::is_moving));
    let waiting = Signal::derive(move || moving.get() || !session.connection.up.get());
    let said = move || {
        flow.with(|flow| match flow.step {
            Step::Finding(_) => Some(words::redeem::finding()),
            Step::Redeeming(_) if flow.is_late() => Some(words::redeem::still()),
            Step::Redeeming(_) => Some(words::redeem::redeeming()),
            _ => None,
        })
        .or_else(|| (!session.connection.up.get()).then_some(words::redeem::offline()))
    };
    move || {
        let preview = shown.get().then(|| flow.with_untracked(|flow| flow.preview().cloned())).flatten();
        preview.map(|preview| {
            let asks = preview.issuer.as_deref().map(words::redeem::asks);
            let mut facts = vec![
                fact(words::redeem::goes_to(), &*preview.account),
                fact(words::redeem::kind(), kind(preview.bucket, &preview.categories)),
                fact(words::redeem::region(), words::region(&preview.region)),
                fact(words::redeem::valid_until(), until(preview.expires)),
                fact(words::redeem::balance_after(), words::amount(preview.balance_after)),
            ];
            facts
                .extend(preview.licence.as_ref().map(|seat| fact(words::redeem::licence(), words::redeem::seat(seat))));
            facts.extend(preview.issuer.map(|issuer| fact(words::redeem::issuer(), issuer)));
            view! {
                <TicketCard
                    name=words::redeem::preview() state=Ticket::Whole of=preview.card title=words::redeem::ready()
                    amount=words::figure(preview.amount) spoken=words::redeem::worth_aloud(preview.amount) facts
                />
                {asks.map(|text| view! { <p class="hint">{text}</p> })}
                {move || said().map(|text| view! { <Notice tone=Tone::Care><p>{text}</p></Notice> })}
                <div class="actions reach">
                    <Button label=words::redeem::redeem() weight=Weight::Primary busy=waiting on_press=on_redeem/>
                    <Button label=words::redeem::not_mine() weight=Weight::Plain busy=moving on_press=on_not_mine/>
                </div>
            }
        })
    }
}

/// What was redeemed, or is on its way.
#[component]
pub fn Receipt(receipt: redeem::Receipt, on_another: Callback<()>) -> impl IntoView {
    let redeem::Receipt { amount, repeated, status, .. } = receipt;
    let issuer = receipt.issuer.unwrap_or_default();
    let pending = (status == Status::Pending).then(|| words::redeem::pending(&issuer));
    let mut facts = vec![
        fact(words::redeem::card(), words::redeem::masked(&receipt.last_four)),
        fact(words::redeem::went_to(), &*receipt.account),
        fact(words::redeem::kind(), kind(receipt.bucket, &receipt.categories)),
        fact(words::redeem::when(), words::day(receipt.at)),
        fact(words::redeem::valid_until(), until(receipt.expires)),
        fact(words::redeem::balance_now(), words::amount(receipt.balance_after)),
    ];
    facts.extend(receipt.licence.as_ref().map(|seat| fact(words::redeem::licence(), words::redeem::seat(seat))));
    facts.extend((!issuer.is_empty()).then(|| fact(words::redeem::issuer(), issuer.clone())));
    // Who came with a token for a cart has no balance to go to, and no account to freeze.
    let own = session().visitor.has_email();
    let (state, spoken) = match status {
        Status::Pending => (Ticket::Whole, words::redeem::pending_aloud(amount, &issuer)),
        _ if repeated => (Ticket::Whole, words::redeem::done_aloud(amount, true, own)),
        _ => (Ticket::Torn, words::redeem::done_aloud(amount, false, own)),
    };
    view! {
        <div class="alone">
            <TicketCard
                name=words::redeem::receipt() state of=receipt.card title=words::redeem::done(status, repeated, own)
                amount=words::figure(amount) spoken facts
            />
            {pending.map(|text| view! { <Notice tone=Tone::Care><p>{text}</p></Notice> })}
            <div class="actions reach">
                {own.then(|| view! { <a class="button primary" href=route::BALANCE>{words::redeem::see_balance()}</a> })}
                <Button label=words::redeem::another() weight=Weight::Plain on_press=on_another/>
            </div>
            {own.then(|| view! { <p class="ways"><a href=route::FREEZE>{words::redeem::freeze()}</a></p> })}
            {install::may_be().then(|| late::offer(late::Offer::Install))}
        </div>
    }
}
