//! Who is told what happened to an account, in this process.

use domain::api::balance::Event;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::broadcast;

/// As many events as a slow listener may lag behind. One that lags further is told that it missed some.
const LAG: usize = 64;

/// Something that happened to an account.
#[derive(Clone, Debug)]
pub struct Told {
    /// Whose.
    pub account: String,
    /// For this session alone, where set.
    pub session: Option<String>,
    /// What.
    pub event: Event,
}

/// The listeners, by account.
#[derive(Clone, Debug, Default)]
pub struct Events(Arc<Mutex<HashMap<String, broadcast::Sender<Told>>>>);

impl Events {
    /// Listens to what happens to an account from now on.
    pub fn listen(&self, account: &str) -> broadcast::Receiver<Told> {
        let mut accounts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Who stopped listening is forgotten when the next one comes, so the map never outgrows the listeners by much.
        accounts.retain(|_, sender| sender.receiver_count() > 0);
        accounts.entry(account.to_owned()).or_insert_with(|| broadcast::channel(LAG).0).subscribe()
    }

    /// Tells the account's listeners. Called after a commit, never before.
    pub fn tell(&self, told: Told) {
        let accounts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = accounts.get(&told.account) {
            // An error means that nobody listens any more.
            let _ = sender.send(told);
        }
    }
}
