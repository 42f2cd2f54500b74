//! The shop in a frame on a page of another origin: a page without the rest, and what it and the page around it say.

mod who;
mod window;

use crate::{
    api,
    browser::{
        document,
        host::{self, Host},
    },
    late,
    page::redeem::RedeemPage,
    route::{self, Face, Place},
    session::session,
    words,
};
use domain::embed::{self, FromFrame, Moved, Options, ToFrame};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use who::Who;
use window::SignInWindow;

/// Before it is this high, in CSS pixels, nothing of the page is there.
const DRAWN: u32 = 40;

/// A face, or the window in which somebody signs in to one.
#[component]
pub fn Widget(face: Face) -> impl IntoView {
    if face == Face::Window {
        return view! { <SignInWindow/> }.into_any();
    }
    host::mark_framed();
    let session = session();
    let look = RwSignal::new(Options::default());
    let asking = RwSignal::new(false);
    let hear = move |text: String| match embed::read_to_frame(&text) {
        Some(ToFrame::Options(options)) => look.set(options),
        Some(ToFrame::Token(Some(token))) => {
            api::carry(Some(token));
            session.recognise();
        }
        Some(ToFrame::Focus) => _ = document::focus("main input, main button, main a"),
        // Nothing will come: the way to sign in is on screen already.
        Some(ToFrame::Token(None)) | None => {}
    };
    let page = StoredValue::new_local(Host::meet(hear));
    let say = move |message: FromFrame| page.with_value(|page| page.say(&message.write()));
    Effect::new(move |_| {
        let skin = look.with(|look| embed::skin(look.theme, &look.style, host::is_dark()));
        host::wear(skin.scheme, &skin.properties);
    });
    Effect::new(move |_| session.told.get().into_iter().for_each(say));
    watch(session.market.written, move || say(FromFrame::Changed { what: Moved::Cart }));
    let balance =
        Memo::new(move |_| session.wallet.balance.with(|balance| balance.as_ref().map(|known| known.version)));
    Effect::new(move |before: Option<Option<u64>>| {
        let now = balance.get();
        if before.flatten().is_some() && now.is_some() && before.flatten() != now {
            say(FromFrame::Changed { what: Moved::Balance });
        }
        now
    });
    Effect::new(move |_| _ = embed::titled(&[name(face), " · ", &session.shop.name()].concat()).map(say));
    let drawn = StoredValue::new(false);
    host::watch_height("app", move |height| {
        if height > DRAWN && drawn.try_update_value(|drawn| std::mem::replace(drawn, true)) == Some(false) {
            say(FromFrame::Ready);
        }
        say(FromFrame::Size { height: embed::size(height) });
    });
    ask_when_needed(face, asking, move || say(FromFrame::TokenNeeded));
    let outside = move |event: leptos::ev::MouseEvent| host::lead_outside(&event, route::SIGN_IN);
    view! {
        <div on:click=outside>
            {move || if asking.get() { view! { <Who/> }.into_any() } else { shown(face) }}
        </div>
    }
    .into_any()
}

/// What the frame around a face is called.
fn name(face: Face) -> &'static str {
    match face {
        Face::Redeem => words::frame::redeem_heading(),
        Face::Balance => words::frame::balance(),
        Face::Promo | Face::Window => words::cart::codes(),
    }
}

fn shown(face: Face) -> AnyView {
    match face {
        Face::Redeem => RedeemPage().into_any(),
        Face::Balance => late::balance(Place::Balance),
        Face::Promo | Face::Window => late::promo(face),
    }
}

/// Calls this with every change of a count.
fn watch(count: RwSignal<u32>, then: impl Fn() + 'static) {
    Effect::new(move |before: Option<u32>| {
        let now = count.get();
        if before.is_some_and(|before| before != now) {
            then();
        }
        now
    });
}

/// A page that needs to know who is here goes to the address of signing in. In a frame nothing is typed there: the page
/// around is asked for a token, and a window of our own is offered. Then the page goes on where it was.
fn ask_when_needed(face: Face, asking: RwSignal<bool>, ask: impl Fn() + Clone + 'static) {
    let session = session();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let begin = move || {
        api::carry(None);
        asking.set(true);
        ask();
    };
    let lost = begin.clone();
    Effect::new(move |_| {
        if path.with(|path| path == route::SIGN_IN) {
            navigate(route::frame(face), NavigateOptions::default());
            begin();
        }
    });
    Effect::new(move |_| {
        if session.visitor.is_known() {
            asking.set(false);
        } else if face == Face::Promo && host::is_framed() && session.visitor.is_guest() && !asking.get_untracked() {
            // What is typed there goes on a cart, and here nobody has one of their own.
            lost();
        }
    });
}
