//! The figures of the balance.

use crate::{
    session::Wallet,
    ui::button::{Button, Weight},
    words,
};
use domain::api::balance::{Balance, Bucket, BucketBalance, Entry, Lot};
use leptos::prelude::*;

/// What can be spent now: one figure a currency, never added up.
pub fn available(balance: &Balance) -> String {
    let figures: Vec<String> = balance.totals.iter().map(|total| words::amount(total.available)).collect();
    figures.join(" · ")
}

/// The largest thing on the page.
#[component]
pub fn Available(wallet: Wallet) -> impl IntoView {
    let figures = move || {
        wallet.balance.with(|balance| {
            let totals = balance.iter().flat_map(|balance| &balance.totals);
            totals
                .map(|total| view! { <p class="sum"><bdi>{words::amount(total.available)}</bdi></p> })
                .collect::<Vec<_>>()
        })
    };
    let bar = move || wallet.balance.with(|balance| balance.as_ref().map(shares));
    let held = move || {
        wallet.balance.with(|balance| {
            let holds = balance.iter().flat_map(|balance| &balance.holds);
            holds
                .map(|hold| {
                    let text = words::balance::held(&words::amount(hold.amount), &hold.order, hold.expires);
                    view! { <p class="hint">{text}</p> }
                })
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="available" aria-label=words::balance::AVAILABLE>
            <p class="hint" aria-hidden="true">{words::balance::AVAILABLE}</p>
            {figures}
            <div class="shares" aria-hidden="true">{bar}</div>
            {held}
        </section>
    }
}

fn class(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => "share gift",
        Bucket::Refund => "share refund",
        Bucket::Promotional => "share promotional",
        Bucket::Restricted => "share restricted",
        Bucket::Points => "share points",
    }
}

/// What part of the first currency each bucket is.
fn shares(balance: &Balance) -> Vec<impl IntoView + use<>> {
    let currency = balance.totals.first().map(|total| total.currency);
    let buckets = balance.buckets.iter();
    buckets
        .filter(|bucket| Some(bucket.available.currency) == currency && bucket.available.minor > 0)
        .map(|bucket| {
            let grow = bucket.available.minor.to_string();
            view! { <i class=class(bucket.bucket) style:flex-grow=grow></i> }
        })
        .collect()
}

/// Every bucket with its lots.
#[component]
pub fn Buckets(wallet: Wallet) -> impl IntoView {
    let buckets = move || {
        wallet.balance.with(|balance| {
            let buckets = balance.iter().flat_map(|balance| &balance.buckets);
            buckets
                .filter(|bucket| bucket.lots.iter().any(|lot| lot.left.minor > 0))
                .map(one_bucket)
                .collect::<Vec<_>>()
        })
    };
    view! { <ul class="buckets" aria-label=words::balance::BUCKETS>{buckets}</ul> }
}

fn one_bucket(bucket: &BucketBalance) -> impl IntoView + use<> {
    let lots: Vec<_> = bucket.lots.iter().filter(|lot| lot.left.minor > 0).map(one_lot).collect();
    view! {
        <li class="bucket">
            <div class="line">
                <h2 class="name"><i class=class(bucket.bucket) aria-hidden="true"></i>{words::balance::bucket(bucket)}</h2>
                <span class="amount"><bdi>{words::amount(bucket.available)}</bdi></span>
            </div>
            <ul class="lots">{lots}</ul>
        </li>
    }
}

fn one_lot(lot: &Lot) -> impl IntoView + use<> {
    let expiry = words::balance::expiry(lot.expires).map(|text| view! { <span class="tag care">{text}</span> });
    view! {
        <li class="line lot">
            <span>{words::balance::lot(lot)}" "{expiry}</span>
            <span class="amount"><bdi>{words::amount(lot.left)}</bdi></span>
        </li>
    }
}

/// The ledger, newest first.
#[component]
pub fn History(wallet: Wallet, #[prop(into)] fetching: Signal<bool>, on_older: Callback<()>) -> impl IntoView {
    view! {
        <section class="history" aria-labelledby="history">
            <h2 id="history">{words::balance::HISTORY}</h2>
            <table aria-labelledby="history">
                <thead>
                    <tr>
                        <th scope="col">{words::balance::WHEN}</th>
                        <th scope="col">{words::balance::WHAT}</th>
                        <th scope="col" class="number">{words::balance::AMOUNT}</th>
                        <th scope="col" class="number after">{words::balance::AFTER}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || wallet.entries.with(|entries| entries.iter().map(row).collect::<Vec<_>>())}
                </tbody>
            </table>
            {move || (!wallet.next.with(String::is_empty)).then(|| view! {
                <Button label=words::balance::OLDER weight=Weight::Plain busy=fetching on_press=on_older/>
            })}
        </section>
    }
}

fn row(entry: &Entry) -> impl IntoView + use<> {
    let came = entry.amount.minor > 0;
    view! {
        <tr>
            <td class="when">{words::day(entry.at)}</td>
            <td>{words::balance::entry(entry)}</td>
            <td class="number" class:came=came><bdi>{words::signed(entry.amount)}</bdi></td>
            <td class="number after"><bdi>{words::amount(entry.after)}</bdi></td>
        </tr>
    }
}
