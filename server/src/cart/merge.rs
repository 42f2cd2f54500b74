//! A guest who signs in takes the cart along.

use super::{CartOwner, MOST_CODES, change, is_gone};
use crate::store::{Fault, Look, Stop, Tx};
use domain::{Reason, api::config::Config, quote::MOST_OF_ONE};

/// Merges a guest's cart into an account's: quantities add up, codes unite (the guest's first, as many as fit), the
/// guest's choices win, and the guest's cart is gone. Says whether it is; while the account's cart is being paid it
/// has to wait.
pub async fn merge(tx: &mut Tx, shop: &Config, account: &CartOwner, guest: &CartOwner) -> Result<bool, Stop> {
    let Some(from) = tx.cart(guest).await? else { return Ok(true) };
    if tx.cart(account).await?.is_some_and(|cart| cart.paying.is_some()) {
        return Ok(false);
    }
    let (mut to, _) = change::begun(tx, shop, account).await?;
    let region = shop.regions.iter().find(|known| known.id == from.region).or(shop.regions.first());
    let currency = region.ok_or(Reason::Unavailable)?.currency;
    for line in tx.cart_lines(&from.id, currency).await? {
        tx.add_line(&to.id, (&line.product.id, line.every.unwrap_or(0)), line.quantity, MOST_OF_ONE).await?;
    }
    let mut codes = codes(tx, &from.id).await?;
    for own in self::codes(tx, &to.id).await? {
        if !codes.contains(&own) {
            codes.push(own);
        }
    }
    for (nth, code) in codes.iter().enumerate() {
        let fits = nth < usize::try_from(MOST_CODES).unwrap_or(0);
        match code {
            Held::Promo(id) if fits => tx.add_promo_to(&to.id, id).await?,
            Held::Card(id) if fits => tx.lay_card(&to.id, id).await?,
            Held::Promo(id) | Held::Card(id) => tx.remove_code(&to.id, id).await?,
        };
    }
    if !from.delivery.is_empty() {
        to.delivery.clone_from(&from.delivery);
    }
    to.payment = from.payment.or(to.payment);
    to.chosen = if from.chosen.is_empty() { to.chosen } else { from.chosen };
    tx.change_cart(&to).await?;
    tx.end_cart(&from.id).await?;
    // Past both: neither tab takes it for one that it has seen.
    tx.cart_changed(&to.id, from.version).await?;
    Ok(true)
}

#[derive(PartialEq)]
enum Held {
    Promo(String),
    Card(String),
}

async fn codes(tx: &mut Tx, cart: &str) -> Result<Vec<Held>, Fault> {
    let promos = tx.promos_on(cart, "").await?.into_iter().map(|promo| Held::Promo(promo.definition.promo.id));
    let mut codes: Vec<Held> = promos.collect();
    codes.extend(tx.cards_on(cart).await?.into_iter().map(|(card, _)| Held::Card(card.id)));
    Ok(codes)
}

/// Whether there are cards on a cart that nothing of can pay any more.
pub async fn has_gone(look: &mut Look, owner: &CartOwner) -> Result<bool, Fault> {
    let Some(cart) = look.cart(owner).await?.filter(|cart| cart.paying.is_none()) else { return Ok(false) };
    Ok(look.cards_on(&cart.id).await?.iter().any(|(card, _)| is_gone(card)))
}

/// Takes cards off a cart that somebody redeemed meanwhile, or the shop switched off. Not while it is being paid: then
/// they are part of the order.
pub async fn drop_gone(tx: &mut Tx, owner: &CartOwner) -> Result<(), Stop> {
    let Some(cart) = tx.cart(owner).await?.filter(|cart| cart.paying.is_none()) else { return Ok(()) };
    let mut dropped = false;
    for (card, _) in tx.cards_on(&cart.id).await? {
        if is_gone(&card) {
            dropped |= tx.remove_code(&cart.id, &card.id).await?;
        }
    }
    if dropped {
        tx.cart_changed(&cart.id, 0).await?;
    }
    Ok(())
}
