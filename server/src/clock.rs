//! The one place that asks what time it is.

use domain::Time;
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// The system's clock, which a test may move on. It stands still where the system's is set back: the lines of the ledger
/// are in the order of their times.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    moved: Arc<AtomicI64>,
    latest: Arc<AtomicI64>,
}

impl Clock {
    /// Now, to the millisecond; never earlier than before.
    pub fn now(&self) -> Time {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let system = i64::try_from(since.as_millis()).unwrap_or(i64::MAX);
        let now = system.saturating_add(self.moved.load(Ordering::Relaxed));
        Time(self.latest.fetch_max(now, Ordering::Relaxed).max(now))
    }

    /// Moves the clock on by so many milliseconds: for tests, which can't wait an hour.
    pub fn advance(&self, milliseconds: i64) {
        self.moved.fetch_add(milliseconds, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_stands_still() {
        let clock = Clock::default();
        let before = clock.now();
        clock.advance(-3_600_000);
        assert_eq!(clock.now(), before);
        clock.advance(2 * 3_600_000);
        assert!(clock.now() >= before.plus(3_600_000));
    }
}
