//! What a code may do for an account. The rules: section 5, stored value.

use crate::{
    attempts::Counted,
    ledger::{self, Customer},
    secret::{Hash, Secret},
    store::{Card, CardState, Fault, NewLot, Purse, Redemption, Stop, Tx},
};
use domain::{
    Code, Money, Reason, Time,
    api::{
        balance::Bucket,
        config::Region,
        redeem::{Preview, Receipt, Request, Status},
    },
    code::{self, Candidate},
    profile::{Check, Profile},
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
    /// Whose misses are counted.
    pub counted: Counted,
}

/// The hashes that a request is looked up by, most specific first; or why it is no code. That is no miss.
pub fn hashes(ask: &Request, profiles: &[Profile], secret: &Secret) -> Result<Vec<Hash>, Reason> {
    let reading = code::read(ask.code.expose(), profiles, ask.as_typed);
    let complete = match (reading.refusal(), reading) {
        (None, code::Reading::Complete(complete)) => complete,
        (reason, _) => return Err(reason.unwrap_or(Reason::Empty)),
    };
    let hash = |candidate: &Candidate| {
        let pin = pin(candidate, ask.pin.as_ref())?;
        Ok(secret.code(&candidate.profile, &candidate.code, pin.as_ref()))
    };
    complete.candidates.iter().map(hash).collect()
}

/// The security code of a card that has one: typed behind the number, or by itself.
fn pin(candidate: &Candidate, sent: Option<&Code>) -> Result<Option<Code>, Reason> {
    if candidate.pin == 0 {
        return Ok(None);
    }
    if let Some(typed) = &candidate.typed_pin {
        return Ok(Some(typed.clone()));
    }
    let sent = sent.filter(|pin| !pin.expose().trim().is_empty()).ok_or(Reason::PinRequired)?;
    let digits = Profile {
        id: "pin".into(),
        name: String::new(),
        alphabet: "0123456789".into(),
        min: candidate.pin,
        max: candidate.pin,
        groups: Vec::new(),
        case_sensitive: false,
        folds: Vec::new(),
        prefix: String::new(),
        check: Check::None,
        pin: 0,
        bits: 0,
        opens: candidate.opens,
    };
    let reading = code::read(sent.expose(), &[digits], true);
    match (reading.refusal(), reading) {
        (None, code::Reading::Complete(complete)) => Ok(complete.candidates.into_iter().next().map(|pin| pin.code)),
        (reason, _) => Err(reason.unwrap_or(Reason::PinRequired)),
    }
}

/// What the rules say to a card, for an account with this purse.
fn verdict(card: &Card, who: &Redeemer, purse: &Purse, now: Time) -> Result<(), Reason> {
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
    if card.amount.currency != who.region.currency {
        return Err(Reason::CurrencyMismatch { card: card.amount.currency, account: who.region.currency });
    }
    let limit = who.region.balance_limit;
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
    let mine = |purse: &Purse| purse.currency == who.region.currency;
    let purse = purses.into_iter().find(mine).unwrap_or(Purse::empty(who.region.currency));
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
fn proves_possession(card: &Card) -> bool {
    Profile::all().iter().any(|profile| profile.id == card.profile && profile.proves_possession())
}

fn is_own(verdict: &Result<(), Reason>) -> bool {
    matches!(verdict, Err(Reason::AlreadyInYourAccount { .. }))
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
    let limit = who.region.balance_limit;
    let Some(purse) = tx.pay_in(&who.account, card.amount, limit.minor).await? else {
        return Err(Reason::BalanceLimit { limit, balance: Money::zero(limit.currency) }.into());
    };
    let (id, lot) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
    let (account, balance_after) = (who.account.clone(), purse.available());
    let done = Redemption { id: id.clone(), card: card.id.clone(), account, lot: lot.clone(), at: now, balance_after };
    // The rules saw an active card. Should another server have taken it since, nothing of this job stays.
    if !tx.record(&done).await? {
        return Err(Fault::NotCommitted.into());
    }
    let customer = Customer {
        entry: id.clone(),
        owner: who.account.clone(),
        bucket: card.bucket,
        lot: lot.clone(),
        total_after: purse.total,
    };
    tx.post(&ledger::redeem(id.clone(), now, card.id.clone(), card.amount, customer)?).await?;
    tx.add_lot(&NewLot {
        id: lot.clone(),
        account: who.account.clone(),
        bucket: card.bucket,
        amount: card.amount,
        since: now,
        expires: value_expires(card),
        categories: card.categories.clone(),
        card: Some(card.id.clone()),
    })
    .await?;
    tx.moved(&who.account).await?;
    Ok(Receipt {
        id,
        at: now,
        status: Status::Done,
        card: card.id.clone(),
        last_four: card.last_four.clone(),
        amount: card.amount,
        bucket: card.bucket,
        categories: card.categories.clone(),
        expires: value_expires(card),
        account: who.email.clone(),
        balance_after: Money::new(balance_after, card.amount.currency),
        repeated: false,
    })
}

/// Promotional and restricted value runs out with its card; purchased value stays.
fn value_expires(card: &Card) -> Option<Time> {
    card.expires.filter(|_| matches!(card.bucket, Bucket::Promotional | Bucket::Restricted))
}
