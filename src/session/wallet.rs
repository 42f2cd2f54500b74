//! The balance and the history as last seen: while the page is open, so that they are there on Back, and on this device,
//! so that they are there when it is opened without a line.

use super::Book;
use crate::api::{self, ApiError};
use domain::api::balance::Balance;
use leptos::{prelude::*, task::spawn_local};

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
                let unseen = self.balance.with_untracked(Option::is_none);
                let shown = match balance {
                    Err(ApiError::Unreachable) if unseen => api::balance::last_balance(),
                    balance => balance.ok(),
                };
                if shown.is_some() {
                    self.balance.set(shown);
                }
            }
        });
        spawn_local(async move {
            let history = api::balance::newest().await;
            if self.is_last(question) {
                let unseen = self.book.with_untracked(|book| book.total().is_none());
                self.unread.set(history.is_err());
                let shown = match history {
                    Err(ApiError::Unreachable) if unseen => api::balance::last_newest(),
                    history => history.ok(),
                };
                if let Some(history) = shown
                    && self.book.try_update(|book| book.take(0, history)) != Some(true)
                {
                    self.unread.set(true);
                }
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
