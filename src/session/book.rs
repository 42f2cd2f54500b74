//! The lines of a history that this tab has seen. Lines are only ever added, on top: counted from the oldest, each keeps
//! its number for good, and answers to questions of any age fit together.

use domain::api::balance::{Entry, History};
use std::{ops::Range, sync::Arc};

/// A longer history is none of a shopper's.
const MOST: usize = 4_000_000;
/// As many lines are kept; of more, those farthest from what is looked at are let go.
const KEPT: usize = 10_000;

/// Lines by their numbers, the oldest is 0; those in between that were never asked for are missing.
#[derive(Clone, Debug, Default)]
pub struct Book {
    lines: Vec<Option<Arc<Entry>>>,
    known: bool,
}

impl Book {
    /// How many lines there are, once that is known.
    pub fn total(&self) -> Option<usize> {
        self.known.then_some(self.lines.len())
    }

    /// The line with this number, if it has been seen.
    pub fn line(&self, number: usize) -> Option<Arc<Entry>> {
        self.lines.get(number)?.clone()
    }

    /// Whether this line has been seen.
    pub fn has(&self, number: usize) -> bool {
        self.lines.get(number).is_some_and(Option::is_some)
    }

    /// Takes in what was answered to a question for the lines from `offset` on, the newest first. Says whether it could be.
    pub fn take(&mut self, offset: usize, answer: History) -> bool {
        let total = answer.total.and_then(|total| usize::try_from(total).ok()).filter(|total| *total <= MOST);
        let Some(total) = total else { return false };
        // A shop that was put back to an earlier day tells another history.
        if total < self.lines.len() {
            self.lines.clear();
        }
        self.lines.resize(total, None);
        self.known = true;
        let numbers = || (0..total).rev().skip(offset);
        let other = |(number, entry): (usize, &Entry)| {
            self.lines.get(number).and_then(Option::as_ref).is_some_and(|known| known.id != entry.id)
        };
        if numbers().zip(&answer.items).any(other) {
            self.lines.iter_mut().for_each(|line| *line = None);
        }
        for (number, entry) in numbers().zip(answer.items) {
            if let Some(line) = self.lines.get_mut(number) {
                *line = Some(Arc::new(entry));
            }
        }
        true
    }

    /// The lines seen without a gap from the newest on.
    pub fn newest(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.lines.iter().rev().map_while(Option::as_ref)
    }

    /// The newest missing line among these numbers.
    pub fn missing(&self, mut among: Range<usize>) -> Option<usize> {
        among.rfind(|number| self.lines.get(*number).is_some_and(Option::is_none))
    }

    /// Lets go of what is far from this line, where more is kept than is good. The newest stay.
    pub fn keep_near(&mut self, number: usize) {
        if self.lines.iter().flatten().count() <= KEPT {
            return;
        }
        let newest = self.lines.len().saturating_sub(KEPT / 4);
        for (at, line) in self.lines.iter_mut().enumerate() {
            if at.abs_diff(number) > KEPT / 4 && at < newest {
                *line = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        Currency, Money, Time,
        api::balance::{Bucket, Source},
    };

    fn entry(id: usize) -> Entry {
        Entry {
            id: id.to_string(),
            at: Time(0),
            bucket: Bucket::Gift,
            amount: Money::zero(Currency::EUR),
            after: Money::zero(Currency::EUR),
            source: Source::Opening,
        }
    }

    /// What a shop with so many lines answers; the id of a line is its number.
    fn answer(total: usize, offset: usize, limit: usize) -> History {
        let items = (0..total).rev().skip(offset).take(limit).map(entry).collect();
        History { items, next: None, total: u64::try_from(total).ok() }
    }

    fn seen(book: &Book) -> Vec<usize> {
        (0..book.lines.len())
            .filter(|number| book.line(*number).is_some_and(|line| line.id == number.to_string()))
            .collect()
    }

    #[test]
    fn answers_of_any_age_fit_together() {
        let mut book = Book::default();
        assert_eq!(book.total(), None);
        assert!(book.take(0, answer(10, 0, 2)));
        assert_eq!((book.total(), seen(&book)), (Some(10), vec![8, 9]));
        // Three lines come; what was asked for before, by its place from the top, arrives after.
        assert!(book.take(0, answer(13, 0, 4)));
        assert!(!book.take(0, History { items: vec![entry(1)], next: None, total: None }));
        assert!(book.take(5, answer(13, 5, 2)));
        assert_eq!((book.total(), seen(&book)), (Some(13), vec![6, 7, 8, 9, 10, 11, 12]));
        assert_eq!(book.newest().count(), 7);
        assert_eq!((book.missing(3..9), book.missing(6..13)), (Some(5), None));
    }

    #[test]
    fn another_history_takes_the_place_of_what_was_seen() {
        let mut book = Book::default();
        book.take(0, answer(10, 0, 10));
        book.take(0, answer(8, 0, 2));
        assert_eq!((book.total(), seen(&book)), (Some(8), vec![6, 7]));
        let mut other = answer(9, 0, 3);
        other.items[2].id = "another".into();
        book.take(0, other);
        let ids: Vec<String> = book.newest().map(|line| line.id.clone()).collect();
        assert_eq!((ids, book.total()), (vec!["8".into(), "7".into(), "another".into()], Some(9)));
    }

    #[test]
    fn of_too_many_lines_those_in_view_and_the_newest_are_kept() {
        let mut book = Book::default();
        book.take(0, answer(100_000, 0, 12_000));
        book.take(80_000, answer(100_000, 80_000, 500));
        book.keep_near(19_800);
        let seen = seen(&book);
        assert!(seen.len() <= KEPT && (19_500..20_000).all(|number| seen.contains(&number)));
        assert!((97_500..100_000).all(|number| seen.contains(&number)) && !seen.contains(&90_000));
    }

    #[test]
    fn a_total_beyond_belief_is_no_answer() {
        let mut book = Book::default();
        assert!(!book.take(0, History { items: Vec::new(), next: None, total: Some(u64::MAX) }));
        assert_eq!(book.total(), None);
    }
}
