//! `/gifts` and `/gifts/{id}`: what was sent, how far it is, and what can still be done.

mod acts;
mod course;
mod detail;
mod edit;
mod link;
mod list;

pub use detail::SentPage;
pub use list::GiftsPage;

use crate::{
    route,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{api::gift::Gift, gift::State};
use leptos::prelude::*;

/// For who is not signed in.
#[component]
fn Guest(next: String) -> impl IntoView {
    view! {
        <p>{words::gifts::guest()}</p>
        <p><a class="button primary" href=route::sign_in_for(&next)>{words::gift::sign_in()}</a></p>
    }
}

/// No answer.
#[component]
fn Unreachable(on_again: Callback<()>) -> impl IntoView {
    view! {
        <Notice tone=Tone::Care><p class="strong">{words::gifts::unreachable()}</p></Notice>
        <div class="actions"><Button label=words::gifts::again() weight=Weight::Plain on_press=on_again/></div>
    }
}

/// The class of a state's tag.
fn tag(state: State) -> &'static str {
    match state {
        State::Claimed => "tag good",
        State::Scheduled | State::Sent | State::Opened => "tag care",
        State::Bounced | State::Cancelled => "tag stop",
    }
}

/// The recipient's name, or that it is deleted.
fn name(gift: &Gift) -> String {
    gift.name.clone().unwrap_or_else(|| words::gifts::deleted().to_owned())
}
