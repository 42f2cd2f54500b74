//! Changing a gift that was not claimed yet, with the same form and preview as it was written with.

use super::super::{
    cells::{CellField, Named, fault_of},
    delivery::DeliveryGroup,
    draft::Draft,
    form::Faults,
    look::{Colours, Designs},
    preview::Preview,
    writing::FromAndMessage,
};
use crate::{
    api::{self, ApiError},
    browser::document,
    session::session,
    ui::{
        button::{Button, Submit, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{
    api::gift::{Change, Gift, Goes},
    gift::{State, Way, recipient::Column},
};
use leptos::{prelude::*, task::spawn_local};

/// The form.
#[component]
pub fn Edit(gift: Gift, on_changed: Callback<Gift>, on_leave: Callback<()>) -> impl IntoView {
    let session = session();
    let draft = Draft::of(session, &gift);
    let (busy, trouble) = (RwSignal::new(false), RwSignal::new(String::new()));
    let faults =
        Memo::new(move |_| draft.read().and_then(Result::err).filter(|_| draft.asked.get()).unwrap_or_default());
    let waits = gift.state == State::Scheduled;
    let by_email = gift.way == Way::Email;
    let before = StoredValue::new(gift);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.asked.set(true);
        if busy.get_untracked() {
            return;
        }
        // What is wrong with the day counts only while it can still be chosen.
        let faults = untrack(|| draft.read())
            .and_then(Result::err)
            .map(|faults| Faults { day: faults.day.filter(|_| waits), ..faults });
        if faults.is_some_and(|faults| !faults.is_empty()) {
            document::focus_soon("[aria-invalid='true']");
            session.say(words::gift::to_mend());
            return;
        }
        let change = before.with_value(|before| change(before, draft));
        busy.set(true);
        trouble.set(String::new());
        spawn_local(async move {
            let answer = api::gift::change(&before.get_value().id, &change).await;
            busy.try_set(false);
            match answer {
                Ok(gift) => {
                    session.say(words::gifts::saved());
                    on_changed.try_run(gift);
                    document::focus_soon("h1");
                }
                Err(error) => {
                    session.notice(&error);
                    let text = match error {
                        ApiError::Refused(problem) => words::gifts::refused(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::gifts::lost().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                    document::focus_soon("#gift-trouble");
                }
            }
        });
    };
    let cell = move |column: Column| {
        view! { <CellField draft row=0 column named=Named::Above fault=fault_of(faults, 0, column)/> }
    };
    let label = if waits || !by_email { words::gifts::save() } else { words::gifts::save_and_send() };
    view! {
        <div class="two gift">
            <form class="sheet gift-form" novalidate on:submit=save autocomplete="off">
                <div class="part">
                    {cell(Column::Name)}
                    {by_email.then(|| cell(Column::Email))}
                </div>
                <Designs draft/>
                <Colours draft/>
                <FromAndMessage draft faults/>
                {(waits && by_email).then(|| view! { <DeliveryGroup draft faults/> })}
                {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! {
                    <div id="gift-trouble" tabindex="-1"><Notice tone=Tone::Stop><p class="strong">{text}</p></Notice></div>
                })}
                <div class="actions">
                    <Submit label busy/>
                    <Button label=words::gifts::leave() weight=Weight::Plain on_press=on_leave/>
                </div>
            </form>
            <Preview draft/>
        </div>
    }
}

/// What is different; what is the same stays out of it.
fn change(before: &Gift, draft: Draft) -> Change {
    let now = untrack(|| draft.text());
    let row = now.rows.first().cloned().unwrap_or_default();
    let new = |text: &str, old: Option<&str>| Some(text.trim().to_owned()).filter(|text| Some(text.as_str()) != old);
    let message = domain::gift::clean(&now.message);
    let goes = match now.on() {
        Some(on) => Goes::On { on },
        None => Goes::Now,
    };
    let moved = now.on() != before.on || now.zone != before.zone;
    Change {
        design: Some(now.design).filter(|design| *design != before.cover.design),
        palette: Some(now.palette).filter(|palette| *palette != before.cover.palette),
        from: new(&now.from, Some(&before.cover.from)),
        message: Some(message).filter(|message| *message != before.cover.message),
        name: new(&row.name, before.name.as_deref()),
        email: new(&row.email, before.email.as_deref()).filter(|_| before.way == Way::Email),
        zone: Some(now.zone.clone()).filter(|zone| *zone != before.zone),
        goes: Some(goes).filter(|_| moved && before.state == State::Scheduled && before.way == Way::Email),
    }
}
