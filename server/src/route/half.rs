//! `/session/second-factor`: what comes after the password, where the account asks for more.

use super::{
    browser::Browser,
    cart::shopper::Guest,
    session::{self, Entering},
    take::{Address, Sent, cookie},
};
use crate::{
    App, embed, factor,
    passkey::{self, Asked},
    refusal::Refusal,
    secret::{self, Hash},
    store::{Asking, Fault, Stop, Tx},
};
use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::{header, request::Parts},
    response::{AppendHeaders, IntoResponse, Response},
};
use domain::{
    Problem, Reason, Time,
    api::{
        factor::{CODE_SECONDS, Proof, TimeLeft},
        passkey::{PasskeyProof, RequestOptions},
        session::Session,
    },
};
use futures_util::future::BoxFuture;
use std::sync::Arc;

/// The cookie between the password and the second factor. No page of another site can bring it along.
const HALF: &str = "__Host-scrip-half";
/// However often somebody asks for more time, the code is waited for no longer than this. The cookie lasts as long.
const LONGEST: i64 = 3_600 * Time::SECOND;

/// The code is waited for until then, where it is asked for now.
fn until(now: Time) -> Time {
    now.plus(i64::from(CODE_SECONDS) * Time::SECOND)
}

/// The hash of the token that was given for a password.
pub struct Half(Option<Hash>);

impl FromRequestParts<Arc<App>> for Half {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        let token = cookie(parts, HALF).filter(|token| !token.is_empty());
        Ok(Half(token.map(|token| secret::digest(token.as_bytes()))))
    }
}

/// The password was right, and was no miss; a second factor is asked for. The cookie says so and opens nothing by itself.
pub(super) async fn begin(
    app: &Arc<App>,
    account: String,
    misses: Vec<String>,
    methods: Vec<String>,
) -> Result<Response, Refusal> {
    let (token, hash) = embed::drawn("hs_")?;
    let begun = app.store.write(move |tx| {
        let (account, misses) = (account.clone(), misses.clone());
        Box::pin(async move {
            for miss in &misses {
                tx.forgive(miss).await?;
            }
            let now = tx.now();
            Ok(tx.add_half_session(&hash, &account, (until(now), now.plus(LONGEST))).await?)
        })
    });
    begun.await?;
    let half = AppendHeaders([(header::SET_COOKIE, set(&token, LONGEST / Time::SECOND))]);
    Ok((half, Refusal(Reason::SecondFactorRequired { methods })).into_response())
}

/// Signs in whose password was right a moment ago, by a code of the authenticator or a recovery code. A guest's cart is
/// merged into the account's.
#[utoipa::path(post, path = "/session/second-factor", tag = "session", request_body = Proof, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 401, description = "`second_factor_failed`; `sign_in_required`: the password is to be sent again", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many codes that were none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn finish(
    State(app): State<Arc<App>>,
    Address(address): Address,
    Guest(guest): Guest,
    Half(half): Half,
    browser: Browser,
    Sent(ask): Sent<Proof>,
) -> Result<Response, Refusal> {
    let half = half.ok_or(Reason::SignInRequired)?;
    let code = ask.code;
    let prove: Proving = Box::new(move |tx, shop, account| {
        let (code, address) = (code.clone(), address.clone());
        Box::pin(async move { factor::prove(tx, &shop, (&account, &address), &code).await })
    });
    finished(&app, half, prove, (guest, browser)).await
}

/// Gives whose password was right a moment ago more time for the second factor: as much as at first, for an hour at most.
#[utoipa::path(post, path = "/session/second-factor/time", tag = "session", responses(
    (status = 200, body = TimeLeft),
    (status = 401, description = "`sign_in_required`: the password is to be sent again", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn lengthen(State(app): State<Arc<App>>, Half(half): Half) -> Result<Json<TimeLeft>, Refusal> {
    let half = half.ok_or(Reason::SignInRequired)?;
    let left = app.store.write(move |tx| {
        Box::pin(async move {
            let now = tx.now();
            let until = tx.lengthen_half_session(&half, now, until(now)).await?.ok_or(Reason::SignInRequired)?;
            Ok(until.0.saturating_sub(now.0) / Time::SECOND)
        })
    });
    Ok(Json(TimeLeft { seconds: u32::try_from(left.await?).unwrap_or(0) }))
}

/// What is asked of a passkey, for whose password was right a moment ago.
#[utoipa::path(post, path = "/session/second-factor/passkey/options", tag = "session", responses(
    (status = 200, body = RequestOptions),
    (status = 401, description = "`sign_in_required`: the password is to be sent again", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: the account has no passkey", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn options(
    State(app): State<Arc<App>>,
    Address(place): Address,
    Half(half): Half,
) -> Result<Json<RequestOptions>, Refusal> {
    let half = half.ok_or(Reason::SignInRequired)?;
    let shop = app.clone();
    let options = app.store.write(move |tx| {
        let (shop, asked) = (shop.clone(), asked(&half, place.clone()));
        Box::pin(async move {
            let now = tx.now();
            let account = tx.half_session(&half, now).await?.ok_or(Reason::SignInRequired)?;
            passkey::request(tx, &shop, &asked, Some(&account)).await
        })
    });
    Ok(Json(options.await?))
}

/// Signs in whose password was right a moment ago, by a passkey. A guest's cart is merged into the account's.
#[utoipa::path(post, path = "/session/second-factor/passkey", tag = "session", request_body = PasskeyProof, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 401, description = "`passkey_failed`; `sign_in_required`: the password is to be sent again", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many that were none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn by_passkey(
    State(app): State<Arc<App>>,
    Address(place): Address,
    Guest(guest): Guest,
    Half(half): Half,
    browser: Browser,
    Sent(ask): Sent<PasskeyProof>,
) -> Result<Response, Refusal> {
    let half = half.ok_or(Reason::SignInRequired)?;
    let used = ask.credential;
    let prove: Proving = Box::new(move |tx, shop, account| {
        let (used, asked) = (used.clone(), asked(&half, place.clone()));
        Box::pin(async move {
            let proved = passkey::prove(tx, &shop, (&asked, Some(&account)), &used).await?;
            Ok(proved.map(|_| ()))
        })
    });
    finished(&app, half, prove, (guest, browser)).await
}

fn asked(half: &Hash, place: String) -> Asked {
    Asked { asking: Asking::Second, holder: secret::hex(half), place }
}

/// How the second factor is proved.
type Proving =
    Box<dyn for<'t> Fn(&'t mut Tx, Arc<App>, String) -> BoxFuture<'t, Result<Result<(), Reason>, Stop>> + Send + Sync>;

/// Signs in whose half session it is, once the second factor is proved.
async fn finished(
    app: &Arc<App>,
    half: Hash,
    prove: Proving,
    (guest, browser): (Option<Hash>, Browser),
) -> Result<Response, Refusal> {
    let (shop, prove) = (app.clone(), Arc::new(prove));
    let proved = app.store.write(move |tx| {
        let (shop, prove) = (shop.clone(), prove.clone());
        Box::pin(async move {
            let now = tx.now();
            let Some(account) = tx.half_session(&half, now).await? else { return Ok(Err(Reason::SignInRequired)) };
            if let Err(reason) = prove(tx, shop, account.clone()).await? {
                return Ok(Err(reason));
            }
            // It was there a moment ago; were it taken meanwhile, nothing of this would stay.
            if !tx.take_half_session(&half).await? {
                return Err(Reason::SignInRequired.into());
            }
            // It is still the password that came before the half, which would have gone with it.
            let password = tx.password(&account).await?.ok_or(Fault::Corrupt("account"))?;
            Ok(Ok((account, password)))
        })
    });
    let (account, password) = proved.await??;
    let entering = Entering { account, password, misses: Vec::new(), guest, browser };
    let entered = session::enter(app, entering).await?;
    // Behind the session's cookie: the half has done its work.
    let mut answer = entered.into_response();
    if let Ok(ended) = set("", 0).parse() {
        answer.headers_mut().append(header::SET_COOKIE, ended);
    }
    Ok(answer)
}

fn set(token: &str, seconds: i64) -> String {
    format!("{HALF}={token}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Strict")
}
