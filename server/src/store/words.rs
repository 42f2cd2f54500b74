//! How the closed lists of the domain are written in the database.

use super::Fault;
use domain::{
    Currency,
    api::{
        account::RefundsTo,
        balance::Bucket,
        catalog::{Kind, TaxClass},
        gift::What,
        order::Method,
        subscription::{Pays, State},
    },
    gift::{self, Design, Palette, Way},
};

/// A bucket's name, as it is on the wire.
pub fn bucket_word(bucket: Bucket) -> &'static str {
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

pub(super) fn method_word(method: Method) -> &'static str {
    match method {
        Method::Card => "card",
        Method::Redirect => "redirect",
    }
}

pub(super) fn method(word: &str) -> Result<Method, Fault> {
    [Method::Card, Method::Redirect]
        .into_iter()
        .find(|&method| method_word(method) == word)
        .ok_or(Fault::Corrupt("method"))
}

pub(super) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Goods => "goods",
        Kind::Digital => "digital",
        Kind::GiftCard => "gift_card",
    }
}

pub(super) fn kind(word: &str) -> Result<Kind, Fault> {
    [Kind::Goods, Kind::Digital, Kind::GiftCard]
        .into_iter()
        .find(|&kind| kind_word(kind) == word)
        .ok_or(Fault::Corrupt("kind"))
}

pub(super) fn tax_word(tax: TaxClass) -> &'static str {
    match tax {
        TaxClass::Standard => "standard",
        TaxClass::Reduced => "reduced",
        TaxClass::None => "none",
    }
}

pub(super) fn tax(word: &str) -> Result<TaxClass, Fault> {
    [TaxClass::Standard, TaxClass::Reduced, TaxClass::None]
        .into_iter()
        .find(|&tax| tax_word(tax) == word)
        .ok_or(Fault::Corrupt("tax"))
}

/// Rhythms in weeks stand in one column, a comma between.
pub(super) fn weeks_word(every: &[u32]) -> String {
    every.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

pub(super) fn weeks(word: &str) -> Result<Vec<u32>, Fault> {
    word.split(',')
        .filter(|weeks| !weeks.is_empty())
        .map(|weeks| weeks.parse().map_err(|_| Fault::Corrupt("every")))
        .collect()
}

pub(super) fn pays_word(pays: Pays) -> &'static str {
    match pays {
        Pays::BalanceFirst => "balance_first",
        Pays::BalanceOnly => "balance_only",
    }
}

pub(super) fn pays(word: &str) -> Result<Pays, Fault> {
    [Pays::BalanceFirst, Pays::BalanceOnly]
        .into_iter()
        .find(|&pays| pays_word(pays) == word)
        .ok_or(Fault::Corrupt("pays"))
}

pub(super) fn going_word(state: State) -> &'static str {
    match state {
        State::Active => "active",
        State::Paused => "paused",
        State::Ended => "ended",
    }
}

pub(super) fn going(word: &str) -> Result<State, Fault> {
    [State::Active, State::Paused, State::Ended]
        .into_iter()
        .find(|&state| going_word(state) == word)
        .ok_or(Fault::Corrupt("state"))
}

/// Categories stand in one column, a comma between; none has a comma in it.
pub(super) fn categories_word(categories: &[String]) -> String {
    categories.join(",")
}

pub(super) fn categories(word: &str) -> Vec<String> {
    word.split(',').filter(|category| !category.is_empty()).map(str::to_owned).collect()
}

pub(super) fn gift_state(word: &str) -> Result<gift::State, Fault> {
    gift::State::ALL.into_iter().find(|state| state.word() == word).ok_or(Fault::Corrupt("state"))
}

pub(super) fn design(word: &str) -> Result<Design, Fault> {
    Design::ALL.into_iter().find(|design| design.word() == word).ok_or(Fault::Corrupt("design"))
}

pub(super) fn palette(word: &str) -> Result<Palette, Fault> {
    Palette::ALL.into_iter().find(|palette| palette.word() == word).ok_or(Fault::Corrupt("palette"))
}

pub(super) fn way_word(way: Way) -> &'static str {
    match way {
        Way::Email => "email",
        Way::Link => "link",
    }
}

pub(super) fn way(word: &str) -> Result<Way, Fault> {
    [Way::Email, Way::Link].into_iter().find(|&way| way_word(way) == word).ok_or(Fault::Corrupt("way"))
}

pub(super) fn step_word(what: &What) -> &'static str {
    match what {
        What::Paid => "paid",
        What::Edited => "edited",
        What::Sent => "sent",
        What::Linked => "linked",
        What::Resent => "resent",
        What::Bounced { .. } => "bounced",
        What::Opened => "opened",
        What::Claimed => "claimed",
        What::Cancelled { .. } => "cancelled",
    }
}
