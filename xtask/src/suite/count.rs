//! Counting tests by what the harnesses print.

use std::ops::AddAssign;

/// How many tests ran, and how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    pub ignored: u64,
}

impl Tally {
    /// One check that is no test of a harness.
    pub fn one(passed: bool) -> Tally {
        Tally { passed: u64::from(passed), failed: u64::from(!passed), ignored: 0 }
    }

    /// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; …`, the closing line of Rust's harness and of the one in
    /// the browser. Any other line is none.
    fn read(line: &str) -> Option<Tally> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let count = |what: &str| {
            let mut parts = counts.split(';').filter_map(|part| part.trim().split_once(' '));
            parts.find(|(_, name)| *name == what)?.0.parse().ok()
        };
        Some(Tally { passed: count("passed")?, failed: count("failed")?, ignored: count("ignored")? })
    }

    /// Whether nothing was counted at all.
    pub fn is_empty(self) -> bool {
        self == Tally::default()
    }
}

/// Reads what the harnesses print, line by line. A test that finds nothing to look at on this machine or database says
/// `left out: NAME: WHY`, which is not passing, whatever its harness counts.
#[derive(Debug, Default)]
pub struct Reader {
    left_out: u64,
}

impl Reader {
    /// The tests that a line closes, if it does.
    pub fn read(&mut self, line: &str) -> Option<Tally> {
        self.left_out += u64::from(line.starts_with("left out: "));
        let Tally { passed, failed, ignored } = Tally::read(line)?;
        let left_out = std::mem::take(&mut self.left_out).min(passed);
        Some(Tally { passed: passed - left_out, failed, ignored: ignored + left_out })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Tally) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.ignored += more.ignored;
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, Tally};

    #[test]
    fn the_closing_lines_of_both_harnesses_are_read() {
        let native =
            "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 5 filtered out; finished in 0.03s";
        assert_eq!(Tally::read(native), Some(Tally { passed: 12, failed: 2, ignored: 1 }));
        let browser = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.04s";
        assert_eq!(Tally::read(browser), Some(Tally { passed: 1, failed: 0, ignored: 0 }));
    }

    #[test]
    fn what_was_left_out_did_not_pass() {
        let mut reader = Reader::default();
        let lines = [
            "left out: servers::events: a file has one server",
            "test servers::events ... ok",
            "left out: servers::limits: a file has one server",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s",
            "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.03s",
        ];
        let read: Vec<Tally> = lines.iter().filter_map(|line| reader.read(line)).collect();
        let expected = [Tally { passed: 10, failed: 0, ignored: 3 }, Tally { passed: 2, failed: 0, ignored: 0 }];
        assert_eq!(read, expected);
    }

    #[test]
    fn no_other_line_counts() {
        for line in [
            "",
            "test a_click ... ok",
            "test result: ",
            "running 3 tests",
            "3 passed; 0 failed",
            "test result: ok. many passed",
        ] {
            assert_eq!(Tally::read(line), None, "{line}");
        }
    }

    #[test]
    fn programs_add_up() {
        let mut sum = Tally::one(true);
        sum += Tally { passed: 2, failed: 1, ignored: 3 };
        sum += Tally::one(false);
        assert_eq!(sum, Tally { passed: 3, failed: 2, ignored: 3 });
    }
}
