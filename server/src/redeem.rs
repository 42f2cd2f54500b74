//! What a code may do for an account. The rules: section 5, stored value.

mod receipt;
mod take;
mod typed;

pub use receipt::{receipt, receipt_of};
pub(crate) use take::{Entering, Owed, enter, take};
pub use typed::{Tried, hashes, tried};

use crate::{
    attempts::Counted,
    issuer::{Presented, Taking},
    licence,
    secret::Hash,
    store::{Card, CardState, Fault, Purse, Stop, Tx},
};
use domain::{
    Currency, Money, Reason, Time,
    api::{
        balance::Bucket,
        config::{Config, Region},
        redeem::{Preview, Receipt},
    },
    points,
    profile::Profile,
};

/// Who redeems.
#[derive(Clone, Debug)]
pub struct Redeemer {
    /// The account's id.
    pub account: String,
    /// Its e-mail.
    pub email: String,
    /// Its region.
    pub region: Region,
    /// What the account may hold of each currency, where gifts of any of them are taken; nothing where value helps in the
    /// region's currency alone.
    pub abroad: Vec<Money>,
    /// Whose misses are counted.
    pub counted: Counted,
}

impl Redeemer {
    /// What the account may hold of a card's currency; nothing where the card is not taken for its currency. A gift goes
    /// to whoever it was sent to, wherever that is, and stays in its own currency.
    fn limit(&self, card: &Card) -> Option<Money> {
        if card.amount.currency == Currency::POINTS {
            return self.region.points.map(|_| points::points(crate::points::LIMIT));
        }
        let (own, currency) = (self.region.balance_limit, card.amount.currency);
        if own.currency == currency {
            return Some(own);
        }
        self.abroad.iter().copied().find(|limit| card.gift.is_some() && limit.currency == currency)
    }
}

/// What an account may hold of each currency: as in the first region that has it.
pub fn limits(shop: &Config) -> Vec<Money> {
    shop.regions.iter().map(|region| region.balance_limit).collect()
}

/// What the rules say to a card, for an account with this purse.
pub(crate) fn verdict(card: &Card, who: &Redeemer, purse: &Purse, now: Time) -> Result<(), Reason> {
    match &card.state {
        CardState::Redeemed { account, redemption, .. } if *account == who.account => {
            return Err(Reason::AlreadyInYourAccount { entry: redemption.clone() });
        }
        CardState::Redeemed { at, .. } => return Err(Reason::AlreadyRedeemed { on: *at }),
        CardState::Disabled => return Err(Reason::Disabled),
        CardState::Inactive => return Err(Reason::NotActivated),
        CardState::Active => {}
    }
    if let Some(until) = card.hold_until.filter(|until| *until > now) {
        return Err(Reason::OnHold { until });
    }
    if let Some(on) = card.expires.filter(|on| *on <= now) {
        return Err(Reason::Expired { on });
    }
    if let Some(region) = card.region.as_ref().filter(|region| **region != who.region.id) {
        return Err(Reason::RegionMismatch { card: region.clone(), account: who.region.id.clone() });
    }
    let Some(limit) = who.limit(card) else {
        return Err(Reason::CurrencyMismatch { card: card.amount.currency, account: who.region.currency });
    };
    match purse.total.checked_add(card.amount.minor) {
        Some(total) if total <= limit.minor => Ok(()),
        _ => Err(Reason::BalanceLimit { limit, balance: Money::new(purse.total, limit.currency) }),
    }
}

/// A card that goes with a code, and what the rules say to it.
struct Found {
    card: Card,
    purse: Purse,
    promised: i64,
    verdict: Result<(), Reason>,
}

/// Looks the code up. What is not told apart, of weak codes, is not worked out apart either: the same statements run, and
/// where there is no card the rules judge one that there never was.
async fn find(tx: &mut Tx, who: &Redeemer, presented: &Presented) -> Result<Found, Stop> {
    who.counted.admit(tx).await?;
    let card = presented.issuer().card(tx, presented).await?;
    let now = tx.now();
    let purses = tx.purses(&who.account, now).await?;
    let nobodys = Card::nobodys(Money::new(1, who.region.currency));
    let judged = card.as_ref().unwrap_or(&nobodys);
    let limit = who.limit(judged);
    let currency = limit.map_or(who.region.currency, |limit| limit.currency);
    let purse = purses.into_iter().find(|purse| purse.currency == currency).unwrap_or(Purse::empty(currency));
    let promised = if presented.promises() { tx.promised(&who.account, currency).await? } else { 0 };
    // What is on its way needs room too.
    let with_promised = Purse { total: purse.total.saturating_add(promised), ..purse };
    let verdict = verdict(judged, who, &with_promised, now);
    let told = proves_possession(judged) || is_own(&verdict) || verdict.is_ok();
    if let Some(card) = card.filter(|_| told) {
        return Ok(Found { card, purse, promised, verdict });
    }
    let attempts_left = who.counted.miss(tx).await?;
    Err(Reason::CodeNotUsable { attempts_left }.into())
}

/// Who holds a code of 60 bits or more has proved possession by holding it, and is told what helps.
pub(crate) fn proves_possession(card: &Card) -> bool {
    Profile::all().iter().any(|profile| profile.id == card.profile && profile.proves_possession())
}

fn is_own(verdict: &Result<(), Reason>) -> bool {
    matches!(verdict, Err(Reason::AlreadyInYourAccount { .. }))
}

/// The card of a code that our books know, where the rules let this redeemer have it.
pub(crate) async fn found(tx: &mut Tx, who: &Redeemer, hashes: &[Hash]) -> Result<Card, Stop> {
    let Found { card, verdict, .. } = find(tx, who, &Presented::in_the_books(hashes.to_vec())).await?;
    verdict?;
    Ok(card)
}

/// Says what a card is and is worth; nothing moves.
///
/// A miss counts, so the refusal is an answer of this job and not its failure, which would be rolled back.
pub async fn preview(tx: &mut Tx, who: &Redeemer, presented: &Presented) -> Result<Result<Preview, Reason>, Stop> {
    let Found { card, purse, verdict, .. } = match find(tx, who, presented).await {
        Ok(found) => found,
        Err(Stop::Refused(reason)) => return Ok(Err(reason)),
        Err(fault) => return Err(fault),
    };
    if let Err(reason) = verdict {
        return Ok(Err(reason));
    }
    Ok(Ok(Preview {
        licence: licence::seat_of(tx, &card).await?,
        issuer: presented.issuer().name(&card),
        expires: value_expires(&card),
        balance_after: Money::new(purse.available().saturating_add(card.amount.minor), card.amount.currency),
        card: card.id,
        last_four: card.last_four,
        amount: card.amount,
        bucket: card.bucket,
        categories: card.categories,
        account: who.email.clone(),
        region: who.region.id.clone(),
    }))
}

/// Adds a card's whole worth to the account, once, or has its issuer asked for it. Who has it already gets the first
/// receipt.
pub async fn redeem(tx: &mut Tx, who: &Redeemer, presented: &Presented) -> Result<Receipt, Stop> {
    let Found { card, purse, promised, verdict } = find(tx, who, presented).await?;
    match verdict {
        Ok(()) => {
            for tried in presented.tried() {
                tx.rehash_card(&card.id, &tried.older, (&tried.hash, &tried.key)).await?;
            }
            presented.issuer().take(tx, Taking { who, card: &card, purse, promised }, presented).await
        }
        Err(Reason::AlreadyInYourAccount { entry }) => {
            let first = receipt(tx, &entry, &who.account).await?.ok_or(Fault::Corrupt("redemption"))?;
            Ok(Receipt { repeated: true, ..first })
        }
        Err(reason) => Err(reason.into()),
    }
}

/// Promotional and restricted value runs out with its card; purchased value stays.
fn value_expires(card: &Card) -> Option<Time> {
    card.expires.filter(|_| matches!(card.bucket, Bucket::Promotional | Bucket::Restricted | Bucket::Points))
}
