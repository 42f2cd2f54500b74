//! What of the history is looked at, and asking for what of it is missing.

use crate::{
    api::{
        self, ApiError,
        balance::{Answered, Filter},
    },
    browser::clock,
    session::{Book, Session},
    words,
};
use domain::api::balance::History;
use leptos::{prelude::*, task::spawn_local};
use std::ops::Range;

/// As many lines are asked for at once.
const PAGE: usize = 200;
/// The newest lines, which are added up without being asked for.
pub const ADDED_UP: usize = 200;
/// As many lines above and below those drawn are asked for before they are.
const AHEAD: usize = 40;
/// Who is still scrolling is not asked for on the way, in milliseconds.
const PAUSE: i32 = 60;

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Reading {
    session: Session,
    /// Which lines are wanted.
    pub wanted: RwSignal<Filter>,
    /// Which lines are shown: those that were wanted when the shop answered last.
    pub filter: RwSignal<Filter>,
    /// Why the last question had no answer; empty where it had.
    pub trouble: RwSignal<String>,
    /// The numbers of the lines that are drawn.
    pub drawn: RwSignal<Range<usize>>,
    found: RwSignal<Book>,
    asking: StoredValue<bool>,
}

impl Reading {
    /// All of it.
    pub fn new(session: Session) -> Reading {
        Reading {
            session,
            wanted: RwSignal::default(),
            filter: RwSignal::default(),
            trouble: RwSignal::default(),
            drawn: RwSignal::new(0..0),
            found: RwSignal::default(),
            asking: StoredValue::new(false),
        }
    }

    /// Whether every line is shown.
    pub fn is_all(self) -> bool {
        self.filter.with(Filter::is_all)
    }

    /// The lines that are shown.
    pub fn book(self) -> RwSignal<Book> {
        if self.is_all() { self.session.wallet.book } else { self.found }
    }

    /// How many lines are shown, once that is known.
    pub fn total(self) -> Option<usize> {
        self.book().with(Book::total)
    }

    /// Where the history was left last: how far it was scrolled, and which line was open.
    pub fn left(self) -> StoredValue<(u32, Option<usize>)> {
        self.session.wallet.left
    }

    /// How many lines there are, once that is known.
    pub fn whole(self) -> Option<usize> {
        self.session.wallet.book.with(Book::total)
    }

    /// These lines are wanted.
    pub fn want(self, filter: Filter) {
        self.wanted.set(filter);
        self.ask();
    }

    /// Asks for the newest of the lines that are wanted.
    pub fn ask(self) {
        let wanted = self.wanted.get_untracked();
        if wanted.is_all() {
            self.trouble.set(String::new());
            self.filter.set(wanted);
            if self.session.wallet.unread.get_untracked() {
                self.session.wallet.refresh();
            }
            return self.fill();
        }
        spawn_local(async move {
            let answer = api::balance::ledger(&wanted, 0, PAGE).await;
            // Another filter is wanted by now, or nobody looks any more.
            if self.wanted.try_with_untracked(|now| *now == wanted) != Some(true) {
                return;
            }
            let again = self.filter.with_untracked(|shown| *shown == wanted);
            let mut book = if again { self.found.get_untracked() } else { Book::default() };
            if !self.hears(answer, |answer| book.take(0, answer)) {
                return;
            }
            let total = book.total().unwrap_or(0);
            self.found.set(book);
            if !again {
                self.filter.set(wanted);
                self.session.say(words::history::found(total));
            }
        });
    }

    /// Takes in an answer, if it is one and `take` can. Says whether that is so.
    fn hears(self, answer: Answered, take: impl FnOnce(History) -> bool) -> bool {
        let trouble = match answer.map(take) {
            Ok(true) => String::new(),
            Err(ApiError::Refused(problem)) => {
                let sentence = words::refusal::sentence(&problem);
                self.session.notice(&ApiError::Refused(problem));
                sentence
            }
            Ok(false) | Err(_) => words::history::unreachable().to_owned(),
        };
        let taken = trouble.is_empty();
        self.trouble.try_set(trouble);
        taken
    }

    /// Asks for what is missing of the lines that are drawn, page by page, wherever they are by then.
    pub fn fill(self) {
        if self.asking.get_value() {
            return;
        }
        self.asking.set_value(true);
        spawn_local(async move {
            clock::wait(PAUSE).await;
            while let Some((filter, number, offset)) = self.missing() {
                let answer = api::balance::ledger(&filter, offset, PAGE).await;
                match self.filter.try_with_untracked(|now| *now == filter) {
                    Some(true) => {}
                    // Of other lines than are shown by now.
                    Some(false) => continue,
                    None => return,
                }
                let book = untrack(|| self.book());
                let near = self.drawn.with_untracked(|drawn| drawn.start);
                let take = |answer| {
                    let taken = book.try_update(|book| {
                        let before = book.total();
                        let taken = book.take(offset, answer);
                        book.keep_near(near);
                        // Where nothing came on top meanwhile, what was asked for has to be in it.
                        taken && (book.has(number) || book.total() != before)
                    });
                    taken == Some(true)
                };
                if !self.hears(answer, take) {
                    break;
                }
                clock::wait(PAUSE).await;
            }
            self.asking.try_set_value(false);
        });
    }

    /// The newest line that is missing, and where a page with it begins, counted from the newest of all. None where none is
    /// missing, or nobody looks.
    fn missing(self) -> Option<(Filter, usize, usize)> {
        let drawn = self.drawn.try_get_untracked()?;
        let filter = self.filter.try_get_untracked()?;
        let near = drawn.start.saturating_sub(AHEAD)..drawn.end.saturating_add(AHEAD);
        untrack(|| self.book()).with_untracked(|book| {
            let last = book.total()?.checked_sub(1)?;
            let near = near.start..near.end.min(last.saturating_add(1));
            let unasked = last.saturating_add(1).saturating_sub(ADDED_UP)..last.saturating_add(1);
            let newest = book.missing(near.clone()).or_else(|| book.missing(unasked).filter(|_| filter.is_all()))?;
            // Who comes from below goes on upwards.
            let begin = if newest.saturating_add(1) == near.end { newest.saturating_add(PAGE / 2) } else { newest };
            Some((filter, newest, last.saturating_sub(begin)))
        })
    }
}
