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
    [name, ". It saves you ", &amount(saves), " on what is in your cart now."].concat()
}

/// A promo that waits.
pub fn kept_for(name: &str) -> String {
    [name, ". It waits in your cart, and says there what it needs."].concat()
}

/// Under a receipt while another issuer is asked.
pub fn pending(issuer: &str) -> String {
    [issuer, " is checking the card. That takes a few minutes at most. You may leave this page: it goes on, and your balance shows it."].concat()
}

/// Said while another issuer is asked.
pub fn pending_aloud(money: Money, issuer: &str) -> String {
    [&amount(money), " on its way. ", issuer, " is checking the card."].concat()
}

/// Before a card of another issuer is redeemed.
pub fn asks(issuer: &str) -> String {
    [issuer, " has to confirm this card. That can take a few minutes."].concat()
}

/// The seat of a licence, to who takes it.
pub fn seat(seat: &Seat) -> String {
    [
        &seat.name,
        ", seat ",
        &seat.nth.to_string(),
        " of ",
        &seat.of.to_string(),
        ", from ",
        &seat.buyer,
        ", who sees that you took it",
    ]
    .concat()
}

/// Over the amount of a receipt. It went to their own balance, or to the cart of another storefront.
pub fn done(status: Status, repeated: bool, own: bool) -> &'static str {
    match (repeated, own) {
        _ if status == Status::Pending => pending_label(),
        (true, true) => "Already in your balance",
        (false, true) => "Added to your balance",
        (true, false) => "Already in your cart",
        (false, false) => "Added to your cart",
    }
}

/// Said, and the receipt's heading to a screen reader: the amount in words.
pub fn done_aloud(money: Money, repeated: bool, own: bool) -> String {
    let what = if repeated { " was already in your " } else { " added to your " };
    [&*amount(money), what, if own { "balance." } else { "cart." }].concat()
}

/// Said when the preview is there.
pub fn worth_aloud(money: Money) -> String {
    ["This card is worth ", &amount(money), ". Nothing has happened yet."].concat()
}

/// The last four of a code.
pub fn masked(last_four: &str) -> String {
    ["••••", last_four].concat()
}

/// How far the code is, for who can't see the marks under the field.
pub fn progress(have: usize, need: usize) -> String {
    [&have.to_string(), " of ", &need.to_string(), " characters"].concat()
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
            ["This kind of code is redeemed in ", &super::region(region), ", with an account there."].concat()
        }
        Wrong::Code(reading) => {
            let sentence = reading.refusal().and_then(|reason| super::refusal::code::of(&reason)).unwrap_or_default();
            match reading {
                Reading::Fault(Fault::BadCharacter { suggestions, .. }) => {
                    super::repair::perhaps(suggestions).map_or(sentence.clone(), |ask| [&sentence, " ", &ask].concat())
                }
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
