//! Licences: many single-use codes that one buyer hands out.

pub use crate::words::said::licence::*;

use super::{amount, date, day, spendable_on};
use domain::api::licence::{Batch, SeatRow, SeatState};


/// A batch in a line.
pub fn about(batch: &Batch) -> String {
    let pays = match &*batch.categories {
        [] => spendable_on(&[]),
        shelves => [&*shelves.join(" and "), " only"].concat(),
    };
    let worth = [&amount(batch.worth), " each, for ", &pays].concat();
    match batch.expires {
        Some(expires) => [&worth, ", to be taken by ", &date(expires)].concat(),
        None => worth,
    }
}

/// How many are how far.
pub fn standing(batch: &Batch) -> String {
    let free = batch.seats.saturating_sub(batch.taken).saturating_sub(batch.out);
    [
        &batch.taken.to_string(),
        " of ",
        &batch.seats.to_string(),
        " taken, ",
        &batch.out.to_string(),
        " handed out, ",
        &free.to_string(),
        " free",
    ]
    .concat()
}

/// A choice of the filter.
pub fn state(state: SeatState) -> &'static str {
    match state {
        SeatState::Free => "Free",
        SeatState::Out => "Handed out",
        SeatState::Taken => "Taken",
    }
}

/// Who has a seat.
pub fn who(seat: &SeatRow) -> String {
    let since = seat.at.map(|at| [", ", &day(at)].concat()).unwrap_or_default();
    match (seat.state, &seat.by) {
        (SeatState::Free, _) => "Free".to_owned(),
        (SeatState::Out, _) => ["Handed out", &since, ", not taken yet"].concat(),
        (SeatState::Taken, Some(by)) => [by.as_str(), &since].concat(),
        (SeatState::Taken, None) => ["Taken", &since].concat(),
    }
}

/// Said when codes were made.
pub fn made(count: usize) -> String {
    if count == 1 { "1 code made.".to_owned() } else { [&count.to_string(), " codes made."].concat() }
}

/// Fewer are free than were asked for.
pub fn fewer(free: usize) -> String {
    ["Only ", &free.to_string(), " seats are free."].concat()
}

/// The name of the button of one seat.
pub fn renew(nth: u32) -> String {
    ["New code for seat ", &nth.to_string()].concat()
}
