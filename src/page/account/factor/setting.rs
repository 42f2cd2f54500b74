//! An authenticator is told its secret, and shows its first code.

use super::Factor;
use crate::{
    browser::{document, hand},
    proof::{form, wrong_code},
    session::session,
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        qr::Qr,
        trouble::Trouble as Said,
    },
    words,
};
use domain::api::factor::Enrolment;
use leptos::{prelude::*, task::spawn_local};

/// The picture, the same as text, and the field.
#[component]
pub fn SettingUp(factor: Factor, enrolment: Enrolment, busy: Signal<bool>, trouble: Signal<String>) -> impl IntoView {
    let session = session();
    let Enrolment { uri, secret, .. } = enrolment;
    let (code, fault) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        match code.with_untracked(|code| form::code(code)) {
            Ok(proof) => factor.confirm(proof),
            Err(found) => {
                let text = wrong_code(Some(found));
                fault.set(text.to_owned());
                session.say(text);
                document::focus("#first-code");
            }
        }
    };
    let on_edit = Callback::new(move |()| fault.set(String::new()));
    let leave = Callback::new(move |()| factor.rest());
    let shown = words::factor::grouped(&secret);
    let secret = StoredValue::new(secret);
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let copied = hand::copy(&secret.get_value()).await;
            session.say(if copied { words::factor::secret_copied() } else { words::gifts::not_copied() });
        });
    });
    view! {
        <ol class="setting-up">
            <li>
                <p class="strong">{words::factor::scan()}</p>
                <div class="factor-secret">
                    <Qr label=words::factor::picture() text=uri.clone()/>
                    <div>
                        <p class="hint">{words::factor::by_hand()}</p>
                        <p class="secret-text" aria-label=words::factor::secret()><bdi>{shown}</bdi></p>
                        <div class="actions">
                            <Button label=words::factor::copy_secret() weight=Weight::Plain on_press=copy/>
                            <a class="button quiet" rel="external" href=uri>{words::factor::open_app()}</a>
                        </div>
                    </div>
                </div>
            </li>
            <li>
                <p class="strong">{words::factor::first()}</p>
                <form novalidate on:submit=submit>
                    <Field
                        id="first-code" kind=Kind::OneTime label=words::proof::code() hint=words::proof::code_hint() text=code
                        fault on_edit
                    />
                    <Said text=trouble/>
                    <div class="actions">
                        <Submit label=words::factor::switch_on() busy/>
                        <Button label=words::proof::stay() weight=Weight::Quiet on_press=leave/>
                    </div>
                </form>
            </li>
        </ol>
    }
}
