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
    pub fn read(line: &str) -> Option<Tally> {
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

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Tally) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.ignored += more.ignored;
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_closing_lines_of_both_harnesses_are_read() {
        let native =
            "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 5 filtered out; finished in 0.03s";
        assert_eq!(Tally::read(native), Some(Tally { passed: 12, failed: 2, ignored: 1 }));
        let browser = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.04s";
        assert_eq!(Tally::read(browser), Some(Tally { passed: 1, failed: 0, ignored: 0 }));
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
