//! `/reset#token=…`: another password, by the link in a letter.

use super::{door, forgotten::Forgotten, form, password};
use crate::{
    api::{self, ApiError},
    browser::document,
    route,
    session::session,
    ui::{
        button::Submit,
        field::{Field, Kind},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use domain::Reason;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Where somebody is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The link is in hand.
    Choosing,
    /// There is none, or it is none any more: why.
    Without(&'static str),
    /// It is changed.
    Done,
}

/// The page.
#[component]
pub fn ResetPage() -> impl IntoView {
    let session = session();
    let begin = if session.word().is_some() { Step::Choosing } else { Step::Without(words::mailed::no_word()) };
    let step = RwSignal::new(begin);
    let email = RwSignal::new(String::new());
    let navigate = use_navigate();
    let leave = Callback::new(move |()| navigate(route::SIGN_IN, NavigateOptions::default()));
    move || {
        match step.get() {
        Step::Choosing => view! { <Choose step/> }.into_any(),
        Step::Without(why) => view! {
            <div class="stack">
                <div class="narrow" id="without" tabindex="-1"><Notice tone=Tone::Care><p class="strong">{why}</p></Notice></div>
                <Forgotten email on_leave=leave/>
            </div>
        }
        .into_any(),
        Step::Done => view! {
            <div class="sheet narrow" id="done" tabindex="-1">
                <Notice tone=Tone::Good><p class="strong">{words::mailed::changed()}</p></Notice>
                <p class="hint">{words::mailed::changed_next()}</p>
                <div class="actions"><a class="button primary" href=route::SIGN_IN>{words::account::sign_in()}</a></div>
            </div>
        }
        .into_any(),
    }
    }
}

/// The form.
#[component]
fn Choose(step: RwSignal<Step>) -> impl IntoView {
    let session = session();
    let empty = || RwSignal::new(String::new());
    let (text, fault, trouble, busy) = (empty(), empty(), empty(), RwSignal::new(false));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(word) = session.word().filter(|_| !busy.get_untracked()) else { return };
        trouble.set(String::new());
        let request = match text.with_untracked(|text| form::parse_reset(&word, text)) {
            Ok(request) => request,
            Err(found) => {
                let text = password::said_password(Some(found));
                fault.set(text.to_owned());
                session.say(text);
                document::focus("#password");
                return;
            }
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::mailed::reset(&request).await;
            busy.try_set(false);
            let said = match answer {
                Ok(()) => {
                    session.forget_word();
                    // Whoever was signed in here with the old one is not any more.
                    session.recognise();
                    session.say(words::mailed::changed());
                    step.try_set(Step::Done);
                    return document::focus_soon("#done");
                }
                Err(ApiError::Refused(problem)) if problem.reason == Reason::LinkNotUsable => {
                    session.forget_word();
                    session.say(words::mailed::old_reset());
                    step.try_set(Step::Without(words::mailed::old_reset()));
                    return document::focus_soon("#without");
                }
                Err(ApiError::Refused(problem)) => door::sentence(&problem),
                Err(ApiError::Unreachable | ApiError::Garbled) => words::mailed::reset_lost().to_owned(),
            };
            session.say(said.clone());
            trouble.try_set(said);
        });
    };
    let on_edit = Callback::new(move |()| {
        trouble.set(String::new());
        fault.set(String::new());
    });
    view! {
        <form class="sheet narrow" novalidate on:submit=submit>
            <Trouble text=trouble/>
            <Field
                id="password" kind=Kind::NewPassword label=words::mailed::new_password() hint=words::account::password_hint()
                text fault on_edit
            />
            <div class="actions"><Submit label=words::mailed::change() busy/></div>
        </form>
    }
}
