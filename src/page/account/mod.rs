//! `/account`: who it is, what lets it in, where it is signed in, and what was reported.

mod email;
mod factor;
mod language;
mod letter;
mod passkeys;
mod places;
mod region;

use crate::{
    api, late,
    route::{self, Place},
    session::{Standing, session},
    ui::{
        button::{Button, Weight},
        loading::Loading,
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::account::Account;
use email::Email;
use factor::SecondFactor;
use language::LanguageChoice;
use leptos::{prelude::*, task::spawn_local};
use letter::Unconfirmed;
use passkeys::Passkeys;
use places::Places;
use region::RegionChoice;

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let session = session();
    let (account, failed) = (RwSignal::new(None::<Account>), RwSignal::new(false));
    let ask = move || {
        spawn_local(async move {
            let answer = api::account::account().await;
            answer.as_ref().err().into_iter().for_each(|error| session.notice(error));
            failed.try_set(answer.is_err());
            if let Ok(answer) = answer {
                account.try_set(Some(answer));
            }
        });
    };
    // Anew when it was changed elsewhere, and when the line comes back.
    Effect::new(move |_| {
        session.account_moved.track();
        if session.visitor.is_known() && session.connection.up.get() {
            ask();
        }
    });
    let seen = Memo::new(move |_| account.with(Option::is_some));
    let guest = Memo::new(move |_| session.visitor.standing.get() == Standing::SignedOut);
    let lost = Memo::new(move |_| {
        let unsure = session.visitor.asked.get() && session.visitor.standing.with(|known| *known == Standing::Unknown);
        failed.get() || unsure || !session.connection.up.get()
    });
    let again = Callback::new(move |()| ask());
    move || {
        if guest.get() {
            return view! {
                <p>{words::account::guest()}</p>
                <p><a class="button primary" href=route::sign_in_for(route::ACCOUNT)>{words::account::sign_in()}</a></p>
            }
            .into_any();
        }
        if seen.get() {
            return view! {
                <div class="two account">
                    <div class="stack">
                        <Facts account/>
                        <RegionChoice account/>
                        <LanguageChoice/>
                    </div>
                    <div class="stack">
                        <SecondFactor/>
                        <Passkeys/>
                        <Places/>
                    </div>
                </div>
                {late::reports(Place::Account)}
            }
            .into_any();
        }
        if lost.get() {
            return view! {
                <Notice tone=Tone::Care><p class="strong">{words::account::lost()}</p></Notice>
                <div class="actions"><Button label=words::account::again() weight=Weight::Plain on_press=again/></div>
            }
            .into_any();
        }
        view! { <Loading label=words::account::loading()/> }.into_any()
    }
}

/// Who it is, and the ways to what belongs to it.
#[component]
fn Facts(account: RwSignal<Option<Account>>) -> impl IntoView {
    let facts = move || {
        account.with(|account| {
            account.as_ref().map(|account| {
                view! {
                    <h2 class="who"><bdi>{account.name.clone()}</bdi></h2>
                    {account.frozen.then(|| view! { <p><span class="tag care">{words::freeze::frozen()}</span></p> })}
                }
            })
        })
    };
    let unconfirmed =
        Memo::new(move |_| account.with(|account| account.as_ref().is_some_and(|known| !known.confirmed)));
    view! {
        <section class="sheet" aria-label=words::account::who()>
            {facts}
            <Email account/>
            {move || unconfirmed.get().then(|| view! { <Unconfirmed/> })}
            <ul class="ways-on">
                <li><a href=route::BALANCE>{words::account::to_balance()}</a></li>
                <li><a href=route::ORDERS>{words::frame::orders()}</a></li>
                <li><a href=route::GIFTS>{words::frame::sent_gifts()}</a></li>
                <li><a href=route::FREEZE>{words::account::to_freeze()}</a></li>
            </ul>
        </section>
    }
}
