//! Redeeming several codes.

pub use crate::words::said::many::*;

use super::{amount, bucket, clock, redeem, refusal};
use crate::browser::clock as device;
use domain::{
    Money, Time,
    api::redeem::{Receipt, Status},
    code::entry::Wrong,
};

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
