//! Room for so many lines, and the order in which those that wait make way.

use std::{
    collections::BTreeMap,
    fs,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time,
};

/// Room where the machine does not say how many files a process may have.
const UNKNOWN: usize = 768;
/// No more than this unless it is set: every line takes memory, too.
const MOST: usize = 16_384;
/// While everybody is being answered, so long until it is looked again whether somebody waits.
const AGAIN: Duration = Duration::from_millis(20);

/// Room for lines.
#[derive(Debug)]
pub struct Room {
    places: Arc<Semaphore>,
    waiting: Mutex<Waiting>,
}

/// The lines on which nobody is being answered, the one that has waited longest first.
#[derive(Debug, Default)]
struct Waiting {
    next: u64,
    lines: BTreeMap<u64, Arc<Notify>>,
}

impl Room {
    /// Room for so many.
    pub fn new(lines: usize) -> Arc<Room> {
        let places = Arc::new(Semaphore::new(lines.clamp(1, Semaphore::MAX_PERMITS)));
        Arc::new(Room { places, waiting: Mutex::default() })
    }

    /// As much room as this machine bears: of the files that the process may have three quarters, since a line is a file.
    pub fn usual() -> usize {
        let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
        of_files(&limits).unwrap_or(UNKNOWN)
    }

    /// Room for one more; whoever has waited longest makes way for it.
    pub(super) async fn place(&self) -> Option<OwnedSemaphorePermit> {
        loop {
            if let Ok(place) = self.places.clone().try_acquire_owned() {
                return Some(place);
            }
            self.make_way();
            if let Ok(place) = time::timeout(AGAIN, self.places.clone().acquire_owned()).await {
                // It is never closed.
                return place.ok();
            }
        }
    }

    /// Whoever has waited longest makes way.
    pub(super) fn make_way(&self) {
        let first = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).lines.pop_first();
        if let Some((_, line)) = first {
            line.notify_one();
        }
    }

    /// A line begins to wait: its place in the order.
    pub(super) fn waits(&self, line: &Arc<Notify>) -> u64 {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let nth = waiting.next;
        waiting.next = nth.wrapping_add(1);
        waiting.lines.insert(nth, line.clone());
        nth
    }

    /// A line waits no more.
    pub(super) fn leaves(&self, nth: u64) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).lines.remove(&nth);
    }
}

/// Three quarters of what Linux lets a process have open.
fn of_files(limits: &str) -> Option<usize> {
    let files = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    let soft: usize = files.split_whitespace().next()?.parse().ok()?;
    Some(soft.saturating_mul(3).div_euclid(4).clamp(64, MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_made_by_the_files_that_a_process_may_have() {
        let line =
            |soft: &str| format!("Max processes  9 9 processes\nMax open files            {soft} 524288 files\n");
        assert_eq!(of_files(&line("1024")), Some(768));
        assert_eq!(of_files(&line("20")), Some(64));
        assert_eq!(of_files(&line("1000000")), Some(16_384));
        assert_eq!(of_files(&line("unlimited")), None);
        assert_eq!(of_files(""), None);
    }
}
