//! One licence: its seats, who has taken which, and codes for the rest.

use super::{Guest, Unreachable, seats::Seats};
use crate::{
    api::{self, ApiError},
    browser::{document, hand},
    session::session,
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        loading::Loading,
        notice::{Notice, Tone},
    },
    words,
};
use domain::{
    Reason,
    api::licence::{AT_ONCE, HandOut, HandedSeat, Licence, SeatState},
};
use leptos::{prelude::*, task::spawn_local};

/// The page.
#[component]
pub fn LicencePage(id: String) -> impl IntoView {
    let session = session();
    let id = StoredValue::new(id);
    let known = RwSignal::new(None::<Licence>);
    let handed = RwSignal::new(Vec::<HandedSeat>::new());
    let failed = RwSignal::new(None::<ApiError>);
    let fetch = Callback::new(move |()| {
        failed.set(None);
        spawn_local(async move {
            let Some(id) = id.try_get_value() else { return };
            match api::licence::licence(&id).await {
                Ok(licence) => _ = known.try_set(Some(licence)),
                Err(error) => {
                    session.notice(&error);
                    failed.try_set(Some(error));
                }
            }
        });
    });
    Effect::new(move |_| {
        if session.visitor.is_known() && known.with_untracked(Option::is_none) {
            fetch.run(());
        }
    });
    let making = RwSignal::new(false);
    let trouble = RwSignal::new(String::new());
    let make = Callback::new(move |seats: Vec<u32>| {
        if making.get_untracked() {
            return;
        }
        making.set(true);
        trouble.set(String::new());
        spawn_local(async move {
            let Some(id) = id.try_get_value() else { return };
            let answer = api::licence::hand_out(&id, &HandOut { seats }).await;
            making.try_set(false);
            match answer {
                Ok(out) => {
                    session.say(words::licence::made(out.seats.len()));
                    let fresh = |old: &HandedSeat| out.seats.iter().all(|new| new.nth != old.nth);
                    handed.try_update(|handed| {
                        handed.retain(fresh);
                        handed.extend(out.seats.iter().cloned());
                    });
                    document::focus_soon("#handed");
                    fetch.run(());
                }
                Err(error) => {
                    session.notice(&error);
                    let text = match &error {
                        ApiError::Refused(problem) => words::refusal::sentence(problem),
                        ApiError::Unreachable | ApiError::Garbled => words::licence::not_made().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                }
            }
        });
    });
    let above = move || {
        if session.visitor.is_guest() {
            return view! { <Guest/> }.into_any();
        }
        match (known.get(), failed.get()) {
            (Some(licence), _) => view! {
                <div class="sheet">
                    <h2>{licence.batch.name.clone()}</h2>
                    <p>{words::licence::about(&licence.batch)}</p>
                    <progress max=licence.batch.seats value=licence.batch.taken aria-hidden="true"></progress>
                    <p class="hint">{words::licence::standing(&licence.batch)}</p>
                    <Out free=free(&licence) making trouble on_make=make/>
                </div>
            }
            .into_any(),
            (None, Some(ApiError::Refused(problem))) if problem.reason == Reason::NotFound => {
                view! { <Notice tone=Tone::Stop><p class="strong">{words::licence::lost()}</p></Notice> }.into_any()
            }
            (None, Some(_)) => view! { <Unreachable on_again=fetch/> }.into_any(),
            (None, None) => view! { <Loading label=words::licence::loading()/> }.into_any(),
        }
    };
    let seats = move || {
        let seats = known.with(|known| known.as_ref().map(|licence| licence.seats.clone()));
        let renew = Callback::new(move |nth| make.run(vec![nth]));
        seats.map(|seats| view! { <Seats seats making on_renew=renew/> })
    };
    // The codes stay where they are, with the focus on them, while the seats are asked for again.
    view! {
        <div class="licences">
            {above}
            <Handed handed/>
            {seats}
        </div>
    }
}

/// The numbers of the seats that nobody has a code for.
fn free(licence: &Licence) -> Vec<u32> {
    licence.seats.iter().filter(|seat| seat.state == SeatState::Free).map(|seat| seat.nth).collect()
}

/// How many codes are wanted.
#[component]
fn Out(
    free: Vec<u32>,
    making: RwSignal<bool>,
    trouble: RwSignal<String>,
    on_make: Callback<Vec<u32>>,
) -> impl IntoView {
    let text = RwSignal::new("1".to_owned());
    let fault = RwSignal::new(String::new());
    let session = session();
    if free.is_empty() {
        return view! { <p>{words::licence::none_free()}</p> }.into_any();
    }
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let most = free.len().min(AT_ONCE);
        let wrong = match text.with_untracked(|text| text.trim().parse::<usize>()) {
            Ok(count) if (1..=most).contains(&count) => {
                fault.set(String::new());
                on_make.run(free.iter().take(count).copied().collect());
                return;
            }
            Ok(count) if count > 0 => words::licence::fewer(most),
            _ => words::licence::no_number().to_owned(),
        };
        session.say(wrong.clone());
        fault.set(wrong);
        document::focus("#seats");
    };
    view! {
        <form on:submit=submit novalidate autocomplete="off">
            <Field id="seats" kind=Kind::Digits label=words::licence::how_many() hint=words::licence::how_many_hint() text fault/>
            {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! { <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice> })}
            <div class="actions"><Submit label=words::licence::hand_out() busy=making/></div>
        </form>
    }
    .into_any()
}

/// The codes that were just made: in this open page alone.
#[component]
fn Handed(handed: RwSignal<Vec<HandedSeat>>) -> impl IntoView {
    let session = session();
    let lines = |handed: &[HandedSeat], before: &str, between: &str| -> String {
        let line = |seat: &HandedSeat| [&seat.nth.to_string(), between, seat.code.expose(), "\r\n"].concat();
        [before.to_owned(), handed.iter().map(line).collect()].concat()
    };
    let copy = Callback::new(move |()| {
        let text = handed.with_untracked(|handed| lines(handed, "", "\t"));
        spawn_local(async move {
            let copied = hand::copy(&text).await;
            session.say(if copied { words::licence::copied() } else { words::licence::not_copied() });
        });
    });
    let address = Memo::new(move |before: Option<&String>| {
        before.into_iter().for_each(|before| hand::let_go(before));
        handed.with(|handed| {
            if handed.is_empty() { String::new() } else { hand::file(&lines(handed, "seat,code\r\n", ","), "text/csv") }
        })
    });
    move || {
        let rows = handed.with(|handed| {
            let row = |seat: &HandedSeat| {
                view! { <li><span>{words::licence::seat()}" "{seat.nth}</span> <code dir="ltr">{seat.code.expose().to_owned()}</code></li> }
            };
            handed.iter().map(row).collect::<Vec<_>>()
        });
        (!rows.is_empty()).then(|| {
            view! {
                <section class="sheet handed" aria-labelledby="handed">
                    <h2 id="handed" tabindex="-1">{words::licence::codes()}</h2>
                    <ul>{rows}</ul>
                    <div class="actions">
                        <Button label=words::licence::copy() weight=Weight::Primary on_press=copy/>
                        <a class="button" rel="external" download="seats.csv" href=move || address.get()>{words::licence::download()}</a>
                    </div>
                </section>
            }
        })
    }
}
