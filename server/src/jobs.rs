//! What nobody asks for: orders that were left lying, refunds to send, letters, renewals, again and again.
//!
//! Any number of servers may run the jobs of one database: each piece of work is claimed by a condition there, and doing
//! it twice does nothing the second time.

use crate::{App, embed, forget, gift, issuer, mail, mailed, order, push, store::Stop, subscription};
use std::{future::Future, sync::Arc};

/// Runs the jobs until the server ends. What a job is at is finished first. Letters have a turn of their own, and so have
/// push services, other issuers and storefronts: one that is slow keeps no order waiting.
pub async fn run(app: Arc<App>) {
    let never = std::future::pending::<()>;
    tokio::join!(
        again(&app, never, round),
        again(&app, never, letters),
        again(&app, never, nudges),
        again(&app, never, calls),
        again(&app, || app.issuers.woken(), errands)
    );
}

/// One round after the other, at each tick or when woken.
async fn again<W: Future<Output = ()>, F: Future<Output = ()>>(
    app: &Arc<App>,
    woken: impl Fn() -> W,
    round: impl Fn(Arc<App>) -> F,
) {
    let mut ending = app.ending.subscribe();
    let mut every = tokio::time::interval(app.settings.handling.jobs);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let ends = tokio::select! {
            ended = ending.wait_for(|ending| *ending) => { drop(ended); true }
            _ = every.tick() => false,
            () = woken() => false,
        };
        if ends {
            return;
        }
        round(app.clone()).await;
    }
}

/// One round of all jobs but the letters. One that fails is tried again in the next round, and keeps no other from its
/// turn.
async fn round(app: Arc<App>) {
    noted("orders", order::look_after(&app)).await;
    noted("refunds", order::send_refunds(&app)).await;
    noted("renewals", subscription::renew(&app)).await;
    noted("forgetting", gift::forget(&app)).await;
    noted("alerts", mail::warn(&app)).await;
    noted("tokens", embed::forget(&app)).await;
    noted("what is past", forget::forget(&app)).await;
}

async fn calls(app: Arc<App>) {
    noted("calls", embed::hook::run(&app)).await;
}

async fn letters(app: Arc<App>) {
    noted("resets", mailed::write(&app)).await;
    noted("letters", mail::send(&app)).await;
}

async fn nudges(app: Arc<App>) {
    noted("nudges", push::send(&app)).await;
}

async fn errands(app: Arc<App>) {
    noted("errands", issuer::errand::run(&app)).await;
}

async fn noted(job: &str, done: impl Future<Output = Result<(), Stop>>) {
    if let Err(stop) = done.await {
        tracing::error!(job, ?stop, "a job failed");
    }
}
