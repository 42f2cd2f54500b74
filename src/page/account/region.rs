//! Where the account is, which says what its prices are in.

use crate::{
    api::{self, ApiError},
    session::session,
    ui::{
        button::{Button, Weight},
        trouble::Trouble,
    },
    words,
};
use domain::api::{
    account::{Account, Change},
    session::Viewer,
};
use leptos::{prelude::*, task::spawn_local};

/// The section.
#[component]
pub fn RegionChoice(account: RwSignal<Option<Account>>) -> impl IntoView {
    let session = session();
    let here = Memo::new(move |_| {
        account.with(|account| account.as_ref().map(|known| known.region.clone())).unwrap_or_default()
    });
    let chosen = RwSignal::new(String::new());
    let (busy, trouble) = (RwSignal::new(false), RwSignal::new(String::new()));
    let another = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty() && *chosen != here.get()));
    let offline = move || !session.connection.up.get();
    let waiting = Signal::derive(move || busy.get() || offline());
    let options = move || {
        let here = here.get();
        let regions = session.shop.regions().into_iter();
        regions
            .map(|id| {
                let (shown, selected) = (words::region(&id), id == here);
                view! { <option value=id selected=selected>{shown}</option> }
            })
            .collect::<Vec<_>>()
    };
    let change = Callback::new(move |()| {
        trouble.set(String::new());
        busy.set(true);
        let change = Change { region: Some(chosen.get_untracked()), ..Change::default() };
        spawn_local(async move {
            let answer = api::account::change(&change).await;
            busy.try_set(false);
            match answer {
                Ok(now) => {
                    session.say(words::account::moved(&words::region(&now.region), now.currency.as_str()));
                    // Prices, codes and carts follow whoever is signed in.
                    session.signed_in(viewer(&now));
                    chosen.try_set(String::new());
                    account.try_set(Some(now));
                }
                Err(error) => {
                    session.notice(&error);
                    let text = match error {
                        ApiError::Refused(problem) => words::refusal::sentence(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::account::change_lost().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                }
            }
        });
    });
    let confirm = move || {
        another.get().then(|| {
            view! {
                <p class="hint">{words::account::region_means()}</p>
                <div class="actions"><Button label=words::account::change_region() weight=Weight::Plain busy=waiting on_press=change/></div>
            }
        })
    };
    view! {
        <section class="sheet" aria-labelledby="region-heading">
            <h2 id="region-heading">{words::account::region_heading()}</h2>
            <div class="field">
                <label class="label" for="region">{words::account::region()}</label>
                <select id="region" class="input" on:change=move |event| chosen.set(event_target_value(&event))>{options}</select>
            </div>
            {confirm}
            {move || offline().then(|| view! { <p class="hint">{words::account::offline()}</p> })}
            <Trouble text=trouble/>
        </section>
    }
}

fn viewer(account: &Account) -> Viewer {
    let Account { id, email, name, region, currency, language, .. } = account.clone();
    Viewer { account: id, email, name, region, currency, language }
}
