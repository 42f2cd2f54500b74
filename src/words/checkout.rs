//! Checking out.

pub use crate::words::said::checkout::*;

use super::amount;
use domain::{Money, api::balance::Bucket};

/// The field of a bucket.
pub fn from_bucket(bucket: Bucket, shelves: &str) -> String {
    match bucket {
        Bucket::Restricted if !shelves.is_empty() => return from_credit_for(shelves),
        Bucket::Restricted => from_restricted(),
        Bucket::Gift => from_gift_cards(),
        Bucket::Refund => from_refunds(),
        Bucket::Promotional => from_promotional(),
        Bucket::Points => from_points(),
    }
    .to_owned()
}

/// Its slider.
pub fn slider(bucket: Bucket, shelves: &str) -> String {
    slider_of(&from_bucket(bucket, shelves))
}

/// Beside the bucket: what there is, and what of it this cart can take.
pub fn of_bucket(available: Money, most: Money) -> String {
    if most == available { there(&amount(available)) } else { there_up_to(&amount(available), &amount(most)) }
}

/// A way of delivery with its price.
pub fn way(name: &str, price: Money) -> String {
    let price = if price.minor == 0 { free().to_owned() } else { amount(price) };
    [name, " · ", &price].concat()
}
