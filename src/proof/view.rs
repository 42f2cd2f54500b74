//! The form.

use super::{
    CodeField, Missing, PasskeyButton, Proving,
    flow::{Flow, Look, Trouble},
    form::{self, Fault},
    used,
};
use crate::{
    api::{self, Answer, passkey::Way},
    browser::{clock, document},
    session::{Session, session},
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        trouble::Trouble as Said,
    },
    words,
};
use domain::api::session::SteppedUp;
use leptos::{prelude::*, task::spawn_local};

/// What stands in it.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    proving: Proving,
    flow: RwSignal<Flow>,
    password: RwSignal<String>,
    code: RwSignal<String>,
    password_fault: RwSignal<String>,
    code_fault: RwSignal<String>,
}

/// The password, and a code where that is asked for.
#[component]
pub fn ProofForm(proving: Proving) -> impl IntoView {
    let session = session();
    let empty = || RwSignal::new(String::new());
    let wanted = proving.wanted.get_untracked().unwrap_or_default();
    let flow = RwSignal::new(Flow::new(wanted));
    let form =
        Form { session, proving, flow, password: empty(), code: empty(), password_fault: empty(), code_fault: empty() };
    let [password_id, code_id] = proving.labels.ids;
    form.look(password_id);
    let waiting = Signal::derive(move || !session.connection.up.get() || flow.with(|flow| flow.asking));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !waiting.get_untracked() {
            form.send();
        }
    };
    let edited = Callback::new(move |()| {
        form.password_fault.set(String::new());
        form.code_fault.set(String::new());
    });
    let stay = Callback::new(move |()| {
        proving.close();
        proving.on_leave.run(());
    });
    let trouble = Signal::derive(move || flow.with(|flow| flow.trouble.as_ref().map(said).unwrap_or_default()));
    let coded = Memo::new(move |_| flow.with(|flow| flow.wanted.code));
    let recovery = Signal::derive(move || flow.with(|flow| flow.wanted.recovery));
    let passkey = Memo::new(move |_| flow.with(|flow| flow.wanted.passkey));
    let by_passkey = Callback::new(move |()| form.by_passkey());
    let (code, code_fault) = (form.code, form.code_fault);
    view! {
        <form class="proof-form" novalidate on:submit=submit>
            <Field
                id=password_id kind=Kind::Password label=words::proof::password() hint=words::proof::password_hint()
                text=form.password fault=form.password_fault on_edit=edited
            />
            {move || coded.get().then(|| view! { <CodeField id=code_id code fault=code_fault recovery on_edit=edited/> })}
            <Said text=trouble/>
            {move || passkey.get().then(|| view! { <PasskeyButton way=Way::StepUp busy=waiting on_press=by_passkey/> })}
            <div class="actions">
                <Submit label=proving.labels.confirm busy=waiting/>
                <Button label=proving.labels.stay weight=Weight::Quiet on_press=stay/>
            </div>
            {move || flow.with(|flow| flow.asking).then(|| view! { <p class="hint unhurried">{words::proof::asking()}</p> })}
        </form>
    }
}

impl Form {
    fn look(self, id: &'static str) {
        document::focus_one_soon(vec![["#", id].concat()]);
    }

    fn send(self) {
        let [password_id, code_id] = self.proving.labels.ids;
        let (password, code) = (self.password.get_untracked(), self.code.get_untracked());
        let coded = self.flow.with_untracked(|flow| flow.wanted.code);
        let request = match form::parse(&password, coded.then_some(code.as_str())) {
            Ok(request) => request,
            Err(faults) => {
                let (password, code) = (faults.password.map_or("", |_| words::proof::empty()), wrong_code(faults.code));
                self.password_fault.set(password.to_owned());
                self.code_fault.set(code.to_owned());
                self.session.say([password, " ", code].concat());
                return self.look(if faults.password.is_some() { password_id } else { code_id });
            }
        };
        if self.flow.try_update(Flow::begin) != Some(true) {
            return;
        }
        spawn_local(async move {
            self.heard(api::session::step_up(&request).await);
        });
    }

    fn by_passkey(self) {
        if self.flow.try_update(Flow::begin) != Some(true) {
            return;
        }
        spawn_local(async move {
            match used(Way::StepUp).await {
                Ok(proof) => self.heard(api::passkey::step_up(&proof).await),
                Err(Missing::Shop(error)) => self.heard(Err(error)),
                Err(Missing::Browser(stopped)) => {
                    let text = words::passkey::stopped(stopped);
                    self.flow.try_update(|flow| flow.asking = false);
                    self.password_fault.try_set(text.to_owned());
                    self.session.say(text);
                }
            }
        });
    }

    fn heard(self, answer: Answer<SteppedUp>) {
        let [password_id, code_id] = self.proving.labels.ids;
        answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
        let Some(next) = self.flow.try_update(|flow| flow.answered(answer)) else { return };
        let Some(look) = next else { return self.proved() };
        let trouble = self.flow.with_untracked(|flow| flow.trouble.as_ref().map(said));
        self.session.say(trouble.unwrap_or_else(|| words::proof::code_too().to_owned()));
        self.look(if look == Look::Password { password_id } else { code_id });
    }

    /// What was asked for goes on.
    fn proved(self) {
        let then = self.proving.then.try_get_value().flatten();
        self.proving.close();
        then.into_iter().for_each(|then| _ = then.try_run(()));
    }
}

/// What is wrong with a code, in the shop's words.
pub fn wrong_code(fault: Option<Fault>) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Empty) => words::proof::code_empty(),
        Some(Fault::Length) => words::proof::code_length(),
    }
}

fn said(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(problem) => words::proof::refused(problem, clock::now()),
        Trouble::Lost => words::proof::lost().to_owned(),
    }
}
