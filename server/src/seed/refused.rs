//! The codes of a demonstration that are refused, each for its own reason.

use super::codes::{DemoCard, DemoCode, Effect, card, card_pin, scrip};
use crate::store::CardState;
use domain::Currency;

fn refused(word: &str, what: &str, reason: &str, card: DemoCard) -> DemoCode {
    DemoCode { text: scrip(word), what: what.into(), does: reason.into(), card: Some(card), effect: None }
}

fn staged(word: &str, what: &str, effect: Effect) -> DemoCode {
    DemoCode { text: scrip(word), what: what.into(), does: effect.word().into(), card: None, effect: Some(effect) }
}

fn nothing(text: String, what: &str, reason: &str) -> DemoCode {
    DemoCode { text, what: what.into(), does: reason.into(), card: None, effect: None }
}

/// A code for every refusal that redeeming can give.
pub(super) fn refusals(usd: Currency, eur: Currency) -> Vec<DemoCode> {
    let dollars = || card("scrip", 2_500, usd);
    let weak = |nth, what: &str, card| DemoCode {
        text: card_pin(nth),
        what: what.into(),
        does: "code_not_usable".into(),
        card: Some(card),
        effect: None,
    };
    let with_pin = || card("card-pin", 2_500, usd);
    vec![
        refused("TESTPAST", "expired last month", "expired", DemoCard { expires: Some(-30), ..dollars() }),
        refused("TESTBARRED", "switched off", "disabled", DemoCard { state: CardState::Disabled, ..dollars() }),
        refused(
            "TESTNEVERSET",
            "never activated",
            "not_activated",
            DemoCard { state: CardState::Inactive, ..dollars() },
        ),
        refused("TESTKEPTBACK", "set aside for a year", "on_hold", DemoCard { hold: Some(365), ..dollars() }),
        refused("TESTEVR", "in euro", "currency_mismatch", card("scrip", 2_500, eur)),
        refused("TESTFARAWAY", "for Germany alone", "region_mismatch", DemoCard { region: Some("DE"), ..dollars() }),
        refused(
            "TESTSPENT",
            "redeemed by Bo",
            "already_redeemed",
            DemoCard { redeemed: Some(("bo", 15)), ..card("scrip", 2_000, eur) },
        ),
        refused(
            "TESTADAHAS",
            "redeemed by Ada",
            "already_in_your_account",
            DemoCard { redeemed: Some(("ada", 20)), ..dollars() },
        ),
        refused("TESTGREAT", "5,000 dollars", "balance_limit", card("scrip", 500_000, usd)),
        nothing(scrip("TESTNEVERMADE"), "well-formed, never issued", "code_not_usable"),
        nothing("NOSUCHPROMO".into(), "a promo code that is none", "code_not_usable"),
        weak(11, "security code, never activated", DemoCard { state: CardState::Inactive, ..with_pin() }),
        weak(12, "security code, switched off", DemoCard { state: CardState::Disabled, ..with_pin() }),
        weak(13, "security code, expired", DemoCard { expires: Some(-30), ..with_pin() }),
        weak(
            14,
            "security code, redeemed by Bo",
            DemoCard { redeemed: Some(("bo", 9)), ..card("card-pin", 1_000, eur) },
        ),
        nothing(card_pin(15), "security code, never issued", "code_not_usable"),
        staged("TESTREST", "as if tried too often", Effect::RateLimited),
        staged("TESTKEEPAWAY", "as if missed too often", Effect::Locked),
        staged("TESTSERVDEAD", "as if the server failed", Effect::Unavailable),
    ]
}

/// Texts that never reach the server from the app; it gives them the same reason.
pub(super) fn malformed() -> Vec<DemoCode> {
    let code = scrip("CARD25A");
    let number: String = card_pin(1).chars().take(19).collect();
    let cut: String = code.chars().take(14).collect();
    vec![
        nothing("K7".into(), "two characters", "too_short"),
        nothing(cut, "the last group missing", "too_short"),
        nothing(format!("{code}7"), "a character too many", "too_long"),
        nothing(code.replacen("25", "2€", 1), "with a character that no code has", "bad_character"),
        nothing(code.replacen("CARD", "CARE", 1), "one character wrong", "check_failed"),
        nothing(code.replacen("CARD", "CADR", 1), "two characters swapped", "check_failed"),
        nothing(number, "a card number without its security code", "pin_required"),
    ]
}
