//! Help: its questions, and what an account's own data say.

pub use crate::words::said::{help::*, help_scam::*};

use super::{amount, bucket, date, history::what, moment, region};
use domain::{
    Money, Time,
    api::{balance::Entry, gift::Gift},
    gift::interlock::Scam,
};

/// Something came in.
pub fn came_in(entry: &Entry) -> String {
    came(&date(entry.at), &amount(entry.amount), &what(entry), bucket(entry.bucket))
}

/// What is left of something that came in.
pub fn left_of(all: Money, left: Money) -> String {
    match left.minor {
        0 => left_none().to_owned(),
        _ if left == all => left_all().to_owned(),
        _ => left_some(&amount(left)),
    }
}

/// Something paid for an order, whose link follows.
pub fn paid_for(entry: &Entry) -> String {
    let went = Money { minor: entry.amount.minor.saturating_neg(), ..entry.amount };
    paid(&date(entry.at), &amount(went))
}

/// Money went back to a payment card, for an order whose link follows.
pub fn back_to_card(money: Money, at: Time, card: Option<&str>) -> String {
    match card {
        Some(card) => to_card(&date(at), &amount(money), card),
        None => to_card_unknown(&date(at), &amount(money)),
    }
}

/// Something is set aside for an order, whose link follows.
pub fn on_hold(money: Money, until: Time) -> String {
    held(&amount(money), &moment(until))
}

/// Another issuer is asked.
pub fn on_its_way(money: Money, issuer: &str, since: Time) -> String {
    pending(&amount(money), issuer, &moment(since))
}

/// There is something in another currency, with which this region pays.
pub fn also(money: Money, paying: Option<&str>) -> String {
    match paying {
        Some(paying) => other_currency(&amount(money), &region(paying)),
        None => other_currency_nowhere(&amount(money)),
    }
}

/// How a scam goes.
pub fn names(scam: Option<Scam>) -> &'static str {
    match scam {
        Some(Scam::Authority) => names_authority(),
        Some(Scam::Support) => names_support(),
        Some(Scam::Boss) => names_boss(),
        Some(Scam::Family) => names_family(),
        Some(Scam::Prize) => names_prize(),
        Some(Scam::ReadOut | Scam::Secret) | None => names_other(),
    }
}

/// A gift that may be taken back.
pub fn gift(gift: &Gift) -> String {
    match &gift.name {
        Some(name) => gift_row(&amount(gift.amount), name, &date(gift.at)),
        None => gift_row_unnamed(&amount(gift.amount), &date(gift.at)),
    }
}
