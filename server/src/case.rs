//! Cases: what shoppers report, with what the shop knew of it at that time.
//!
//! Neither the words nor the evidence ever have a code in them: what looks like one is left with its last four.

mod desk;
mod evidence;
mod mask;
mod reply;

pub use desk::{CaseFault, Filed, close, list, shown};
pub use mask::masked;
pub use reply::{Said, reply, shut};

use crate::{
    order,
    store::{Fault, NewCase as NewRow, Stop, Tx},
};
use domain::{
    Reason, Time,
    api::case::{About, Case, NewCase, Sought, WORDS},
    profile::Profile,
};
use uuid::Uuid;

/// So many cases are filed by one account within 24 hours, and so much is said by it of those there are.
const A_DAY: usize = 20;
/// A day of which something is sought has at most so many milliseconds: clocks are turned back once a year.
const A_DAY_AT_MOST: i64 = 26 * 60 * 60 * Time::SECOND;
/// So many numbers are tried before it is given up; one that is taken is next to impossible.
const DRAWS: usize = 8;

/// Files a case, once for a key where there is one.
pub async fn file(
    tx: &mut Tx,
    account: &str,
    profiles: &[Profile],
    (new, attempt): (&NewCase, Option<Uuid>),
) -> Result<Case, Stop> {
    let words = readable(&new.words)?;
    if !fits(&new.about) {
        return Err(Reason::Malformed.into());
    }
    let (words, attempt) = (masked(words, profiles), attempt.map(|key| key.to_string()));
    if let Some(key) = &attempt
        && let Some(id) = tx.case_filed(account, key).await?
    {
        let known = tx.case_of(account, &id).await?.ok_or(Fault::Corrupt("case"))?;
        let same = known.words == words && known.about == new.about;
        return if same { Ok(known) } else { Err(Reason::AttemptKeyReused.into()) };
    }
    let now = tx.now();
    within(now, &tx.cases_since(account, now.plus(-Time::DAY)).await?)?;
    let evidence = evidence::of(tx, account, &new.about).await?;
    let about = new.about.clone();
    let mut row = NewRow { id: String::new(), account: account.to_owned(), about, words, evidence, attempt };
    for _ in 0..DRAWS {
        row.id = order::number().map_err(Fault::Chance)?;
        if tx.add_case(&row).await? {
            return Ok(tx.case_of(account, &row.id).await?.ok_or(Fault::Corrupt("case"))?);
        }
    }
    Err(Fault::NotCommitted.into())
}

/// What was written, without the space around it; refused where it is too long, or more than lines of text.
fn readable(words: &str) -> Result<&str, Reason> {
    let words = words.trim();
    let fits = words.chars().count() <= WORDS && !words.chars().any(|c| c.is_control() && c != '\n');
    if fits { Ok(words) } else { Err(Reason::Malformed) }
}

/// Whether what it is about can be: four of a code are never more.
fn fits(about: &About) -> bool {
    let four = |text: &String| text.chars().count() == 4 && text.chars().all(char::is_alphanumeric);
    let perhaps = |text: &Option<String>| text.as_ref().is_none_or(four);
    match about {
        About::Entry { .. } => true,
        About::Code { last_four } => four(last_four),
        About::Missing { sought, .. } => match sought {
            Sought::LastFour { last_four } => four(last_four),
            Sought::Amount { amount } => amount.minor > 0,
            Sought::Day { from, to } => (1..=A_DAY_AT_MOST).contains(&to.0.saturating_sub(from.0)),
        },
        About::Unreadable { last_four, serial, .. } => perhaps(last_four) && perhaps(serial),
        About::Scam { last_four, .. } => perhaps(last_four),
    }
}

/// Refused where one more would be too many within 24 hours.
fn within(now: Time, times: &[Time]) -> Result<(), Reason> {
    let Some(oldest) = times.len().checked_sub(A_DAY).and_then(|nth| times.get(nth)) else { return Ok(()) };
    let seconds = oldest.plus(Time::DAY).0.saturating_sub(now.0).max(1).div_euclid(Time::SECOND).saturating_add(1);
    let retry_after = u32::try_from(seconds).unwrap_or(u32::MAX);
    Err(Reason::RateLimited { retry_after, attempts_left: 0 })
}
