//! The balance and the history as last seen. Kept while the page is open, so that they are there offline and on Back.

use super::Book;
use crate::api::{self, balance::Filter};
use domain::api::balance::Balance;
use leptos::{prelude::*, task::spawn_local};

/// As many lines of the history are asked for with the balance.
const FIRST: usize = 100;

/// What this tab knows of the balance.
#[derive(Clone, Copy)]
pub struct Wallet {
    /// As last seen.
    pub balance: RwSignal<Option<Balance>>,
    /// The history, as far as it was seen.
    pub book: RwSignal<Book>,
    /// The last question for the balance had no answer.
    pub failed: RwSignal<bool>,
    /// The last question for the newest lines of the history had none.
    pub unread: RwSignal<bool>,
    /// Where the history was left: how far it was scrolled, and which line was open.
    pub left: StoredValue<(u32, Option<usize>)>,
    /// How to ask, once someone looks or has looked; else news are not asked for. Only the page that shows the balance
    /// says it, so that asking, and reading what comes, is fetched with that page (`late`).
    fetch: StoredValue<Option<fn(Wallet)>>,
    /// The number of the last question; answers to older ones are dropped.
    question: StoredValue<u32>,
}

impl Wallet {
    /// Nothing seen yet.
    pub fn new() -> Wallet {
        Wallet {
            balance: RwSignal::new(None),
            book: RwSignal::new(Book::default()),
            failed: RwSignal::new(false),
            unread: RwSignal::new(false),
            left: StoredValue::default(),
            fetch: StoredValue::new(None),
            question: StoredValue::new(0),
        }
    }

    /// Someone looks: asks, and from now on with all news.
    pub fn open(self) {
        self.fetch.set_value(Some(Wallet::ask_for_all));
        self.refresh();
    }

    /// Asks again, if anyone looks.
    pub fn refresh(self) {
        if let Some(fetch) = self.fetch.get_value() {
            fetch(self);
        }
    }

    fn ask_for_all(self) {
        let question = self.ask();
        spawn_local(async move {
            let balance = api::balance::balance().await;
            if self.is_last(question) {
                self.failed.set(balance.is_err());
                if let Ok(balance) = balance {
                    self.balance.set(Some(balance));
                }
            }
        });
        spawn_local(async move {
            let history = api::balance::ledger(&Filter::default(), 0, FIRST).await;
            if self.is_last(question) {
                let taken =
                    history.is_ok_and(|history| self.book.try_update(|book| book.take(0, history)) == Some(true));
                self.unread.set(!taken);
            }
        });
    }

    /// Nobody is signed in any more.
    pub fn forget(self) {
        self.ask();
        self.balance.set(None);
        self.book.set(Book::default());
        self.failed.set(false);
        self.unread.set(false);
        self.left.set_value((0, None));
    }

    fn ask(self) -> u32 {
        self.question.update_value(|question| *question += 1);
        self.question.get_value()
    }

    /// Whether nothing was asked after this question: one answer that was given earlier may come later.
    fn is_last(self, question: u32) -> bool {
        self.question.get_value() == question
    }
}

impl Default for Wallet {
    fn default() -> Self {
        Wallet::new()
    }
}
