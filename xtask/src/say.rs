//! What the commands say while they work: one line a step.

use std::time::{Duration, Instant};

/// Something was there already.
pub fn found(what: &str) {
    println!("✓ {what} — found");
}

/// Something is still good from last time.
pub fn unchanged(what: &str) {
    println!("✓ {what} — unchanged");
}

/// Work begins; `note` says what and how long it may take.
pub fn working(what: &str, note: &str) {
    println!("… {what} — {note}");
}

/// Work is over.
pub fn done(what: &str, since: Instant) {
    println!("✓ {what} — {}", span(since.elapsed()));
}

/// Nothing to do but wait.
pub fn waiting(why: &str) {
    println!("… {why}");
}

/// A span of time as people say it.
pub fn span(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        secs @ 10..60 => format!("{secs} s"),
        secs => format!("{} min {:02} s", secs / 60, secs % 60),
    }
}

/// A size in kB of 1,000 bytes, the unit of the size budgets.
pub fn size(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_sizes_read_like_speech() {
        assert_eq!(span(Duration::from_millis(340)), "0.3 s");
        assert_eq!(span(Duration::from_secs(59)), "59 s");
        assert_eq!(span(Duration::from_secs(192)), "3 min 12 s");
        assert_eq!(size(84_397), "84.3 kB");
    }
}
