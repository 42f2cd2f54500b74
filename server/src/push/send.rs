//! What browsers are to be told, sent by any number of servers: each takes some by a condition in the database, and has
//! them until a moment well after the last is sent or given back. After a crash a browser may be told twice; the second
//! takes the place of the first (`tag`).

use super::{seal::Listener, vapid, words};
use crate::{
    App,
    mail::seal as letters,
    secret,
    store::{Nudge, Stop},
};
use domain::api::push::Subscribe;
use futures_util::future::join_all;
use p256::SecretKey;
use std::{sync::Arc, time::Duration};

/// A push service has so long to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// What was taken is left alone by others for so long, in milliseconds.
const LEASE: i64 = 60_000;
/// A push service keeps it for so long while the browser is away, in seconds: three days.
const KEPT: &str = "259200";
/// After so many tries it is given up.
const TRIES: i64 = 8;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    /// The push service has it, or never takes it.
    Over,
    /// The browser wants to hear no more.
    Gone,
    /// To be tried again.
    Later,
}

/// Sends what waits, until nothing does or the server ends.
pub async fn send(app: &Arc<App>) -> Result<(), Stop> {
    while !*app.ending.borrow() && app.store.look().await?.nudges_wait(app.clock.now()).await? {
        let claim = app.store.write(|tx| {
            Box::pin(async move {
                let until = tx.now().plus(LEASE);
                Ok(tx.claim_nudges(until).await?)
            })
        });
        let nudges = claim.await?;
        for done in join_all(nudges.into_iter().map(|nudge| one(app, nudge))).await {
            done?;
        }
    }
    Ok(())
}

async fn one(app: &Arc<App>, nudge: Nudge) -> Result<(), Stop> {
    let outcome = match nudge.claims {
        ..=TRIES => post(app, &nudge).await,
        _ => Outcome::Over,
    };
    let first = i64::try_from(app.settings.handling.push.pause.as_millis()).unwrap_or(i64::MAX);
    let pause = first.saturating_mul(1 << nudge.claims.clamp(1, 8).saturating_sub(1));
    app.store
        .write(move |tx| {
            let (nudge, outcome) = (nudge.clone(), outcome.clone());
            Box::pin(async move {
                match outcome {
                    Outcome::Over => tx.nudge_over(&nudge.id).await?,
                    Outcome::Gone => tx.forget_browser(&nudge.session).await?,
                    Outcome::Later => {
                        let at = tx.now().plus(pause);
                        tx.nudge_later(&nudge.id, at).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

async fn post(app: &App, nudge: &Nudge) -> Outcome {
    let Some((endpoint, authorization, body)) = written(app, nudge) else {
        // The secret has changed, or the service is no longer one of the shop's: the browser has to ask again.
        return Outcome::Gone;
    };
    let sent = app.http.post(endpoint).timeout(PATIENCE).body(body);
    let sent = sent.header("authorization", authorization).header("ttl", KEPT).header("urgency", "normal");
    let sent = sent.header("content-encoding", "aes128gcm").header("content-type", "application/notification+json");
    match sent.send().await.map(|answer| answer.status().as_u16()) {
        Ok(200..=299) => Outcome::Over,
        Ok(404 | 410) => Outcome::Gone,
        Ok(status @ (408 | 429 | 500..)) => {
            tracing::warn!(nudge = nudge.id, status, "a push service takes it later");
            Outcome::Later
        }
        Ok(status) => {
            tracing::warn!(nudge = nudge.id, status, "a push service does not take it");
            Outcome::Over
        }
        Err(_) => {
            tracing::warn!(nudge = nudge.id, "a push service does not answer");
            Outcome::Later
        }
    }
}

/// Where it goes, who sends it, and what nobody else reads.
fn written(app: &App, nudge: &Nudge) -> Option<(String, String, Vec<u8>)> {
    // A browser takes what is signed by the key that it asked with, which an older secret made.
    let (secret, wish) = letters::opened(&app.settings.secret, &nudge.session, &nudge.sealed).ok()?;
    let wish: Subscribe = serde_json::from_str(&wish).ok()?;
    let origin = app.settings.handling.push.origin(&wish.endpoint)?;
    let authorization = vapid::authorization(&secret, origin, &contact(&app.carrier.origin), app.clock.now())?;
    let own = SecretKey::from_slice(&secret::chance().ok()?).ok()?;
    let salt = secret::chance().ok()?.first_chunk().copied()?;
    let text = words::message(nudge.language, &nudge.about, &app.carrier.origin);
    let body = Listener::of(&wish)?.seal(text.as_bytes(), &own, salt)?;
    Some((wish.endpoint, authorization, body))
}

/// Where whoever runs the push service may turn to: the standard takes a site over TLS, or an e-mail.
fn contact(origin: &str) -> String {
    match origin.split_once("://") {
        Some(("https", _)) => origin.to_owned(),
        _ => "mailto:shop@localhost".to_owned(),
    }
}
