//! `/balance`: what is there, when it runs out, how it went, and how it came to be there.

mod behind;
mod course;
mod freeze;
mod history;
mod lots;
mod past;
mod pending;
mod points;
mod preferences;
mod view;

use crate::{
    browser::clock,
    late, route,
    session::{Standing, Wallet, session},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use freeze::{Banner, Freeze};
use leptos::{prelude::*, task::spawn_local};
use lots::Lots;
pub use past::Past;
use pending::{Holds, OnItsWay};
use view::{Available, Buckets};

/// A spinner would only flicker in the first half second.
const PATIENCE: i32 = 500;

/// The page.
#[component]
pub fn BalancePage() -> impl IntoView {
    let session = session();
    let wallet = session.wallet;
    Effect::new(move |_| {
        if session.visitor.is_known() {
            wallet.open();
        }
    });
    // What changes while it is looked at is said.
    Effect::new(move |before: Option<Option<String>>| {
        let now = wallet.balance.with(|balance| Some(view::available(balance.as_ref()?)));
        if let (Some(Some(before)), Some(now)) = (before, &now)
            && before != *now
        {
            session.say(words::balance::changed(now));
        }
        now
    });
    let failed = Memo::new(move |_| wallet.failed.get() || !session.connection.up.get());
    // Drawn anew only where it is another page: what is typed or opened in it stays through all news.
    let face = Memo::new(move |_| {
        let standing = session.visitor.standing.get();
        let nobody_answered = session.visitor.asked.get() && standing == Standing::Unknown;
        match wallet.balance.with(Option::is_some) {
            _ if standing == Standing::SignedOut => Face::Guest,
            true => Face::Seen,
            false if failed.get() || nobody_answered => Face::Unreachable,
            false => Face::Loading,
        }
    });
    let again = Callback::new(move |()| wallet.open());
    move || match face.get() {
        Face::Guest => view! { <Guest/> }.into_any(),
        Face::Seen => view! { <Seen wallet failed/> }.into_any(),
        Face::Loading => view! { <Loading/> }.into_any(),
        Face::Unreachable => view! {
            <Notice tone=Tone::Care><p class="strong">{words::balance::unreachable()}</p></Notice>
            <div class="actions"><Button label=words::balance::again() weight=Weight::Plain on_press=again/></div>
        }
        .into_any(),
    }
}

/// What the page is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    /// For who is not signed in.
    Guest,
    /// On its way.
    Loading,
    /// It did not come, and was never seen before.
    Unreachable,
    /// As last seen.
    Seen,
}

/// Once it has been seen: it stays, whatever comes.
#[component]
fn Seen(wallet: Wallet, failed: Memo<bool>) -> impl IntoView {
    let stale = move || {
        let as_of = wallet.balance.with(|balance| balance.as_ref().map(|balance| balance.as_of));
        as_of.filter(|_| failed.get()).map(|time| {
            view! { <Notice tone=Tone::Care><p>{words::balance::as_of(time)}</p></Notice> }
        })
    };
    let frozen = Memo::new(move |_| wallet.balance.with(|balance| balance.as_ref().is_some_and(|known| known.frozen)));
    let empty = Memo::new(move |_| {
        wallet.balance.with(|balance| {
            let has = |known: &domain::api::balance::Balance| {
                !known.pending.is_empty()
                    || known.buckets.iter().flat_map(|bucket| &bucket.lots).any(|lot| lot.left.minor > 0)
            };
            !balance.as_ref().is_some_and(has)
        })
    });
    let beside =
        move || if empty.get() { view! { <Empty wallet/> }.into_any() } else { view! { <Lots wallet/> }.into_any() };
    view! {
        <div class="balance">
            {stale}
            {move || frozen.get().then(|| view! { <Banner/> })}
            <div class="two">
                <div class="stack">
                    <div class="sheet">
                        <Available wallet/>
                        <OnItsWay wallet/>
                        <Buckets wallet/>
                        <Holds wallet/>
                    </div>
                    <Freeze wallet/>
                    <p class="ways"><a href=[route::HELP, "?at=missing"].concat()>{words::help::missing()}</a><a href=[route::HELP, "?at=scam"].concat()>{words::help::scam()}</a></p>
                </div>
                {beside}
            </div>
            {late::past(wallet)}
        </div>
    }
}

/// For who is not signed in.
#[component]
fn Guest() -> impl IntoView {
    let to_sign_in = route::sign_in_for(route::BALANCE);
    view! {
        <p>{words::balance::guest()}</p>
        <p><a class="button primary" href=to_sign_in>{words::balance::sign_in()}</a></p>
    }
}

/// Nothing has ever come, or nothing is left.
#[component]
fn Empty(wallet: Wallet) -> impl IntoView {
    let had = Memo::new(move |_| wallet.book.with(|book| book.total().is_some_and(|lines| lines > 0)));
    view! {
        <div class="ticket-place">
            <h2>{move || if had.get() { words::balance::spent() } else { words::balance::empty() }}</h2>
            <p>{words::balance::empty_next()}</p>
            <p><a class="button primary" href=route::REDEEM>{words::balance::redeem()}</a></p>
        </div>
    }
}

/// The layout to come; quiet for the first half second.
#[component]
fn Loading() -> impl IntoView {
    let late = RwSignal::new(false);
    spawn_local(async move {
        clock::wait(PATIENCE).await;
        late.try_set(true);
    });
    view! {
        <div class="two" aria-busy="true">
            <div class="sheet skeleton" class:late=move || late.get()><i></i><i></i><i></i></div>
            <div class="skeleton" class:late=move || late.get()><i></i><i></i><i></i><i></i></div>
        </div>
        {move || late.get().then(|| view! { <p class="unseen" role="status">{words::balance::loading()}</p> })}
    }
}
