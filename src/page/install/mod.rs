//! What is offered once, and never in the way: a newer version of the app, to install it, and news of a report.

mod told;

pub use told::Told;

use crate::{
    browser::{
        attempts, clock,
        install::{self, Way},
        worker,
    },
    route,
    session::session,
    ui::button::{Button, Weight},
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// Between two looks at whether something is still on its way, in milliseconds.
const PAUSE: i32 = 300;

/// What may be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A newer version of the app waits.
    Newer,
    /// The app can be installed.
    Install,
    /// The shop has answered a report.
    Answered,
    /// This browser can tell something.
    Tell(Told),
}

/// An offer.
pub fn offer(offer: Offer) -> AnyView {
    match offer {
        Offer::Newer => newer().into_any(),
        Offer::Install => install::way().map(hint).into_any(),
        Offer::Answered => answered().into_any(),
        Offer::Tell(about) => told::told(about),
    }
}

/// A newer version of the app. It begins when the person agrees, and what is on its way has arrived.
fn newer() -> impl IntoView {
    let session = session();
    let waits = RwSignal::new(false);
    let agree = Callback::new(move |()| {
        spawn_local(async move {
            while attempts::any_unresolved() {
                if waits.try_get_untracked() == Some(false) {
                    waits.try_set(true);
                    session.say(words::install::newer_waits());
                }
                clock::wait(PAUSE).await;
            }
            worker::begin_newer();
        });
    });
    let later = Callback::new(move |()| session.connection.newer.set(false));
    session.say(words::install::newer());
    view! {
        <section class="strip offer" aria-label=words::install::newer_about()>
            <p>{move || if waits.get() { words::install::newer_waits() } else { words::install::newer() }}</p>
            <div class="actions">
                <Button label=words::install::newer_use() weight=Weight::Plain busy=waits on_press=agree/>
                <Button label=words::install::later() weight=Weight::Quiet on_press=later/>
            </div>
        </section>
    }
}

/// There is news of a report, and the way to it.
fn answered() -> impl IntoView {
    let session = session();
    session.say(words::case::news());
    let close = Callback::new(move |()| session.case_news.set(false));
    view! {
        <section class="strip offer" aria-label=words::case::news_about()>
            <p>{words::case::news()}</p>
            <div class="actions">
                <a class="button" href=route::HELP>{words::case::to_news()}</a>
                <Button label=words::install::later() weight=Weight::Quiet on_press=close/>
            </div>
        </section>
    }
}

/// How to install the app here. Seen once it is there; whatever is done with it, it does not come again.
fn hint(way: Way) -> impl IntoView {
    install::note_seen();
    let shown = RwSignal::new(true);
    let close = Callback::new(move |()| shown.set(false));
    let ask = Callback::new(move |()| {
        install::ask();
        shown.set(false);
    });
    let how = match way {
        Way::Asked => None,
        Way::Sharing => Some(words::install::by_sharing()),
        Way::Dock => Some(words::install::by_dock()),
        Way::Menu => Some(words::install::by_menu()),
    };
    move || {
        shown.get().then(|| {
            view! {
                <section class="sheet hint-install" aria-labelledby="install-title">
                    <h2 id="install-title">{words::install::title()}</h2>
                    <p>{words::install::why()}" "{how}</p>
                    <div class="actions">
                        {(way == Way::Asked).then(|| view! { <Button label=words::install::install() weight=Weight::Plain on_press=ask/> })}
                        <Button label=words::install::not_now() weight=Weight::Quiet on_press=close/>
                    </div>
                </section>
            }
        })
    }
}
