//! Who is told what happened to an account, in this process. What happens in other servers comes by [`crate::store`].

use domain::api::balance::Event;
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::broadcast;

/// As many events as a slow listener may lag behind. One that lags further is told that it missed some.
const LAG: usize = 64;

/// Something that happened to an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// Whose.
    pub account: String,
    /// For this session alone, where set.
    pub session: Option<String>,
    /// What.
    pub event: Event,
}

/// As many lines as a session listens on: browsers need one for all of their tabs.
const MOST: usize = 8;

/// The listeners, by account.
#[derive(Clone, Debug, Default)]
pub struct Events(Arc<Mutex<HashMap<String, broadcast::Sender<Told>>>>);

/// Who listens, by session.
#[derive(Clone, Debug, Default)]
pub struct Seats(Arc<Mutex<HashMap<String, usize>>>);

/// A line that listens. It is free again when this is dropped.
#[derive(Debug)]
pub struct Seat {
    seats: Seats,
    session: String,
}

/// Why there is no seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// The session has as many as one may.
    Session,
    /// There are as many as there may be.
    Whole,
}

impl Seats {
    /// A seat for a session, of so many in all.
    pub fn take(&self, session: &str, all: usize) -> Result<Seat, Full> {
        let mut seats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seats.get(session).is_some_and(|taken| *taken >= MOST) {
            return Err(Full::Session);
        }
        if seats.values().sum::<usize>() >= all {
            return Err(Full::Whole);
        }
        let taken = seats.entry(session.to_owned()).or_default();
        *taken = taken.saturating_add(1);
        Ok(Seat { seats: self.clone(), session: session.to_owned() })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.seats.0.lock().unwrap_or_else(PoisonError::into_inner);
        match seats.get_mut(&self.session) {
            Some(taken) if *taken > 1 => *taken = taken.saturating_sub(1),
            _ => drop(seats.remove(&self.session)),
        }
    }
}

impl Events {
    /// Listens to what happens to an account from now on.
    pub fn listen(&self, account: &str) -> broadcast::Receiver<Told> {
        let mut accounts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Who stopped listening is forgotten when the next one comes, so the map never outgrows the listeners by much.
        accounts.retain(|_, sender| sender.receiver_count() > 0);
        accounts.entry(account.to_owned()).or_insert_with(|| broadcast::channel(LAG).0).subscribe()
    }

    /// Ends all lines: something may have been missed, and who comes back asks anew.
    pub fn interrupt(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_takes_so_many_seats_and_gives_them_back() {
        let seats = Seats::default();
        let taken: Vec<Seat> = (0..MOST).map(|_| seats.take("a", 10).unwrap()).collect();
        assert_eq!(seats.take("a", 10).unwrap_err(), Full::Session);
        let others = ["b", "c"].map(|other| seats.take(other, 10).unwrap());
        assert_eq!(seats.take("d", 10).unwrap_err(), Full::Whole);
        drop(taken);
        seats.take("a", 10).unwrap();
        drop(others);
        assert!(seats.0.lock().unwrap().is_empty());
    }
}
