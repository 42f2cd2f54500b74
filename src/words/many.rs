//! Redeeming several codes.

use super::{amount, bucket, clock, redeem, refusal};
use crate::browser::clock as device;
use domain::{
    Money, Time,
    api::redeem::{Receipt, Status},
    code::entry::Wrong,
};

/// Under the heading.
pub const LEAD: &str = "Paste a list, an e-mail, or a file. Every code is checked here before anything is sent.";
/// The field.
pub const CODES: &str = "Codes";
/// Under the field's name.
pub const CODES_HINT: &str = "One on each line, or a whole e-mail. A security code goes behind its number.";
/// The button.
pub const ALL: &str = "Redeem all";
/// The button, while it is under way.
pub const STOP: &str = "Stop";
/// The button, once it was stopped.
pub const GO_ON: &str = "Go on";
/// The button.
pub const FILE: &str = "Choose a file";
/// Under the buttons.
pub const DROP: &str = "A text or CSV file; or drop it here. The codes stay on this page and are kept nowhere.";
/// The table.
pub const RESULTS: &str = "Results";
/// A column.
pub const NTH: &str = "No.";
/// A column.
pub const CODE: &str = "Code";
/// A column.
pub const STATE: &str = "What became of it";
/// A column.
pub const WORTH: &str = "Worth";
/// The link.
pub const DOWNLOAD: &str = "Download receipt";
/// The button.
pub const ANEW: &str = "Begin a new list";
/// The link for one code.
pub const ONE: &str = "Redeem one code";
/// The link to what was bought in bulk.
pub const LICENCES: &str = "Licences you bought";
/// For guests.
pub const GUEST: &str = "Sign in first, so that we know whose balance it is. The list stays on this page.";
/// The link.
pub const SIGN_IN: &str = "Sign in";
/// A file that could not be read.
pub const UNREADABLE: &str = "The file could not be read. Open it, copy what is in it, and paste it here.";
/// No code in the text.
pub const NONE: &str = "There is no code in this text.";
/// While it is asked what became of a code.
pub const FINDING: &str = "We are finding out whether this went through";
/// A code on its way.
pub const SENDING: &str = "Being redeemed";
/// A code that can be sent.
pub const READY: &str = "Ready";
/// A code from before a reload that never arrived.
pub const LOST: &str = "Not sent before the page was reloaded. Paste it again, and it goes on from here.";
/// After a reload.
pub const AGAIN: &str = "The page was reloaded in the middle. What was sent is in the table; codes are kept nowhere, so paste the rest again.";
/// Offline.
pub const OFFLINE: &str = "You are offline. Nothing is lost: it goes on when you are back and press Go on.";
/// A promo code in the list.
pub const PROMO: &str = "A promo code. Use it on your cart; it is not for the balance.";
/// In the file of results.
pub const COLUMNS: [&str; 9] =
    ["no", "code", "result", "amount", "currency", "bucket", "at", "receipt", "what_happened"];

/// How many of the codes in the text can be sent.
pub fn found(ready: usize, others: usize, skipped: usize) -> String {
    let can = if ready == 1 { " code can be redeemed" } else { " codes can be redeemed" };
    let codes = [&ready.to_string(), can].concat();
    let others = match others {
        0 => String::new(),
        1 => ", 1 needs a look".to_owned(),
        more => [", ", &more.to_string(), " need a look"].concat(),
    };
    let skipped = match skipped {
        0 => String::new(),
        1 => " 1 line has no code in it.".to_owned(),
        more => [" ", &more.to_string(), " lines have no code in them."].concat(),
    };
    [&codes, &others, ".", &skipped].concat()
}

/// More codes than one list takes.
pub fn surplus(surplus: usize) -> String {
    ["A list has up to 1,000 codes. ", &surplus.to_string(), " at the end are left for the next one."].concat()
}

/// How far it is.
pub fn progress(done: usize, all: usize) -> String {
    [&done.to_string(), " of ", &all.to_string(), " done"].concat()
}

/// What came in, one figure a currency.
pub fn added(totals: &[Money]) -> String {
    let figures: Vec<String> = totals.iter().map(|total| amount(*total)).collect();
    [&figures.join(" and "), " added to your balance"].concat()
}

/// How it ended.
pub fn over(added_codes: usize, repeated: usize, refused: usize, look: usize) -> String {
    let part = |count: usize, what: &str| (count > 0).then(|| [&count.to_string(), " ", what].concat());
    let parts = [
        part(added_codes, "redeemed"),
        part(repeated, "already in your balance"),
        part(refused, "refused"),
        part(look, "not sent"),
    ];
    [&parts.into_iter().flatten().collect::<Vec<_>>().join(", "), "."].concat()
}

/// Why it waits, and until when.
pub fn waiting(until: Time) -> String {
    let seconds = until.0.saturating_sub(device::now().0) / Time::SECOND;
    if seconds < 90 {
        ["Waiting ", &seconds.max(1).to_string(), " s, so that nothing is locked. It goes on by itself."].concat()
    } else {
        ["Waiting until ", &clock(until), ", so that nothing is locked. It goes on by itself while this page is open."]
            .concat()
    }
}

/// What became of a code that was sent.
pub fn done(receipt: &Receipt) -> String {
    match (receipt.status, &receipt.issuer) {
        (Status::Pending, Some(issuer)) => ["On its way: ", issuer, " is checking the card"].concat(),
        _ if receipt.repeated => "Already in your balance".to_owned(),
        _ => ["Added to ", bucket(receipt.bucket)].concat(),
    }
}

/// The word for it in the file.
pub fn result(receipt: &Receipt) -> &'static str {
    match receipt.status {
        Status::Pending => "pending",
        _ if receipt.repeated => "already_yours",
        _ => "added",
    }
}

/// The same code as in another row.
pub fn duplicate(of: usize) -> String {
    ["The same code as number ", &(of + 1).to_string(), ". It counts once."].concat()
}

/// What is wrong, then what to do.
pub fn wrong(wrong: &Wrong) -> String {
    redeem::wrong(wrong)
}

/// Why the shop said no.
pub fn refused(problem: &domain::Problem) -> String {
    refusal::sentence(problem)
}
