//! How many misses are borne, and what comes after. The numbers are those of the rules, section 6.
//!
//! Counted in the database, in the transaction that found the miss: so neither a restart nor a burst of requests at
//! once buys more tries.

use crate::store::{Fault, Misses, Stop, Tx};
use domain::{Reason, Time};

const MINUTE: i64 = 60 * Time::SECOND;
const HOUR: i64 = 60 * MINUTE;
/// Locks double up to 2^7 hours, five days.
const MOST_DOUBLED: i64 = 7;

/// How many misses one kind of subject has.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// In any minute.
    pub a_minute: usize,
    /// In any hour.
    pub an_hour: usize,
    /// Whether too many in an hour lock it, for longer each time, or make it wait until the hour has moved on.
    pub locks: bool,
}

/// Codes tried by one account.
pub const BY_ACCOUNT: Allowance = Allowance { a_minute: 10, an_hour: 20, locks: true };
/// Codes tried from one address, behind which there may be several people.
pub const BY_ADDRESS: Allowance = Allowance { a_minute: 30, an_hour: 60, locks: true };
/// Passwords tried for one e-mail. No lock: it would let anyone shut anyone else out for days.
pub const BY_EMAIL: Allowance = Allowance { a_minute: 10, an_hour: 30, locks: false };
/// Passwords tried from one address.
pub const SIGN_IN_BY_ADDRESS: Allowance = Allowance { a_minute: 30, an_hour: 120, locks: false };

/// Who is counted: two subjects, each with its allowance.
#[derive(Clone, Debug)]
pub struct Counted {
    subjects: [(String, Allowance); 2],
}

impl Counted {
    /// An account that tries codes from an address.
    pub fn codes(account: &str, address: &str) -> Counted {
        Counted { subjects: [(format!("account {account}"), BY_ACCOUNT), (format!("address {address}"), BY_ADDRESS)] }
    }

    /// Guests who try codes from an address: all of them together, since a guest is whoever says to be new.
    pub fn guests(address: &str) -> Counted {
        let guests = (format!("guests at {address}"), BY_ACCOUNT);
        Counted { subjects: [guests, (format!("address {address}"), BY_ADDRESS)] }
    }

    /// Somebody who tries passwords for an e-mail from an address.
    pub fn passwords(email: &str, address: &str) -> Counted {
        let by_email = (format!("sign-in e-mail {email}"), BY_EMAIL);
        Counted { subjects: [by_email, (format!("sign-in address {address}"), SIGN_IN_BY_ADDRESS)] }
    }

    /// Refuses who has no try left; else says how many are left.
    pub async fn admit(&self, tx: &mut Tx) -> Result<u32, Stop> {
        let known = self.known(tx).await?;
        let now = tx.now();
        if let Some(until) = known.iter().filter_map(|misses| misses.locked_until).max() {
            return Err(Reason::Locked { until }.into());
        }
        let left = self.left(&known, now);
        match self.wait(&known, now) {
            Some(wait) => Err(Reason::RateLimited { retry_after: wait, attempts_left: left }.into()),
            None => Ok(left),
        }
    }

    /// Admits a try whose outcome takes a while, and counts it at once: so no burst is admitted all together. The ids
    /// are for [`Tx::forgive`], should it be no miss.
    pub async fn admit_counted(&self, tx: &mut Tx) -> Result<Vec<String>, Stop> {
        self.admit(tx).await?;
        let mut misses = Vec::new();
        for (subject, _) in &self.subjects {
            misses.push(tx.miss(subject).await?);
        }
        Ok(misses)
    }

    /// Counts a miss, locks who had too many, and says how many are left.
    pub async fn miss(&self, tx: &mut Tx) -> Result<u32, Fault> {
        for (subject, _) in &self.subjects {
            tx.miss(subject).await?;
        }
        let (known, now) = (self.known(tx).await?, tx.now());
        for ((subject, allowance), misses) in self.subjects.iter().zip(&known) {
            if allowance.locks && within(misses, now, HOUR) >= allowance.an_hour {
                let last = tx.last_lock(subject).await?;
                let level = next_level(last, now);
                tx.lock(subject, now.plus(HOUR.saturating_mul(1 << level)), level).await?;
            }
        }
        Ok(self.left(&known, now))
    }

    async fn known(&self, tx: &mut Tx) -> Result<[Misses; 2], Fault> {
        let [(one, _), (two, _)] = &self.subjects;
        let now = tx.now();
        tx.misses([one, two], now.plus(-HOUR), now).await
    }

    /// The fewest tries that any of the limits leaves.
    fn left(&self, known: &[Misses; 2], now: Time) -> u32 {
        let each = self.subjects.iter().zip(known).flat_map(|((_, allowance), misses)| {
            let minute = allowance.a_minute.saturating_sub(within(misses, now, MINUTE));
            [minute, allowance.an_hour.saturating_sub(within(misses, now, HOUR))]
        });
        each.min().and_then(|left| u32::try_from(left).ok()).unwrap_or(0)
    }

    /// Seconds until every limit leaves a try again; nothing while they do.
    fn wait(&self, known: &[Misses; 2], now: Time) -> Option<u32> {
        let each = self.subjects.iter().zip(known).flat_map(|((_, allowance), misses)| {
            let minute = free_again(misses, now, MINUTE, allowance.a_minute);
            // Where an hour's misses lock, the lock says how long; its row was seen to already.
            let hour = if allowance.locks { None } else { free_again(misses, now, HOUR, allowance.an_hour) };
            [minute, hour]
        });
        let until = each.flatten().max()?;
        let seconds = until.0.saturating_sub(now.0).max(1).div_euclid(Time::SECOND).saturating_add(1);
        Some(u32::try_from(seconds).unwrap_or(u32::MAX))
    }
}

fn within(misses: &Misses, now: Time, window: i64) -> usize {
    misses.at.iter().filter(|at| **at > now.plus(-window)).count()
}

/// When the oldest of as many misses as are borne leaves the window.
fn free_again(misses: &Misses, now: Time, window: i64, borne: usize) -> Option<Time> {
    let oldest = misses.at.get(borne.checked_sub(1)?)?;
    let free = oldest.plus(window);
    (free > now).then_some(free)
}

/// A lock within a day of the last one doubles it.
fn next_level(last: Option<(Time, i64)>, now: Time) -> i64 {
    match last {
        Some((until, level)) if now < until.plus(Time::DAY) => level.saturating_add(1).min(MOST_DOUBLED),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missed(ago: &[i64]) -> Misses {
        Misses { at: ago.iter().map(|ago| Time(1_000_000 - ago)).collect(), locked_until: None }
    }

    #[test]
    fn the_tenth_miss_in_a_minute_waits_until_the_first_is_a_minute_old() {
        let now = Time(1_000_000);
        let counted = Counted::codes("a", "b");
        let ten: Vec<i64> = (1..=10).map(|n| n * 1_000).collect();
        let known = [missed(&ten), missed(&[])];
        assert_eq!((counted.left(&known, now), counted.wait(&known, now)), (0, Some(51)));
        let nine = [missed(&ten[..9]), missed(&[])];
        assert_eq!((counted.left(&nine, now), counted.wait(&nine, now)), (1, None));
    }

    #[test]
    fn locks_double_within_a_day_and_begin_again_after() {
        let now = Time(10 * Time::DAY);
        assert_eq!(next_level(None, now), 0);
        assert_eq!(next_level(Some((now, 0)), now), 1);
        assert_eq!(next_level(Some((now, 7)), now), 7);
        assert_eq!(next_level(Some((now.plus(-Time::DAY), 3)), now), 0);
    }
}
