//! Carts of other storefronts: each has an account of its own, into which its guest redeems.

use super::drawn;
use crate::{
    cart::{self, Change},
    store::{CartOwner, Fault, HostCartRow, NewAccount, Stop, Tx},
};
use domain::{
    Reason, Time,
    api::{
        cart::{AddLine, Cart},
        config::Config,
        embed::{CartToken, HostCart},
    },
};
use uuid::Uuid;

/// What a token is taken for.
const LASTS: i64 = 15 * 60 * Time::SECOND;
/// Who asks what became of an attempt may have been cut off for a while; then the token is forgotten.
pub const KEPT: i64 = 60 * 60 * Time::SECOND;
/// No cart has more lines.
const MOST_LINES: usize = 200;
/// What the account of such a cart is called. With a capital letter: nobody signs in with that.
const HOST: &str = "Cart ";

/// A storefront's own name for a cart.
fn named(id: &str) -> Result<(), Reason> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    if (1..=64).contains(&id.len()) && id.bytes().all(fits) { Ok(()) } else { Err(Reason::Malformed) }
}

/// Makes a cart of another storefront what it is there, and prices it. Codes that are on it stay.
pub async fn put(tx: &mut Tx, shop: &Config, id: &str, new: &HostCart) -> Result<Cart, Stop> {
    named(id)?;
    if new.lines.len() > MOST_LINES {
        return Err(Reason::Malformed.into());
    }
    if !shop.regions.iter().any(|region| region.id == new.region) {
        return Err(Reason::Region.into());
    }
    let account = match tx.host_cart(id).await? {
        Some(HostCartRow { account, region }) if region == new.region => account,
        // What was redeemed into it is in the currency of its region.
        Some(_) => return Err(Reason::Region.into()),
        None => begin(tx, id, &new.region).await?,
    };
    let owner = CartOwner::Account(account);
    let now = tx.now();
    let before = cart::priced(tx, shop, &owner, now).await?;
    let mut version = before.version;
    for line in before.input.lines {
        version = cart::change(tx, shop, &owner, version, &Change::RemoveLine(line.id)).await?.version;
    }
    for line in &new.lines {
        let add = AddLine { product: line.product.clone(), quantity: line.quantity, every: None };
        version = cart::change(tx, shop, &owner, version, &Change::Add(add)).await?.version;
    }
    cart::priced(tx, shop, &owner, now).await
}

async fn begin(tx: &mut Tx, id: &str, region: &str) -> Result<String, Stop> {
    let new = NewAccount {
        id: Uuid::now_v7().to_string(),
        email: [HOST, id].concat(),
        confirmed: true,
        name: [HOST, id].concat(),
        // No password has this hash.
        password_hash: String::new(),
        region: region.to_owned(),
        language: "en".into(),
        address: None,
    };
    if !tx.add_account(&new).await? || !tx.add_host_cart(id, &new.id).await? {
        return Err(Fault::NotCommitted.into());
    }
    Ok(new.id)
}

/// Mints a token for a cart: a quarter of an hour, one success.
pub async fn token(tx: &mut Tx, id: &str) -> Result<CartToken, Stop> {
    named(id)?;
    tx.host_cart(id).await?.ok_or(Reason::NotFound)?;
    let (token, hash) = drawn("ct_")?;
    let expires = tx.now().plus(LASTS);
    tx.add_cart_token(&hash, id, expires).await?;
    Ok(CartToken { token, expires })
}
