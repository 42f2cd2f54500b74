//! What a shopper does to a cart, each time to the version that was seen.

use super::{Buyer, CartOwner, priced};
use crate::{
    config,
    store::{CartRow, Stop, Tx},
};
use domain::{
    Reason,
    api::{
        balance::Bucket,
        cart::{AddLine, Cart, ChangeLine, SetTender},
        config::Config,
    },
    quote::MOST_OF_ONE,
};
use std::collections::BTreeSet;

/// One thing that a shopper does to a cart. Codes come in by [`super::add_code`].
#[derive(Clone, Debug)]
pub enum Change {
    /// Adds to a line, or begins one.
    Add(AddLine),
    /// Changes the line of this id.
    Line(String, ChangeLine),
    /// Takes the line of this id off.
    RemoveLine(String),
    /// Takes the promo or the card of this id off.
    RemoveCode(String),
    /// The promos that the shopper insists on.
    Choose(Vec<String>),
    /// How it is to be paid.
    Tender(SetTender),
    /// The way of delivery, by its id.
    Delivery(String),
}

/// Changes a cart, if it is still the version that was seen, and prices it again. A change that leaves it as it was is
/// none: the version stays.
pub async fn change(tx: &mut Tx, shop: &Config, owner: &CartOwner, seen: u64, change: &Change) -> Result<Cart, Stop> {
    check(tx, owner, seen).await?;
    let (cart, buyer) = begun(tx, shop, owner).await?;
    if apply(tx, shop, &cart, &buyer, change).await? {
        tx.cart_changed(&cart.id, 0).await?;
    }
    let now = tx.now();
    priced(tx, shop, owner, now).await
}

/// Refuses who saw another version, and everyone while the cart is being paid.
pub(super) async fn check(tx: &mut Tx, owner: &CartOwner, seen: u64) -> Result<(), Stop> {
    match tx.cart(owner).await? {
        Some(CartRow { paying: Some((_, until)), .. }) => Err(Reason::OnHold { until }.into()),
        cart if cart.as_ref().map_or(0, |cart| cart.version) != seen => Err(Reason::VersionConflict.into()),
        _ => Ok(()),
    }
}

/// The cart, begun now if there was none.
pub(super) async fn begun(tx: &mut Tx, shop: &Config, owner: &CartOwner) -> Result<(CartRow, Buyer), Stop> {
    let found = tx.cart(owner).await?;
    let buyer = Buyer::of(tx, shop, owner, found.as_ref()).await?;
    if let Some(mut cart) = found {
        if cart.region != buyer.region.id {
            cart.region.clone_from(&buyer.region.id);
            tx.change_cart(&cart).await?;
            tx.cart_changed(&cart.id, 0).await?;
        }
        return Ok((cart, buyer));
    }
    tx.begin_cart(owner, &buyer.region.id).await?;
    let cart = tx.cart(owner).await?.ok_or(Reason::Unavailable)?;
    Ok((cart, buyer))
}

/// Makes the change and says whether it was one.
async fn apply(tx: &mut Tx, shop: &Config, cart: &CartRow, buyer: &Buyer, change: &Change) -> Result<bool, Stop> {
    let mut new = cart.clone();
    match change {
        Change::Add(add) => return add_line(tx, cart, buyer, add).await,
        Change::Line(id, line) => return change_line(tx, cart, buyer, id, line).await,
        Change::RemoveLine(id) => {
            return if tx.remove_line(&cart.id, id).await? { Ok(true) } else { Err(Reason::NotFound.into()) };
        }
        Change::RemoveCode(id) => {
            if !tx.remove_code(&cart.id, id).await? {
                return Err(Reason::NotFound.into());
            }
            new.chosen.retain(|chosen| chosen != id);
            tx.change_cart(&new).await?;
            return Ok(true);
        }
        Change::Choose(promos) => {
            let held = tx.promos_on(&cart.id, buyer.id()).await?;
            if !promos.iter().all(|id| held.iter().any(|known| known.definition.promo.id == *id)) {
                return Err(Reason::NotFound.into());
            }
            let mut seen = BTreeSet::new();
            new.chosen = promos.iter().filter(|id| seen.insert(*id)).cloned().collect();
        }
        Change::Tender(wanted) => tender(&mut new, shop, buyer, wanted)?,
        Change::Delivery(way) => {
            if !config::terms(&buyer.region).deliveries.iter().any(|known| known.id == *way) {
                return Err(Reason::Malformed.into());
            }
            new.delivery.clone_from(way);
        }
    }
    let same = (&new.chosen, &new.delivery, new.use_balance) == (&cart.chosen, &cart.delivery, cart.use_balance)
        && (&new.amounts, new.payment) == (&cart.amounts, cart.payment);
    if !same {
        tx.change_cart(&new).await?;
    }
    Ok(!same)
}

async fn add_line(tx: &mut Tx, cart: &CartRow, buyer: &Buyer, add: &AddLine) -> Result<bool, Stop> {
    if !(1..=MOST_OF_ONE).contains(&add.quantity) {
        return Err(Reason::Malformed.into());
    }
    let product = tx.product(&add.product, buyer.region.currency).await?.ok_or(Reason::NotFound)?;
    if add.every.is_some_and(|every| !product.every.contains(&every)) {
        return Err(Reason::Malformed.into());
    }
    if product.left == Some(0) {
        return Err(Reason::SoldOut { lines: vec![product.id] }.into());
    }
    tx.add_line(&cart.id, (&product.id, add.every.unwrap_or(0)), add.quantity, MOST_OF_ONE).await?;
    Ok(true)
}

async fn change_line(tx: &mut Tx, cart: &CartRow, buyer: &Buyer, id: &str, wanted: &ChangeLine) -> Result<bool, Stop> {
    let lines = tx.cart_lines(&cart.id, buyer.region.currency).await?;
    let line = lines.iter().find(|line| line.id == id).ok_or(Reason::NotFound)?;
    let every = wanted.every.unwrap_or(line.every.unwrap_or(0));
    let mut quantity = wanted.quantity.unwrap_or(line.quantity);
    if !(1..=MOST_OF_ONE).contains(&quantity) || (every > 0 && !line.product.every.contains(&every)) {
        return Err(Reason::Malformed.into());
    }
    if (quantity, every) == (line.quantity, line.every.unwrap_or(0)) {
        return Ok(false);
    }
    // In another rhythm it may be what another line is already: the two become one.
    let twin = lines
        .iter()
        .find(|other| other.id != line.id && other.product.id == line.product.id && other.every.unwrap_or(0) == every);
    if let Some(twin) = twin {
        quantity = quantity.saturating_add(twin.quantity).min(MOST_OF_ONE);
        tx.remove_line(&cart.id, &twin.id).await?;
    }
    tx.change_line(&line.id, quantity, every).await?;
    Ok(true)
}

fn tender(cart: &mut CartRow, shop: &Config, buyer: &Buyer, wanted: &SetTender) -> Result<(), Stop> {
    let mut buckets = Vec::new();
    for named in &wanted.tender.amounts {
        let fits = named.amount.minor >= 0 && named.amount.currency == buyer.region.currency;
        if !fits || named.bucket == Bucket::Points || buckets.contains(&named.bucket) {
            return Err(Reason::Malformed.into());
        }
        buckets.push(named.bucket);
    }
    if wanted.payment.is_some_and(|method| !shop.features.methods.contains(&method)) {
        return Err(Reason::PaymentKind.into());
    }
    cart.use_balance = Some(wanted.tender.use_balance);
    cart.amounts.clone_from(&wanted.tender.amounts);
    cart.payment = wanted.payment;
    Ok(())
}
