//! A passkey in the place of what else is asked for.

use crate::{
    api::{ApiError, passkey as api, passkey::Way},
    browser::{self, passkey::Stopped},
    ui::button::{Button, Weight},
    words,
};
use domain::api::passkey::PasskeyProof;
use leptos::prelude::*;

/// Why there is no proof.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// The shop did not ask.
    Shop(ApiError),
    /// The browser did not answer.
    Browser(Stopped),
}

/// Asks the shop what to ask, and the browser for a passkey that answers.
pub async fn used(way: Way) -> Result<PasskeyProof, Missing> {
    let options = api::options(way).await.map_err(Missing::Shop)?;
    let credential = browser::passkey::get(&options).await.map_err(Missing::Browser)?;
    Ok(PasskeyProof { credential })
}

/// The button, where the browser knows passkeys.
#[component]
pub fn PasskeyButton(way: Way, #[prop(into)] busy: Signal<bool>, on_press: Callback<()>) -> impl IntoView {
    browser::passkey::is_possible().then(|| {
        let label = if way == Way::Alone { words::passkey::sign_in() } else { words::passkey::use_label() };
        view! { <div class="actions"><Button label weight=Weight::Plain busy on_press/></div> }
    })
}
