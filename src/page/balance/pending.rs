//! What is on its way into the balance, and what is set aside of it.

use crate::{
    api, route,
    session::{Wallet, session},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::{
    balance::{Hold, Pending},
    redeem::{Receipt, Status},
};
use leptos::{prelude::*, task::spawn_local};

/// Cards that another issuer is asked for. When it has answered, what it said is told, and stays until it is closed.
#[component]
pub fn OnItsWay(wallet: Wallet) -> impl IntoView {
    let session = session();
    let settled = RwSignal::new(Vec::<Receipt>::new());
    let pending = Memo::new(move |_| {
        wallet.balance.with(|balance| balance.as_ref().map(|balance| balance.pending.clone()).unwrap_or_default())
    });
    // The issuer's no moves no balance, so it is news of its own.
    Effect::new(move |before: Option<u32>| {
        let now = session.redemptions_moved.get();
        if before.is_some_and(|before| before != now) {
            wallet.refresh();
        }
        now
    });
    Effect::new(move |before: Option<Vec<Pending>>| {
        let now = pending.get();
        let is_left = |one: &Pending| now.iter().any(|left| left.redemption == one.redemption);
        for gone in before.into_iter().flatten().filter(|one| !is_left(one)) {
            spawn_local(async move {
                // Without an answer the history still shows what came.
                if let Ok(receipt) = api::redeem::receipt(&gone.redemption).await
                    && receipt.status != Status::Pending
                {
                    session.say(outcome(&receipt));
                    settled.try_update(|settled| settled.push(receipt));
                }
            });
        }
        now
    });
    let answer = move |receipt: Receipt| {
        let id = StoredValue::new(receipt.id.clone());
        let close = Callback::new(move |()| {
            settled.update(|settled| settled.retain(|receipt| id.with_value(|id| receipt.id != *id)));
        });
        let tone = if receipt.status == Status::Done { Tone::Good } else { Tone::Stop };
        view! {
            <Notice tone>
                <p class="strong">{outcome(&receipt)}</p>
                <div class="actions"><Button label=words::balance::let_go() weight=Weight::Quiet on_press=close/></div>
            </Notice>
        }
    };
    let told = move || settled.get().into_iter().map(answer).collect::<Vec<_>>();
    let rows = move || {
        pending.with(|pending| {
            let rows: Vec<_> = pending.iter().map(row).collect();
            (!rows.is_empty())
                .then(|| view! { <ul class="on-its-way" aria-label=words::balance::pending_label()>{rows}</ul> })
        })
    };
    view! {
        {told}
        {rows}
    }
}

fn outcome(receipt: &Receipt) -> String {
    if receipt.status == Status::Done { words::balance::settled(receipt) } else { words::balance::not_settled(receipt) }
}

fn row(pending: &Pending) -> impl IntoView + use<> {
    view! {
        <li class="way">
            <div class="line">
                <span class="strong">{words::balance::pending(pending)}</span>
                <span class="amount"><bdi>{words::amount(pending.amount)}</bdi></span>
            </div>
            <p class="hint">{words::balance::pending_since(pending.since)}</p>
        </li>
    }
}

/// What is set aside: one line an order.
#[component]
pub fn Holds(wallet: Wallet) -> impl IntoView {
    move || {
        wallet.balance.with(|balance| {
            let holds = by_order(balance.as_ref().map(|balance| balance.holds.as_slice()).unwrap_or_default());
            let rows: Vec<_> = holds.iter().map(hold).collect();
            (!rows.is_empty()).then(|| view! { <ul class="holds" aria-label=words::balance::holds()>{rows}</ul> })
        })
    }
}

/// An order holds parts of several lots; together they are one line.
fn by_order(holds: &[Hold]) -> Vec<Hold> {
    let mut lines = Vec::<Hold>::new();
    for hold in holds {
        let known =
            lines.iter_mut().find(|line| line.order == hold.order && line.amount.currency == hold.amount.currency);
        match known.map(|line| (line.amount.plus(hold.amount), line)) {
            Some((Ok(sum), line)) => {
                line.amount = sum;
                line.expires = line.expires.max(hold.expires);
            }
            Some((Err(_), _)) | None => lines.push(hold.clone()),
        }
    }
    lines
}

fn hold(hold: &Hold) -> impl IntoView + use<> {
    let [before, after] = words::balance::held(hold.expires);
    view! {
        <li class="hint">
            <bdi>{words::amount(hold.amount)}</bdi>{before}
            <a href=route::order(&hold.order)>{words::balance::order(&hold.order)}</a>{after}
        </li>
    }
}
