//! An account's statement: its history as a whole, to be kept elsewhere.
//!
//! It is read in chunks, newest first, each behind the last line of the one before. Lines are appended in the order of
//! their times and never changed, so what is appended meanwhile stands before the first chunk and is in none: the
//! statement is the history as it was at its beginning, however slowly it is taken. Between two chunks nothing is kept
//! but a place, and no connection to the database.

mod called;
mod sought;
mod table;
mod written;

pub use sought::read;
pub use table::{HEADER, row};
pub use written::{Form, Writer};

use crate::store::{Fault, Place, Store, Wanted};
use domain::{Time, api::balance::Entry};
use futures_util::{Stream, stream};
use std::io;

/// So many lines are in memory at once.
pub const CHUNK: i64 = 1_000;

/// Why a statement broke off.
#[derive(Debug, thiserror::Error)]
pub enum StatementFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// It could not be written.
    #[error("a statement could not be written: {0}")]
    Write(#[from] io::Error),
}

/// What remains of a statement.
struct Rest {
    place: Option<Place>,
    writer: Writer,
}

/// The bytes of a statement of the lines that are wanted. It breaks off at a fault, without what would end it.
pub fn bytes(
    store: Store,
    owner: String,
    wanted: Wanted,
    writer: Writer,
) -> impl Stream<Item = Result<Vec<u8>, StatementFault>> {
    let rest = Rest { place: Some(Place::After(0)), writer };
    stream::unfold(Some(rest), move |rest| {
        let (store, owner, wanted) = (store.clone(), owner.clone(), wanted.clone());
        async move {
            match piece(&store, &owner, &wanted, rest?).await {
                Ok((bytes, rest)) => Some((Ok(bytes), rest)),
                Err(fault) => Some((Err(fault), None)),
            }
        }
    })
}

/// The next piece of a statement, and what remains.
async fn piece(
    store: &Store,
    owner: &str,
    wanted: &Wanted,
    rest: Rest,
) -> Result<(Vec<u8>, Option<Rest>), StatementFault> {
    let Rest { place, mut writer } = rest;
    let Some(place) = place else { return Ok((writer.end()?, None)) };
    let lines = store.look().await?.entries(owner, wanted, &place, CHUNK).await?;
    let place = behind(&lines);
    Ok((writer.lines(&lines)?, Some(Rest { place, writer })))
}

/// The place behind a full chunk. One that is not full was the last.
fn behind(lines: &[Entry]) -> Option<Place> {
    let full = i64::try_from(lines.len()).is_ok_and(|lines| lines >= CHUNK);
    lines.last().filter(|_| full).map(|line| Place::Behind(line.at, line.id.clone()))
}

/// A cursor: the place behind a line.
pub fn cursor(line: &Entry) -> String {
    format!("{}_{}", line.at.0, line.id)
}

/// The place that a cursor names.
pub fn place(cursor: &str) -> Option<Place> {
    let (at, id) = cursor.split_once('_')?;
    Some(Place::Behind(Time(at.parse().ok()?), id.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_a_place_or_none() {
        assert!(matches!(place("5_a_b"), Some(Place::Behind(Time(5), id)) if id == "a_b"));
        for text in ["", "5", "x_a", "_a"] {
            assert!(place(text).is_none(), "{text}");
        }
    }
}
