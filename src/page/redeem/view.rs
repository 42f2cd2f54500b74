//! The code field and everything that is said about what stands in it.

use super::{
    flow::Flow,
    seen::Seen,
    sending,
    step::{Step, Trouble},
};
use crate::{
    browser::document,
    route,
    session::session,
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
        pips::Pips,
        repaired::RepairedCode,
    },
    words,
};
use domain::code::{
    Fault, Folded, Reading, Repair, Slot,
    entry::{self, Wrong},
};
use leptos::prelude::*;

/// What stands in the fields, and where the redemption is.
#[derive(Clone, Copy)]
pub struct Fields {
    pub code: RwSignal<String>,
    pub pin: RwSignal<String>,
    pub as_typed: RwSignal<bool>,
    /// The shopper has asked for it to be checked: now what is missing is said too.
    pub submitted: RwSignal<bool>,
    /// Something about how the text came here.
    pub note: RwSignal<String>,
    pub flow: RwSignal<Flow>,
    /// The panel that scans is open.
    pub scanning: RwSignal<bool>,
}

impl Fields {
    /// Puts a text into the code field.
    pub fn set_code(self, text: String) {
        document::fill("code", &text);
        self.code.set(text);
    }
}

/// The form.
#[component]
pub fn CodeForm(
    fields: Fields,
    seen: Memo<Seen>,
    verdict: Memo<Option<Reading>>,
    on_check: Callback<()>,
    on_edit: Callback<()>,
    on_paste: Callback<String>,
    on_leave: Callback<()>,
    on_clipboard: Callback<()>,
    on_accept: Callback<Repair>,
    on_as_typed: Callback<()>,
) -> impl IntoView {
    let session = session();
    let Fields { flow, submitted, .. } = fields;
    let busy = Signal::derive(move || flow.with(|flow| flow.is_moving() || flow.step == Step::Checking));
    let locked = Signal::derive(move || flow.with(Flow::is_moving));
    let is_complete = |verdict: &Option<Reading>| matches!(verdict, Some(Reading::Complete(_)));
    let wrong = Signal::derive(move || {
        verdict.with(|verdict| verdict.is_some() && !is_complete(verdict)) || flow.with(|flow| flow.trouble.is_some())
    });
    let progress = Signal::derive(move || {
        seen.with(|Seen { slots, .. }| {
            let have = slots.iter().filter(|slot| **slot != Slot::Empty).count();
            words::redeem::progress(have, slots.len())
        })
    });
    let slots = Signal::derive(move || seen.with(|seen| seen.slots.clone()));
    let needs_pin = Memo::new(move |_| verdict.with(|verdict| verdict.as_ref().is_some_and(entry::needs_pin)));
    let pin_fault = Signal::derive(move || {
        if !submitted.get() || !needs_pin.get() {
            return String::new();
        }
        let draft = entry::Draft { code: fields.code.get(), pin: fields.pin.get(), as_typed: fields.as_typed.get() };
        let parsed = session.profiles.with(|profiles| entry::parse(&draft, profiles));
        parsed.err().map(|wrong| words::redeem::wrong(&wrong)).unwrap_or_default()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_check.run(());
    };
    view! {
        <form class="sheet code-form" method="dialog" novalidate on:submit=submit autocomplete="off">
            <Field
                id="code" kind=Kind::Code label=words::redeem::code() hint=words::redeem::code_hint()
                text=fields.code wrong locked described_by="pips-progress" on_edit on_paste on_leave
            />
            <Pips id="pips" slots progress/>
            <div class="said" id="code-fault">
                {move || verdict.get().map(|reading| match reading {
                    Reading::Complete(complete) => folded(&complete.folded).into_any(),
                    reading => view! { <Fault reading on_accept on_as_typed/> }.into_any(),
                })}
                {move || Some(fields.note.get()).filter(|note| !note.is_empty()).map(|note| {
                    let several = note == words::redeem::several();
                    view! { <Notice tone=Tone::Care>
                        <p>{note}</p>
                        {several.then(|| view! { <p><a href=route::MANY>{words::redeem::all_of_them()}</a></p> })}
                    </Notice> }
                })}
                {move || flow.with(|flow| flow.trouble.clone()).map(|trouble| view! { <Refused trouble complete=verdict.with(is_complete)/> })}
                {move || flow.with(|flow| matches!(flow.step, Step::Finding(None))).then(|| {
                    view! { <Notice tone=Tone::Care><p class="strong">{words::redeem::finding()}</p></Notice> }
                })}
            </div>
            {move || needs_pin.get().then(|| view! {
                <Field
                    id="pin" kind=Kind::Digits label=words::redeem::pin() hint=words::redeem::pin_hint()
                    text=fields.pin fault=pin_fault locked on_edit
                />
            })}
            <div class="actions">
                <Submit label=words::redeem::check() busy/>
                <button
                    type="button" id="scan" class="button" aria-expanded=move || fields.scanning.get().to_string()
                    aria-disabled=move || locked.get().then_some("true")
                    on:click=move |_| if !locked.get_untracked() { fields.scanning.update(|on| *on = !*on) }
                >
                    {words::redeem::scan()}
                </button>
                <Button label=words::redeem::paste() weight=Weight::Plain busy=locked on_press=on_clipboard/>
            </div>
            <p class="hint steady" data-room=words::redeem::guest()>
                <span class:unhurried=move || flow.with(|flow| flow.step == Step::Checking)>{move || match flow.with(|flow| (flow.is_at_rest(), flow.step == Step::Checking)) {
                    (true, _) if session.visitor.is_guest() => words::redeem::guest(),
                    (true, _) => words::redeem::local(),
                    (_, true) => words::redeem::checking(),
                    (false, false) => words::redeem::safe(),
                }}</span>
            </p>
            <details class="which">
                <summary>{words::redeem::which()}</summary>
                <img src="/drawings/card-back.svg" alt=words::redeem::card_back() width="320" height="200" loading="lazy"/>
                <ol>{words::redeem::numbers().into_iter().map(|text| view! { <li>{text}</li> }).collect::<Vec<_>>()}</ol>
            </details>
            <p class="ways"><a href=route::MANY>{words::redeem::many()}</a></p>
        </form>
    }
}

/// Look-alikes that were read as something else.
fn folded(changes: &[Folded]) -> Option<impl IntoView + use<>> {
    words::repair::folded(changes).map(|text| view! { <Notice tone=Tone::Good><p>{text}</p></Notice> })
}

/// What is wrong with the text, and the repair where there is one.
#[component]
fn Fault(reading: Reading, on_accept: Callback<Repair>, on_as_typed: Callback<()>) -> impl IntoView {
    let text = words::redeem::wrong(&Wrong::Code(reading.clone()));
    let (repair, as_typed) = match reading {
        Reading::Fault(Fault::CheckFailed { repair, as_typed, .. }) => (repair, as_typed),
        Reading::Fault(Fault::Elsewhere { as_typed, .. }) => (None, as_typed),
        _ => (None, false),
    };
    let marked = repair.clone().map(|repair| view! { <RepairedCode repair/> });
    let accept = repair.map(|repair| {
        let press = Callback::new(move |()| on_accept.run(repair.clone()));
        view! { <Button label=words::redeem::use_repair() weight=Weight::Plain on_press=press/> }
    });
    let stay = as_typed.then(|| {
        view! { <Button label=words::redeem::as_typed() weight=Weight::Quiet on_press=on_as_typed/> }
    });
    view! {
        <Notice tone=Tone::Stop>
            <p class="strong">{text}</p>
            {marked}
            <div class="actions">{accept}{stay}</div>
        </Notice>
    }
}

/// Why the shop said no, or did not answer.
#[component]
fn Refused(trouble: Trouble, complete: bool) -> impl IntoView {
    let session = session();
    let waits = matches!(trouble, Trouble::Unreachable) && !session.connection.up.get_untracked();
    let text = sending::sentence(&trouble, session);
    // Typed offline, and the line is back: offered again, never sent by itself.
    let text = move || {
        if waits && complete && session.connection.up.get() { words::redeem::back().to_owned() } else { text.clone() }
    };
    let refused = matches!(trouble, Trouble::Refused(_));
    let tone = if refused { Tone::Stop } else { Tone::Care };
    view! {
        <Notice tone>
            <p class="strong">{text}</p>
            {refused.then(|| view! { <p><a href=route::HELP>{words::frame::help()}</a></p> })}
        </Notice>
    }
}
