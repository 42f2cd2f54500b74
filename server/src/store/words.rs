//! How the closed lists of the domain are written in the database.

use super::Fault;
use domain::{
    Currency,
    api::{account::RefundsTo, balance::Bucket},
};

pub(super) fn bucket_word(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => "gift",
        Bucket::Refund => "refund",
        Bucket::Promotional => "promotional",
        Bucket::Restricted => "restricted",
        Bucket::Points => "points",
    }
}

pub(super) fn bucket(word: &str) -> Result<Bucket, Fault> {
    [Bucket::Gift, Bucket::Refund, Bucket::Promotional, Bucket::Restricted, Bucket::Points]
        .into_iter()
        .find(|&bucket| bucket_word(bucket) == word)
        .ok_or(Fault::Corrupt("bucket"))
}

pub(super) fn currency(word: &str) -> Result<Currency, Fault> {
    word.parse().map_err(|_| Fault::Corrupt("currency"))
}

pub(super) fn refunds_word(refunds: RefundsTo) -> &'static str {
    match refunds {
        RefundsTo::Source => "source",
        RefundsTo::Balance => "balance",
    }
}

pub(super) fn refunds(word: &str) -> Result<RefundsTo, Fault> {
    [RefundsTo::Source, RefundsTo::Balance]
        .into_iter()
        .find(|&refunds| refunds_word(refunds) == word)
        .ok_or(Fault::Corrupt("refunds_to"))
}

/// Categories stand in one column, a comma between; none has a comma in it.
pub(super) fn categories_word(categories: &[String]) -> String {
    categories.join(",")
}

pub(super) fn categories(word: &str) -> Vec<String> {
    word.split(',').filter(|category| !category.is_empty()).map(str::to_owned).collect()
}
