//! `/signin`: in, and back to where one came from.

mod form;

use crate::{
    api::{self, ApiError},
    browser::{address, document},
    route,
    session::session,
    ui::{
        button::Submit,
        field::{Field, Kind},
        notice::{Notice, Tone},
    },
    words,
};
use form::{Fault, Faults};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let session = session();
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (email_fault, password_fault) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let trouble = RwSignal::new(String::new());
    let show = move |faults: Faults| {
        email_fault.set(said_email(faults.email).to_owned());
        password_fault.set(said_password(faults.password).to_owned());
    };
    let busy = RwSignal::new(false);
    let navigate = use_navigate();
    let from_code = session.has_typed();
    let next = move || match session.has_typed() {
        true => route::REDEEM.to_owned(),
        false => form::next(address::query("next").as_deref(), route::BALANCE),
    };

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        trouble.set(String::new());
        let request = match form::parse(&email.read_untracked(), &password.read_untracked()) {
            Ok(request) => request,
            Err(found) => {
                show(found);
                let field = if found.email.is_some() { "#email" } else { "#password" };
                document::focus(field);
                session.say([said_email(found.email), " ", said_password(found.password)].concat());
                return;
            }
        };
        show(Faults::default());
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            let answer = api::session::sign_in(&request).await;
            busy.set(false);
            match answer {
                Ok(answer) => {
                    if let Some(viewer) = answer.viewer {
                        session.say(words::account::welcome(&viewer.name));
                        session.signed_in(viewer);
                        navigate(&next(), NavigateOptions { replace: true, ..NavigateOptions::default() });
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
        });
    };
    let wrong = Signal::derive(move || !trouble.with(String::is_empty));
    let edited = Callback::new(move |()| {
        trouble.set(String::new());
        show(Faults::default());
    });
    view! {
        <p class="lead">{if from_code { words::account::LEAD_FROM_CODE } else { words::account::LEAD }}</p>
        <form class="sheet narrow" novalidate on:submit=submit>
            {move || (!trouble.with(String::is_empty)).then(|| view! {
                <Notice tone=Tone::Stop id="signin-trouble"><p class="strong">{trouble.get()}</p></Notice>
            })}
            <Field
                id="email" kind=Kind::Email label=words::account::EMAIL hint="" text=email described_by="signin-trouble"
                fault=email_fault wrong on_edit=edited
            />
            <Field
                id="password" kind=Kind::Password label=words::account::PASSWORD hint="" text=password described_by="signin-trouble"
                fault=password_fault wrong on_edit=edited
            />
            <div class="actions"><Submit label=words::account::SIGN_IN busy/></div>
        </form>
    }
}

fn said_email(fault: Option<Fault>) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Empty) => words::account::EMAIL_EMPTY,
        Some(Fault::Odd) => words::account::EMAIL_ODD,
    }
}

fn said_password(fault: Option<Fault>) -> &'static str {
    fault.map_or("", |_| words::account::PASSWORD_EMPTY)
}
