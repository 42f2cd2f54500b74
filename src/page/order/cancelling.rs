//! The items of an order, and taking one back. It asks before it does it, and says where the money goes.

use super::detail::Known;
use crate::{
    api::{self, ApiError},
    browser::{attempts, document},
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words::{self, order::Unwanted},
};
use domain::{
    Money,
    api::{
        account::RefundsTo,
        order::{Cancel, Order, OrderLine},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What is asked, and the attempt key of the answer: pressed twice or retried, it happens once.
#[derive(Clone)]
struct Asked {
    lines: Vec<String>,
    what: Unwanted,
    worth: Money,
    key: String,
}

/// The items with their buttons.
#[component]
pub fn Cancelling(order: Order, known: Known) -> impl IntoView {
    let session = session();
    let asked = RwSignal::new(None::<Asked>);
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(String::new());
    let to_balance = RwSignal::new(true);
    spawn_local(async move {
        if let Ok(account) = api::account::account().await {
            to_balance.try_set(account.preferences.refunds_to == RefundsTo::Balance);
        }
    });
    let ask = move |lines: Vec<String>, what: Unwanted, worth: Money| {
        trouble.set(String::new());
        asked.set(Some(Asked { lines, what, worth, key: attempts::new_key() }));
        document::focus_soon("#cancel-asks");
    };
    let (number, all) = (StoredValue::new(order.id.clone()), Unwanted::Order(order.id.clone()));
    let confirm = Callback::new(move |()| {
        let Some(Asked { lines, what, key, .. }) = asked.get_untracked() else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::order::cancel(&number.get_value(), &Cancel { lines }, &key).await;
            busy.try_set(false);
            match answer {
                Ok(order) => {
                    session.say(words::order::cancelled(&what));
                    session.wallet.refresh();
                    known.order.try_set(Some(order));
                    document::focus_soon("h1");
                }
                Err(error) => {
                    session.notice(&error);
                    let text = match error {
                        ApiError::Refused(problem) => words::refusal::sentence(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::order::cancel_lost().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                }
            }
        });
    });
    let open: Vec<&OrderLine> = order.lines.iter().filter(|line| !line.cancelled).collect();
    let worth: i64 = open.iter().map(|line| line.paid.minor).sum();
    // With the last line the delivery goes back too.
    let whole = (open.len() > 1 && open.iter().all(|line| line.cancellable)).then(|| {
        let worth = Money::new(worth, order.total.currency);
        let press = Callback::new(move |()| ask(Vec::new(), all.clone(), worth));
        view! { <Button label=words::order::cancel_order() weight=Weight::Quiet on_press=press/> }
    });
    let lines: Vec<_> = order.lines.iter().map(|line| row(line.clone(), ask)).collect();
    let question = move || {
        asked.get().map(|Asked { what, worth, .. }| {
            let keep = Callback::new(move |()| asked.set(None));
            view! {
                <div id="cancel-asks" tabindex="-1" role="group" aria-label=words::order::cancel_label()>
                    <Notice tone=Tone::Care>
                        <p class="strong">{words::order::cancel_asks(&what, worth, to_balance.get())}</p>
                        {move || (!trouble.with(String::is_empty)).then(|| view! { <p class="fault">{trouble.get()}</p> })}
                        <div class="actions">
                            <Button label=words::order::confirm_cancel() weight=Weight::Plain busy on_press=confirm/>
                            <Button label=words::order::keep() weight=Weight::Quiet on_press=keep/>
                        </div>
                    </Notice>
                </div>
            }
        })
    };
    view! {
        <h2>{words::order::items()}</h2>
        <ul class="sold">{lines}</ul>
        {question}
        {whole}
    }
}

fn row(line: OrderLine, ask: impl Fn(Vec<String>, Unwanted, Money) + Copy + 'static) -> impl IntoView {
    let name = words::order::times(line.quantity, &line.name);
    let every = line.every.map(|weeks| view! { <span class="hint">{words::cart::every(weeks)}</span> });
    let end = if line.cancelled {
        view! { <span class="tag stop">{words::order::cancelled_label()}</span> }.into_any()
    } else if line.cancellable {
        let (id, worth, what) = (line.id.clone(), line.paid, Unwanted::Item(line.name.clone()));
        let press = move |_| ask(vec![id.clone()], what.clone(), worth);
        view! { <button type="button" class="button small" aria-label=words::order::cancel(&line.name) on:click=press>{words::order::cancel_label()}</button> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <li class="sold-line">
            <img src=line.picture alt="" width="48" height="48"/>
            <span class="what"><span>{name}</span>{every}</span>
            <span class="strong price"><bdi>{words::amount(line.paid)}</bdi></span>
            {end}
        </li>
    }
}
