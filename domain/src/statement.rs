//! The proof of a statement: its lines are added up again, and it is said that they agree, or which is the first that
//! does not.

mod against;
mod reader;

pub use against::{Differs, against};
pub use reader::{NoStatement, Reader};

use crate::{Money, Time, api::balance::Entry};

/// What has to be known of a line to add it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// When.
    pub at: Time,
    /// Negative where value left.
    pub amount: Money,
    /// What the account had of this currency afterwards.
    pub after: Money,
}

impl From<&Entry> for Line {
    fn from(entry: &Entry) -> Line {
        Line { id: entry.id.clone(), at: entry.at, amount: entry.amount, after: entry.after }
    }
}

/// A line that does not agree with the one before it in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    /// The line that says something else than what the lines before it add up to.
    pub line: Line,
    /// What they add up to with it.
    pub adds_up_to: Money,
    /// Its place, counted from 0, the newest.
    pub place: u64,
}

/// Adds a statement up as its lines come, newest first, one currency at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// What the next older line of each currency has to end with, the line that says so, and its place.
    expected: Vec<(Money, Line, u64)>,
    /// The first line in time, so far, that does not agree.
    off: Option<Off>,
    newest: Vec<Money>,
    lines: u64,
}

impl Proof {
    /// Nothing yet.
    pub fn new() -> Proof {
        Proof::default()
    }

    /// The next older line.
    pub fn add(&mut self, line: Line) {
        let place = self.lines;
        self.lines = self.lines.saturating_add(1);
        let before = line.after.minus(line.amount);
        let known = self.expected.iter_mut().find(|(before, ..)| before.currency == line.amount.currency);
        if let Some((before, newer, place)) = &known
            && *before != line.after
        {
            // What the newer line should say, going by this one; a sum that 64 bits do not hold is off in any case.
            let adds_up_to = line.after.plus(newer.amount).unwrap_or(line.after);
            self.off = Some(Off { line: newer.clone(), adds_up_to, place: *place });
        }
        // No sum of 64 bits comes to this.
        let Ok(before) = before else {
            let adds_up_to = line.amount;
            self.off = Some(Off { line, adds_up_to, place });
            return;
        };
        match known {
            Some(known) => *known = (before, line, place),
            None => {
                self.newest.push(line.after);
                self.expected.push((before, line, place));
            }
        }
    }

    /// How many lines were added up.
    pub fn lines(&self) -> u64 {
        self.lines
    }

    /// The first line in time, as far as is known, that does not agree.
    pub fn off(&self) -> Option<&Off> {
        self.off.as_ref()
    }

    /// There are no older lines: before the first there was nothing. Says what was added up, or which line is off.
    pub fn end(mut self) -> Result<u64, Off> {
        let begins = self.expected.into_iter().filter(|(before, ..)| before.minor != 0);
        // Of several currencies the oldest line is told.
        if let Some((_, line, place)) = begins.max_by_key(|(_, _, place)| *place) {
            let adds_up_to = line.amount;
            self.off = Some(Off { line, adds_up_to, place });
        }
        self.off.map_or(Ok(self.lines), Err)
    }

    /// What the account has by the newest line of each currency.
    pub fn newest(&self) -> &[Money] {
        &self.newest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn line(id: &str, at: i64, amount: i64, after: i64, currency: Currency) -> Line {
        Line { id: id.into(), at: Time(at), amount: Money::new(amount, currency), after: Money::new(after, currency) }
    }

    fn prove(lines: &[Line]) -> Result<u64, Off> {
        let mut proof = Proof::new();
        lines.iter().for_each(|line| proof.add(line.clone()));
        proof.end()
    }

    #[test]
    fn a_statement_of_several_currencies_adds_up_line_by_line() {
        let (e, u) = (Currency::EUR, Currency::USD);
        let lines = [
            line("4", 4, -300, 700, e),
            line("3", 3, 50, 50, u),
            line("2", 2, 400, 1_000, e),
            line("1", 1, 600, 600, e),
        ];
        assert_eq!(prove(&lines), Ok(4));
        let mut proof = Proof::new();
        lines.into_iter().for_each(|line| proof.add(line));
        assert_eq!(proof.newest(), [Money::new(700, e), Money::new(50, u)]);
        assert_eq!(prove(&[]), Ok(0));
    }

    #[test]
    fn the_first_line_in_time_that_does_not_add_up_is_named() {
        let e = Currency::EUR;
        // Line 2 says 1,001 where 600 and 400 are 1,000; line 4 is wrong as well, but later.
        let lines =
            [line("4", 4, 1, 5, e), line("3", 3, -300, 701, e), line("2", 2, 400, 1_001, e), line("1", 1, 600, 600, e)];
        let off = prove(&lines).unwrap_err();
        assert_eq!((off.line.id.as_str(), off.adds_up_to.minor, off.place), ("2", 1_000, 2));
    }

    #[test]
    fn a_statement_that_begins_with_something_is_off_at_its_first_line() {
        let off = prove(&[line("1", 1, 600, 601, Currency::EUR)]).unwrap_err();
        assert_eq!((off.line.id.as_str(), off.adds_up_to.minor, off.place), ("1", 600, 0));
    }

    #[test]
    fn sums_that_64_bits_do_not_hold_are_off_and_nothing_breaks() {
        let e = Currency::EUR;
        assert!(prove(&[line("2", 2, i64::MAX, i64::MIN, e), line("1", 1, 5, 5, e)]).is_err());
    }
}
