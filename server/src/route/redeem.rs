//! `/redemptions`: what a code is worth, and adding it to the balance, once.

use super::{
    acting::Acting,
    take::{Address, Id, Key, RequestId, Sent},
};
use crate::{
    App,
    attempts::{Counted, Tight},
    once::{self, Answer, Ask},
    redeem::{self, Redeemer, Tried},
    refusal::{self, Refusal},
    secret::Hash,
    seed::Effect,
};
use axum::{Json, extract::State};
use domain::{
    Problem, Reason,
    api::redeem::{Attempt, Preview, Receipt, Request, Status},
};
use std::{sync::Arc, time::Duration};

/// A demonstration's slow card takes so long before it is redeemed, and once more before that is told.
const SLOW: Duration = Duration::from_secs(2);

/// As a redemption is counted that another issuer is asked for.
const PENDING: &str = "pending";

/// What a code is and is worth. Nothing moves; a code that is unknown counts as a miss.
#[utoipa::path(post, path = "/redemptions/preview", tag = "redeem", security(("session" = [])), request_body = Request,
    responses(
    (status = 200, body = Preview),
    (status = 409, description = "`already_in_your_account`, `already_redeemed`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "The code is malformed, or the rules say no.", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn preview(
    State(app): State<Arc<App>>,
    acting: Acting,
    Address(address): Address,
    Sent(ask): Sent<Request>,
) -> Result<Json<Preview>, Refusal> {
    let (who, tried) = read(&app, &acting, &address, &ask).await?;
    let token = acting.token;
    who.counted.glance(&app).await?;
    staged(&app, &hashes(&tried)).await?;
    let presented = app.issuers.present(&app, &who, tried, None).await?;
    let preview = app.store.write(move |tx| {
        let (who, presented) = (who.clone(), presented.clone());
        Box::pin(async move {
            Acting::admit(tx, token.as_ref()).await?;
            presented.forgive(tx).await?;
            redeem::preview(tx, &who, &presented).await
        })
    });
    let preview = preview.await?;
    app.metrics.redemption(&preview.as_ref().map_or_else(refusal::name, |_| "previewed".into()));
    Ok(Json(preview?))
}

/// Adds a card's whole worth to the balance. The same key and body always get the first answer; a card that is in this
/// account already gets its first receipt, with `repeated`.
#[utoipa::path(post, path = "/redemptions", tag = "redeem", security(("session" = [])), request_body = Request,
    params(("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client.")),
    responses(
    (status = 200, body = Receipt),
    (status = 409, description = "`already_redeemed`, `attempt_running`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "The code is malformed, the rules say no, or `attempt_key_reused`.", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn redeem(
    State(app): State<Arc<App>>,
    acting: Acting,
    Address(address): Address,
    Key(key): Key,
    RequestId(request): RequestId,
    Sent(ask): Sent<Request>,
) -> Result<Answer, Refusal> {
    let (who, tried) = read(&app, &acting, &address, &ask).await?;
    let token = acting.token;
    let attempt = Ask::new(&app.settings.secret, &who.account, key, "redemptions", &ask, &request);
    // The job keeps this until it has its answer, even when whoever asked went away.
    let begun = app.running.begin(&who.account, key).await;
    let slow = staged(&app, &hashes(&tried)).await?;
    if slow {
        tokio::time::sleep(SLOW).await;
    }
    let presented = app.issuers.present(&app, &who, tried, Some(key)).await?;
    let answer = app.store.write(move |tx| {
        let _ = &begun;
        let (attempt, who, presented) = (attempt.clone(), who.clone(), presented.clone());
        Box::pin(async move {
            if tx.attempt(&attempt.account, &attempt.key.to_string()).await?.is_none() {
                Acting::admit(tx, token.as_ref()).await?;
            }
            presented.forgive(tx).await?;
            once::once(tx, &attempt, |tx| {
                Box::pin(async move {
                    let receipt = redeem::redeem(tx, &who, &presented).await?;
                    Acting::succeed(tx, token.as_ref(), &receipt).await?;
                    Ok(receipt)
                })
            })
            .await
        })
    });
    let answer = answer.await?;
    let outcome = outcome(&answer);
    if outcome == PENDING {
        app.issuers.wake();
    }
    app.metrics.redemption(&outcome);
    if slow {
        tokio::time::sleep(SLOW).await;
    }
    Ok(answer)
}

/// The receipt of one of the account's own redemptions, as it is now: one that another issuer is asked for is pending, then
/// done or refused.
#[utoipa::path(get, path = "/redemptions/{id}", tag = "redeem", security(("session" = [])),
    params(("id" = String, Path, description = "From the receipt, or the id of its line in the history.")), responses(
    (status = 200, body = Receipt),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn receipt(State(app): State<Arc<App>>, acting: Acting, Id(id): Id) -> Result<Json<Receipt>, Refusal> {
    let receipt = redeem::receipt(&mut app.store.look().await?, &id, &acting.viewer.account.id).await?;
    receipt.map(Json).ok_or(Refusal(Reason::NotFound))
}

fn hashes(tried: &[Tried]) -> Vec<Hash> {
    tried.iter().flat_map(Tried::hashes).collect()
}

async fn read(app: &App, acting: &Acting, address: &str, ask: &Request) -> Result<(Redeemer, Vec<Tried>), Refusal> {
    let viewer = &acting.viewer;
    let region = viewer.region(app)?;
    let profiles = app.config.profiles_of(Some(&region.id));
    let tried = redeem::tried(ask, &profiles, &app.settings.secret)?;
    let place = Tight::place(app, address, Some(&region.id)).await?;
    // Whoever has a token is a guest: a new one brings no new tries.
    let counted = match acting.token {
        Some(_) => Counted::guests(&place),
        None => Counted::codes(&viewer.account.id, Some(&viewer.session.id), &place),
    };
    let (account, email) = (viewer.account.id.clone(), viewer.account.email.clone());
    Ok((Redeemer { account, email, region, abroad: redeem::limits(&app.config), counted }, tried))
}

/// In a demonstration some codes bring about what else needs patience. Says whether the code is the slow one.
pub async fn staged(app: &App, hashes: &[Hash]) -> Result<bool, Refusal> {
    if !app.settings.demo {
        return Ok(false);
    }
    let Some(hash) = hashes.first() else { return Ok(false) };
    match app.store.look().await?.sentinel(hash).await?.as_deref().and_then(Effect::read) {
        Some(Effect::Slow) => Ok(true),
        Some(effect) => Err(effect.reason(app.clock.now()).into()),
        None => Ok(false),
    }
}

fn outcome(answer: &Answer) -> String {
    match once::became(answer) {
        Ok(Attempt::Redeemed { receipt }) if receipt.repeated => "repeated".into(),
        Ok(Attempt::Redeemed { receipt }) if receipt.status == Status::Pending => PENDING.into(),
        Ok(Attempt::Refused { problem }) => refusal::name(&problem.reason),
        _ => "redeemed".into(),
    }
}
