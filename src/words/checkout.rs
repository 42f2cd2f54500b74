//! Checking out.

pub use crate::words::said::checkout::*;

use super::amount;
use domain::{Money, api::balance::Bucket};


/// The card on file.
pub fn on_file(last_four: &str) -> String {
    ["Card ending in ", last_four].concat()
}

/// The field of a bucket.
pub fn from_bucket(bucket: Bucket, shelves: &str) -> String {
    if bucket == Bucket::Restricted && !shelves.is_empty() {
        return ["From credit for ", shelves].concat();
    }
    ["From ", &super::bucket(bucket).to_lowercase()].concat()
}

/// Beside the bucket: what there is, and what of it this cart can take.
pub fn of_bucket(available: Money, most: Money) -> String {
    let has = [&amount(available), " there"].concat();
    if most == available { has } else { [&has, ", up to ", &amount(most), " for this order"].concat() }
}


/// A way of delivery with its price.
pub fn way(name: &str, price: Money) -> String {
    let price = if price.minor == 0 { "free".to_owned() } else { amount(price) };
    [name, " · ", &price].concat()
}
