//! Every sentence a shopper reads. English; the sentence of each refusal stands in one place, matched exhaustively.

pub mod account;
pub mod balance;
pub mod cart;
pub mod case;
pub mod catalog;
pub mod chart;
pub mod checkout;
pub mod claim;
pub mod code;
mod device;
pub mod embed;
pub mod factor;
pub mod frame;
pub mod freeze;
pub mod gift;
pub mod gifts;
pub mod history;
pub mod install;
pub mod licence;
pub mod mailed;
pub mod many;
pub mod new_email;
pub mod order;
pub mod passkey;
pub mod points;
pub mod preferences;
pub mod proof;
pub mod redeem;
pub mod refusal;
pub mod repair;
pub mod scan;
mod write;

pub use device::device;
pub use write::{
    amount, clock, clock_in, date, day, day_and_hour, figure, is_today, moment_in, moment_of, ordinal, region, signed,
};

use domain::{Time, api::balance::Bucket};

/// The BCP 47 tag of these words, for amounts and dates.
pub const LANGUAGE: &str = "en-US";

/// What a bucket is called.
pub fn bucket(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => "Gift cards",
        Bucket::Refund => "Refunds",
        Bucket::Promotional => "Promotional",
        Bucket::Restricted => "Only for some goods",
        Bucket::Points => "Points",
    }
}

/// What a bucket is called, by the shelves it is limited to.
pub fn bucket_for(kind: Bucket, shelves: &str) -> String {
    if kind == Bucket::Restricted && !shelves.is_empty() {
        ["For ", shelves, " only"].concat()
    } else {
        bucket(kind).to_owned()
    }
}

/// Which goods value may pay for.
pub fn spendable_on(categories: &[String]) -> String {
    if categories.is_empty() { "any item".to_owned() } else { ["only ", &categories.join(" and ")].concat() }
}

/// A moment inside of a sentence: `today, 14:02`, or `Nov 18, 14:02`.
fn moment(time: Time) -> String {
    if is_today(time) { ["today, ", &clock(time)].concat() } else { day_and_hour(time) }
}

/// With a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
