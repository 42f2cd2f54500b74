//! Reports: something is wrong with a card, or with a line of the history.

use super::{moment, redeem::masked, refusal};
use domain::{
    Problem, Reason,
    api::case::{About, Case, Status, WORDS},
};

/// The button beside a card.
pub const REPORT: &str = "Something wrong with this card?";
/// The button beside a line of the history.
pub const REPORT_ENTRY: &str = "Report this entry";
/// The field.
pub const WHAT: &str = "What is wrong?";
/// Over the field.
pub const LEAD: &str = "In your own words, or leave it empty. What the shop knows of it is sent along. Leave out codes and \
    passwords: if a code slips in, only its last four are kept.";
/// The button.
pub const SEND: &str = "Send report";
/// The button.
pub const LEAVE: &str = "Leave it";
/// The button after it.
pub const CLOSE: &str = "Close";
/// No answer came.
pub const LOST: &str =
    "The shop did not answer. Look under your account whether the report is there before you send it again.";
/// The link there.
pub const TO_REPORTS: &str = "Your reports";
/// There is no line.
pub const OFFLINE: &str = "You are offline. What you wrote stays here and can be sent when the line is back.";
/// The heading of the list.
pub const REPORTS: &str = "Your reports";
/// Nothing yet.
pub const NONE: &str = "You have reported nothing. Beside each card and each line of your history you can.";
/// The button under the list.
pub const OLDER: &str = "Show older reports";

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
        About::Entry { .. } => REPORT_ENTRY.to_owned(),
        About::Code { last_four } => ["Report card ", &masked(last_four)].concat(),
    }
}

/// It has been sent.
pub fn sent(case: &Case) -> String {
    ["Your report has the number ", &case.id, "."].concat()
}

/// What happens with it.
pub const SENT_NEXT: &str = "Someone at the shop looks at it. Keep the number; you find it under your account too.";

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

/// No answer, and nothing was seen before.
pub const UNREACHABLE: &str = "The shop did not answer. Your reports are safe with it.";

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
