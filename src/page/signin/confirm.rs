//! `/confirm#token=…`: an e-mail is its account's, by the link in a letter.

use super::door;
use crate::{
    api::{self, ApiError},
    browser::document,
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        loading::Loading,
        notice::{Notice, Tone},
    },
    words,
};
use domain::{Reason, api::mailed::Confirm};
use leptos::{prelude::*, task::spawn_local};

/// Where it is.
#[derive(Clone, PartialEq, Eq)]
enum Step {
    /// The shop is being told.
    Telling,
    /// It is confirmed.
    Done,
    /// There is no link, or it is none any more: why.
    Without(&'static str),
    /// It is not known: why.
    Unsure(String),
}

/// The page.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    let session = session();
    let step = RwSignal::new(Step::Telling);
    let tell = Callback::new(move |()| {
        let Some(word) = session.word() else {
            return step.set(Step::Without(words::mailed::no_word()));
        };
        step.set(Step::Telling);
        spawn_local(async move {
            let answer = api::mailed::confirm(&Confirm { token: word.expose().to_owned() }).await;
            let (next, said) = match answer {
                Ok(()) => (Step::Done, words::mailed::confirmed().to_owned()),
                Err(ApiError::Refused(problem)) if problem.reason == Reason::LinkNotUsable => {
                    (Step::Without(words::mailed::old_confirm()), words::mailed::old_confirm().to_owned())
                }
                Err(ApiError::Refused(problem)) if problem.reason == Reason::EmailTaken => {
                    (Step::Without(words::new_email::taken_since()), words::new_email::taken_since().to_owned())
                }
                Err(error) => {
                    let said = match error {
                        ApiError::Refused(problem) => door::sentence(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::mailed::confirm_lost().to_owned(),
                    };
                    (Step::Unsure(said.clone()), said)
                }
            };
            if !matches!(next, Step::Unsure(_)) {
                session.forget_word();
            }
            session.say(said);
            step.try_set(next);
            document::focus_soon("#confirmed");
        });
    });
    tell.run(());
    move || {
        match step.get() {
        Step::Telling => view! { <Loading label=words::mailed::confirming()/> }.into_any(),
        Step::Done => view! {
            <div class="sheet narrow" id="confirmed" tabindex="-1">
                <Notice tone=Tone::Good><p class="strong">{words::mailed::confirmed()}</p></Notice>
                <p class="hint">{words::mailed::confirmed_next()}</p>
                <div class="actions"><a class="button primary" href=route::BALANCE>{words::account::to_balance()}</a></div>
            </div>
        }
        .into_any(),
        Step::Without(why) => view! {
            <div class="sheet narrow" id="confirmed" tabindex="-1">
                <Notice tone=Tone::Care><p class="strong">{why}</p></Notice>
                <p class="hint">{words::mailed::another_confirm()}</p>
                <div class="actions"><a class="button primary" href=route::ACCOUNT>{words::mailed::to_account()}</a></div>
            </div>
        }
        .into_any(),
        Step::Unsure(why) => view! {
            <div class="sheet narrow" id="confirmed" tabindex="-1">
                <Notice tone=Tone::Care><p class="strong">{why}</p></Notice>
                <div class="actions"><Button label=words::account::again() weight=Weight::Plain on_press=tell/></div>
            </div>
        }
        .into_any(),
    }
    }
}
