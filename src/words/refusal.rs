//! The sentence of each refusal: what happened, then what to do.

use super::{amount, clock, date, ordinal};
use domain::{Problem, Reason, refusal::CardNumber};

/// The sentence for a refusal.
pub fn sentence(problem: &Problem) -> String {
    match &problem.reason {
        // A newer server's reason is shown by its own sentence.
        Reason::Unknown => problem.detail.clone(),
        reason => of(reason),
    }
}

fn join(parts: &[&str]) -> String {
    parts.concat()
}

fn list(items: &[String]) -> String {
    items.join(", ")
}

/// The sentence for a reason that this build knows.
pub fn of(reason: &Reason) -> String {
    match reason {
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

        Reason::MinSpend { missing, .. } => join(&["Add ", &amount(*missing), " more and this code applies."]),
        Reason::MaxSpend { most, .. } => join(&["This code is for carts up to ", &amount(*most), "."]),
        Reason::MinQuantity { need, have } => join(&[
            "You have ",
            &have.to_string(),
            " of ",
            &need.to_string(),
            " items. Add the rest and this code applies.",
        ]),
        Reason::NoEligibleItems { categories } => {
            join(&["This code is for ", &list(categories), ". Add something from there."])
        }
        Reason::ExcludedItems { .. } => {
            "Some items in your cart are outside this code. It applies to the others.".into()
        }
        Reason::MissingItems { .. } => "This code needs other items in your cart.".into(),
        Reason::SaleItemsExcluded { .. } => {
            "Items on sale do not count for this code. Add something at its full price.".into()
        }
        Reason::ShippingNotEligible => "This code is for another kind of delivery. Choose another one.".into(),
        Reason::PurchaseType => "This code is for the other way of buying: once, or as a subscription.".into(),
        Reason::PaymentKind => "This code is for another way to pay. Choose another one.".into(),
        Reason::Region => "This code is for another region.".into(),
        Reason::Currency => "This code is for another currency.".into(),
        Reason::SignInRequired => "Sign in to go on. What you typed stays here.".into(),
        Reason::CannotCombine { with } => {
            join(&["This code does not go together with ", with, ". Keep the one that saves more."])
        }
        Reason::BetterExists { kept, saving } => join(&[kept, " saves more: ", &amount(*saving), "."]),
        Reason::TooManyCodes { most } => {
            join(&["A cart takes ", &most.to_string(), " codes. Remove one to add this one."])
        }
        Reason::CartEmpty => "Your cart is empty. The code waits for the first item.".into(),
        Reason::GiftCardInCart { .. } => "Gift cards are not discounted. The code applies to the other items.".into(),
        Reason::Restricted { categories } => join(&["This balance pays for ", &list(categories), " only."]),
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
            &super::region(card),
            " and your account is in ",
            &super::region(account),
            ". It can be redeemed by an account there.",
        ]),
        Reason::InsufficientBalance { available } => {
            join(&["Your balance has ", &amount(*available), ". Choose a smaller amount."])
        }
        Reason::PriceChanged { .. } => "The price has changed. Look at the new total before you go on.".into(),
        Reason::RateChanged { worth } => join(&[
            "The rate has changed: these points are worth ",
            &amount(*worth),
            " now. Look at it before you go on.",
        ]),
        Reason::SoldOut { .. } => {
            "Something in it is sold out, or fewer are left. Look at the cart as it is now.".into()
        }
        Reason::PaymentDeclined => "The payment was declined.".into(),
        Reason::PaymentRequired { due } => join(&["There is still ", &amount(*due), " to pay. Choose what pays it."]),
        Reason::AddressRequired => "Say where it goes: fill in the address.".into(),
        Reason::Recipients { .. } => {
            "The shop can not send to some of them as they stand. Go through the list once more.".into()
        }
        Reason::GiftStopped { .. } => "Take a moment before this is sent: read what it looks like.".into(),
        Reason::GiftLimit { left, until } => join(&[
            "An account sends only so much in a day. You can send ",
            &amount(*left),
            " now, and more from ",
            &date(*until),
            ", ",
            &clock(*until),
            ".",
        ]),
        Reason::DayOutOfReach { from, until } => {
            join(&["Choose a day between ", &date(*from), " and ", &date(*until), "."])
        }
        Reason::NotCancellable => {
            "This can not be cancelled any more: it was delivered at once. Ask the shop if something is wrong with it."
                .into()
        }
        Reason::StepUpRequired { .. } => "Confirm that it is you to go on.".into(),
        Reason::Frozen => "Your account is frozen. Unfreeze it to spend; cards can still be added.".into(),

        Reason::NotFound => "We know nothing by this name. Check it and try again.".into(),
        Reason::Expired { on } => {
            join(&["This card expired on ", &date(*on), ". Ask the shop that sold it what can be done."])
        }
        Reason::OutsideHours { next } => {
            join(&["This code sleeps now. It applies again from ", &date(*next), ", ", &clock(*next), "."])
        }
        Reason::UsageLimit => "This code has been used as often as it may be.".into(),
        Reason::CustomerLimit => "You have used this code as often as you may.".into(),
        Reason::BudgetSpent => "This promotion has run out.".into(),
        Reason::FirstOrderOnly => "This code is for first orders.".into(),
        Reason::NotEligible => "This code is not for your account.".into(),

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
        Reason::VersionConflict => "This changed in another window. Look at it as it is now.".into(),
        Reason::AttemptKeyReused => {
            "This was sent before with something else in it. Reload the page and start again.".into()
        }
        Reason::AttemptRunning => "This is still being worked on. It shows here when it is done.".into(),
        Reason::Unavailable => {
            "The shop can not do this right now. Nothing has happened; try again in a few minutes.".into()
        }

        Reason::EmailTaken => "This e-mail address has an account already. Sign in with it.".into(),
        Reason::SignInFailed => "E-mail and password do not belong together. Check both and try again.".into(),
        Reason::MethodNotAllowed | Reason::Malformed | Reason::UnsupportedMediaType | Reason::BodyTooLarge => {
            "This page and the shop do not understand each other. Reload the page; nothing has happened.".into()
        }
        Reason::CrossSite => "This did not come from the shop's own page. Open the shop and try there.".into(),
        Reason::Unknown => "The shop said no. Try again later, or ask the shop.".into(),
    }
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
