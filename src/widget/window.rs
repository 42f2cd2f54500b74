//! The window in which somebody signs in to a frame on another page: here the cookie of our own origin is there.

use crate::{
    api,
    browser::host,
    late,
    route::Place,
    session::{Standing, session},
    ui::notice::{Notice, Tone},
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// Who is here, and the way back with it.
#[component]
pub fn SignInWindow() -> impl IntoView {
    let session = session();
    let known = Memo::new(move |_| session.visitor.is_known());
    view! {
        <h1 tabindex="-1">{words::embed::title()}</h1>
        <p class="lead">{words::embed::lead()}</p>
        {move || if known.get() { view! { <GoOn/> }.into_any() } else if session.visitor.is_guest() { late::signin(Place::SignIn) } else { ().into_any() }}
    }
}

/// Hands the frame a ticket.
#[component]
fn GoOn() -> impl IntoView {
    let session = session();
    let (trouble, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let name = session.visitor.standing.with_untracked(|standing| match standing {
        Standing::SignedIn(viewer) => viewer.name.clone(),
        Standing::Unknown | Standing::SignedOut => String::new(),
    });
    let press = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::session::ticket().await;
            busy.set(false);
            let text = match answer {
                Ok(answer) if host::tell_opener(&answer.ticket) => return,
                Ok(_) => words::embed::lost().to_owned(),
                Err(error) => {
                    session.notice(&error);
                    words::account::unreachable().to_owned()
                }
            };
            session.say(text.clone());
            trouble.set(text);
        });
    };
    view! {
        {move || (!trouble.with(String::is_empty)).then(|| view! { <Notice tone=Tone::Care><p>{trouble.get()}</p></Notice> })}
        <p><button type="button" class="button primary" on:click=press>{words::embed::go_on(&name)}</button></p>
    }
}
