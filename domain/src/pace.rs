//! How fast codes may be tried, so that a list never runs into a limit: as many misses are borne in a minute and in an
//! hour as the shop says; one that is borne by neither waits.

use crate::{Time, api::config::Limits};

const MINUTE: i64 = 60 * Time::SECOND;
const HOUR: i64 = 60 * MINUTE;

/// The misses of the last hour, as far as this list knows of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    misses: Vec<Time>,
    /// The server said to wait until then.
    told: Option<Time>,
}

impl Pace {
    /// No misses yet.
    pub fn new() -> Pace {
        Pace::default()
    }

    /// A code was no code.
    pub fn missed(&mut self, at: Time) {
        self.misses.push(at);
    }

    /// The server says that nothing is looked up before then: others try codes too.
    pub fn wait_until(&mut self, until: Time) {
        self.told = self.told.max(Some(until));
    }

    /// How long to wait when the server says that hardly a try is left, in milliseconds: a minute where this list has used
    /// its tries of a minute, else an hour, since then somebody has used those of the hour.
    pub fn last_resort(&self, limits: &Limits, now: Time) -> i64 {
        let minute = self.misses.iter().filter(|at| at.plus(MINUTE) > now).count();
        let used = usize::try_from(limits.attempts_a_minute.saturating_sub(2)).is_ok_and(|most| minute >= most);
        if used { MINUTE } else { HOUR }
    }

    /// When the next code may be sent: now, or at the time given. The last miss that is borne is left to the shopper, who
    /// may mistype one by hand.
    pub fn next(&self, limits: &Limits, now: Time) -> Option<Time> {
        let free = |window: i64, borne: u32| {
            let inside: Vec<Time> = self.misses.iter().copied().filter(|at| at.plus(window) > now).collect();
            let borne = usize::try_from(borne.saturating_sub(1)).unwrap_or(usize::MAX).max(1);
            // With the oldest of those that are too many gone, there is one less than is borne.
            let over = (inside.len() + 1).checked_sub(borne + 1).filter(|_| inside.len() >= borne)?;
            inside.get(over).map(|at| at.plus(window))
        };
        let told = self.told.filter(|until| *until > now);
        free(MINUTE, limits.attempts_a_minute).max(free(HOUR, limits.attempts_an_hour)).max(told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { attempts_a_minute: 10, attempts_an_hour: 20, attempts_shown_from: 3 };

    fn second(second: i64) -> Time {
        Time(second * Time::SECOND)
    }

    /// Sends misses as fast as the pace allows, and gives the times at which they were sent.
    fn run(count: usize) -> Vec<i64> {
        let (mut pace, mut now) = (Pace::new(), second(0));
        let mut sent = Vec::new();
        while sent.len() < count {
            match pace.next(&LIMITS, now) {
                Some(until) => {
                    assert!(until > now, "it waits for ever");
                    now = until;
                }
                None => {
                    sent.push(now.0 / Time::SECOND);
                    pace.missed(now);
                    now = now.plus(Time::SECOND);
                }
            }
        }
        sent
    }

    #[test]
    fn a_list_of_misses_stays_one_below_what_a_minute_and_an_hour_bear() {
        let sent = run(60);
        for (window, borne) in [(60, 10), (3_600, 20)] {
            for from in &sent {
                let inside = sent.iter().filter(|at| **at >= *from && **at < from + window).count();
                assert!(inside < borne, "{inside} misses within {window} s of second {from}");
            }
        }
        assert_eq!(sent.get(..9), Some([0, 1, 2, 3, 4, 5, 6, 7, 8].as_slice()));
        assert_eq!(sent.get(9), Some(&60));
        assert_eq!(sent.get(19), Some(&3_600));
    }

    #[test]
    fn what_the_server_says_counts_more() {
        let mut pace = Pace::new();
        assert_eq!(pace.next(&LIMITS, second(0)), None);
        pace.wait_until(second(30));
        pace.wait_until(second(20));
        assert_eq!(pace.next(&LIMITS, second(0)), Some(second(30)));
        assert_eq!(pace.next(&LIMITS, second(30)), None);
    }
}
