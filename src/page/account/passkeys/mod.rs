//! The passkeys of the account: adding one, and taking one off.

mod adding;

use super::factor::Codes;
use crate::{
    api::{self, Answer, ApiError},
    browser::{clock, document},
    proof::{Labels, Proving},
    session::{Session, session},
    ui::button::{Button, Weight},
    words,
};
use adding::Adding;
use domain::api::{
    factor::{Factors, RecoveryCodes},
    passkey::Passkey,
};
use leptos::{prelude::*, task::spawn_local};

/// The heading of the section.
const HEADING: &str = "#passkeys-heading";

/// What the proof is called by here.
fn labels() -> Labels {
    Labels { ids: ["passkeys-password", "passkeys-code"], confirm: words::proof::confirm(), stay: words::proof::stay() }
}

/// What is done here.
#[derive(Clone, Copy)]
struct Keys {
    session: Session,
    /// What there is, once it is known.
    known: RwSignal<Option<Factors>>,
    /// Recovery codes that came with the first one, until they are kept.
    codes: RwSignal<Option<RecoveryCodes>>,
    name: RwSignal<String>,
    fault: RwSignal<String>,
    busy: RwSignal<bool>,
    proving: Proving,
}

/// The section.
#[component]
pub fn Passkeys() -> impl IntoView {
    let session = session();
    let keys = Keys {
        session,
        known: RwSignal::new(None),
        codes: RwSignal::new(None),
        name: RwSignal::new(String::new()),
        fault: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        proving: Proving::new(labels(), Callback::new(|()| document::focus_soon(HEADING))),
    };
    Effect::new(move |_| {
        session.account_moved.track();
        if session.connection.up.get() {
            spawn_local(keys.ask());
        }
    });
    let list = move || {
        let rows: Vec<_> = keys
            .known
            .with(|known| known.iter().flat_map(|known| &known.passkeys).map(|passkey| keys.row(passkey)).collect());
        match keys.known.with(Option::is_none) {
            true => view! { <div class="skeleton late unhurried" aria-busy="true"><i></i></div> }.into_any(),
            false if rows.is_empty() => view! { <p class="hint">{words::passkey::none()}</p> }.into_any(),
            false => view! { <ul class="signed-in" aria-labelledby="passkeys-heading">{rows}</ul> }.into_any(),
        }
    };
    // Of an authenticator's codes the other section tells.
    let left = move || {
        let alone = |known: &Factors| known.totp.is_none() && !known.passkeys.is_empty();
        keys.known.with(|known| known.as_ref().filter(|known| alone(known)).map(|known| known.recovery_left))
    };
    let renew = Callback::new(move |()| keys.renew());
    let shown = move || {
        match keys.codes.get() {
        Some(codes) => {
            let on_kept = Callback::new(move |()| {
                keys.codes.set(None);
                document::focus_soon(HEADING);
            });
            view! { <Codes codes=codes.codes on_kept/> }.into_any()
        }
        None => view! {
            {list}
            {move || left().map(|left| view! {
                <p class="hint">{words::factor::left(left)}</p>
                <div class="actions"><Button label=words::factor::renew() weight=Weight::Quiet busy=keys.waiting() on_press=renew/></div>
            })}
            {move || (!keys.proving.is_open()).then(|| view! { <Adding keys/> })}
            {keys.proving.view()}
        }
        .into_any(),
    }
    };
    view! {
        <section class="sheet passkeys" aria-labelledby="passkeys-heading">
            <h2 id="passkeys-heading" tabindex="-1">{words::passkey::heading()}</h2>
            {shown}
        </section>
    }
}

impl Keys {
    fn waiting(self) -> Signal<bool> {
        Signal::derive(move || self.busy.get() || !self.session.connection.up.get())
    }

    async fn ask(self) {
        let answer = api::factor::factors().await;
        answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
        if let Ok(factors) = answer {
            self.known.try_set(Some(factors));
        }
    }

    fn row(self, passkey: &Passkey) -> AnyView {
        let (id, name) = (passkey.id.clone(), passkey.name.clone());
        let (named, about) = (words::passkey::remove(&name), words::passkey::about(passkey));
        let waiting = self.waiting();
        let press = move |_| {
            if !waiting.get_untracked() {
                self.remove(id.clone());
            }
        };
        view! {
            <li class="place">
                <div><p class="strong"><bdi>{name}</bdi></p><p class="hint">{about}</p></div>
                <button type="button" class="button small" aria-label=named aria-disabled=move || waiting.get().then_some("true") on:click=press>
                    {words::passkey::remove_label()}
                </button>
            </li>
        }
        .into_any()
    }

    fn remove(self, id: String) {
        if !self.begin() {
            return;
        }
        spawn_local(async move {
            let answer = api::passkey::remove(&id).await;
            self.heard(answer, words::passkey::removed(), Callback::new(move |()| self.remove(id.clone()))).await;
        });
    }

    fn renew(self) {
        if !self.begin() {
            return;
        }
        spawn_local(async move {
            let answer = api::factor::recovery().await;
            let answer = answer.map(|codes| _ = self.codes.try_set(Some(codes)));
            self.heard(answer, words::factor::now_codes(), Callback::new(move |()| self.renew())).await;
        });
    }

    /// Says whether to go on: nothing else is under way.
    fn begin(self) -> bool {
        self.proving.trouble.set(String::new());
        !self.busy.try_update(|busy| std::mem::replace(busy, true)).unwrap_or(true)
    }

    async fn heard(self, answer: Answer<()>, done: &'static str, again: Callback<()>) {
        match answer {
            Ok(()) => self.done(done).await,
            Err(error) => {
                self.ask().await;
                self.refused(&error, again);
            }
        }
    }

    async fn done(self, said: &'static str) {
        self.busy.try_set(false);
        self.ask().await;
        self.session.say(said);
        document::focus_one_soon(vec!["#recovery-heading".to_owned(), HEADING.to_owned()]);
    }

    /// The shop said no: perhaps it asks for a proof first.
    fn refused(self, error: &ApiError, again: Callback<()>) {
        self.session.notice(error);
        self.busy.try_set(false);
        if self.proving.asks(error, again) {
            return;
        }
        self.fail(match error {
            ApiError::Refused(problem) => words::proof::refused(problem, clock::now()),
            ApiError::Unreachable | ApiError::Garbled => words::passkey::lost().to_owned(),
        });
    }

    fn fail(self, text: String) {
        self.busy.try_set(false);
        self.session.say(text.clone());
        self.proving.trouble.try_set(text);
    }
}
