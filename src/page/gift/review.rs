//! The gift once more before it goes: to whom, when, what it costs, and what pays.

use super::{draft::Draft, sending::Reviewing, stop::Stop};
use crate::{
    pay::{PaymentGroup, flow::Step},
    session::session,
    ui::{
        button::{Button, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
        rows::Row,
    },
    words,
};
use domain::{
    api::gift::{Review, Send},
    gift::interlock::COOL_OFF,
    quote::Standing,
};
use leptos::prelude::*;

/// The step.
#[component]
pub fn ReviewStep(draft: Draft, reviewing: Reviewing) -> impl IntoView {
    let flow = reviewing.sending.flow;
    let moving = Signal::derive(move || flow.with(|flow| flow.is_moving() || matches!(flow.step, Step::Done(_))));
    let up = session().connection.up;
    let waits = Signal::derive(move || moving.get() || !up.get());
    let on_send = Callback::new(move |()| reviewing.send());
    let on_back = Callback::new(move |()| reviewing.back());
    let facts = move || reviewing.review.with(|review| review.as_ref().map(|(send, review)| facts(send, review)));
    let said = move || {
        let text = flow.with(|flow| match flow.step {
            Step::Placing => words::gift::sending(),
            Step::Finding => words::gift::finding(),
            Step::Editing if !up.get() => words::gift::offline(),
            Step::Editing | Step::Done(_) => "",
        });
        (!text.is_empty()).then(|| view! { <Notice tone=Tone::Care><p class="strong">{text}</p></Notice> })
    };
    let trouble =
        move || {
            Some(reviewing.trouble.get()).filter(|text| !text.is_empty()).map(|text| view! {
            <div id="gift-trouble" tabindex="-1"><Notice tone=Tone::Stop><p class="strong">{text}</p></Notice></div>
        })
        };
    view! {
        <section class="sheet review" aria-labelledby="review">
            <h2 id="review" tabindex="-1">{words::gift::review_title()}</h2>
            {facts}
            <div class="groups" inert=move || moving.get()>
                <CodeBox draft reviewing/>
                <PaymentGroup pay=reviewing.pay/>
            </div>
            {trouble}
            {said}
            {reviewing.proving.view()}
            {move || if reviewing.stopped.get() {
                view! { <Stop reviewing/> }.into_any()
            } else if reviewing.proving.is_open() {
                ().into_any()
            } else {
                view! {
                    <div class="actions reach">
                        <Button label=words::gift::send() weight=Weight::Primary busy=waits on_press=on_send/>
                        <Button label=words::gift::back() weight=Weight::Plain busy=moving on_press=on_back/>
                    </div>
                }
                .into_any()
            }}
        </section>
    }
}

fn facts(send: &Send, review: &Review) -> impl IntoView + use<> {
    let to = match send.recipients.as_slice() {
        [one] => match &one.email {
            Some(email) => [&one.name, " · ", email].concat(),
            None => one.name.clone(),
        },
        many => words::gift::recipients(many.len()),
    };
    let cools = (!review.warnings.is_empty()).then_some(COOL_OFF);
    let zone = send.recipients.first().map(|one| one.zone.clone()).unwrap_or_default();
    let when = match (&send.on, send.recipients.len()) {
        (Some(_), 1) => [&words::moment_in(review.first, &zone), " · ", &words::gift::place(&zone)].concat(),
        (Some(on), _) => words::gift::on_their_clocks(&words::moment_of(*on)),
        (None, _) if send.way == domain::gift::Way::Link => words::gift::when_linked().to_owned(),
        (None, _) if cools.is_some() => words::gift::when_cool().to_owned(),
        (None, _) => words::gift::when_paid().to_owned(),
    };
    let row = |name: &'static str, figure: String, class: &'static str| view! { <Row name figure class/> };
    let discount = (review.discounts.minor != 0)
        .then(|| row(words::cart::discounts(), words::amount(words::cart::negated(review.discounts)), ""));
    let tax = if review.tax_included { words::cart::tax_included() } else { words::cart::tax() };
    let credits: Vec<_> = review
        .credits
        .iter()
        .map(|credit| row(words::gift::credit_label(), words::gift::credit(credit.amount, credit.days), "good"))
        .collect();
    let steps = words::gift::happens(send.way, send.on.is_some()).map(|step| view! { <li>{step}</li> });
    view! {
        <dl class="sum-rows">
            {row(words::gift::to(), to, "")}
            {row(words::gift::when_label(), when, "")}
            {row(words::cart::items(), words::amount(review.items), "")}
            {discount}
            {row(tax, words::amount(review.tax), "")}
            {row(words::cart::total(), words::amount(review.total), "total due")}
            {credits}
        </dl>
        <h3>{words::gift::steps()}</h3>
        <ol class="happens">{steps}</ol>
    }
}

/// A promo code, for promos that give credit with gift cards.
#[component]
fn CodeBox(draft: Draft, reviewing: Reviewing) -> impl IntoView {
    let apply = Callback::new(move |()| {
        reviewing.trouble.set(String::new());
        reviewing.again();
    });
    let state = move || {
        reviewing.review.with(|review| {
            let code = review.as_ref().and_then(|(_, review)| review.code.clone())?;
            let (tone, text) = match &code.state {
                Standing::Applied { .. } => (Tone::Good, words::gift::code_applies().to_owned()),
                Standing::Kept { needs } => (Tone::Care, needs.first().map(words::refusal::of).unwrap_or_default()),
                Standing::Refused { reason } => (Tone::Stop, words::refusal::of(reason)),
            };
            Some(view! { <Notice tone><p>{text}</p></Notice> })
        })
    };
    let busy = reviewing.asking;
    view! {
        <details class="codes-box">
            <summary><h3>{words::gift::code_box()}</h3></summary>
            <div class="code-box">
                <Field id="gift-code" kind=Kind::Voucher label=words::gift::code() hint="" text=draft.code/>
                <Button label=words::gift::apply() weight=Weight::Plain busy on_press=apply/>
                <div class="said">{state}</div>
            </div>
        </details>
    }
}
