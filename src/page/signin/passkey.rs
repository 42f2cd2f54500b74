//! A passkey at the door: in the place of e-mail and password, or after them.

use super::door::Door;
use crate::{
    api::{self, passkey::Way},
    proof::{Missing, PasskeyButton, used},
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// The button.
#[component]
pub fn ByPasskey(door: Door, way: Way) -> impl IntoView {
    let busy = door.busy;
    let press = Callback::new(move |()| {
        door.trouble.set(String::new());
        busy.set(true);
        spawn_local(async move {
            match used(way).await {
                Ok(proof) => door.answered(api::passkey::sign_in(way, &proof).await),
                Err(Missing::Shop(error)) => door.answered(Err(error)),
                Err(Missing::Browser(stopped)) => {
                    busy.try_set(false);
                    let focus = if way == Way::Alone { "#email" } else { "#code" };
                    door.say(words::passkey::stopped(stopped).to_owned(), focus);
                }
            }
        });
    });
    view! { <PasskeyButton way busy on_press=press/> }
}
