//! Redeeming a code.

use super::amount;
use domain::{
    Money, Reason,
    api::redeem::{Seat, Status},
    code::{Fault, Reading, Whose, entry::Wrong},
};

/// Under the heading.
pub const LEAD: &str = "From a card, an e-mail or a friend. You see what it is worth before anything happens.";
/// The field.
pub const CODE: &str = "Code";
/// Under the field's name.
pub const CODE_HINT: &str =
    "16 letters and numbers. Spaces, dashes and small letters are fine. Type ? where the card is scratched.";
/// The field.
pub const PIN: &str = "Security code";
/// Under the field's name.
pub const PIN_HINT: &str = "8 digits, on the back of the card.";
/// The button.
pub const CHECK: &str = "Check code";
/// The button.
pub const PASTE: &str = "Paste";
/// The button.
pub const USE_REPAIR: &str = "Use the repaired code";
/// The button.
pub const AS_TYPED: &str = "It is right as I typed it";
/// The button.
pub const REDEEM: &str = "Redeem";
/// The button.
pub const NOT_MINE: &str = "Not mine";
/// The button.
pub const ANOTHER: &str = "Redeem another code";
/// The link.
pub const SEE_BALANCE: &str = "See your balance";
/// Under the buttons.
pub const LOCAL: &str = "Nothing has left this page. A typo never counts as a try.";
/// Under the buttons, once the shop has been asked.
pub const SAFE: &str = "The code moves nothing until you press Redeem.";
/// Under the buttons, for guests.
pub const GUEST: &str = "You will be asked to sign in before we look the code up. It stays in its field.";
/// The region of the ticket before redeeming.
pub const PREVIEW: &str = "Preview";
/// The region of the ticket after redeeming.
pub const RECEIPT: &str = "Receipt";
/// On the empty ticket.
pub const EMPTY_TICKET: &str = "What your code is worth appears here, before anything happens.";
/// Over the amount.
pub const READY: &str = "Gift card, ready to redeem";
/// While the server is asked.
pub const CHECKING: &str = "Looking it up. Nothing moves by that.";
/// While it is redeemed.
pub const REDEEMING: &str = "Adding it to your balance";
/// While it is redeemed, and takes long.
pub const STILL: &str =
    "Still adding it: the line is slow. You may close this page; what became of it is here when you come back.";
/// When no answer came.
pub const FINDING: &str = "We are finding out whether this went through. Do not enter the code again.";
/// When it is certain that nothing happened.
pub const NOT_THROUGH: &str = "It did not go through. Your code has not been used; you can try again.";
/// When the server was not reached while checking.
pub const UNREACHABLE: &str = "The shop did not answer. Your code has not been used: try again in a moment.";
/// When something else answered.
pub const GARBLED: &str =
    "The answer was not from the shop. Your code has not been used. Check your network, then try again.";
/// Offline.
pub const OFFLINE: &str = "You are offline. Your code has not been used. It stays here; go on when you are back.";
/// Back online, with a code in the field.
pub const BACK: &str = "You are back online. Your code is still here: check it now.";
/// The clipboard could not be read.
pub const NO_CLIPBOARD: &str = "The browser did not let us read what you copied. Hold the field and choose Paste.";
/// Several codes were pasted.
pub const SEVERAL: &str = "There is more than one code in what you pasted. This is the first one.";
/// The button beside it.
pub const ALL_OF_THEM: &str = "Redeem all of them";
/// The button.
pub const SCAN: &str = "Scan";
/// The link.
pub const MANY: &str = "Redeem several codes";
/// Opens the drawings of a card.
pub const WHICH: &str = "Which number is it?";
/// The drawing, in words.
pub const CARD_BACK: &str = "The back of a gift card, with its numbers marked 1 to 4.";
/// Under the drawing: what each of its numbers is.
pub const NUMBERS: [&str; 4] = [
    "The code, under the silver strip or in the e-mail: 16 letters and numbers.",
    "The security code of 8 digits. Only some cards have one, beside a code of 16 digits.",
    "The serial number, after S/N. It is not the code.",
    "The number under the bars, for the till. It is not the code.",
];
/// Over a promo code that was laid on the cart.
pub const KEPT: &str = "A promo code: kept for your cart";
/// While it is laid there.
pub const KEEPING: &str = "This is a promo code. Putting it on your cart.";
/// The link.
pub const TO_CART: &str = "Open your cart";
/// The shop knows no such code.
pub const NO_SUCH_PROMO: &str =
    "The shop knows no such code. Compare it with the card or the e-mail: gift card codes have 16 letters and numbers.";

/// A promo that takes something off right away.
pub fn kept_saves(name: &str, saves: Money) -> String {
    [name, ". It saves you ", &amount(saves), " on what is in your cart now."].concat()
}

/// A promo that waits.
pub fn kept_for(name: &str) -> String {
    [name, ". It waits in your cart, and says there what it needs."].concat()
}

/// The link of a receipt.
pub const FREEZE: &str = "This was not you? Freeze your account";
/// A row.
pub const LICENCE: &str = "Licence";
/// A row.
pub const ISSUER: &str = "Issued by";
/// Over the amount while another issuer is asked.
pub const PENDING: &str = "On its way to your balance";
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
/// The rows of a ticket.
pub const GOES_TO: &str = "Goes to";
/// The row of a receipt.
pub const WENT_TO: &str = "Went to";
/// A row.
pub const KIND: &str = "Kind";
/// A row.
pub const REGION: &str = "Region";
/// A row.
pub const VALID_UNTIL: &str = "Valid until";
/// Its value where nothing runs out.
pub const NO_EXPIRY: &str = "No expiry";
/// A row.
pub const BALANCE_AFTER: &str = "Balance after";
/// A row.
pub const BALANCE_NOW: &str = "Balance now";
/// A row.
pub const CARD: &str = "Card";
/// A row.
pub const WHEN: &str = "When";

/// Over the amount of a receipt. It went to their own balance, or to the cart of another storefront.
pub fn done(status: Status, repeated: bool, own: bool) -> &'static str {
    match (repeated, own) {
        _ if status == Status::Pending => PENDING,
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
