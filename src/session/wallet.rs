//! The balance and the history as last seen. Kept while the page is open, so that they are there offline and on Back.

use crate::api;
use domain::api::{
    Page,
    balance::{Balance, Entry},
};
use leptos::{prelude::*, task::spawn_local};

/// What this tab knows of the balance.
#[derive(Clone, Copy)]
pub struct Wallet {
    /// As last seen.
    pub balance: RwSignal<Option<Balance>>,
    /// Newest first, as far as asked for.
    pub entries: RwSignal<Vec<Entry>>,
    /// Asks for what follows the last entry; empty where nothing does.
    pub next: RwSignal<String>,
    /// The last question had no answer.
    pub failed: RwSignal<bool>,
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
            entries: RwSignal::new(Vec::new()),
            next: RwSignal::new(String::new()),
            failed: RwSignal::new(false),
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
            let history = api::balance::ledger(None).await;
            if question != self.question.get_value() {
                return;
            }
            match (balance, history) {
                (Ok(balance), Ok(page)) => {
                    self.failed.set(false);
                    self.balance.set(Some(balance));
                    self.put_on_top(page);
                }
                (Err(_), _) | (_, Err(_)) => self.failed.set(true),
            }
        });
    }

    /// Asks for older entries.
    pub async fn go_on(self) {
        let cursor = self.next.get_untracked();
        if cursor.is_empty() {
            return;
        }
        match api::balance::ledger(Some(&cursor)).await {
            // A page that was asked for before something changed no longer follows the last entry.
            Ok(_) if self.next.get_untracked() != cursor => {}
            Ok(page) => {
                self.entries.update(|entries| entries.extend(page.items));
                self.next.set(page.next.unwrap_or_default());
            }
            Err(_) => self.failed.set(true),
        }
    }

    /// Nobody is signed in any more.
    pub fn forget(self) {
        self.ask();
        self.balance.set(None);
        self.entries.set(Vec::new());
        self.next.set(String::new());
        self.failed.set(false);
    }

    fn ask(self) -> u32 {
        self.question.update_value(|question| *question += 1);
        self.question.get_value()
    }

    /// New entries go on top of what is shown; where they do not meet it, they take its place.
    fn put_on_top(self, page: Page<Entry>) {
        let newest = self.entries.with_untracked(|entries| entries.first().map(|entry| entry.id.clone()));
        match page.items.iter().position(|entry| Some(&entry.id) == newest.as_ref()) {
            Some(0) => {}
            Some(new) => self.entries.update(|entries| {
                entries.splice(0..0, page.items.into_iter().take(new));
            }),
            None => {
                self.entries.set(page.items);
                self.next.set(page.next.unwrap_or_default());
            }
        }
    }
}

impl Default for Wallet {
    fn default() -> Self {
        Wallet::new()
    }
}
