//! Licences: many single-use codes that one buyer hands out.

pub use crate::words::said::licence::*;

use super::{amount, date, day};
use domain::api::licence::{Batch, SeatRow, SeatState};

/// A batch in a line.
pub fn about(batch: &Batch) -> String {
    let worth = amount(batch.worth);
    let shelves = batch.categories.iter().cloned().reduce(|shelves, shelf| and_shelf(&shelves, &shelf));
    match (shelves, batch.expires) {
        (None, None) => about_any(&worth),
        (None, Some(expires)) => about_any_until(&worth, &date(expires)),
        (Some(shelves), None) => about_only(&worth, &shelves),
        (Some(shelves), Some(expires)) => about_only_until(&worth, &shelves, &date(expires)),
    }
}

/// How many are how far.
pub fn standing(batch: &Batch) -> String {
    let free = batch.seats.saturating_sub(batch.taken).saturating_sub(batch.out);
    how_far(batch.taken, batch.seats, batch.out, free)
}

/// A choice of the filter.
pub fn state(state: SeatState) -> &'static str {
    match state {
        SeatState::Free => state_free(),
        SeatState::Out => state_out(),
        SeatState::Taken => state_taken(),
    }
}

/// Who has a seat.
pub fn who(seat: &SeatRow) -> String {
    match (seat.state, &seat.by, seat.at.map(day)) {
        (SeatState::Free, _, _) => state_free().to_owned(),
        (SeatState::Out, _, Some(since)) => out_since(&since),
        (SeatState::Out, _, None) => out_not_taken().to_owned(),
        (SeatState::Taken, Some(by), Some(since)) => taken_by(by, &since),
        (SeatState::Taken, Some(by), None) => by.clone(),
        (SeatState::Taken, None, Some(since)) => taken_since(&since),
        (SeatState::Taken, None, None) => state_taken().to_owned(),
    }
}

/// The name of the button of one seat.
pub fn renew(nth: u32) -> String {
    renew_seat(&nth.to_string())
}
