//! Redeeming a code.

pub use crate::words::said::redeem::*;

use super::amount;
use domain::{
    Money, Reason,
    api::redeem::{Seat, Status},
    code::{Fault, Reading, Whose, entry::Wrong},
};

/// Under the drawing: what each of its numbers is.
pub fn numbers() -> [&'static str; 4] {
    [number_code(), number_pin(), number_serial(), number_bars()]
}

/// A promo that takes something off right away.
pub fn kept_saves(name: &str, saves: Money) -> String {
    kept_promo_saves(name, &amount(saves))
}

/// Said while another issuer is asked.
pub fn pending_aloud(money: Money, issuer: &str) -> String {
    amount_pending(&amount(money), issuer)
}

/// The seat of a licence, to who takes it.
pub fn seat(seat: &Seat) -> String {
    seat_of(&seat.name, &seat.nth.to_string(), &seat.of.to_string(), &seat.buyer)
}

/// Over the amount of a receipt. It went to their own balance, or to the cart of another storefront.
pub fn done(status: Status, repeated: bool, own: bool) -> &'static str {
    match (repeated, own) {
        _ if status == Status::Pending => pending_label(),
        (true, true) => already_in_balance(),
        (false, true) => added_to_balance(),
        (true, false) => already_in_cart(),
        (false, false) => added_to_cart(),
    }
}

/// Said, and the receipt's heading to a screen reader: the amount in words.
pub fn done_aloud(money: Money, repeated: bool, own: bool) -> String {
    let money = amount(money);
    match (repeated, own) {
        (true, true) => amount_already_in_balance(&money),
        (false, true) => amount_added_to_balance(&money),
        (true, false) => amount_already_in_cart(&money),
        (false, false) => amount_added_to_cart(&money),
    }
}

/// Said when the preview is there.
pub fn worth_aloud(money: Money) -> String {
    card_worth(&amount(money))
}

/// The last four of a code.
pub fn masked(last_four: &str) -> String {
    ["••••", last_four].concat()
}

/// What is wrong, then what to do.
pub fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Code(Reading::Fault(Fault::CheckFailed { repair: Some(mended), .. })) => {
            super::repair::question(&mended.change)
        }
        Wrong::Code(Reading::Fault(Fault::CheckFailed { unreadable, .. })) if *unreadable > 2 => {
            super::repair::too_many_unreadable(*unreadable)
        }
        Wrong::Code(Reading::Fault(Fault::Elsewhere { whose: Whose::Region(region), .. })) => {
            redeemed_in(&super::region(region))
        }
        Wrong::Code(reading) => {
            let sentence = reading.refusal().and_then(|reason| super::refusal::code::of(&reason)).unwrap_or_default();
            match reading {
                Reading::Fault(Fault::BadCharacter { suggestions, .. }) => super::repair::perhaps(suggestions)
                    .map_or(sentence.clone(), |ask| wrong_and_question(&sentence, &ask)),
                _ => sentence,
            }
        }
        Wrong::PinMissing => super::refusal::code::of(&Reason::PinRequired).unwrap_or_default(),
        Wrong::PinLength { have, need } => super::refusal::code::of(&match have < need {
            true => Reason::TooShort { have: *have, need: *need },
            false => Reason::TooLong { have: *have, most: *need },
        })
        .unwrap_or_default(),
    }
}
