//! Reports: something is wrong with a card, or with a line of the history.

pub use crate::words::said::{case::*, case_thread::*};

use super::{moment, redeem::masked, refusal};
use domain::{
    Problem, Reason, Time,
    api::case::{About, Case, Side, Status, WORDS},
};

/// How much is written.
pub fn count(characters: usize) -> String {
    match WORDS.checked_sub(characters) {
        Some(left) if characters > 0 => characters_left(left),
        _ => String::new(),
    }
}

/// It is too long.
pub fn too_long(characters: usize) -> String {
    too_long_by(characters.saturating_sub(WORDS))
}

/// The heading of the form.
pub fn heading(about: &About) -> String {
    match about {
        About::Entry { .. } => report_entry().to_owned(),
        About::Code { last_four } => report_card(&masked(last_four)),
        About::Missing { .. } => report_missing().to_owned(),
        About::Unreadable { .. } => report_unreadable().to_owned(),
        About::Scam { .. } => report_scam().to_owned(),
    }
}

/// It has been sent.
pub fn sent(case: &Case) -> String {
    sent_number(&case.id)
}

/// What a report is about, in the list.
pub fn about(about: &About) -> String {
    match about {
        About::Entry { .. } => about_entry().to_owned(),
        About::Code { last_four } => about_card(&masked(last_four)),
        About::Missing { .. } => about_missing().to_owned(),
        About::Unreadable { last_four: Some(four), .. } => about_unreadable_card(&masked(four)),
        About::Unreadable { .. } => about_unreadable().to_owned(),
        About::Scam { last_four: Some(four), .. } => about_scam_card(&masked(four)),
        About::Scam { .. } => about_scam().to_owned(),
    }
}

/// Its number, and when it was sent.
pub fn facts(case: &Case) -> String {
    number_and_moment(&case.id, &moment(case.at))
}

/// How far it is.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Open => status_open(),
        Status::Answered => status_answered(),
        Status::Closed => status_closed(),
    }
}

/// Who said something, and when.
pub fn said_by(by: Side, at: Time) -> String {
    match by {
        Side::Shop => said_by_shop(&moment(at)),
        Side::Shopper => said_by_you(&moment(at)),
    }
}

/// The shop says no.
pub fn refused(problem: &Problem) -> String {
    match &problem.reason {
        Reason::RateLimited { .. } => too_many().to_owned(),
        Reason::NotFound => not_found().to_owned(),
        _ => refusal::sentence(problem),
    }
}
