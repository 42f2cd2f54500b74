//! Redeeming several codes.

pub use crate::words::said::many::*;

use super::{amount, clock, redeem, refusal};
use crate::browser::clock as device;
use domain::{
    Money, Time,
    api::{
        balance::Bucket,
        redeem::{Receipt, Status},
    },
    code::entry::Wrong,
};

/// In the file of results.
pub const COLUMNS: [&str; 9] =
    ["no", "code", "result", "amount", "currency", "bucket", "at", "receipt", "what_happened"];

/// How many of the codes in the text can be sent, how many lines were passed over, and how many codes are too many.
pub fn found(ready: usize, look: usize, lines: usize, surplus: usize) -> String {
    let figure = ready.to_string();
    let codes = match look {
        0 => found_codes(ready, &figure),
        _ => found_and_look(ready, &figure, look, &look.to_string()),
    };
    let without = (lines > 0).then(|| without_code(lines, &lines.to_string()));
    let left = (surplus > 0).then(|| left_over(surplus, &surplus.to_string()));
    super::sentences([Some(codes), without, left].into_iter().flatten())
}

/// How far it is.
pub fn progress(done: usize, all: usize) -> String {
    done_of(&done.to_string(), &all.to_string())
}

/// What came in, one figure a currency.
pub fn added(totals: &[Money]) -> String {
    let amounts = totals.iter().map(|total| amount(*total)).reduce(|amounts, one| and_amount(&amounts, &one));
    added_to_balance(&amounts.unwrap_or_default())
}

/// How it ended.
pub fn over(added: usize, repeated: usize, refused: usize, look: usize) -> String {
    let part = |count: usize, say: fn(usize, &str) -> String| (count > 0).then(|| say(count, &count.to_string()));
    let parts = [
        part(added, part_redeemed),
        part(repeated, part_already),
        part(refused, part_refused),
        part(look, part_not_sent),
    ];
    let parts = parts.into_iter().flatten().reduce(|parts, part| and_part(&parts, &part));
    ended(&parts.unwrap_or_default())
}

/// Why it waits, and until when.
pub fn waiting(until: Time) -> String {
    match until.0.saturating_sub(device::now().0) / Time::SECOND {
        seconds if seconds < 90 => waiting_seconds(seconds.max(1)),
        _ => waiting_until(&clock(until)),
    }
}

/// What became of a code that was sent.
pub fn done(receipt: &Receipt) -> String {
    match (receipt.status, &receipt.issuer) {
        (Status::Pending, Some(issuer)) => on_its_way(issuer),
        _ if receipt.repeated => already().to_owned(),
        _ => added_to(match receipt.bucket {
            Bucket::Gift => "gift",
            Bucket::Refund => "refund",
            Bucket::Promotional => "promotional",
            Bucket::Restricted => "restricted",
            Bucket::Points => "points",
        }),
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
    same_code(&(of + 1).to_string())
}

/// What is wrong, then what to do.
pub fn wrong(wrong: &Wrong) -> String {
    redeem::wrong(wrong)
}

/// Why the shop said no.
pub fn refused(problem: &domain::Problem) -> String {
    refusal::sentence(problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_list_holds_is_told_one_after_the_other() {
        assert_eq!(found(1, 0, 0, 0), "1 code can be redeemed.");
        assert_eq!(found(3, 2, 0, 0), "3 codes can be redeemed, 2 need a look.");
        assert_eq!(
            found(1000, 1, 2, 5),
            "1000 codes can be redeemed, 1 needs a look. 2 lines have no code in them. A list has up to 1,000 codes. \
             5 at the end are left for the next one."
        );
        assert_eq!(found(2, 0, 1, 0), "2 codes can be redeemed. 1 line has no code in it.");
    }

    #[test]
    fn only_what_there_was_is_told_at_the_end() {
        assert_eq!(over(1, 1, 1, 2), "1 redeemed, 1 already in your balance, 1 refused, 2 not sent.");
        assert_eq!(over(0, 0, 3, 0), "3 refused.");
    }
}
