//! Reports: something is wrong with a card, or with a line of the history.

pub use crate::words::said::case::*;

use super::{moment, redeem::masked, refusal};
use domain::{
    Problem, Reason,
    api::case::{About, Case, Status, WORDS},
};

/// How much is written.
pub fn count(characters: usize) -> String {
    match WORDS.checked_sub(characters) {
        Some(left) if characters > 0 => [&left.to_string(), " characters left"].concat(),
        _ => String::new(),
    }
}

/// It is too long.
pub fn too_long(characters: usize) -> String {
    let over = characters.saturating_sub(WORDS);
    ["This is ", &over.to_string(), " characters too long. Shorten it."].concat()
}

/// The heading of the form.
pub fn heading(about: &About) -> String {
    match about {
        About::Entry { .. } => report_entry().to_owned(),
        About::Code { last_four } => ["Report card ", &masked(last_four)].concat(),
    }
}

/// It has been sent.
pub fn sent(case: &Case) -> String {
    ["Your report has the number ", &case.id, "."].concat()
}


/// What a report is about, in the list.
pub fn about(about: &About) -> String {
    match about {
        About::Entry { .. } => "A line of your history".to_owned(),
        About::Code { last_four } => ["Card ", &masked(last_four)].concat(),
    }
}

/// Its number, and when it was sent.
pub fn facts(case: &Case) -> String {
    ["Number ", &case.id, " · ", &moment(case.at)].concat()
}

/// How far it is.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "Open",
        Status::Closed => "Closed",
    }
}


/// The shop says no.
pub fn refused(problem: &Problem) -> String {
    match &problem.reason {
        Reason::RateLimited { .. } => {
            "You have sent many reports today. The shop reads them; send this one tomorrow, or call.".to_owned()
        }
        Reason::NotFound => "The shop does not find this line any more. Reload the page.".to_owned(),
        _ => refusal::sentence(problem),
    }
}
