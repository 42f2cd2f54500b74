//! What comes again by itself.

use crate::{
    api::{self, ApiError},
    session::session,
    ui::switch::Switch,
    words,
};
use domain::api::subscription::{Change, Pays, State, Subscription};
use leptos::{prelude::*, task::spawn_local};

/// The region; nothing where there are none.
#[component]
pub fn Subscriptions() -> impl IntoView {
    let session = session();
    let known = RwSignal::new(Vec::<Subscription>::new());
    let trouble = RwSignal::new(String::new());
    Effect::new(move |_| {
        session.orders_moved.track();
        spawn_local(async move {
            // The list of orders beside it says when the shop does not answer.
            if let Ok(page) = api::order::subscriptions().await {
                known.try_set(page.items);
            }
        });
    });
    let change = Callback::new(move |(id, change): (String, Change)| {
        trouble.set(String::new());
        spawn_local(async move {
            match api::order::change_subscription(&id, &change).await {
                Ok(now) => {
                    known.try_update(|known| {
                        known.iter_mut().filter(|old| old.id == now.id).for_each(|old| *old = now.clone())
                    });
                }
                Err(error) => {
                    let text = match error {
                        ApiError::Refused(problem) => words::refusal::sentence(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::order::unreachable().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                }
            }
        });
    });
    move || {
        let rows: Vec<_> =
            known.get().into_iter().filter(|one| one.state != State::Ended).map(|one| row(one, change)).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="sheet" aria-label=words::order::subscriptions()>
                    <h2>{words::order::subscriptions()}</h2>
                    <ul class="sold">{rows}</ul>
                    {move || (!trouble.with(String::is_empty)).then(|| view! { <p class="fault">{trouble.get()}</p> })}
                </section>
            }
        })
    }
}

fn row(one: Subscription, change: Callback<(String, Change)>) -> impl IntoView {
    let id = StoredValue::new(one.id.clone());
    let send = move |to: Change| change.run((id.get_value(), to));
    let set = move |state: State| move |_| send(Change { state: Some(state), ..Change::default() });
    let pays = Callback::new(move |only: bool| {
        let pays = if only { Pays::BalanceOnly } else { Pays::BalanceFirst };
        send(Change { pays: Some(pays), ..Change::default() });
    });
    let active = one.state == State::Active;
    let (state, text, label) = match active {
        true => (State::Paused, words::order::pause(), words::order::pause_of(&one.name)),
        false => (State::Active, words::order::go_on(), words::order::go_on_with(&one.name)),
    };
    let when = if active { words::order::next_time(one.next) } else { words::order::paused().to_owned() };
    let trouble = one.trouble.as_ref().map(|reason| view! { <p class="fault">{words::refusal::of(reason)}</p> });
    view! {
        <li class="sold-line">
            <img src=one.picture alt="" width="48" height="48"/>
            <div class="what">
                <p class="strong">{words::order::times(one.quantity, &one.name)}</p>
                <p class="hint">{words::cart::every(one.every)}" · "{when}</p>
                {trouble}
                <Switch label=words::order::only_balance() on=Signal::stored(one.pays == Pays::BalanceOnly) on_change=pays/>
                <div class="actions">
                    <button type="button" class="button small" aria-label=label on:click=set(state)>{text}</button>
                    <button type="button" class="button small" aria-label=words::order::end_of(&one.name) on:click=set(State::Ended)>{words::order::end()}</button>
                </div>
            </div>
        </li>
    }
}
