//! What the recipient will see: the message, the card, the page to print. Live, from what stands in the form.

use super::draft::Draft;
use crate::{
    browser::zone,
    session::session,
    ui::gift::{GiftFace, colours},
    words,
};
use domain::{
    Money,
    gift::{Way, clean},
};
use leptos::prelude::*;

/// The ways of looking.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Mail,
    Card,
    Page,
}

/// The region.
#[component]
pub fn Preview(draft: Draft) -> impl IntoView {
    let session = session();
    let by_link = draft.way.get_untracked() == Way::Link;
    let way = RwSignal::new(if by_link { As::Card } else { As::Mail });
    // What is handed over is no message.
    Effect::new(move |before: Option<Way>| {
        let now = draft.way.get();
        if before.is_some_and(|before| before != now) {
            way.set(if now == Way::Link { As::Card } else { As::Mail });
        }
        now
    });
    let choice = move |of: As, label: &'static str| {
        view! {
            <button type="button" class="pick" aria-pressed=move || if way.get() == of { "true" } else { "false" } on:click=move |_| way.set(of)>{label}</button>
        }
    };
    let name = Memo::new(move |_| {
        draft.rows.with(|rows| rows.get(draft.shown.get()).map(|row| row.name.clone()).unwrap_or_default())
    });
    let message = Memo::new(move |_| {
        let own =
            draft.rows.with(|rows| rows.get(draft.shown.get()).map(|row| clean(&row.message)).unwrap_or_default());
        if own.is_empty() { draft.message.with(|message| clean(message)) } else { own }
    });
    let worth = Memo::new(move |_| worth(draft));
    let title = move || {
        let when = draft.on().and_then(|on| {
            let zone = draft.zone.get();
            let at = zone::arrives(on, &zone)?.time();
            Some(words::gift::when(&words::moment_in(at, &zone), &zone))
        });
        words::gift::sees(&name.get(), &when.unwrap_or_default())
    };
    let face = move |with_worth: bool| {
        let rosette = [&draft.rosette.get_value(), "-", &(draft.shown.get() + 1).to_string()].concat();
        let (design, palette) = (draft.design.get(), draft.palette.get());
        match worth.get().filter(|_| with_worth) {
            Some(worth) => view! { <GiftFace design palette rosette worth=words::figure(worth)/> }.into_any(),
            None => view! { <GiftFace design palette rosette/> }.into_any(),
        }
    };
    let figure = move || worth.get().map(words::figure).unwrap_or_default();
    let says = move || {
        let message = message.get();
        let empty = message.is_empty();
        view! { <p class="gift-message" class:soft=empty dir="auto">{if empty { words::gift::no_message().to_owned() } else { message }}</p> }
    };
    let from = move || view! { <p class="gift-from">{move || words::gift::from(&draft.from.get())}</p> };
    let code = || view! { <p class="code-place">{words::gift::code_here()}</p> };
    let shown = move || {
        match way.get() {
        As::Mail => view! {
            <div class="mail">
                <div class=move || ["mail-head ", colours(draft.palette.get())].concat()>
                    <p>{move || words::gift::for_whom(&name.get())}</p>
                    <p class="mail-title">{move || words::gift::subject(&draft.from.get())}</p>
                    {move || face(false)}
                </div>
                <div class="mail-body">
                    <p class="gift-sum"><bdi>{figure}</bdi></p>
                    <p>{move || words::gift::to_spend(&session.shop.name())}</p>
                    <div class="mail-says">{says}<p class="hint">"— "{move || words::gift::named(&draft.from.get()).to_owned()}</p></div>
                    <p><span class="button primary">{words::gift::see()}</span></p>
                    {code()}
                    <p class="hint">{words::gift::keep_safe()}</p>
                </div>
            </div>
        }
        .into_any(),
        As::Card => view! { <div class="card-view">{move || face(true)}{from}{says}</div> }.into_any(),
        As::Page => view! {
            <div class="paper-view">
                {move || face(false)}
                {from}
                {says}
                <p class="gift-sum"><bdi>{figure}</bdi></p>
                <div class="paper-code"><span class="qr-place" aria-hidden="true"></span>{code()}</div>
            </div>
        }
        .into_any(),
    }
    };
    view! {
        <section class="preview" aria-label=words::gift::preview()>
            <p class="hint">{title}</p>
            <div class="picks" role="group" aria-label=words::gift::as_label()>
                {move || (draft.way.get() == Way::Email).then(|| choice(As::Mail, words::gift::as_mail()))}
                {choice(As::Card, words::gift::as_card())}
                {choice(As::Page, words::gift::as_page())}
            </div>
            {shown}
        </section>
    }
}

/// What the recipient that is shown gets, as far as it is an amount.
fn worth(draft: Draft) -> Option<Money> {
    let terms = draft.terms()?;
    let currency = terms.least.currency;
    let own = draft.rows.with(|rows| rows.get(draft.shown.get()).map(|row| row.amount.clone()).unwrap_or_default());
    let all = draft.amount.get();
    let text = if own.trim().is_empty() { all } else { own };
    domain::gift::recipient::amount(&text, currency).ok().filter(|amount| amount.minor > 0)
}
