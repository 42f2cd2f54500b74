//! What the shop promotes: what a merchant may issue, and what a promo's limits say about a shopper.

use crate::{
    import::{self, ImportFault},
    store::{PromoRow, Stop, Store, Tx, Written},
};
use domain::{
    Money, Reason,
    api::promotion::{Definition, Running},
    promo::PromoFault,
    quote::{Barred, Offer},
};
use std::{collections::BTreeSet, sync::Arc};

/// The promos of the demonstration.
pub const DEMO: &str = include_str!("../data/promos.json");

/// What is wrong with a promo as it was written, in words for whoever wrote it.
fn wrong(new: &Definition) -> Option<&'static str> {
    match new.promo.check() {
        Err(PromoFault::Name) => return Some("its id or name is empty, or its code is no promo code"),
        Err(PromoFault::Amount) => return Some("its discount is nothing, or more than all"),
        Err(PromoFault::Class) => return Some("its discount does not go with its class"),
        Err(PromoFault::When) => return Some("it is over before it begins, or its hours are none"),
        Ok(()) => {}
    }
    let once = |amounts: &[Money]| {
        let currencies: BTreeSet<_> = amounts.iter().map(|amount| amount.currency).collect();
        currencies.len() == amounts.len() && amounts.iter().all(|amount| amount.minor > 0)
    };
    let limited = |limit: Option<u32>| limit != Some(0);
    let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let checks = [
        (
            new.promo.id.len() <= 64 && new.promo.id.chars().all(word),
            "its id is no word of small letters, digits and dashes",
        ),
        (once(&new.promo.needs.min_spend), "a least amount stands twice in one currency, or is nothing"),
        (once(&new.promo.needs.max_spend), "a largest amount stands twice in one currency, or is nothing"),
        (limited(new.usage_limit) && limited(new.customer_limit), "a limit of no use at all"),
        (new.budget.is_none_or(|budget| budget.minor > 0), "its budget is nothing"),
        (new.customers.iter().all(|email| email.contains('@')), "one of its customers is no e-mail"),
    ];
    checks.into_iter().find(|(fits, _)| !fits).map(|(_, wrong)| wrong)
}

/// A promo code with its look-alikes folded: I and L to 1, O to 0, U to V, without dashes.
pub fn looks(code: &str) -> String {
    let fold = |symbol: char| match symbol {
        'I' | 'L' => Some('1'),
        'O' => Some('0'),
        'U' => Some('V'),
        '-' | '_' => None,
        other => Some(other),
    };
    code.chars().filter_map(fold).collect()
}

/// E-mails as accounts have them.
fn tidied(mut new: Definition) -> Definition {
    for email in &mut new.customers {
        *email = email.trim().to_lowercase();
    }
    new
}

/// Reads a file of promos.
pub fn read(text: &str) -> Result<Vec<(String, Definition)>, ImportFault> {
    let (mut ids, mut codes) = (BTreeSet::new(), BTreeSet::new());
    let read = |(name, new): (String, Definition)| match wrong(&new) {
        Some(wrong) => Err(ImportFault::Wrong(name, wrong.into())),
        None if !ids.insert(new.promo.id.clone()) => Err(ImportFault::Wrong(name, "it is in the file twice".into())),
        None if !new.promo.code.as_deref().is_none_or(|code| codes.insert(looks(code))) => Err(taken(name)),
        None => Ok((name, tidied(new))),
    };
    import::items(text)?.into_iter().map(read).collect()
}

fn taken(name: String) -> ImportFault {
    ImportFault::Wrong(name, "another promo has its code, or one that looks like it".into())
}

/// Issues the promos of a file, and says how many are new, of how many. One that is there becomes what the file says.
pub async fn import(store: &Store, text: &str) -> Result<(usize, usize), ImportFault> {
    let promos = Arc::new(read(text)?);
    let all = promos.len();
    let stored = store.write(move |tx| {
        let promos = promos.clone();
        Box::pin(async move { take_over(tx, &promos).await })
    });
    Ok((stored.await?.map_err(taken)?, all))
}

/// Stores all of them and says how many are new; or names the one whose code is taken, and stores none.
async fn take_over(tx: &mut Tx, promos: &[(String, Definition)]) -> Result<Result<usize, String>, Stop> {
    for (name, promo) in promos {
        let looks = promo.promo.code.as_deref().map(looks);
        if tx.promo_that_looks(looks.as_deref(), &promo.promo.id).await?.is_some() {
            return Ok(Err(name.clone()));
        }
    }
    let mut new = 0_usize;
    for (_, promo) in promos {
        if tx.promo(&promo.promo.id).await?.is_none() {
            new = new.saturating_add(1);
            write(tx, promo, false).await?;
        } else {
            write(tx, promo, true).await?;
        }
    }
    Ok(Ok(new))
}

/// Issues those promos that are not there, and says which are new; those that are stay as they are.
pub async fn seed(tx: &mut Tx, promos: &[(String, Definition)]) -> Result<BTreeSet<String>, Stop> {
    let mut new = BTreeSet::new();
    for (_, promo) in promos {
        let looks = promo.promo.code.as_deref().map(looks);
        if tx.add_promo(promo, looks.as_deref()).await? == Written::Done {
            new.insert(promo.promo.id.clone());
        }
    }
    Ok(new)
}

/// Issues a new promo, or changes one.
pub async fn write(tx: &mut Tx, new: &Definition, change: bool) -> Result<Running, Stop> {
    if wrong(new).is_some() {
        return Err(Reason::Malformed.into());
    }
    let new = tidied(new.clone());
    let looks = new.promo.code.as_deref().map(looks);
    let written = match change {
        true => tx.change_promo(&new, looks.as_deref()).await?,
        false => tx.add_promo(&new, looks.as_deref()).await?,
    };
    match written {
        Written::Done => running(tx, &new.promo.id).await,
        Written::Id if change => Err(Reason::NotFound.into()),
        Written::Id | Written::Code => Err(Reason::DuplicateInBatch.into()),
    }
}

/// Ends a promo at once; one that is over stays so.
pub async fn end(tx: &mut Tx, id: &str) -> Result<Running, Stop> {
    let mut promo = tx.promo(id).await?.ok_or(Reason::NotFound)?.definition;
    let now = tx.now();
    if promo.promo.when.until.is_none_or(|until| until > now) {
        promo.promo.when.until = Some(now);
        // One that had not begun never does.
        promo.promo.when.from = promo.promo.when.from.filter(|from| *from < now);
        let looks = promo.promo.code.as_deref().map(looks);
        tx.change_promo(&promo, looks.as_deref()).await?;
    }
    running(tx, id).await
}

async fn running(tx: &mut Tx, id: &str) -> Result<Running, Stop> {
    Ok(shown(tx.promo(id).await?.ok_or(Reason::NotFound)?))
}

/// A promo as its shop sees it.
pub fn shown(row: PromoRow) -> Running {
    let spent = row.definition.budget.map(|budget| Money::new(row.spent, budget.currency));
    Running { definition: row.definition, used: row.used, spent }
}

/// A promo in the cart of a shopper, known by e-mail or a guest: what its limits say.
pub fn offer(row: PromoRow, email: Option<&str>) -> Offer {
    let Definition { mut promo, usage_limit, customer_limit, budget, customers, .. } = row.definition;
    let barred = if usage_limit.is_some_and(|limit| row.used >= limit) {
        Some(Barred::UsageLimit)
    } else if customer_limit.is_some_and(|limit| row.mine >= limit) {
        Some(Barred::CustomerLimit)
    } else {
        email
            .filter(|email| !customers.is_empty() && !customers.iter().any(|known| known == email))
            .map(|_| Barred::NotEligible)
    };
    // Who it is for is known once somebody signs in.
    promo.needs.signed_in |= !customers.is_empty();
    let left = |budget: Money| Money::new(budget.minor.saturating_sub(row.spent).max(0), budget.currency);
    Offer { promo, barred, budget_left: budget.map(left) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstrations_promos_can_all_be_issued() {
        let promos = read(DEMO).unwrap();
        assert!(promos.len() >= 18);
        let codes: BTreeSet<String> =
            promos.iter().filter_map(|(_, new)| new.promo.code.as_deref()).map(looks).collect();
        let coded = promos.iter().filter(|(_, new)| new.promo.code.is_some()).count();
        assert_eq!(codes.len(), coded, "no two look alike");
    }

    #[test]
    fn codes_that_look_alike_fold_to_the_same() {
        assert_eq!(looks("SOLDOUT1"), looks("S0LD0VTI"));
        assert_eq!(looks("BUY-2-GET-1"), looks("BUY2GET1"));
        assert_ne!(looks("SPRING15"), looks("SPRING16"));
    }
}
