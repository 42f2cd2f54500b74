//! What a code that is redeemed can be refused for, and any request: the sentences of the first page.

use super::join;
use crate::words::{amount, clock, date, ordinal, region};
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
        Reason::Empty => "Enter your code.".into(),
        Reason::TooShort { have, need } => join(&[
            "The code has ",
            &have.to_string(),
            if *have == 1 { " character" } else { " characters" },
            ", it needs ",
            &need.to_string(),
            ". Look for the rest of it.",
        ]),
        Reason::TooLong { have, most } => join(&[
            "The code has ",
            &have.to_string(),
            " characters, it needs ",
            &most.to_string(),
            ". Take out what does not belong to it.",
        ]),
        Reason::BadCharacter { position, character } => {
            join(&["Check the ", &ordinal(*position), " character: no code has a ", &character.to_string(), "."])
        }
        Reason::CheckFailed => {
            "Something in the code is wrong. Compare it with the card, character by character.".into()
        }
        Reason::WrongNumber { which } => match which {
            CardNumber::Serial => "This is the card's serial number. The code is under the scratch-off strip.",
            CardNumber::Barcode => "This is the number under the bars. The code is under the scratch-off strip.",
            CardNumber::Pin => "This is the security code. Enter the card's number first.",
        }
        .into(),
        Reason::PinRequired => "This card also has a security code. Enter it below the number.".into(),
        Reason::OtherIssuer { name } => join(&["This code is from ", name, ". Redeem it there."]),
        Reason::DuplicateInBatch => "This code is in the list twice. It is sent once.".into(),
        Reason::QueuedOffline => {
            "You are offline. Your code has not been used. It stays in its field; check it when you are back.".into()
        }
        Reason::Region => "This code is for another region.".into(),
        Reason::SignInRequired => "Sign in to go on. What you typed stays here.".into(),
        Reason::BalanceLimit { limit, balance } => join(&[
            "An account holds up to ",
            &amount(*limit),
            ", and yours has ",
            &amount(*balance),
            ". Spend some of it first; the card keeps its worth.",
        ]),
        Reason::NotActivated => {
            "This card was never activated at the till. Take it back to where it was bought, with the receipt.".into()
        }
        Reason::RegionMismatch { card, account } => join(&[
            "This card is for ",
            &region(card),
            " and your account is in ",
            &region(account),
            ". It can be redeemed by an account there.",
        ]),
        Reason::Frozen => "Your account is frozen. Unfreeze it to spend; cards can still be added.".into(),
        Reason::NotFound => "We know nothing by this name. Check it and try again.".into(),
        Reason::Expired { on } => {
            join(&["This card expired on ", &date(*on), ". Ask the shop that sold it what can be done."])
        }
        Reason::AlreadyRedeemed { on } => join(&[
            "This card was redeemed on ",
            &date(*on),
            ", into another account. If you bought it, ask the shop with your receipt.",
        ]),
        Reason::AlreadyInYourAccount { .. } => "This card is already in your balance. Nothing to do.".into(),
        Reason::Disabled => "The shop has switched this card off. Ask the shop why, with the card in hand.".into(),
        Reason::CurrencyMismatch { card, account } => join(&[
            "This card is in ",
            card.as_str(),
            " and your account in ",
            account.as_str(),
            ". Balances are never converted; an account in ",
            card.as_str(),
            " can redeem it.",
        ]),
        Reason::OnHold { until } => join(&[
            "This card is being looked at until ",
            &date(*until),
            ", ",
            &clock(*until),
            ". Try it again then; it keeps its worth.",
        ]),
        Reason::CodeNotUsable { .. } => {
            "This code can not be used. Compare it with the card, and check that it is this shop's.".into()
        }
        Reason::RateLimited { retry_after, .. } => join(&[
            "Too many tries in a short time. Wait ",
            &wait(*retry_after),
            ", then try again. Your code stays here.",
        ]),
        Reason::Locked { until } => join(&[
            "Too many codes did not fit. For safety, trying is paused until ",
            &clock(*until),
            ". Your balance is untouched.",
        ]),
        Reason::AttemptKeyReused => {
            "This was sent before with something else in it. Reload the page and start again.".into()
        }
        Reason::AttemptRunning => "This is still being worked on. It shows here when it is done.".into(),
        Reason::Unavailable => {
            "The shop can not do this right now. Nothing has happened; try again in a few minutes.".into()
        }
        Reason::MethodNotAllowed | Reason::Malformed | Reason::UnsupportedMediaType | Reason::BodyTooLarge => {
            "This page and the shop do not understand each other. Reload the page; nothing has happened.".into()
        }
        Reason::CrossSite => "This did not come from the shop's own page. Open the shop and try there.".into(),
        Reason::Unknown => "The shop said no. Try again later, or ask the shop.".into(),
        _ => return None,
    })
}

fn wait(seconds: u32) -> String {
    match seconds {
        0 | 1 => "1 second".into(),
        2..=90 => join(&[&seconds.to_string(), " seconds"]),
        _ => join(&[&seconds.div_ceil(60).to_string(), " minutes"]),
    }
}

/// How many tries are left, where it is time to say so.
pub fn attempts_left(reason: &Reason, shown_from: u32) -> Option<String> {
    match reason {
        Reason::CodeNotUsable { attempts_left } if *attempts_left == 0 => {
            Some("That was the last try for now. Wait a minute before the next one.".into())
        }
        Reason::CodeNotUsable { attempts_left: 1 } => Some("1 try left, then a pause of a minute.".into()),
        Reason::CodeNotUsable { attempts_left } if *attempts_left <= shown_from => {
            Some(join(&[&attempts_left.to_string(), " tries left, then a pause of a minute."]))
        }
        _ => None,
    }
}
