//! One line: whether it waits, since when, and for how long it may.

use super::Room;
use std::{
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{sync::Notify, time::Instant};

/// A head has so long to come, and so has the first one of a line.
pub(super) const ASKING: Duration = Duration::from_secs(10);
/// A line on which something was asked may wait so long for more: longer than proxies keep theirs.
const QUIET: Duration = Duration::from_secs(75);

/// One line.
#[derive(Debug)]
pub struct Line {
    room: Arc<Room>,
    makes_way: Arc<Notify>,
    standing: Mutex<Standing>,
}

/// What a line is at.
#[derive(Clone, Copy, Debug)]
enum Standing {
    /// Nothing is asked since then. With its place in the order of those who wait.
    Quiet(Instant, u64),
    /// A head is on its way since then.
    Asking(Instant, u64),
    /// Somebody is being answered.
    Answering,
}

/// Somebody is being answered for as long as this lives.
#[derive(Debug)]
pub struct Answering(Arc<Line>);

impl Line {
    /// A new line.
    pub(super) fn begin(room: &Arc<Room>) -> Arc<Line> {
        let makes_way = Arc::new(Notify::new());
        let standing = Standing::Asking(Instant::now(), room.waits(&makes_way));
        Arc::new(Line { room: room.clone(), makes_way, standing: Mutex::new(standing) })
    }

    /// A head has come whole.
    pub fn answering(self: &Arc<Line>) -> Answering {
        self.stand(Standing::Answering);
        Answering(self.clone())
    }

    /// Something has come.
    pub(super) fn heard(&self) {
        let mut standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Standing::Quiet(_, nth) = *standing {
            *standing = Standing::Asking(Instant::now(), nth);
        }
    }

    /// Whether nobody is being answered.
    pub(super) fn waits(&self) -> bool {
        self.waits_until().is_some()
    }

    /// Until when it may wait, if it does.
    pub(super) fn waits_until(&self) -> Option<Instant> {
        match *self.standing.lock().unwrap_or_else(PoisonError::into_inner) {
            Standing::Quiet(since, _) => Some(since + QUIET),
            Standing::Asking(since, _) => Some(since + ASKING),
            Standing::Answering => None,
        }
    }

    /// Another line needs the place.
    pub(super) fn makes_way(&self) -> impl Future<Output = ()> + use<> {
        let makes_way = self.makes_way.clone();
        async move { makes_way.notified().await }
    }

    fn stand(&self, new: Standing) {
        let before = std::mem::replace(&mut *self.standing.lock().unwrap_or_else(PoisonError::into_inner), new);
        if let Standing::Quiet(_, nth) | Standing::Asking(_, nth) = before {
            self.room.leaves(nth);
        }
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        let Answering(line) = self;
        line.stand(Standing::Quiet(Instant::now(), line.room.waits(&line.makes_way)));
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.stand(Standing::Answering);
    }
}
