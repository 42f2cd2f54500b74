//! E-mail and password; or all that a new account needs.

use super::{
    door::{Door, Step},
    form::{self, Fault, Faults},
    passkey::ByPasskey,
};
use crate::{
    api::{self, passkey::Way},
    browser::document,
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// The step.
#[component]
pub fn PasswordStep(door: Door) -> impl IntoView {
    let Door { session, email, trouble, busy, .. } = door;
    let empty = || RwSignal::new(String::new());
    let (name, password, region) = (empty(), empty(), empty());
    let (name_fault, email_fault, password_fault) = (empty(), empty(), empty());
    let new_here = RwSignal::new(false);
    let show = move |faults: Faults| {
        name_fault.set(said_name(faults.name).to_owned());
        email_fault.set(said_email(faults.email).to_owned());
        password_fault.set(said_password(faults.password).to_owned());
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
        if new_here.get_untracked() {
            let region = session.shop.region(Some(region).filter(|id| !id.is_empty()));
            match form::parse_new(&name, &email, &password, &region) {
                Ok(request) => {
                    show(Faults::default());
                    busy.set(true);
                    spawn_local(async move { door.answered(api::account::open(&request).await) });
                }
                Err(found) => wrong(found),
            }
        } else {
            match form::parse(&email, &password) {
                Ok(request) => {
                    show(Faults::default());
                    busy.set(true);
                    spawn_local(async move { door.answered(api::session::sign_in(&request).await) });
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
    let forgotten = Callback::new(move |()| door.to(Step::Forgotten, "#email"));
    let secret = move || {
        let (kind, hint) =
            if new_here.get() { (Kind::NewPassword, words::account::password_hint()) } else { (Kind::Password, "") };
        view! {
            <Field
                id="password" kind label=words::account::password() hint text=password described_by="signin-trouble"
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
                <label class="label" for="region">{words::account::region()}</label>
                <select id="region" class="input" on:change=move |event| region.set(event_target_value(&event))>{options}</select>
            </div>
        }
    };
    view! {
        {door.lead.map(|lead| view! { <p>{lead}</p> })}
        <form class="sheet narrow" novalidate on:submit=submit>
            {move || (!trouble.with(String::is_empty)).then(|| view! {
                <Notice tone=Tone::Stop id="signin-trouble"><p class="strong">{trouble.get()}</p></Notice>
            })}
            {move || new_here.get().then(|| view! { <Field id="name" kind=Kind::OwnName label=words::account::name() hint="" text=name fault=name_fault on_edit=edited/> })}
            <Field
                id="email" kind=Kind::Email label=words::account::email() hint="" text=email described_by="signin-trouble"
                fault=email_fault wrong on_edit=edited
            />
            {secret}
            {move || new_here.get().then(regions)}
            <div class="actions">
                {move || {
                    let label = if new_here.get() { words::account::open() } else { words::account::sign_in() };
                    view! { <Submit label busy/> }
                }}
                {move || {
                    let label = if new_here.get() { words::account::known_here() } else { words::account::new_here() };
                    view! { <Button label weight=Weight::Quiet on_press=turn/> }
                }}
                {move || (!new_here.get()).then(|| view! {
                    <Button label=words::mailed::forgotten() weight=Weight::Quiet on_press=forgotten/>
                })}
            </div>
            {move || (!new_here.get()).then(|| view! { <ByPasskey door way=Way::Alone/> })}
        </form>
    }
}

fn said_name(fault: Option<Fault>) -> &'static str {
    fault.map_or("", |_| words::account::name_empty())
}

/// What is wrong with an e-mail.
pub(super) fn said_email(fault: Option<Fault>) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Empty) => words::account::email_empty(),
        Some(Fault::Odd | Fault::Length) => words::account::email_odd(),
    }
}

/// What is wrong with a password.
pub(super) fn said_password(fault: Option<Fault>) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Length) => words::account::password_length(),
        Some(Fault::Empty | Fault::Odd) => words::account::password_empty(),
    }
}
