//! What a code that is redeemed can be refused for, and any request: the sentences of the first page.

use crate::words::{amount, clock, date, region, said::refusal_code::*};
use domain::{Problem, Reason, refusal::CardNumber};

/// The sentence for a refusal of a code that is redeemed. A reason of another errand, or of a newer server, is shown by its
/// own sentence.
pub fn sentence(problem: &Problem) -> String {
    let known = match &problem.reason {
        Reason::Unknown => None,
        reason => of(reason),
    };
    known.unwrap_or_else(|| problem.detail.clone())
}

/// The sentence for a reason of these.
pub fn of(reason: &Reason) -> Option<String> {
    Some(match reason {
        Reason::Empty => empty().into(),
        Reason::TooShort { have, need } => too_short(*have, *need),
        Reason::TooLong { have, most } => too_long(*have, *most),
        Reason::BadCharacter { position, character } => bad_character(*position, &character.to_string()),
        Reason::CheckFailed => check_failed().into(),
        Reason::WrongNumber { which } => match which {
            CardNumber::Serial => wrong_number_serial(),
            CardNumber::Barcode => wrong_number_barcode(),
            CardNumber::Pin => wrong_number_pin(),
        }
        .into(),
        Reason::PinRequired => pin_required().into(),
        Reason::OtherIssuer { name } => other_issuer(name),
        Reason::DuplicateInBatch => duplicate_in_batch().into(),
        Reason::QueuedOffline => queued_offline().into(),
        Reason::Region => other_region().into(),
        Reason::SignInRequired => sign_in_required().into(),
        Reason::BalanceLimit { limit, balance } => balance_limit(&amount(*limit), &amount(*balance)),
        Reason::NotActivated => not_activated().into(),
        Reason::RegionMismatch { card, account } => region_mismatch(&region(card), &region(account)),
        Reason::Frozen => frozen().into(),
        Reason::NotFound => not_found().into(),
        Reason::Expired { on } => expired(&date(*on)),
        Reason::AlreadyRedeemed { on } => already_redeemed(&date(*on)),
        Reason::AlreadyInYourAccount { .. } => already_yours().into(),
        Reason::Disabled => disabled().into(),
        Reason::CurrencyMismatch { card, account } => currency_mismatch(card.as_str(), account.as_str()),
        Reason::OnHold { until } => on_hold(&date(*until), &clock(*until)),
        Reason::CodeNotUsable { .. } => code_not_usable().into(),
        Reason::RateLimited { retry_after: seconds @ 0..=90, .. } => wait_seconds((*seconds).max(1)),
        Reason::RateLimited { retry_after, .. } => wait_minutes(retry_after.div_ceil(60)),
        Reason::Locked { until } => locked(&clock(*until)),
        Reason::AttemptKeyReused => attempt_key_reused().into(),
        Reason::AttemptRunning => attempt_running().into(),
        Reason::Unavailable => unavailable().into(),
        Reason::MethodNotAllowed | Reason::Malformed | Reason::UnsupportedMediaType | Reason::BodyTooLarge => {
            malformed().into()
        }
        Reason::CrossSite => cross_site().into(),
        Reason::Unknown => unknown().into(),
        _ => return None,
    })
}

/// How many tries are left, where it is time to say so.
pub fn attempts_left(reason: &Reason, shown_from: u32) -> Option<String> {
    match reason {
        Reason::CodeNotUsable { attempts_left: 0 } => Some(last_try().into()),
        // The last one is always told.
        Reason::CodeNotUsable { attempts_left } if *attempts_left <= shown_from.max(1) => {
            Some(tries_left(*attempts_left))
        }
        _ => None,
    }
}
