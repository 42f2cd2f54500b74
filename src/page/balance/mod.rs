//! `/balance`: what is there, lot by lot, and how it came to be there.

mod view;

use crate::{
    browser::clock,
    route,
    session::{Standing, session},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::{prelude::*, task::spawn_local};
use view::{Available, Buckets, History};

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
    let fetching = RwSignal::new(false);
    let older = Callback::new(move |()| {
        fetching.set(true);
        spawn_local(async move {
            wallet.go_on().await;
            fetching.try_set(false);
        });
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
    let seen = Memo::new(move |_| wallet.balance.with(Option::is_some));
    let empty = Memo::new(move |_| wallet.entries.with(Vec::is_empty));
    let failed = Memo::new(move |_| wallet.failed.get() || !session.connection.up.get());
    let stale = move || {
        let as_of = wallet.balance.with(|balance| balance.as_ref().map(|balance| balance.as_of));
        as_of.filter(|_| failed.get()).map(|time| {
            view! { <Notice tone=Tone::Care><p>{words::balance::as_of(time)}</p></Notice> }
        })
    };
    move || {
        let standing = session.visitor.standing.get();
        let waiting = !session.visitor.asked.get() || !matches!(standing, Standing::Unknown);
        if standing == Standing::SignedOut {
            return view! { <Guest/> }.into_any();
        }
        if seen.get() {
            return view! {
                {stale}
                <div class="two balance">
                    <div class="sheet">
                        <Available wallet/>
                        <Buckets wallet/>
                    </div>
                    {move || if empty.get() {
                        view! { <Empty/> }.into_any()
                    } else {
                        view! { <History wallet fetching=fetching on_older=older/> }.into_any()
                    }}
                </div>
            }
            .into_any();
        }
        if failed.get() || !waiting {
            let again = Callback::new(move |()| wallet.open());
            return view! {
                <Notice tone=Tone::Care><p class="strong">{words::balance::UNREACHABLE}</p></Notice>
                <div class="actions"><Button label=words::balance::AGAIN weight=Weight::Plain on_press=again/></div>
            }
            .into_any();
        }
        view! { <Loading/> }.into_any()
    }
}

/// For who is not signed in.
#[component]
fn Guest() -> impl IntoView {
    let to_sign_in = route::sign_in_for(route::BALANCE);
    view! {
        <p class="lead">{words::balance::GUEST}</p>
        <p><a class="button primary" href=to_sign_in>{words::balance::SIGN_IN}</a></p>
    }
}

/// Nothing has ever come.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="ticket-place">
            <h2>{words::balance::EMPTY}</h2>
            <p>{words::balance::EMPTY_NEXT}</p>
            <p><a class="button primary" href=route::REDEEM>{words::balance::REDEEM}</a></p>
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
        <div class="two balance" aria-busy="true">
            <div class="sheet skeleton" class:late=move || late.get()><i></i><i></i><i></i></div>
            <div class="skeleton" class:late=move || late.get()><i></i><i></i><i></i><i></i></div>
        </div>
        {move || late.get().then(|| view! { <p class="unseen" role="status">{words::balance::LOADING}</p> })}
    }
}
