//! A gift as its recipient sees it: whoever has the code has proved to have been given it.

use super::life::opened;
use crate::{
    attempts::Counted,
    issuer::Presented,
    redeem::{self, Redeemer, proves_possession},
    secret::Hash,
    store::{Card, CardState, Fault, GiftRow, Stop, Tx},
};
use domain::{
    Currency, Money, Reason,
    api::{
        gift::{Claim, Standing},
        redeem::Receipt,
    },
    gift::State,
};

/// Who opens a claim page, signed in or not.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The account's id.
    pub account: Option<String>,
    /// Whose misses are counted.
    pub counted: Counted,
}

/// The gift of a code. That somebody else than its sender looked at it is noted, and the sender told.
///
/// A miss counts, so the refusal is an answer of this job and not its failure, which would be rolled back.
pub async fn look(tx: &mut Tx, visitor: &Visitor, hashes: &[Hash]) -> Result<Result<Claim, Reason>, Stop> {
    visitor.counted.admit(tx).await?;
    let card = tx.card(hashes).await?;
    // Judged also where there is none: how long it takes tells nothing of a weak code.
    let nobodys = Card::nobodys(Money::zero(Currency::USD));
    let is_told = proves_possession(card.as_ref().unwrap_or(&nobodys));
    let Some(card) = card.filter(|_| is_told) else {
        let attempts_left = visitor.counted.miss(tx).await?;
        return Ok(Err(Reason::CodeNotUsable { attempts_left }));
    };
    let Some(row) = tx.gift_of_card(&card.id).await? else { return Ok(Err(Reason::NotFound)) };
    let standing = match standing(tx, visitor, &card, &row).await? {
        Ok(standing) => standing,
        Err(reason) => return Ok(Err(reason)),
    };
    if standing == Standing::Open && visitor.account.as_ref() != Some(&row.account) {
        opened(tx, &row.id).await?;
    }
    Ok(Ok(shown(card, row, standing)))
}

async fn standing(
    tx: &mut Tx,
    visitor: &Visitor,
    card: &Card,
    row: &GiftRow,
) -> Result<Result<Standing, Reason>, Stop> {
    let is_own = |account: &String| visitor.account.as_ref() == Some(account);
    Ok(match (&card.state, card.void_since) {
        (CardState::Redeemed { account, at, .. }, _) => Ok(Standing::Claimed { on: *at, yours: is_own(account) }),
        (_, Some(since)) if row.state == State::Cancelled => Ok(Standing::Cancelled { on: row.ended.unwrap_or(since) }),
        (_, Some(since)) => {
            // Who claimed it by the newer message needs no other.
            let current = tx.card_by_id(&row.card).await?.ok_or(Fault::Corrupt("card"))?;
            match current.state {
                CardState::Redeemed { account, at, .. } if is_own(&account) => {
                    Ok(Standing::Claimed { on: at, yours: true })
                }
                _ => Ok(Standing::Replaced { on: since }),
            }
        }
        (CardState::Active, None) => Ok(Standing::Open),
        (CardState::Disabled, None) => Err(Reason::Disabled),
        (CardState::Inactive, None) => Err(Reason::NotActivated),
    })
}

/// Who comes with a code of before may be whom the gift was never meant for: what was changed since is not told.
fn shown(card: Card, row: GiftRow, standing: Standing) -> Claim {
    let (mut cover, mut name) = (row.cover, row.name);
    if card.id != row.card {
        cover.message.clear();
        name = None;
    }
    Claim { cover, name, amount: card.amount, last_four: card.last_four, standing }
}

/// Adds a gift to the account, once, as a redemption does. A card that nobody was sent is no gift.
pub async fn claim(tx: &mut Tx, who: &Redeemer, presented: &Presented) -> Result<Receipt, Stop> {
    who.counted.admit(tx).await?;
    let card = tx.card(presented.hashes()).await?;
    if card.is_some_and(|card| proves_possession(&card) && card.gift.is_none()) {
        return Err(Reason::NotFound.into());
    }
    redeem::redeem(tx, who, presented).await
}
