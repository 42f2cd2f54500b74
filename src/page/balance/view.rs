//! The figures of the balance.

use crate::{browser::clock, session::Wallet, words};
use domain::{
    Currency, Time,
    api::balance::{Balance, Bucket, BucketBalance, Total},
};
use leptos::prelude::*;

/// What runs out within so many days is pointed out.
const SOON: i64 = 30;

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
            let balance = balance.as_ref()?;
            // Where there are points alone, they are the figure. A currency of which nothing is left is none, but the own.
            let points = points(balance);
            let money = count(balance);
            let shown = balance.totals.iter().enumerate();
            let shown = shown.filter(|(nth, total)| has(total) || *nth == 0 && money == 0 && points.is_none());
            let mut figures: Vec<_> = shown
                .map(|(_, total)| {
                    view! {
                        <div>
                            <p class="sum"><bdi>{words::amount(total.available)}</bdi></p>
                            <div class="shares" aria-hidden="true">{shares(balance, total.currency)}</div>
                        </div>
                    }
                    .into_any()
                })
                .collect();
            figures.extend(points.map(|bucket| {
                let class = if money == 0 { "sum" } else { "sum points" };
                view! { <div><p class=class><bdi>{words::amount(bucket.available)}</bdi></p></div> }.into_any()
            }));
            Some(figures)
        })
    };
    let several = move || wallet.balance.with(|balance| balance.iter().any(|balance| count(balance) > 1));
    let frozen = move || wallet.balance.with(|balance| balance.as_ref().is_some_and(|balance| balance.frozen));
    view! {
        <section class="available" aria-label=words::balance::available()>
            <p class="hint">
                <span aria-hidden="true">{words::balance::available()}" "</span>
                {move || frozen().then(|| view! { <span class="tag care">{words::freeze::tag()}</span> })}
            </p>
            <div class="sums" class:several=several>{figures}</div>
        </section>
    }
}

/// Whether there is something in this currency.
fn has(total: &Total) -> bool {
    total.available.minor > 0 || total.held.minor > 0
}

/// In how many currencies there is something.
fn count(balance: &Balance) -> usize {
    balance.totals.iter().filter(|total| has(total)).count()
}

fn points(balance: &Balance) -> Option<&BucketBalance> {
    balance.buckets.iter().find(|bucket| bucket.bucket == Bucket::Points && bucket.available.minor > 0)
}

/// The class that gives a bucket its colour.
pub fn class(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => "share gift",
        Bucket::Refund => "share refund",
        Bucket::Promotional => "share promotional",
        Bucket::Restricted => "share restricted",
        Bucket::Points => "share points",
    }
}

/// What part of a currency each bucket is.
fn shares(balance: &Balance, currency: Currency) -> Vec<impl IntoView + use<>> {
    let buckets = balance.buckets.iter();
    buckets
        .filter(|bucket| bucket.available.currency == currency && bucket.available.minor > 0)
        .map(|bucket| {
            let grow = bucket.available.minor.to_string();
            view! { <i class=class(bucket.bucket) style:flex-grow=grow></i> }
        })
        .collect()
}

/// Every bucket: what is in it, of how many credits, and when the first of them ends.
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
    view! { <ul class="buckets" aria-label=words::balance::buckets()>{buckets}</ul> }
}

fn one_bucket(bucket: &BucketBalance) -> impl IntoView + use<> {
    let lots = || bucket.lots.iter().filter(|lot| lot.left.minor > 0);
    let behind = bucket.more.as_ref().map_or(0, |more| usize::try_from(more.count).unwrap_or(usize::MAX));
    let count = lots().count().saturating_add(behind);
    let first = lots().filter_map(|lot| lot.expires).min();
    let soon = first.filter(|first| days_until(*first) <= SOON);
    let ends = match soon {
        Some(on) => view! { <span class="tag care">{words::balance::use_by(on)}</span> }.into_any(),
        None => view! { <span>{words::balance::first_ends(first)}</span> }.into_any(),
    };
    view! {
        <li class="bucket">
            <div class="line">
                <span class="name"><i class=class(bucket.bucket) aria-hidden="true"></i>{words::balance::bucket(bucket)}</span>
                <span class="amount"><bdi>{words::amount(bucket.available)}</bdi></span>
            </div>
            <p class="hint">{words::balance::lots(bucket.bucket, count)}{words::comma()}{ends}</p>
        </li>
    }
}

/// Whole days from now until then, rounded up.
pub fn days_until(then: Time) -> i64 {
    then.0.saturating_sub(clock::now().0).saturating_add(Time::DAY - 1).div_euclid(Time::DAY)
}
