//! The outbox, drained by any number of servers.
//!
//! A server takes some letters at once, by a condition in the database, and has them until a moment that lies well after
//! the last one is sent or given back. So no two servers hold one letter; one that is killed leaves its letters to the
//! next, and of these those that had gone out go out a second time, with the same `Message-ID`.

use super::{
    Enclosed,
    carrier::Outcome,
    compose::{ComposeFault, Composed, Content, compose},
    gift::{self, Present},
    notice, opened, picture, receipt,
};
use crate::{
    App, gift as gifts, order,
    store::{Fault, Letter, Posted, Stop, Subject, Tx},
    words::said,
};
use domain::{Code, Time};
use futures_util::future::join_all;
use language::Language;
use std::{sync::Arc, time::Duration};

/// A letter that is taken is left alone by others for so many times as long as it may take.
const LEASE: u32 = 3;
/// After so many tries a letter is given up.
const TRIES: i64 = 14;
/// A pause is at most this many times the first: four hours, where that is a minute.
const LONGEST: i64 = 240;
/// What became of a letter is written down, even if that fails the first time.
const NOTES: u32 = 5;

/// Sends what waits, until nothing does or the server ends.
pub async fn send(app: &Arc<App>) -> Result<(), Stop> {
    while !*app.ending.borrow() && app.store.look().await?.letters_wait(app.clock.now()).await? {
        let lease = milliseconds(app.settings.handling.mail.patience.saturating_mul(LEASE));
        let claim = app.store.write(move |tx| {
            Box::pin(async move {
                let until = tx.now().plus(lease);
                Ok(tx.claim_letters(until).await?)
            })
        });
        let letters = claim.await?;
        for done in join_all(letters.into_iter().map(|letter| one(app, letter))).await {
            done?;
        }
    }
    Ok(())
}

async fn one(app: &Arc<App>, letter: Letter) -> Result<(), Stop> {
    let outcome = match composed(app, &letter).await {
        Ok(composed) => app.carrier.carry(&composed).await,
        Err(Unwritten::Address) => Outcome::Never(ComposeFault::Address.to_string()),
        Err(Unwritten::Stale) => Outcome::Stale,
        Err(Unwritten::Fault(fault)) => Outcome::Later(fault.to_string()),
    };
    match &outcome {
        Outcome::Sent | Outcome::Stale => {}
        Outcome::Later(why) => tracing::warn!(letter = letter.id, tries = letter.claims, why, "a letter waits"),
        Outcome::Never(_) => tracing::warn!(letter = letter.id, "a letter can't be delivered"),
    }
    let pause = pause(letter.claims, app.settings.handling.mail.pause);
    for _ in 0..NOTES {
        let (letter, outcome) = (letter.clone(), outcome.clone());
        let noted = app.store.write(move |tx| {
            let (letter, outcome) = (letter.clone(), outcome.clone());
            Box::pin(async move { note(tx, &letter, outcome, pause).await })
        });
        match noted.await {
            Ok(()) => return Ok(()),
            Err(stop) => tracing::error!(?stop, "what became of a letter could not be written down"),
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    // The letter is taken for a while yet, and then goes out a second time.
    Ok(())
}

async fn note(tx: &mut Tx, letter: &Letter, outcome: Outcome, pause: Option<i64>) -> Result<(), Stop> {
    match (outcome, pause) {
        (Outcome::Sent, _) => {
            if let Some(Posted { gift: Some(gift), newest: true }) = tx.letter_sent(&letter.id).await? {
                gifts::sent(tx, &gift).await?;
            }
            Ok(())
        }
        // Whoever takes it next gives it up.
        (Outcome::Stale, _) => {
            let now = tx.now();
            Ok(tx.letter_later(letter, now).await?)
        }
        (Outcome::Later(_), Some(pause)) => {
            let at = tx.now().plus(pause);
            Ok(tx.letter_later(letter, at).await?)
        }
        (Outcome::Later(_), None) => failed(tx, &letter.id, Why::GivenUp).await,
        (Outcome::Never(words), _) => failed(tx, &letter.id, Why::Said(words)).await,
    }
}

/// Why a letter will not arrive.
pub(super) enum Why {
    /// Nobody took it for a day.
    GivenUp,
    /// It came back, and nobody said why.
    CameBack,
    /// A mail server said this, in its own words.
    Said(String),
}

impl Why {
    fn told(&self, language: Language) -> String {
        match self {
            Why::GivenUp => said::gift::given_up(language).to_owned(),
            Why::CameBack => said::gift::came_back(language).to_owned(),
            Why::Said(words) => words.clone(),
        }
    }
}

/// A letter will not arrive. That of a gift, if it is the newest, has bounced; its sender is told in the sender's language.
pub(super) async fn failed(tx: &mut Tx, letter: &str, why: Why) -> Result<(), Stop> {
    if let Some(Posted { gift: Some(gift), newest: true }) =
        tx.letter_failed(letter, &why.told(Language::English)).await?
    {
        let told = why.told(tx.sender_speaks(&gift).await?);
        gifts::bounced(tx, &gift, &told).await?;
    }
    Ok(())
}

/// How long a letter waits after so many tries, in milliseconds: each time twice as long, in all a good day. Then no more.
fn pause(tries: i64, first: Duration) -> Option<i64> {
    let times = u32::try_from(tries.saturating_sub(1)).ok().and_then(|power| 2_i64.checked_pow(power));
    let pause = milliseconds(first).saturating_mul(times.unwrap_or(LONGEST).min(LONGEST));
    (tries < TRIES).then_some(pause)
}

fn milliseconds(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// Why a letter could not be written.
enum Unwritten {
    /// Nobody can write there.
    Address,
    /// Its gift went on meanwhile.
    Stale,
    /// Something broke.
    Fault(Fault),
}

impl<E: Into<Fault>> From<E> for Unwritten {
    fn from(fault: E) -> Unwritten {
        Unwritten::Fault(fault.into())
    }
}

async fn composed(app: &App, letter: &Letter) -> Result<Composed, Unwritten> {
    let at = app.clock.now();
    let content = match &letter.about {
        Subject::Order(order) => of_order(app, letter, order).await?,
        Subject::Gift(gift) => of_gift(app, letter, gift, at).await?,
        Subject::Account(account, about) => {
            let enclosed = letter.sealed.as_deref().map(|sealed| opened(app, &letter.id, sealed)).transpose()?;
            notice::content(app, account, (about, enclosed), letter.created).await?
        }
    };
    // Drawing takes a while, in which a sender may think again.
    if !app.store.look().await?.is_wanted(&letter.id).await? {
        return Err(Unwritten::Stale);
    }
    compose(&app.carrier, &letter.id, at, content).map_err(|fault| match fault {
        ComposeFault::Address => Unwritten::Address,
        ComposeFault::Letter => Unwritten::Fault(Fault::Corrupt("letter")),
    })
}

async fn of_order(app: &App, letter: &Letter, order: &str) -> Result<Content, Fault> {
    let enclosed: Vec<Enclosed> = match &letter.sealed {
        None => Vec::new(),
        Some(sealed) => opened(app, &letter.id, sealed)?,
    };
    let mut look = app.store.look().await?;
    let to = look.addressee(order).await?;
    let order = order::read(&mut look, order).await?.ok_or(Fault::Corrupt("order"))?;
    Ok(receipt::content(&app.config.shop, to, &order, &enclosed))
}

async fn of_gift(app: &App, letter: &Letter, gift: &str, at: Time) -> Result<Content, Fault> {
    let sealed = letter.sealed.as_deref().ok_or(Fault::Corrupt("letter"))?;
    let code: Code = opened(app, &letter.id, sealed)?;
    let mut look = app.store.look().await?;
    let language = look.recipient_speaks(gift).await?;
    let gift = look.gift(gift).await?.ok_or(Fault::Corrupt("gift"))?;
    // Drawing takes a while, in which others may look.
    drop(look);
    let to = gift.email.clone().ok_or(Fault::Corrupt("letter"))?;
    let (design, palette, id) = (gift.cover.design, gift.cover.palette, gift.cover.rosette.clone());
    let drawn = tokio::task::spawn_blocking(move || picture::png(design, palette, &id)).await;
    let png = match drawn {
        Ok(Ok(png)) => Some(png),
        Ok(Err(fault)) => {
            tracing::error!(%fault, "a gift goes without its picture");
            None
        }
        Err(_) => return Err(Fault::Broken),
    };
    let (shop, origin) = (app.config.shop.as_str(), app.carrier.origin.as_str());
    let present = Present { language, gift: &gift, code: &code, shop, origin, at };
    Ok(gift::content(&present, to, png))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_add_up_to_a_day() {
        let minute = Duration::from_secs(60);
        let pauses: Vec<i64> = (1..).map_while(|tries| pause(tries, minute)).collect();
        assert_eq!(pauses.first(), Some(&60_000));
        assert!(pauses.windows(2).all(|two| two[0] <= two[1]), "{pauses:?}");
        let all: i64 = pauses.iter().sum();
        assert!((Time::DAY..Time::DAY + 3_600_000).contains(&all), "{all}");
    }
}
