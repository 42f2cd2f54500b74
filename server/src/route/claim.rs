//! `/claims`: a gift as its recipient sees it, and adding it to the balance, once.

use super::take::{Address, Anyone, Key, RequestId, Sent, Viewer};
use crate::{
    App,
    attempts::{Counted, Tight},
    gift::{self, Visitor},
    issuer::Presented,
    once::{self, Answer, Ask},
    redeem::{self, Redeemer},
    refusal::{self, Refusal},
};
use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::request::Parts,
};
use domain::{
    Code, Problem, Reason,
    api::{
        gift::{Claim, Claiming},
        redeem::{Receipt, Request},
    },
};
use std::sync::Arc;

/// The code of a claim link, as it was typed. In a header, since addresses are written down everywhere.
pub struct Claimed(Code);

impl FromRequestParts<Arc<App>> for Claimed {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        let code = parts.headers.get("scrip-code").ok_or(Reason::Malformed)?;
        Ok(Claimed(Code::typed(String::from_utf8_lossy(code.as_bytes()))))
    }
}

/// What a gift's code opens, and how it stands; for guests too. A code that is unknown counts as a miss. That somebody
/// else than its sender looked at it is told the sender.
#[utoipa::path(get, path = "/claims", tag = "claims",
    params(("Scrip-Code" = String, Header, description = "The code, as it was typed.")), responses(
    (status = 200, body = Claim),
    (status = 404, description = "`not_found`: the code is a card's that is no gift", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "The code is malformed; `code_not_usable`, `disabled`", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn look(
    State(app): State<Arc<App>>,
    Anyone(viewer): Anyone,
    Address(address): Address,
    Claimed(code): Claimed,
) -> Result<Json<Claim>, Refusal> {
    let region = viewer.as_ref().map(|viewer| viewer.region(&app)).transpose()?;
    let profiles = app.config.profiles_of(region.as_ref().map(|region| region.id.as_str()));
    let hashes = redeem::hashes(&request(code), &profiles, &app.settings.secret)?;
    let place = Tight::place(&app, &address, region.as_ref().map(|region| region.id.as_str())).await?;
    let counted = match &viewer {
        Some(viewer) => Counted::codes(&viewer.account.id, Some(&viewer.session.id), &place),
        None => Counted::guests(&place),
    };
    counted.glance(&app).await?;
    let visitor = Visitor { account: viewer.map(|viewer| viewer.account.id), counted };
    let claim = app.store.write(move |tx| {
        let (visitor, hashes) = (visitor.clone(), hashes.clone());
        Box::pin(async move { gift::look(tx, &visitor, &hashes).await })
    });
    Ok(Json(claim.await??))
}

/// Adds a gift to the balance. The same key and body always get the first answer; a gift that is in this account already
/// gets its first receipt, with `repeated`.
#[utoipa::path(post, path = "/claims", tag = "claims", security(("session" = [])), request_body = Claiming,
    params(("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client.")),
    responses(
    (status = 200, body = Receipt),
    (status = 404, description = "`not_found`: the code is a card's that is no gift", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`already_redeemed`, `attempt_running`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`disabled`: it was taken back, or sent again; the code is malformed, the rules say no, or \
     `attempt_key_reused`.", body = Problem, content_type = "application/problem+json"),
    (status = 423, description = "`locked`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn claim(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Address(address): Address,
    Key(key): Key,
    RequestId(request_id): RequestId,
    Sent(ask): Sent<Claiming>,
) -> Result<Answer, Refusal> {
    let attempt = Ask::new(&app.settings.secret, &viewer.account.id, key, "claims", &ask, &request_id);
    let region = viewer.region(&app)?;
    let profiles = app.config.profiles_of(Some(&region.id));
    let tried = redeem::tried(&request(ask.code), &profiles, &app.settings.secret)?;
    let presented = Presented::typed(&tried);
    let place = Tight::place(&app, &address, Some(&region.id)).await?;
    let counted = Counted::codes(&viewer.account.id, Some(&viewer.session.id), &place);
    let abroad = redeem::limits(&app.config);
    let who = Redeemer { account: viewer.account.id, email: viewer.account.email, region, abroad, counted };
    let begun = app.running.begin(&who.account, key).await;
    let answer = app.store.write(move |tx| {
        let _ = &begun;
        let (attempt, who, presented) = (attempt.clone(), who.clone(), presented.clone());
        Box::pin(async move {
            once::once(tx, &attempt, |tx| Box::pin(async move { gift::claim(tx, &who, &presented).await })).await
        })
    });
    let answer = answer.await?;
    app.metrics.redemption(&outcome(&answer));
    Ok(answer)
}

fn request(code: Code) -> Request {
    Request { code, pin: None, as_typed: false }
}

fn outcome(answer: &Answer) -> String {
    match once::became(answer) {
        Ok(domain::api::redeem::Attempt::Refused { problem }) => refusal::name(&problem.reason),
        Ok(domain::api::redeem::Attempt::Redeemed { receipt }) if receipt.repeated => "repeated".into(),
        _ => "claimed".into(),
    }
}
