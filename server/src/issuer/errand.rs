//! Errands: what other issuers are asked for, again and again, until they have said yes or no.
//!
//! Any number of servers run them; each is claimed by a condition in the database. What an issuer said is carried out in one
//! transaction that begins by ending the errand: of two servers, or of a call and an answer, one does that.

use super::Answer;
use crate::{
    App,
    events::Told,
    mail::seal,
    redeem::{self, Entering, Owed},
    store::{CardState, Errand, Fault, Stop, Tx},
};
use domain::{
    Code, Time,
    api::{balance::Event, redeem::Status},
};
use futures_util::future::join_all;
use std::{sync::Arc, time::Duration};

/// An errand that is taken is left alone by others for so many times as long as one call may take.
const LEASE: u32 = 4;
/// A pause is at most this many times the first: five minutes, where that is a second.
const LONGEST: i64 = 300;
/// Where no issuer is set up any more, its errands are looked at so rarely.
const ORPHANED: i64 = 60 * Time::SECOND;

/// Asks for what is due, until nothing is or the server ends.
pub async fn run(app: &Arc<App>) -> Result<(), Stop> {
    while !*app.ending.borrow() && app.store.look().await?.errands_wait(app.clock.now()).await? {
        let patience = app.issuers.partner().map_or(Duration::ZERO, |partner| partner.patience);
        let lease = milliseconds(patience.saturating_mul(LEASE)).max(Time::SECOND);
        let claim = app.store.write(move |tx| {
            Box::pin(async move {
                let until = tx.now().plus(lease);
                Ok(tx.claim_errands(until).await?)
            })
        });
        let errands = claim.await?;
        for done in join_all(errands.into_iter().map(|errand| one(app, errand))).await {
            done?;
        }
    }
    Ok(())
}

/// The issuer says that something became of a redemption: what, it is asked. Says whether there is such a redemption.
pub async fn notified(app: &Arc<App>, id: &str) -> Result<bool, Stop> {
    let Some(errand) = app.store.look().await?.errand(id).await? else { return Ok(false) };
    if errand.status == Status::Pending {
        // It knows this one: it need not be told the code again.
        one(app, Errand { asks: errand.asks.max(1).saturating_add(1), ..errand }).await?;
    }
    Ok(true)
}

async fn one(app: &Arc<App>, errand: Errand) -> Result<(), Stop> {
    let Some((issuer, partner)) = app.issuers.of(&errand.profile).zip(app.issuers.partner()) else {
        tracing::warn!(issuer = errand.issuer, "an issuer that is not set up any more still owes a redemption");
        return later(app, &errand, ORPHANED).await;
    };
    let pause = pause(errand.asks, partner.pause);
    let Some(code) = opened(app, &errand) else {
        tracing::error!(redemption = errand.id, "a code can't be read with this SCRIP_CODE_SECRET");
        return later(app, &errand, ORPHANED).await;
    };
    let answer = issuer.carry(&errand, &code).await;
    app.metrics.issuer(answer.word());
    match answer {
        Answer::Done => settle(app, &errand, None).await,
        Answer::Refused(reason) => settle(app, &errand, Some(reason)).await,
        Answer::Working | Answer::Silent => later(app, &errand, pause).await,
    }
}

fn opened(app: &App, errand: &Errand) -> Option<Code> {
    let sealed = errand.sealed.as_deref()?;
    seal::open(&app.settings.secret, &errand.id, sealed).ok().map(Code::typed)
}

async fn later(app: &App, errand: &Errand, pause: i64) -> Result<(), Stop> {
    let id = errand.id.clone();
    let noted = app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move {
            let at = tx.now().plus(pause);
            Ok(tx.errand_later(&id, at).await?)
        })
    });
    noted.await
}

async fn settle(app: &Arc<App>, errand: &Errand, refused: Option<String>) -> Result<(), Stop> {
    let id = errand.id.clone();
    let settled = app.store.write(move |tx| {
        let (id, refused) = (id.clone(), refused.clone());
        Box::pin(async move { settled(tx, &id, refused.as_deref()).await })
    });
    settled.await
}

/// Carries out what the issuer said. The second time there is nothing to end, and nothing happens.
async fn settled(tx: &mut Tx, id: &str, refused: Option<&str>) -> Result<(), Stop> {
    let Some(errand) = tx.end_errand(id, refused).await? else { return Ok(()) };
    if refused.is_some() {
        tx.moved(&errand.account).await?;
    } else {
        credit(tx, &errand).await?;
    }
    let event = Event::Redemption { id: errand.id };
    tx.tell(Told { account: errand.account, session: None, event });
    Ok(())
}

/// The issuer's card comes into our books and goes into the account. That there was room was seen when it was asked for;
/// what came since does not undo what the issuer has done.
async fn credit(tx: &mut Tx, errand: &Errand) -> Result<(), Stop> {
    let new = errand.card(CardState::Active);
    if !tx.add_card(&new).await? {
        return Err(Fault::Corrupt("card").into());
    }
    let entering = Entering {
        id: errand.id.clone(),
        account: &errand.account,
        card: &new.card,
        at: tx.now(),
        limit: i64::MAX,
        owed: Owed::ByIssuer,
    };
    redeem::enter(tx, entering).await?.ok_or(Fault::Corrupt("purse"))?;
    Ok(())
}

/// How long an errand waits after the issuer was asked so often, in milliseconds: each time twice as long.
fn pause(asks: i64, first: Duration) -> i64 {
    let times = u32::try_from(asks.saturating_sub(1)).ok().and_then(|power| 2_i64.checked_pow(power));
    milliseconds(first).max(1).saturating_mul(times.unwrap_or(LONGEST).min(LONGEST))
}

fn milliseconds(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_five_minutes_and_never_end() {
        let second = Duration::from_secs(1);
        let pauses: Vec<i64> = (1..=11).map(|asks| pause(asks, second)).collect();
        assert_eq!(pauses[..4], [1_000, 2_000, 4_000, 8_000]);
        assert_eq!(pauses[8..], [256_000, 300_000, 300_000]);
        assert_eq!(pause(i64::MAX, second), 300_000);
    }
}
