//! What nobody asks for: orders that were left lying, refunds to send, letters, renewals, again and again.
//!
//! Any number of servers may run the jobs of one database: each piece of work is claimed by a condition there, and doing
//! it twice does nothing the second time.

use crate::{App, gift, mail, order, store::Stop, subscription};
use std::{future::Future, sync::Arc};

/// Runs the jobs until the server ends. What a job is at is finished first. Letters have a turn of their own: a mail server
/// that is slow keeps no order waiting.
pub async fn run(app: Arc<App>) {
    tokio::join!(again(&app, round), again(&app, letters));
}

async fn again<F: Future<Output = ()>>(app: &Arc<App>, round: impl Fn(Arc<App>) -> F) {
    let mut ending = app.ending.subscribe();
    let mut every = tokio::time::interval(app.settings.handling.jobs);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let ends = tokio::select! {
            ended = ending.wait_for(|ending| *ending) => { drop(ended); true }
            _ = every.tick() => false,
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
}

async fn letters(app: Arc<App>) {
    noted("letters", mail::send(&app)).await;
}

async fn noted(job: &str, done: impl Future<Output = Result<(), Stop>>) {
    if let Err(stop) = done.await {
        tracing::error!(job, ?stop, "a job failed");
    }
}
