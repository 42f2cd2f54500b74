//! The password is forgotten: a letter with a link for another one.

use super::{door, form, password};
use crate::{
    api::{self, ApiError},
    browser::document,
    session::session,
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// The form, and the one answer that all e-mails have.
#[component]
pub fn Forgotten(email: RwSignal<String>, on_leave: Callback<()>) -> impl IntoView {
    let session = session();
    let (fault, trouble) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, sent) = (RwSignal::new(false), RwSignal::new(false));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        trouble.set(String::new());
        let request = match email.with_untracked(|email| form::parse_forgotten(email)) {
            Ok(request) => request,
            Err(found) => {
                let text = password::said_email(Some(found));
                fault.set(text.to_owned());
                session.say(text);
                document::focus("#email");
                return;
            }
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::mailed::forgotten(&request).await;
            busy.try_set(false);
            let text = match answer {
                Ok(()) => {
                    sent.try_set(true);
                    session.say(words::mailed::sent());
                    return document::focus_soon("#sent");
                }
                Err(ApiError::Refused(problem)) => door::sentence(&problem),
                Err(ApiError::Unreachable | ApiError::Garbled) => words::mailed::not_sent().to_owned(),
            };
            session.say(text.clone());
            trouble.try_set(text);
        });
    };
    let on_edit = Callback::new(move |()| {
        trouble.set(String::new());
        fault.set(String::new());
    });
    let once_more = Callback::new(move |()| {
        sent.set(false);
        document::focus_soon("#email");
    });
    move || {
        if sent.get() {
            return view! {
                <div class="sheet narrow" id="sent" tabindex="-1">
                    <Notice tone=Tone::Good><p class="strong">{words::mailed::sent()}</p></Notice>
                    <p class="hint">{words::mailed::sent_next()}</p>
                    <div class="actions">
                        <Button label=words::mailed::to_sign_in() weight=Weight::Plain on_press=on_leave/>
                        <Button label=words::mailed::once_more() weight=Weight::Quiet on_press=once_more/>
                    </div>
                </div>
            }
            .into_any();
        }
        view! {
            <p class="lead">{words::mailed::forgotten_lead()}</p>
            <form class="sheet narrow" novalidate on:submit=submit>
                <Trouble text=trouble/>
                <Field id="email" kind=Kind::Email label=words::account::email() hint="" text=email fault on_edit/>
                <div class="actions">
                    <Submit label=words::mailed::send() busy/>
                    <Button label=words::mailed::to_sign_in() weight=Weight::Quiet on_press=on_leave/>
                </div>
            </form>
        }
        .into_any()
    }
}
