//! For whom a frame works, when nobody has said so yet.

use crate::{
    api,
    browser::{document, host},
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::embed::Ticket;
use leptos::{prelude::*, task::spawn_local};

/// The way to sign in. It comes a moment late: a token of the page around comes first where there is one.
#[component]
pub fn Who() -> impl IntoView {
    let session = session();
    let (trouble, busy) = (RwSignal::new(""), RwSignal::new(false));
    let say = move |text: &'static str| {
        trouble.try_set(text);
        session.say(text);
    };
    let hear = move |ticket: String| {
        busy.try_set(true);
        spawn_local(async move {
            let answer = api::session::embedded(&Ticket { ticket }).await;
            busy.try_set(false);
            match answer.ok().and_then(|answer| answer.viewer) {
                Some(viewer) => session.signed_in(viewer),
                None => say(words::embed::not_signed_in()),
            }
        });
    };
    let press = Callback::new(move |()| {
        trouble.set("");
        if !host::open_window(route::FRAME_SIGN_IN, hear) {
            say(words::embed::blocked());
        }
    });
    // Never taken away from the page around.
    if host::is_focused() {
        document::focus_soon("#who");
    }
    view! {
        <div class="sheet narrow unhurried" id="who" tabindex="-1">
            <p class="strong">{words::embed::who()}</p>
            <p class="hint">{words::embed::window()}</p>
            {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! { <Notice tone=Tone::Care><p>{text}</p></Notice> })}
            <div class="actions"><Button label=words::embed::sign_in() weight=Weight::Primary busy on_press=press/></div>
        </div>
    }
}
