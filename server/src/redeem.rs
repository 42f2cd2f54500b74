//! What a code may do for an account. The rules: section 5, stored value.

mod typed;
pub use typed::hashes;

use crate::{
    attempts::Counted,
    gift,
    ledger::{self, Customer},
    secret::Hash,
    store::{Card, CardState, Fault, NewLot, Purse, Redemption, Stop, Tx},
};
use domain::{
    Money, Reason, Time,
    api::{
        balance::Bucket,
        config::{Config, Region},
        redeem::{Preview, Receipt, Status},
    },
    profile::Profile,
};
use uuid::Uuid;

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
    verdict: Result<(), Reason>,
}

/// Looks the code up. What is not told apart, of weak codes, is not worked out apart either: the same statements run.
async fn find(tx: &mut Tx, who: &Redeemer, hashes: &[Hash]) -> Result<Found, Stop> {
    who.counted.admit(tx).await?;
    let card = tx.card(hashes).await?;
    let now = tx.now();
    let purses = tx.purses(&who.account, now).await?;
    let limit = card.as_ref().and_then(|card| who.limit(card));
    let currency = limit.map_or(who.region.currency, |limit| limit.currency);
    let purse = purses.into_iter().find(|purse| purse.currency == currency).unwrap_or(Purse::empty(currency));
    if let Some(card) = card {
        let verdict = verdict(&card, who, &purse, now);
        let told = verdict.is_ok() || proves_possession(&card) || is_own(&verdict);
        if told {
            return Ok(Found { card, purse, verdict });
        }
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

/// The card of a code, where the rules let this redeemer have it.
pub(crate) async fn found(tx: &mut Tx, who: &Redeemer, hashes: &[Hash]) -> Result<Card, Stop> {
    let Found { card, verdict, .. } = find(tx, who, hashes).await?;
    verdict?;
    Ok(card)
}

/// Says what a card is and is worth; nothing moves.
///
/// A miss counts, so the refusal is an answer of this job and not its failure, which would be rolled back.
pub async fn preview(tx: &mut Tx, who: &Redeemer, hashes: &[Hash]) -> Result<Result<Preview, Reason>, Stop> {
    let Found { card, purse, verdict } = match find(tx, who, hashes).await {
        Ok(found) => found,
        Err(Stop::Refused(reason)) => return Ok(Err(reason)),
        Err(fault) => return Err(fault),
    };
    Ok(verdict.map(|()| Preview {
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

/// Adds a card's whole worth to the account, once. Who has it already gets the first receipt.
pub async fn redeem(tx: &mut Tx, who: &Redeemer, hashes: &[Hash]) -> Result<Receipt, Stop> {
    let Found { card, verdict, .. } = find(tx, who, hashes).await?;
    match verdict {
        Ok(()) => take(tx, who, &card, tx.now()).await,
        Err(Reason::AlreadyInYourAccount { entry }) => {
            let first = tx.receipt(&entry, &who.account).await?.ok_or(Fault::Corrupt("redemption"))?;
            Ok(Receipt { repeated: true, ..first })
        }
        Err(reason) => Err(reason.into()),
    }
}

/// The card goes from *outstanding* to the account. Everything that must hold was seen to, or is a condition of the
/// database.
pub(crate) async fn take(tx: &mut Tx, who: &Redeemer, card: &Card, now: Time) -> Result<Receipt, Stop> {
    let limit = who.limit(card).unwrap_or(who.region.balance_limit);
    let Some(done) = enter(tx, &who.account, card, now, limit.minor).await? else {
        return Err(Reason::BalanceLimit { limit, balance: Money::zero(limit.currency) }.into());
    };
    Ok(Receipt {
        id: done.id,
        at: now,
        status: Status::Done,
        card: card.id.clone(),
        last_four: card.last_four.clone(),
        amount: card.amount,
        bucket: card.bucket,
        categories: card.categories.clone(),
        expires: value_expires(card),
        account: who.email.clone(),
        balance_after: Money::new(done.balance_after, card.amount.currency),
        repeated: false,
    })
}

/// Redeems a card into a purse that has room for it, and says what was done; nothing where there is no room.
pub(crate) async fn enter(
    tx: &mut Tx,
    account: &str,
    card: &Card,
    now: Time,
    limit: i64,
) -> Result<Option<Redemption>, Stop> {
    let Some(purse) = tx.pay_in(account, card.amount, limit).await? else { return Ok(None) };
    let (id, lot) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
    let done = Redemption {
        id: id.clone(),
        card: card.id.clone(),
        account: account.to_owned(),
        lot: lot.clone(),
        at: now,
        balance_after: purse.available(),
    };
    // The rules saw an active card. Should another server have taken it since, nothing of this job stays.
    if !tx.record(&done).await? {
        return Err(Fault::NotCommitted.into());
    }
    let customer = Customer {
        entry: id.clone(),
        owner: account.to_owned(),
        bucket: card.bucket,
        lot: lot.clone(),
        total_after: purse.total,
    };
    tx.post(&ledger::redeem(id, now, card.id.clone(), card.amount, customer)?).await?;
    tx.add_lot(&NewLot {
        id: lot,
        account: account.to_owned(),
        bucket: card.bucket,
        amount: card.amount,
        since: now,
        expires: value_expires(card),
        categories: card.categories.clone(),
        card: Some(card.id.clone()),
        order: None,
    })
    .await?;
    gift::claimed(tx, card).await?;
    tx.moved(account).await?;
    Ok(Some(done))
}

/// Promotional and restricted value runs out with its card; purchased value stays.
fn value_expires(card: &Card) -> Option<Time> {
    card.expires.filter(|_| matches!(card.bucket, Bucket::Promotional | Bucket::Restricted))
}
