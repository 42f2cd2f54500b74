//! The form.

use super::{
    delivery::DeliveryGroup,
    draft::Draft,
    form::Faults,
    list::Recipients,
    look::{AmountGroup, Colours, Designs},
    sending::Reviewing,
};
use crate::{
    session::session,
    ui::{
        area::Area,
        button::Submit,
        field::{Field, Kind},
        notice::{Notice, Tone},
        soon::soon,
        switch::Choice,
    },
    words,
};
use domain::gift::{
    MESSAGE, Way, characters,
    interlock::{Warning, phrases},
    recipient::Column,
};
use leptos::prelude::*;

/// The form.
#[component]
pub fn GiftForm(draft: Draft, reviewing: Reviewing) -> impl IntoView {
    let faults =
        Memo::new(move |_| draft.read().and_then(Result::err).filter(|_| draft.asked.get()).unwrap_or_default());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        reviewing.ask();
    };
    view! {
        <form class="sheet gift-form" novalidate on:submit=submit autocomplete="off">
            <Designs draft/>
            <Colours draft/>
            <AmountGroup draft faults/>
            {soon(move || view! { <Lower draft reviewing faults/> }.into_any())}
        </form>
    }
}

/// Below the amount: how it arrives, for whom it is, what it says.
#[component]
fn Lower(draft: Draft, reviewing: Reviewing, faults: Memo<Faults>) -> impl IntoView {
    let session = session();
    let email = Signal::derive(move || draft.way.get() == Way::Email);
    let link = Signal::derive(move || draft.way.get() == Way::Link);
    let choose = move |way: Way| {
        Callback::new(move |()| {
            draft.way.set(way);
            draft.shape.update(|shape| *shape += 1);
        })
    };
    // Said while it is written; the one stop comes before it is paid.
    let scams = Memo::new(move |_| draft.message.with(|message| phrases(message)));
    let busy = reviewing.asking;
    view! {
        <fieldset class="part">
            <legend class="label">{words::gift::how()}</legend>
            <Choice group="way" label=words::gift::by_email() chosen=email on_choose=choose(Way::Email)/>
            <Choice group="way" label=words::gift::by_link() hint=words::gift::by_link_hint() chosen=link on_choose=choose(Way::Link)/>
        </fieldset>
        <Recipients draft faults/>
        <FromAndMessage draft faults/>
        {move || scams.get().into_iter().map(|scam| view! {
            <Notice tone=Tone::Care><p>{words::gift::warning(&Warning::Says { scam })}</p></Notice>
        }).collect::<Vec<_>>()}
        {move || email.get().then(|| view! { <DeliveryGroup draft faults/> })}
        {move || Some(reviewing.trouble.get()).filter(|text| !text.is_empty()).map(|text| view! {
            <div id="gift-trouble" tabindex="-1"><Notice tone=Tone::Stop><p class="strong">{text}</p></Notice></div>
        })}
        <div class="actions">
            <Submit label=words::gift::review() busy/>
        </div>
        {move || busy.get().then(|| view! { <p class="hint unhurried">{words::gift::reviewing()}</p> })}
        {move || session.visitor.is_guest().then(|| view! { <p class="hint">{words::gift::guest()}</p> })}
    }
}

/// Who it is from, and what it says.
#[component]
pub fn FromAndMessage(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
    let from_fault = Signal::derive(move || {
        faults.with(|faults| faults.from.as_ref().map(words::gift::from_fault).unwrap_or_default())
    });
    let message_fault = Signal::derive(move || {
        faults.with(|faults| {
            faults.message.as_ref().map(|fault| words::gift::fault(Column::Message, fault)).unwrap_or_default()
        })
    });
    let count = Signal::derive(move || {
        draft.message.with(|message| words::gift::counted(characters(&domain::gift::clean(message)), MESSAGE))
    });
    view! {
        <Field id="gift-from" kind=Kind::Words label=words::gift::from_label() hint="" text=draft.from fault=from_fault/>
        <Area id="gift-message" label=words::gift::message() text=draft.message count fault=message_fault/>
    }
}
