//! The box for gift cards and promo codes: one field for both. A typo is found here, and costs nothing.

use crate::{
    api::{Answer, ApiError},
    browser::document,
    session::{Session, session},
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
        repaired::RepairedCode,
    },
    words,
};
use domain::{
    Code, Reason,
    api::{cart::AddCode, redeem::Request},
    code::{
        Fault, Reading, Repair,
        entry::{self, Draft, Wrong},
    },
};
use leptos::prelude::*;

/// What keeps a code off the cart.
#[derive(Clone, PartialEq)]
enum No {
    /// It is wrong as it stands; nothing was sent.
    Wrong(Wrong),
    /// The server said no, or nothing.
    Error(ApiError),
    /// There is no line; nothing was sent.
    Offline,
}

/// Why the server took no code.
pub fn sentence(session: Session, error: &ApiError) -> String {
    match error {
        ApiError::Refused(problem) => {
            let sentence = match problem.reason {
                Reason::NotFound => words::cart::code_unknown().to_owned(),
                Reason::OnHold { .. } if session.basket().is_being_paid() => words::cart::being_paid().to_owned(),
                _ => words::refusal::sentence(problem),
            };
            let left = words::refusal::attempts_left(&problem.reason, session.shop.attempts_shown_from());
            words::sentences([Some(sentence), left].into_iter().flatten())
        }
        ApiError::Unreachable => words::cart::code_unreachable().to_owned(),
        ApiError::Garbled => words::cart::code_garbled().to_owned(),
    }
}

/// The form.
#[component]
pub fn CodeBox() -> impl IntoView {
    let session = session();
    let (code, pin) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let no = RwSignal::new(None::<No>);
    let busy = RwSignal::new(false);
    let clear = move || {
        document::fill("voucher", "");
        code.set(String::new());
        pin.set(String::new());
    };
    let refuse = move |why: No| {
        if let No::Error(error) = &why {
            session.told.set(error.told());
        }
        let text = match &why {
            No::Wrong(wrong) => words::redeem::wrong(wrong),
            No::Error(error) => sentence(session, error),
            No::Offline => words::cart::code_offline().to_owned(),
        };
        let pin_missing = matches!(why, No::Wrong(Wrong::PinMissing | Wrong::PinLength { .. }));
        no.set(Some(why));
        session.say(text);
        document::focus_soon(if pin_missing { "#voucher-pin" } else { "#voucher" });
    };
    let then = Callback::new(move |answer: Answer<()>| {
        busy.set(false);
        match answer {
            Ok(()) => clear(),
            Err(error) => refuse(No::Error(error)),
        }
    });
    let read = Callback::new(move |as_typed: bool| {
        let draft = Draft { code: code.get_untracked(), pin: pin.get_untracked(), as_typed };
        match session.profiles.with_untracked(|profiles| entry::parse(&draft, profiles)) {
            Err(wrong) => refuse(No::Wrong(wrong)),
            Ok(_) if !session.connection.up.get_untracked() => refuse(No::Offline),
            Ok(Request { code, pin, as_typed }) => {
                no.set(None);
                busy.set(true);
                session.basket().add_code(AddCode { code, pin, as_typed }, Some(then));
            }
        }
    });
    let apply = Callback::new(move |as_typed: bool| {
        if !busy.get_untracked() {
            busy.set(true);
            session.shop.once_asked(move || {
                busy.try_set(false);
                read.try_run(as_typed);
            });
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        apply.run(false);
    };
    let edited = Callback::new(move |()| {
        if no.with_untracked(Option::is_some) {
            no.set(None);
        }
    });
    let paste = Callback::new(move |text: String| {
        let pasted = session.profiles.with_untracked(|profiles| entry::pasted(&text, profiles));
        let grouped = session.profiles.with_untracked(|profiles| entry::in_groups(&pasted.code, profiles));
        document::fill("voucher", &grouped);
        code.set(grouped);
        edited.run(());
    });
    let accept = Callback::new(move |repaired: Code| {
        document::fill("voucher", repaired.expose());
        code.set(repaired.expose().to_owned());
        no.set(None);
        document::focus("#voucher");
    });
    let wrong = Signal::derive(move || no.with(Option::is_some));
    // A card with a security code asks for it as soon as its number is there.
    let needs_pin = Memo::new(move |_| {
        code.with(|code| session.profiles.with(|profiles| entry::needs_pin(&domain::code::read(code, profiles, false))))
    });
    view! {
        <form class="code-box" novalidate on:submit=submit autocomplete="off">
            <Field id="voucher" kind=Kind::Voucher label=words::cart::code() hint="" text=code wrong locked=busy on_edit=edited on_paste=paste/>
            {move || needs_pin.get().then(|| view! {
                <Field id="voucher-pin" kind=Kind::Digits label=words::redeem::pin() hint=words::redeem::pin_hint() text=pin locked=busy on_edit=edited/>
            })}
            <Submit label=words::cart::apply() busy/>
            <div class="said" id="voucher-fault">
                {move || no.get().map(|why| match why {
                    No::Wrong(wrong) => view! { <NotYet wrong on_accept=accept on_as_typed=apply/> }.into_any(),
                    No::Error(error) => view! { <Notice tone=Tone::Stop><p class="strong">{sentence(session, &error)}</p></Notice> }.into_any(),
                    No::Offline => view! { <Notice tone=Tone::Care><p class="strong">{words::cart::code_offline()}</p></Notice> }.into_any(),
                })}
            </div>
        </form>
    }
}

/// What is wrong with the text, and the repair where there is one.
#[component]
fn NotYet(wrong: Wrong, on_accept: Callback<Code>, on_as_typed: Callback<bool>) -> impl IntoView {
    let text = words::redeem::wrong(&wrong);
    let (repair, as_typed): (Option<Repair>, bool) = match wrong {
        Wrong::Code(Reading::Fault(Fault::CheckFailed { repair, as_typed, .. })) => (repair, as_typed),
        _ => (None, false),
    };
    let marked = repair.clone().map(|repair| view! { <RepairedCode repair/> });
    let accept = repair.map(|repair| {
        let press = Callback::new(move |()| on_accept.run(repair.code.clone()));
        view! { <Button label=words::redeem::use_repair() weight=Weight::Plain on_press=press/> }
    });
    let stay = as_typed.then(|| {
        let press = Callback::new(move |()| on_as_typed.run(true));
        view! { <Button label=words::redeem::as_typed() weight=Weight::Quiet on_press=press/> }
    });
    view! {
        <Notice tone=Tone::Stop>
            <p class="strong">{text}</p>
            {marked}
            <div class="actions">{accept}{stay}</div>
        </Notice>
    }
}
