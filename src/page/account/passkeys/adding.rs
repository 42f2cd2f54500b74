//! Adding a passkey: its name, and what the browser makes.

use super::Keys;
use crate::{
    api,
    browser::{self, document},
    ui::{
        button::Submit,
        field::{Field, Kind},
    },
    words,
};
use domain::api::passkey::{NAME, NewPasskey};
use leptos::{prelude::*, task::spawn_local};

/// What makes another one.
#[component]
pub(super) fn Adding(keys: Keys) -> impl IntoView {
    if !browser::passkey::is_possible() {
        return view! { <p class="hint">{words::passkey::not_here()}</p> }.into_any();
    }
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        keys.add();
    };
    let edited = Callback::new(move |()| keys.fault.set(String::new()));
    view! {
        <form novalidate on:submit=submit>
            <Field
                id="passkey-name" kind=Kind::Words label=words::passkey::name() hint=words::passkey::name_hint()
                text=keys.name fault=keys.fault on_edit=edited
            />
            <div class="actions"><Submit label=words::passkey::add() busy=keys.waiting()/></div>
        </form>
    }
    .into_any()
}

impl Keys {
    fn add(self) {
        let name = self.name.get_untracked().trim().to_owned();
        let wrong = match name.chars().count() {
            0 => words::passkey::name_empty(),
            length if length > NAME => words::passkey::name_long(),
            _ => "",
        };
        if !wrong.is_empty() {
            self.fault.set(wrong.to_owned());
            self.session.say(wrong);
            document::focus("#passkey-name");
            return;
        }
        if !self.begin() {
            return;
        }
        spawn_local(async move {
            let options = match api::passkey::creation().await {
                Ok(options) => options,
                Err(error) => return self.refused(&error, Callback::new(move |()| self.add())),
            };
            let credential = match browser::passkey::create(&options).await {
                Ok(credential) => credential,
                Err(stopped) => return self.fail(words::passkey::stopped(stopped).to_owned()),
            };
            match api::passkey::add(&NewPasskey { name, credential }).await {
                Ok(added) => {
                    self.name.try_set(String::new());
                    self.codes.try_set(added.recovery);
                    self.done(words::passkey::added()).await;
                }
                Err(error) => {
                    // Of a lost answer the list tells what happened.
                    self.ask().await;
                    self.refused(&error, Callback::new(move |()| self.add()));
                }
            }
        });
    }
}
