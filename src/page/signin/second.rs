//! The code that comes after the password, where the account has a second factor.

use super::{
    door::{Door, Step},
    passkey::ByPasskey,
    time::MoreTime,
};
use crate::{
    api::{self, passkey::Way},
    browser::document,
    proof::{CodeField, flow::Wanted, form, wrong_code},
    ui::{
        button::{Button, Submit, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// The step.
#[component]
pub fn SecondStep(
    door: Door,
    /// What is asked for.
    wanted: Wanted,
) -> impl IntoView {
    let Door { session, trouble, busy, .. } = door;
    let (code, fault) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        trouble.set(String::new());
        match code.with_untracked(|code| form::code(code)) {
            Ok(proof) => {
                busy.set(true);
                spawn_local(async move { door.answered(api::session::second_factor(&proof).await) });
            }
            Err(found) => {
                let text = wrong_code(Some(found));
                fault.set(text.to_owned());
                session.say(text);
                document::focus("#code");
            }
        }
    };
    let wrong = Signal::derive(move || !trouble.with(String::is_empty));
    let on_edit = Callback::new(move |()| {
        trouble.set(String::new());
        fault.set(String::new());
    });
    let back = Callback::new(move |()| door.to(Step::Password, "#email"));
    view! {
        <p>{if wanted.passkey { words::passkey::lead() } else { words::factor::lead() }}</p>
        <form class="sheet narrow" novalidate on:submit=submit>
            {move || (!trouble.with(String::is_empty)).then(|| view! {
                <Notice tone=Tone::Stop id="signin-trouble"><p class="strong">{trouble.get()}</p></Notice>
            })}
            <CodeField
                id="code" code fault recovery=Signal::stored(wanted.recovery) described_by="signin-trouble" wrong on_edit
            />
            <div class="actions">
                <Submit label=words::account::sign_in() busy/>
                <Button label=words::factor::back() weight=Weight::Quiet on_press=back/>
            </div>
            {wanted.passkey.then(|| view! { <ByPasskey door way=Way::Second/> })}
            <MoreTime door/>
        </form>
    }
}
