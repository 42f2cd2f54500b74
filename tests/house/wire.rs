//! What a wire knows: where it leads, what is to go wrong on it, and what passed.

use std::{
    sync::{Mutex, atomic::AtomicU16},
    time::Duration,
};

/// What goes wrong with a request.
#[derive(Clone, Debug)]
pub enum Fault {
    /// It never reaches the server.
    RequestLost,
    /// The server does it, and its answer is lost on the way.
    ReplyLost,
    /// The server does it, and its answer breaks off in the middle.
    ReplyCut,
    /// It reaches the server twice at the same time, as when something on the way repeats it; the browser hears of one.
    Twice,
    /// Of the first such request alone: the server does it, and its answer arrives after that of the next.
    Overtaken,
    /// It is held back for so long.
    Held(Duration),
    /// It is held back until the line is mended.
    Stopped,
    /// Someone on the way answers in the server's place.
    Answered(u16),
    /// The answer is this JSON instead of the server's.
    Said(String),
}

/// One request that passed.
#[derive(Clone, Debug)]
pub struct Passed {
    /// `POST`
    pub method: String,
    /// With its query: `/api/v1/ledger?cursor=…`
    pub path: String,
    /// As the server answered; 0 while it has not.
    pub status: u16,
    /// The request's headers and body.
    pub sent: String,
    /// Whether a fault struck it.
    pub struck: bool,
}

/// What is known at both of its ends.
#[derive(Default)]
pub(super) struct Wire {
    /// The port it leads to; 0 where it leads nowhere.
    pub(super) server: AtomicU16,
    pub(super) faults: Mutex<Vec<(String, Fault)>>,
    pub(super) passed: Mutex<Vec<Passed>>,
}

impl Wire {
    pub(super) fn fault_of(&self, request: &str) -> Option<Fault> {
        let faults = self.faults.lock().unwrap();
        let meant = |which: &str| which.strip_suffix('*').map_or(request == which, |start| request.starts_with(start));
        faults.iter().find(|(which, _)| meant(which)).map(|(_, fault)| fault.clone())
    }

    /// Whether any of those that passed, from this one on, is like that.
    pub(super) fn any(&self, from: usize, like: impl Fn(&Passed) -> bool) -> bool {
        self.passed.lock().unwrap().iter().skip(from).any(like)
    }

    pub(super) fn enter(&self, passed: Passed) -> usize {
        let mut all = self.passed.lock().unwrap();
        all.push(passed);
        all.len() - 1
    }

    pub(super) fn change(&self, entry: usize, change: impl FnOnce(&mut Passed)) {
        change(&mut self.passed.lock().unwrap()[entry]);
    }
}
