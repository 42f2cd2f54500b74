//! Keeping the code instead: to be redeemed later, or given on.

use crate::{
    browser::{address, hand},
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        paper::Paper,
    },
    words,
};
use domain::{Code, api::gift::Cover};
use leptos::{prelude::*, task::spawn_local};

/// The code in large groups, hidden until it is asked for.
#[component]
pub fn Keep(code: StoredValue<Option<Code>>, cover: Cover, worth: String) -> impl IntoView {
    let session = session();
    let code = code.get_value()?;
    let text = StoredValue::new(code.expose().to_owned());
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let copied = hand::copy(&text.get_value()).await;
            session.say(if copied { words::claim::copied() } else { words::gifts::not_copied() });
        });
    });
    let print = Callback::new(move |()| hand::print());
    let link = address::link(route::CLAIM, &code);
    Some(view! {
        <details class="codes-box">
            <summary><h2>{words::claim::keep()}</h2></summary>
            <p class="big-code" aria-label=words::claim::code()><bdi>{text.get_value()}</bdi></p>
            <p class="hint">{words::claim::keep_hint()}</p>
            <div class="actions">
                <Button label=words::claim::copy() weight=Weight::Plain on_press=copy/>
                <Button label=words::claim::print() weight=Weight::Plain on_press=print/>
            </div>
        </details>
        <div class="on-paper">
            <Paper
                name=words::gifts::page() design=cover.design palette=cover.palette rosette=cover.rosette from=words::claim::from(&cover.from)
                message=cover.message worth link code=text.get_value() scan=[words::gifts::scan(), " ", &address::origin(), route::REDEEM].concat()
            />
        </div>
    })
}
