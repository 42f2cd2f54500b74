//! How many misses are borne, and what comes after. The numbers are those of the rules, section 6.
//!
//! Counted in the database, in the transaction that found the miss: so neither a restart nor a burst of requests at
//! once buys more tries. Each bucket counts by itself, and refuses by itself.

mod bucket;
#[cfg(test)]
mod tests;
mod tight;

pub use bucket::*;
pub use tight::{Place, Tight};

use crate::{
    App,
    store::{Fault, Look, Misses, Stop, Tx},
};
use bucket::{Bucket, HOUR};
use domain::{Reason, Time};

/// Locks double up to 2^7 hours, five days.
const MOST_DOUBLED: i64 = 7;
/// An account is as old as this before others at its address do not count against it: new ones are had for nothing.
const KNOWN: i64 = Time::DAY;

/// Who is counted: a subject for each bucket, with its allowance.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Whose own misses they are, at which address, and in which session where there is one; in this order.
    subjects: Vec<(String, Allowance)>,
    /// The buckets that everybody shares.
    wide: Vec<String>,
    /// Until when one of these is full.
    tight: Option<Time>,
    /// The account that others at its address need not count against.
    account: Option<String>,
}

impl Counted {
    /// An account that tries codes, in a session where it is one.
    pub fn codes(account: &str, session: Option<&str>, place: &Place) -> Counted {
        let own = (format!("account {account}"), BY_ACCOUNT);
        let counted = Counted::tried(own, place).also_in(session);
        Counted { account: Some(account.to_owned()), ..counted }
    }

    /// Guests who try codes from an address: all of them together, since a guest is whoever says to be new.
    pub fn guests(place: &Place) -> Counted {
        Counted::tried((format!("guests at {}", place.address), BY_ACCOUNT), place)
    }

    fn tried(own: (String, Allowance), place: &Place) -> Counted {
        let subjects = vec![own, (format!("address {}", place.address), BY_ADDRESS)];
        let shop = place.region.as_deref().map(tight::shop);
        let wide = shop.into_iter().chain([tight::WHOLE.to_owned()]).collect();
        Counted { subjects, wide, tight: place.tight, account: None }
    }

    fn of<const N: usize>(subjects: [(String, Allowance); N]) -> Counted {
        Counted { subjects: subjects.into(), wide: Vec::new(), tight: None, account: None }
    }

    /// Somebody who tries passwords for an e-mail from an address.
    pub fn passwords(email: &str, address: &str) -> Counted {
        let by_email = (format!("sign-in e-mail {email}"), BY_EMAIL);
        Counted::of([by_email, (format!("sign-in address {address}"), SIGN_IN_BY_ADDRESS)])
    }

    /// Somebody who tries codes of an account's second factor from an address.
    pub fn factors(account: &str, address: &str) -> Counted {
        let by_account = (format!("second factor {account}"), FACTOR_BY_ACCOUNT);
        Counted::of([by_account, (format!("second factor address {address}"), FACTOR_BY_ADDRESS)])
    }

    /// Somebody who tries to sign in by a passkey, known by a hash of its id, from an address. What comes from there counts
    /// together with passwords.
    pub fn passkeys(credential: &str, address: &str) -> Counted {
        let by_passkey = (format!("sign-in passkey {credential}"), BY_EMAIL);
        Counted::of([by_passkey, (format!("sign-in address {address}"), SIGN_IN_BY_ADDRESS)])
    }

    /// Somebody who asks for letters to an e-mail from an address.
    pub fn letters(email: &str, address: &str) -> Counted {
        let by_email = (format!("letters {email}"), LETTERS_BY_EMAIL);
        Counted::of([by_email, (format!("letters address {address}"), LETTERS_BY_ADDRESS)])
    }

    /// Somebody who takes away all that there is of an account, which costs the shop more than a look.
    pub fn exports(account: &str, address: &str) -> Counted {
        let by_account = (format!("exports {account}"), EXPORTS_BY_ACCOUNT);
        Counted::of([by_account, (format!("exports address {address}"), EXPORTS_BY_ADDRESS)])
    }

    /// Guests at an address who begin carts.
    pub fn carts(address: &str) -> Counted {
        Counted::of([(format!("carts address {address}"), CARTS_BY_ADDRESS)])
    }

    /// The same, in a session: all that is guessed there counts together.
    pub fn also_in(mut self, session: Option<&str>) -> Counted {
        self.subjects.extend(session.map(|session| (format!("session {session}"), BY_SESSION)));
        self
    }

    /// Refuses who has no try left; else says how many are left.
    pub async fn admit(&self, tx: &mut Tx) -> Result<u32, Stop> {
        let now = tx.now();
        Ok(self.judged(tx, now).await??)
    }

    /// The same, before anything is queued to be written: whoever asks again and again is in nobody's way. What counts is
    /// [`Counted::admit`], in the transaction.
    pub async fn glance(&self, app: &App) -> Result<(), Stop> {
        let now = app.clock.now();
        self.judged(&mut app.store.look().await?, now).await??;
        Ok(())
    }

    async fn judged(&self, look: &mut Look, now: Time) -> Result<Result<u32, Reason>, Fault> {
        let known = self.known(look, now).await?;
        let buckets = self.weighed(look, &known, now).await?;
        if let Some(until) = buckets.iter().filter_map(|bucket| bucket.misses.locked_until).max() {
            return Ok(Err(Reason::Locked { until }));
        }
        let left = left(&buckets, now);
        Ok(match self.wait(&buckets, now) {
            Some(wait) => Err(Reason::RateLimited { retry_after: wait, attempts_left: left }),
            None => Ok(left),
        })
    }

    /// Admits a try whose outcome takes a while, and counts it at once: so no burst is admitted all together. The ids
    /// are for [`Tx::forgive`], should it be no miss.
    pub async fn admit_counted(&self, tx: &mut Tx) -> Result<Vec<String>, Stop> {
        self.admit(tx).await?;
        Ok(self.count(tx).await?)
    }

    /// Counts a miss, locks who had too many, and says how many are left.
    pub async fn miss(&self, tx: &mut Tx) -> Result<u32, Fault> {
        self.count(tx).await?;
        let now = tx.now();
        let known = self.known(tx, now).await?;
        for ((subject, allowance), misses) in self.subjects.iter().zip(&known) {
            if (Bucket { allowance: *allowance, misses }).locks(now) {
                let last = tx.last_lock(subject).await?;
                let level = next_level(last, now);
                tx.lock(subject, now.plus(HOUR.saturating_mul(1 << level)), level).await?;
            }
        }
        Ok(left(&self.weighed(tx, &known, now).await?, now))
    }

    async fn count(&self, tx: &mut Tx) -> Result<Vec<String>, Fault> {
        let mut misses = Vec::new();
        for subject in self.subjects.iter().map(|(subject, _)| subject).chain(&self.wide) {
            misses.push(tx.miss(subject).await?);
        }
        Ok(misses)
    }

    async fn known(&self, look: &mut Look, now: Time) -> Result<Vec<Misses>, Fault> {
        let subjects: Vec<&str> = self.subjects.iter().map(|(subject, _)| subject.as_str()).collect();
        look.misses(&subjects, now.plus(-HOUR), now).await
    }

    /// The buckets that have a say. An address that is full has none over an account that has hardly missed itself.
    async fn weighed<'m>(&self, look: &mut Look, known: &'m [Misses], now: Time) -> Result<Vec<Bucket<'m>>, Fault> {
        let mut all: Vec<Bucket<'m>> = self
            .subjects
            .iter()
            .zip(known)
            .map(|((_, allowance), misses)| Bucket { allowance: *allowance, misses })
            .collect();
        let few = all.first().map(|own| Bucket { allowance: FEW, misses: own.misses });
        if all.get(ADDRESS).is_some_and(|address| address.is_full(now))
            && let Some(account) = &self.account
            && few.is_some_and(|few| !few.is_full(now))
            && look.account_since(account).await?.is_some_and(|since| since.plus(KNOWN) <= now)
        {
            all.remove(ADDRESS);
            all.extend(few);
        } else if self.is_tight(now) {
            all.extend(few);
        }
        Ok(all)
    }

    fn is_tight(&self, now: Time) -> bool {
        self.tight.is_some_and(|until| until > now)
    }

    /// Seconds until every bucket leaves a try again; nothing while they do. What is refused because everybody has few ends
    /// with that, should it come first.
    fn wait(&self, buckets: &[Bucket<'_>], now: Time) -> Option<u32> {
        let (narrow, few) = buckets.split_at(buckets.len().min(self.subjects.len()));
        let narrow = narrow.iter().filter_map(|bucket| bucket.free_again(now)).max();
        let few = few.iter().filter_map(|bucket| bucket.free_again(now)).max();
        let until = narrow.max(few.map(|free| self.tight.map_or(free, |tight| free.min(tight))))?;
        let seconds = until.0.saturating_sub(now.0).max(1).div_euclid(Time::SECOND).saturating_add(1);
        Some(u32::try_from(seconds).unwrap_or(u32::MAX))
    }
}

/// The place of the address among the subjects.
const ADDRESS: usize = 1;

/// The fewest tries that any of the buckets leaves.
fn left(buckets: &[Bucket<'_>], now: Time) -> u32 {
    let fewest = buckets.iter().map(|bucket| bucket.left(now)).min();
    fewest.and_then(|left| u32::try_from(left).ok()).unwrap_or(0)
}

/// A lock within a day of the last one doubles it.
fn next_level(last: Option<(Time, i64)>, now: Time) -> i64 {
    match last {
        Some((until, level)) if now < until.plus(Time::DAY) => level.saturating_add(1).min(MOST_DOUBLED),
        _ => 0,
    }
}
