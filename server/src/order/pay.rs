//! Paying: the provider is asked outside of any transaction, and what it says is carried out inside one.

use super::{capture, release};
use crate::{
    App,
    payment::{Means, Outcome},
    store::{OrderRow, Stop, Unfinished},
};
use domain::{
    Money, Reason, Time,
    api::order::{Method, State},
};
use futures_util::future::join_all;
use std::sync::Arc;

/// An order that nobody has decided is asked about this often; one at a challenge too, should its shopper not come back.
const AGAIN: i64 = 2 * Time::SECOND;

/// As many providers' answers are waited for at once: one that is slow keeps nobody else's order waiting.
const AT_ONCE: usize = 32;

/// Has the provider take what is due for an order that was placed just now.
pub async fn pay(app: &Arc<App>, order: &str, due: Money, means: &Means) -> Result<(), Stop> {
    let method = if matches!(means, Means::Page(_)) { Method::Redirect } else { Method::Card };
    let Some(provider) = app.payments.of(method) else {
        return arrived(app, order, Outcome::Declined).await;
    };
    let outcome = app.payments.patiently(provider.authorize(order, due, means)).await;
    arrived(app, order, outcome).await
}

/// Carries out what a provider said. It may say it again, or to another server: the second time nothing happens.
pub async fn arrived(app: &Arc<App>, order: &str, outcome: Outcome) -> Result<(), Stop> {
    let (shop, order) = (app.clone(), order.to_owned());
    let done = app.store.write(move |tx| {
        let (shop, order, outcome) = (shop.clone(), order.clone(), outcome.clone());
        Box::pin(async move {
            match outcome {
                Outcome::Approved { on_file } => capture(tx, &shop, &order, on_file.as_ref()).await.map(drop),
                Outcome::Declined => release(tx, &order, &Reason::PaymentDeclined, true).await.map(drop),
                Outcome::Challenge(address) => {
                    let ask_at = tx.now().plus(AGAIN);
                    Ok(tx.challenge_order(&order, &address, ask_at).await.map(drop)?)
                }
                Outcome::Unknown | Outcome::Missing => {
                    let ask_at = tx.now().plus(AGAIN);
                    Ok(tx.ask_again(&order, ask_at).await?)
                }
            }
        })
    });
    done.await
}

/// Ends a payment for good, whatever it takes: nobody is there to be asked.
pub async fn closed(app: &Arc<App>, row: &OrderRow) -> Result<(), Stop> {
    let Some(provider) = row.method.and_then(|method| app.payments.of(method)) else {
        return arrived(app, &row.id, Outcome::Declined).await;
    };
    let outcome = app.payments.patiently(provider.close(&row.id)).await;
    arrived(app, &row.id, outcome).await
}

/// Looks after orders that were left lying: whose server was killed, whose provider took its time, whose shopper never
/// came back, whose hold ran out. Any number of servers may: each takes what it claimed.
pub async fn look_after(app: &Arc<App>) -> Result<(), Stop> {
    loop {
        let mut batch = Vec::new();
        while batch.len() < AT_ONCE
            && let Some(unfinished) = claimed(app).await?
        {
            batch.push(one(app, unfinished));
        }
        if batch.is_empty() {
            return Ok(());
        }
        for done in join_all(batch).await {
            done?;
        }
    }
}

async fn one(app: &Arc<App>, unfinished: Unfinished) -> Result<(), Stop> {
    match unfinished {
        Unfinished::Open(row) => ask(app, &row).await,
        Unfinished::Unsettled(row) => settle(app, &row).await,
    }
}

async fn claimed(app: &Arc<App>) -> Result<Option<Unfinished>, Stop> {
    if !app.store.look().await?.orders_wait(app.clock.now()).await? {
        return Ok(None);
    }
    let claim = app.store.write(|tx| {
        Box::pin(async move {
            let again = tx.now().plus(AGAIN);
            Ok(tx.claim_order(again).await?)
        })
    });
    claim.await
}

/// Asks what became of an order that is being paid. A provider that never heard of it, or a hold that ran out, closes it.
async fn ask(app: &Arc<App>, row: &OrderRow) -> Result<(), Stop> {
    let Some(provider) = row.method.and_then(|method| app.payments.of(method)) else {
        return arrived(app, &row.id, Outcome::Declined).await;
    };
    if app.clock.now() < row.until {
        let outcome = app.payments.patiently(provider.ask(&row.id)).await;
        let waits = matches!((&outcome, &row.state), (Outcome::Challenge(_), State::Challenge { .. }));
        // Whoever placed it would have asked for the payment by now: that server is gone.
        if outcome != Outcome::Missing {
            return if waits { Ok(()) } else { arrived(app, &row.id, outcome).await };
        }
    }
    match app.payments.patiently(provider.close(&row.id)).await {
        // The hold is over, whether or not the provider can be reached. What it took by then will be given back.
        Outcome::Unknown | Outcome::Missing | Outcome::Challenge(_) if app.clock.now() >= row.until => {
            released_unsettled(app, &row.id).await
        }
        decided => arrived(app, &row.id, decided).await,
    }
}

async fn released_unsettled(app: &Arc<App>, order: &str) -> Result<(), Stop> {
    let order = order.to_owned();
    let released = app.store.write(move |tx| {
        let order = order.clone();
        Box::pin(async move { release(tx, &order, &Reason::PaymentDeclined, false).await.map(drop) })
    });
    released.await
}

/// An order was released without the provider's word: it is closed there, and what was taken goes back.
async fn settle(app: &Arc<App>, row: &OrderRow) -> Result<(), Stop> {
    let Some(provider) = row.method.and_then(|method| app.payments.of(method)) else { return Ok(()) };
    let settled = match app.payments.patiently(provider.close(&row.id)).await {
        Outcome::Declined => true,
        Outcome::Approved { .. } => provider.refund(&row.id, &format!("{} unsettled", row.id), row.due).await,
        _ => false,
    };
    if !settled {
        return Ok(());
    }
    let order = row.id.clone();
    let noted = app.store.write(move |tx| {
        let order = order.clone();
        Box::pin(async move { Ok(tx.settle_order(&order).await?) })
    });
    noted.await
}

/// Sends providers what they are to give back, until they have said yes.
pub async fn send_refunds(app: &Arc<App>) -> Result<(), Stop> {
    while app.store.look().await?.refunds_wait(app.clock.now()).await? {
        let claim = app.store.write(|tx| {
            Box::pin(async move {
                let again = tx.now().plus(5 * AGAIN);
                Ok(tx.claim_refund(again).await?)
            })
        });
        let Some(refund) = claim.await? else { return Ok(()) };
        let Some(provider) = refund.method.and_then(|method| app.payments.of(method)) else { continue };
        let sent = tokio::time::timeout(app.payments.patience, provider.refund(&refund.order, &refund.id, refund.card));
        if sent.await.unwrap_or(false) {
            let id = refund.id.clone();
            let noted = app.store.write(move |tx| {
                let id = id.clone();
                Box::pin(async move { Ok(tx.refund_sent(&id).await?) })
            });
            noted.await?;
        } else {
            tracing::warn!(order = refund.order, refund = refund.id, "a refund is still to be sent");
        }
    }
    Ok(())
}
