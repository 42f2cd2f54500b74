//! The buckets: how many misses each kind of subject has, and how one stands.

use crate::store::Misses;
use domain::Time;

const MINUTE: i64 = 60 * Time::SECOND;
/// Misses are looked at for so long.
pub(super) const HOUR: i64 = 60 * MINUTE;

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

const fn waits(a_minute: usize, an_hour: usize) -> Allowance {
    Allowance { a_minute, an_hour, locks: false }
}

const fn locks(a_minute: usize, an_hour: usize) -> Allowance {
    Allowance { a_minute, an_hour, locks: true }
}

/// Codes tried by one account.
pub const BY_ACCOUNT: Allowance = locks(10, 20);
/// Codes tried from one address, behind which there may be several people.
pub const BY_ADDRESS: Allowance = locks(30, 60);
/// All that is guessed in one session: codes, and the password of a fresh proof.
pub const BY_SESSION: Allowance = waits(15, 30);
/// What is left to each while there are too many misses in the shop, and to an account behind an address that had too many.
pub const FEW: Allowance = waits(3, 3);
/// Passwords tried for one e-mail. No lock: it would let anyone shut anyone else out for days.
pub const BY_EMAIL: Allowance = waits(10, 30);
/// Passwords tried from one address.
pub const SIGN_IN_BY_ADDRESS: Allowance = waits(30, 120);
/// Codes of a second factor tried for one account, by whoever knows its password. Six digits are few, so it locks.
pub const FACTOR_BY_ACCOUNT: Allowance = locks(10, 20);
/// The same from one address.
pub const FACTOR_BY_ADDRESS: Allowance = waits(30, 120);
/// Letters with a link asked for one e-mail, whether it has an account or not.
pub const LETTERS_BY_EMAIL: Allowance = waits(2, 5);
/// The same from one address.
pub const LETTERS_BY_ADDRESS: Allowance = waits(10, 30);
/// Histories and tables taken whole by one account.
pub const EXPORTS_BY_ACCOUNT: Allowance = waits(20, 100);
/// The same from one address.
pub const EXPORTS_BY_ADDRESS: Allowance = waits(60, 300);
/// Carts begun by guests from one address.
pub const CARTS_BY_ADDRESS: Allowance = waits(60, 600);

/// Codes missed in one region of the shop, and in the whole of it, by as many as are borne of a region in a minute.
pub fn wide(a_minute: u32) -> (Allowance, Allowance) {
    let borne = usize::try_from(a_minute).unwrap_or(usize::MAX).max(1);
    let by_shop = waits(borne, borne.saturating_mul(10));
    (by_shop, waits(by_shop.a_minute.saturating_mul(2), by_shop.an_hour.saturating_mul(2)))
}

/// One bucket as it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bucket<'a> {
    pub(super) allowance: Allowance,
    pub(super) misses: &'a Misses,
}

impl Bucket<'_> {
    /// How many are borne yet.
    pub(super) fn left(&self, now: Time) -> usize {
        let minute = self.allowance.a_minute.saturating_sub(self.within(now, MINUTE));
        minute.min(self.allowance.an_hour.saturating_sub(self.within(now, HOUR)))
    }

    /// When it bears another one, where it does not now. Where an hour's misses lock, the lock says how long.
    pub(super) fn free_again(&self, now: Time) -> Option<Time> {
        let minute = self.leaves(now, MINUTE, self.allowance.a_minute);
        let hour = if self.allowance.locks { None } else { self.leaves(now, HOUR, self.allowance.an_hour) };
        minute.max(hour)
    }

    /// Whether it refuses.
    pub(super) fn is_full(&self, now: Time) -> bool {
        self.misses.locked_until.is_some() || self.free_again(now).is_some()
    }

    /// Whether it is to be locked now, and is not yet.
    pub(super) fn locks(&self, now: Time) -> bool {
        let many = self.within(now, HOUR) >= self.allowance.an_hour;
        self.allowance.locks && many && self.misses.locked_until.is_none()
    }

    fn within(&self, now: Time, window: i64) -> usize {
        self.misses.at.iter().filter(|at| **at > now.plus(-window)).count()
    }

    fn leaves(&self, now: Time, window: i64, borne: usize) -> Option<Time> {
        leaves(self.misses.at.get(borne.checked_sub(1)?).copied(), now, window)
    }
}

/// When the oldest of as many misses as are borne leaves the window.
fn leaves(oldest: Option<Time>, now: Time, window: i64) -> Option<Time> {
    oldest.map(|oldest| oldest.plus(window)).filter(|free| *free > now)
}

/// Until when there are too many, by the oldest of as many as are borne in a minute and in an hour.
pub(super) fn full_until(minute: Option<Time>, hour: Option<Time>, now: Time) -> Option<Time> {
    leaves(minute, now, MINUTE).max(leaves(hour, now, HOUR))
}
