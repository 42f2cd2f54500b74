//! Telling other storefronts what happened to their carts.
//!
//! What is to be told is written down in the transaction in which it happened, so it is told whatever is killed; a call is
//! repeated until somebody says that it was heard, so the same id may come twice. It is signed as other servers' calls to
//! us are: HMAC-SHA-256 over the time and the body.

use crate::{
    App,
    outside::is_sealed,
    payment::sign,
    secret::{Secret, hex},
    store::{CallRow, Stop, Tx},
};
use domain::{
    Money, Reason, Time,
    api::embed::{Call, Happened, Webhook},
};
use futures_util::future::join_all;
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// A storefront has so long to say that it heard.
const PATIENCE: Duration = Duration::from_secs(5);
/// A call that is taken is left alone by others for so long.
const LEASE: i64 = 30 * Time::SECOND;
/// After so many tries a call is given up: after a good day.
const TRIES: i64 = 18;
/// The first pause; each is twice the one before, up to four hours.
const PAUSE: i64 = 5 * Time::SECOND;
const LONGEST: i64 = 4 * 60 * 60 * Time::SECOND;
/// No shop tells more than so many, and none at a longer address.
const MOST: usize = 16;
const LONGEST_URL: usize = 500;

/// What a storefront checks calls with: made of the server's own secret, so it is kept nowhere. Which one that was is.
pub fn secret(secret: &Secret, webhook: &str) -> String {
    ["whsec_", &hex(&secret.key(&["webhook ", webhook].concat()))].concat()
}

/// Tells somebody from now on. Their secret is in this answer and in no other.
pub async fn add(tx: &mut Tx, own: &Secret, url: &str) -> Result<Webhook, Stop> {
    if url.len() > LONGEST_URL || !is_sealed(url) || tx.webhooks().await?.len() >= MOST {
        return Err(Reason::Malformed.into());
    }
    let id = Uuid::now_v7().to_string();
    tx.add_webhook(&id, url, own.id()).await?;
    Ok(Webhook { secret: Some(secret(own, &id)), id, url: url.to_owned() })
}

/// A card was redeemed into an account: told where that is the cart of another storefront.
pub async fn redeemed(tx: &mut Tx, account: &str, id: &str, amount: Money, last_four: &str) -> Result<(), Stop> {
    let Some(cart) = tx.host_cart_of(account).await? else { return Ok(()) };
    tell(tx, id, Happened::Redeemed { cart, amount, last_four: last_four.to_owned() }).await
}

/// A code was laid on the cart of an account, or taken off: told where it is a cart of another storefront.
pub async fn cart_changed(tx: &mut Tx, account: &str, version: u64) -> Result<(), Stop> {
    let Some(cart) = tx.host_cart_of(account).await? else { return Ok(()) };
    tell(tx, &Uuid::now_v7().to_string(), Happened::CartChanged { cart, version }).await
}

async fn tell(tx: &mut Tx, id: &str, what: Happened) -> Result<(), Stop> {
    let body = crate::once::json(&Call { id: id.to_owned(), at: tx.now(), what });
    for webhook in tx.webhooks().await? {
        tx.add_call(&Uuid::now_v7().to_string(), &webhook.id, &body).await?;
    }
    Ok(())
}

/// Makes the calls that wait.
pub async fn run(app: &Arc<App>) -> Result<(), Stop> {
    while !*app.ending.borrow() && app.store.look().await?.calls_wait(app.clock.now()).await? {
        let claim = app.store.write(|tx| {
            Box::pin(async move {
                let until = tx.now().plus(LEASE);
                Ok(tx.claim_calls(until).await?)
            })
        });
        let calls = claim.await?;
        for done in join_all(calls.into_iter().map(|call| one(app, call))).await {
            done?;
        }
    }
    Ok(())
}

async fn one(app: &Arc<App>, call: CallRow) -> Result<(), Stop> {
    let heard = made(app, &call).await;
    if let Err(why) = &heard {
        tracing::warn!(call = call.id, webhook = call.webhook, tries = call.tries, why, "a call was not heard");
    }
    let noted = app.store.write(move |tx| {
        let (call, heard) = (call.clone(), heard.clone());
        Box::pin(async move {
            match heard {
                Ok(()) => tx.call_heard(&call.id).await?,
                Err(why) => {
                    let at = pause(call.tries).map(|pause| tx.now().plus(pause));
                    tx.call_later(&call.id, at, &why).await?;
                }
            }
            Ok(())
        })
    });
    noted.await
}

/// Calls, and says why it was not heard.
async fn made(app: &App, call: &CallRow) -> Result<(), String> {
    let at = app.clock.now();
    let own = match &call.key {
        Some(key) => app.settings.secret.alone(key),
        // Of a server from before that was noted, which had one.
        None => app.settings.secret.each().last(),
    };
    let own = own.ok_or("the secret that it is signed with is not read any more")?;
    let signature = sign::sign(&secret(&own, &call.webhook), at, call.body.as_bytes());
    let request = app
        .http
        .post(&call.url)
        .timeout(PATIENCE)
        .header(reqwest::header::CONTENT_TYPE, "application/json")
        .header(sign::TIME, at.0.to_string())
        .header(sign::SIGNATURE, signature)
        .body(call.body.clone());
    match request.send().await {
        Ok(answer) if answer.status().is_success() => Ok(()),
        Ok(answer) => Err(format!("answered {}", answer.status().as_u16())),
        // Where it went is in the table already, and may be nobody else's business.
        Err(fault) => Err(fault.without_url().to_string()),
    }
}

/// How long a call waits after so many tries, in milliseconds; then no more.
fn pause(tries: i64) -> Option<i64> {
    let times = u32::try_from(tries.saturating_sub(1)).ok().and_then(|power| 2_i64.checked_pow(power));
    (tries < TRIES).then(|| times.map_or(LONGEST, |times| PAUSE.saturating_mul(times).min(LONGEST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_add_up_to_more_than_a_day() {
        let pauses: Vec<i64> = (1..).map_while(pause).collect();
        assert_eq!(pauses.first(), Some(&PAUSE));
        assert!(pauses.windows(2).all(|two| two[0] <= two[1]), "{pauses:?}");
        assert!(pauses.iter().sum::<i64>() > Time::DAY);
    }
}
