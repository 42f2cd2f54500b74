//! `/signin`: in, and back to where one came from; with a new account for who has none.

mod form;

use crate::{
    api::{self, Answer, ApiError},
    browser::document,
    route,
    session::session,
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::session::Session as Opened;
use form::{Fault, Faults};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let session = session();
    let empty = || RwSignal::new(String::new());
    let (name, email, password, region) = (empty(), empty(), empty(), empty());
    let (name_fault, email_fault, password_fault) = (empty(), empty(), empty());
    let (trouble, busy, new_here) = (empty(), RwSignal::new(false), RwSignal::new(false));
    let show = move |faults: Faults| {
        name_fault.set(said_name(faults.name).to_owned());
        email_fault.set(said_email(faults.email).to_owned());
        password_fault.set(said_password(faults.password).to_owned());
    };
    let navigate = use_navigate();
    let from_code = session.has_typed();
    // As the router has it: the bar still shows the address before this one.
    let wanted = use_location().query.with_untracked(|query| query.get("next"));
    let from_gift = wanted.as_deref() == Some(route::CLAIM);
    // A code that was typed or came with a link goes on where it was, or else to its field.
    let home = if from_code { route::REDEEM } else { route::BALANCE };
    let next = StoredValue::new(form::next(wanted.as_deref(), home));
    let answered = move |answer: Answer<Opened>| {
        busy.set(false);
        match answer {
            Ok(answer) => {
                if let Some(viewer) = answer.viewer {
                    session.say(words::account::welcome(&viewer.name));
                    session.signed_in(viewer);
                    navigate(&next.get_value(), NavigateOptions { replace: true, ..NavigateOptions::default() });
                }
            }
            Err(error) => {
                let text = match error {
                    ApiError::Refused(problem) => words::refusal::sentence(&problem),
                    ApiError::Unreachable | ApiError::Garbled => words::account::UNREACHABLE.to_owned(),
                };
                session.say(text.clone());
                trouble.set(text);
                document::focus("#email");
            }
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        trouble.set(String::new());
        let [name, email, password, region] = [name, email, password, region].map(|text| text.get_untracked());
        let wrong = move |found: Faults| {
            show(found);
            let first = [(found.name, "#name"), (found.email, "#email"), (found.password, "#password")];
            first
                .into_iter()
                .find(|(fault, _)| fault.is_some())
                .into_iter()
                .for_each(|(_, field)| _ = document::focus(field));
            session.say(
                [said_name(found.name), " ", said_email(found.email), " ", said_password(found.password)].concat(),
            );
        };
        let answered = answered.clone();
        if new_here.get_untracked() {
            match form::parse_new(
                &name,
                &email,
                &password,
                &session.shop.region(Some(region).filter(|id| !id.is_empty())),
            ) {
                Ok(request) => {
                    show(Faults::default());
                    busy.set(true);
                    spawn_local(async move { answered(api::account::open(&request).await) });
                }
                Err(found) => wrong(found),
            }
        } else {
            match form::parse(&email, &password) {
                Ok(request) => {
                    show(Faults::default());
                    busy.set(true);
                    spawn_local(async move { answered(api::session::sign_in(&request).await) });
                }
                Err(found) => wrong(found),
            }
        }
    };
    let wrong = Signal::derive(move || !trouble.with(String::is_empty));
    let edited = Callback::new(move |()| {
        trouble.set(String::new());
        show(Faults::default());
    });
    let turn = Callback::new(move |()| {
        edited.run(());
        new_here.update(|new_here| *new_here = !*new_here);
        document::focus_one_soon(vec!["#name".to_owned(), "#email".to_owned()]);
    });
    let lead = match (from_gift, from_code) {
        (true, _) => words::account::LEAD_FROM_GIFT,
        (false, true) => words::account::LEAD_FROM_CODE,
        (false, false) => words::account::LEAD,
    };
    let secret = move || {
        let (kind, hint) =
            if new_here.get() { (Kind::NewPassword, words::account::PASSWORD_HINT) } else { (Kind::Password, "") };
        view! {
            <Field
                id="password" kind label=words::account::PASSWORD hint text=password described_by="signin-trouble"
                fault=password_fault wrong on_edit=edited
            />
        }
    };
    let regions = move || {
        let chosen = session.shop.region(None);
        let options: Vec<_> = session
            .shop
            .regions()
            .into_iter()
            .map(|id| {
                let (shown, selected) = (words::region(&id), id == chosen);
                view! { <option value=id selected=selected>{shown}</option> }
            })
            .collect();
        view! {
            <div class="field">
                <label class="label" for="region">{words::account::REGION}</label>
                <select id="region" class="input" on:change=move |event| region.set(event_target_value(&event))>{options}</select>
            </div>
        }
    };
    view! {
        <p class="lead">{lead}</p>
        <form class="sheet narrow" novalidate on:submit=submit>
            {move || (!trouble.with(String::is_empty)).then(|| view! {
                <Notice tone=Tone::Stop id="signin-trouble"><p class="strong">{trouble.get()}</p></Notice>
            })}
            {move || new_here.get().then(|| view! { <Field id="name" kind=Kind::OwnName label=words::account::NAME hint="" text=name fault=name_fault on_edit=edited/> })}
            <Field
                id="email" kind=Kind::Email label=words::account::EMAIL hint="" text=email described_by="signin-trouble"
                fault=email_fault wrong on_edit=edited
            />
            {secret}
            {move || new_here.get().then(regions)}
            <div class="actions">
                {move || {
                    let label = if new_here.get() { words::account::OPEN } else { words::account::SIGN_IN };
                    view! { <Submit label busy/> }
                }}
                {move || {
                    let label = if new_here.get() { words::account::KNOWN_HERE } else { words::account::NEW_HERE };
                    view! { <Button label weight=Weight::Quiet on_press=turn/> }
                }}
            </div>
        </form>
    }
}

fn said_name(fault: Option<Fault>) -> &'static str {
    fault.map_or("", |_| words::account::NAME_EMPTY)
}

fn said_email(fault: Option<Fault>) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Empty) => words::account::EMAIL_EMPTY,
        Some(Fault::Odd | Fault::Length) => words::account::EMAIL_ODD,
    }
}

fn said_password(fault: Option<Fault>) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Length) => words::account::PASSWORD_LENGTH,
        Some(Fault::Empty | Fault::Odd) => words::account::PASSWORD_EMPTY,
    }
}
