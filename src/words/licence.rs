//! Licences: many single-use codes that one buyer hands out.

use super::{amount, date, day, spendable_on};
use domain::api::licence::{Batch, SeatRow, SeatState};

/// For guests.
pub const GUEST: &str = "Sign in to see the licences you bought.";
/// The link.
pub const SIGN_IN: &str = "Sign in";
/// None was bought.
pub const NONE: &str = "No licences yet";
/// What that means.
pub const NONE_NEXT: &str =
    "Schools and companies buy many codes at once. What you buy that way appears here, seat by seat.";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer. Your licences are as they were.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While it is asked.
pub const LOADING: &str = "Looking up your licences";
/// The button for further licences.
pub const MORE: &str = "Show more";
/// There is no such licence, or it is another's.
pub const LOST: &str = "There is no such licence in your account.";
/// The table.
pub const SEATS: &str = "Seats";
/// A column.
pub const SEAT: &str = "Seat";
/// A column.
pub const STANDING: &str = "Who has it";
/// A column.
pub const CODE: &str = "Code";
/// The filter.
pub const SHOW: &str = "Show";
/// A choice of the filter.
pub const ALL: &str = "All seats";
/// The field.
pub const HOW_MANY: &str = "Seats to hand out";
/// Under the field.
pub const HOW_MANY_HINT: &str =
    "You get a new code for each. Only you see them, once: copy or download them before you leave.";
/// The button.
pub const HAND_OUT: &str = "Make codes";
/// The button of a seat whose code was handed out.
pub const RENEW: &str = "New code";
/// Over the codes.
pub const CODES: &str = "Codes to hand out";
/// The button.
pub const COPY: &str = "Copy them";
/// Said.
pub const COPIED: &str = "Copied.";
/// The clipboard was closed.
pub const NOT_COPIED: &str = "The browser did not let us copy. Mark the codes and copy them yourself.";
/// The link.
pub const DOWNLOAD: &str = "Download as CSV";
/// What is in the field is no number of seats.
pub const NO_NUMBER: &str = "Write how many, from 1 on.";
/// Said when the codes were not made.
pub const NOT_MADE: &str =
    "The codes were not made, or did not arrive. Nothing is lost: make them again, and only the new ones work.";
/// Every seat is taken or out.
pub const NONE_FREE: &str = "Every seat is handed out. A seat whose code went astray gets a new one in the table.";

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
