//! The e-mail that the account signs in with, and the way to another one.

use crate::{
    api::{self, Answer, ApiError},
    browser::{clock, document},
    proof::{Labels, Proving},
    session::{Session, session},
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{
    Reason,
    api::account::{Account, NewEmail},
    gift::recipient::is_email,
};
use leptos::{prelude::*, task::spawn_local};

const FIELD: &str = "#new-email";
/// What there is while nothing is being changed: the button, or the letter that is on its way.
const RESTING: [&str; 2] = ["#new-email-waiting", "#change-email"];

/// What the proof is called by here.
fn labels() -> Labels {
    Labels { ids: ["email-password", "email-code"], confirm: words::proof::confirm(), stay: words::proof::stay() }
}

/// What is done here.
#[derive(Clone, Copy)]
struct Change {
    session: Session,
    account: RwSignal<Option<Account>>,
    /// The form is there.
    open: RwSignal<bool>,
    text: RwSignal<String>,
    fault: RwSignal<String>,
    busy: RwSignal<bool>,
    proving: Proving,
}

/// The e-mail, and what may be done with it.
#[component]
pub fn Email(account: RwSignal<Option<Account>>) -> impl IntoView {
    let change = Change {
        session: session(),
        account,
        open: RwSignal::new(false),
        text: RwSignal::new(String::new()),
        fault: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        proving: Proving::new(
            labels(),
            Callback::new(|()| document::focus_one_soon(vec![FIELD.to_owned(), RESTING[0].to_owned()])),
        ),
    };
    let now = Memo::new(move |_| account.with(|account| account.as_ref().map(|known| known.email.clone())));
    let waiting =
        Memo::new(move |_| account.with(|account| account.as_ref().and_then(|known| known.new_email.clone())));
    let open = Callback::new(move |()| {
        change.open.set(true);
        document::focus_soon(FIELD);
    });
    let shown = move || match (change.open.get(), waiting.get()) {
        (true, _) => change.form().into_any(),
        (false, Some(email)) => change.waiting(email).into_any(),
        (false, None) => view! {
            <div class="actions" id="change-email" tabindex="-1">
                <Button label=words::new_email::change() weight=Weight::Quiet on_press=open/>
            </div>
        }
        .into_any(),
    };
    view! {
        <p class="hint"><bdi>{now}</bdi></p>
        {shown}
    }
}

impl Change {
    fn idle(self) -> Signal<bool> {
        Signal::derive(move || self.busy.get() || !self.session.connection.up.get())
    }

    fn form(self) -> impl IntoView {
        let submit = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        let on_edit = Callback::new(move |()| {
            self.fault.set(String::new());
            self.proving.trouble.set(String::new());
        });
        let leave = Callback::new(move |()| self.rest());
        let proving = self.proving;
        view! {
            <form class="new-email" aria-label=words::new_email::heading() novalidate on:submit=submit>
                <Field
                    id="new-email" kind=Kind::Recipient label=words::new_email::field() hint=words::new_email::hint()
                    text=self.text fault=self.fault on_edit
                />
                {move || (!proving.is_open()).then(|| view! {
                    <div class="actions">
                        <Submit label=words::new_email::send() busy=self.idle()/>
                        <Button label=words::new_email::leave() weight=Weight::Quiet on_press=leave/>
                    </div>
                })}
            </form>
            {proving.view()}
        }
    }

    fn waiting(self, email: String) -> impl IntoView {
        let to = email.clone();
        let again = Callback::new(move |()| self.ask(to.clone()));
        let keep = Callback::new(move |()| self.keep());
        let proving = self.proving;
        view! {
            <div class="unconfirmed" id="new-email-waiting" tabindex="-1">
                <Notice tone=Tone::Good>
                    <p class="strong"><bdi>{words::new_email::waiting(&email)}</bdi></p>
                    <p>{words::new_email::waiting_means()}</p>
                </Notice>
                {move || (!proving.is_open()).then(|| view! {
                    <div class="actions">
                        <Button label=words::new_email::once_more() weight=Weight::Plain busy=self.idle() on_press=again/>
                        <Button label=words::new_email::keep() weight=Weight::Quiet busy=self.idle() on_press=keep/>
                    </div>
                })}
                {proving.view()}
            </div>
        }
    }

    fn send(self) {
        let email = self.text.get_untracked().trim().to_lowercase();
        let same = self.account.with_untracked(|account| account.as_ref().is_some_and(|known| known.email == email));
        let wrong = match email.as_str() {
            "" => words::new_email::empty(),
            _ if same => words::new_email::same(),
            _ if !is_email(&email) => words::account::email_odd(),
            _ => return self.ask(email),
        };
        self.wrong(wrong);
    }

    fn wrong(self, text: &'static str) {
        self.fault.try_set(text.to_owned());
        self.session.say(text);
        document::focus_soon(FIELD);
    }

    fn ask(self, email: String) {
        if !self.begin() {
            return;
        }
        spawn_local(async move {
            let answer = api::account::new_email(&NewEmail { email: email.clone() }).await;
            let taken = matches!(&answer, Err(ApiError::Refused(problem)) if problem.reason == Reason::EmailTaken);
            if taken && self.open.try_get_untracked() == Some(true) {
                self.busy.try_set(false);
                return self.wrong(words::new_email::taken());
            }
            let said = words::new_email::waiting(&email);
            let again = Callback::new(move |()| self.ask(email.clone()));
            self.heard(answer, (said, words::mailed::not_sent()), again);
        });
    }

    fn keep(self) {
        if !self.begin() {
            return;
        }
        spawn_local(async move {
            let answer = api::account::keep_email().await;
            let said = (words::new_email::kept().to_owned(), words::new_email::keep_lost());
            self.heard(answer, said, Callback::new(move |()| self.keep()));
        });
    }

    /// Says whether to go on: nothing else is under way.
    fn begin(self) -> bool {
        self.proving.trouble.set(String::new());
        !self.busy.try_update(|busy| std::mem::replace(busy, true)).unwrap_or(true)
    }

    fn heard(self, answer: Answer<Account>, (done, lost): (String, &'static str), again: Callback<()>) {
        self.busy.try_set(false);
        match answer {
            Ok(now) => {
                self.account.try_set(Some(now));
                self.session.say(done);
                self.rest();
            }
            Err(error) => {
                self.session.notice(&error);
                if self.proving.asks(&error, again) {
                    return;
                }
                let text = match &error {
                    ApiError::Refused(problem) if problem.reason == Reason::EmailTaken => {
                        words::new_email::taken().to_owned()
                    }
                    ApiError::Refused(problem) => words::proof::refused(problem, clock::now()),
                    ApiError::Unreachable | ApiError::Garbled => lost.to_owned(),
                };
                self.session.say(text.clone());
                self.proving.trouble.try_set(text);
            }
        }
    }

    /// Nothing is being changed any more; the keyboard goes to what tells how it stands.
    fn rest(self) {
        self.proving.close();
        for text in [self.text, self.fault, self.proving.trouble] {
            text.try_set(String::new());
        }
        self.open.try_set(false);
        document::focus_one_soon(RESTING.map(str::to_owned).to_vec());
    }
}
