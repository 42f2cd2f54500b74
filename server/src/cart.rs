//! Carts: whose they are, what is on them, and what the one quote makes of that.

mod change;
mod code;
mod merge;

pub use crate::store::CartOwner;
pub use change::{Change, change};
pub use code::{Typed, add as add_code};
pub use merge::{drop_gone, has_gone, merge};

use crate::{
    config::{self, Terms},
    promos,
    secret::Hash,
    store::{AccountRow, Card, CardState, CartRow, Fault, Look, Stop},
};
use domain::{
    Money, Reason, Time,
    api::{
        cart::Cart,
        config::{Config, Region},
    },
    quote::{self, Customer, Input, Lot, Tender},
};

/// A cart holds no more codes than this.
pub const MOST_CODES: u32 = 5;
/// The best set is exact for so many promos.
const MOST_OFFERS: usize = 30;
/// What a cart may come to, in minor units.
const MOST: i64 = 3_000_000_000;

/// Who has the cart, as far as a price depends on it.
pub(crate) struct Buyer {
    account: Option<AccountRow>,
    region: Region,
}

impl Buyer {
    /// Looks up whose cart it is. A guest is where the guest says to be, or was, or in the shop's first region.
    pub(crate) async fn of(
        look: &mut Look,
        shop: &Config,
        owner: &CartOwner,
        cart: Option<&CartRow>,
    ) -> Result<Buyer, Stop> {
        let account = match owner {
            CartOwner::Account(id) => Some(look.account(id).await?.ok_or(Reason::SignInRequired)?),
            CartOwner::Guest { .. } => None,
        };
        let said = match (&account, owner) {
            (Some(account), _) => Some(&account.region),
            (None, CartOwner::Guest { region: Some(region), .. }) => Some(region),
            _ => cart.map(|cart| &cart.region),
        };
        let known = shop.regions.iter().find(|known| Some(&known.id) == said);
        let region = known.or(shop.regions.first()).cloned().ok_or(Reason::Unavailable)?;
        Ok(Buyer { account, region })
    }

    fn id(&self) -> &str {
        self.account.as_ref().map_or("", |account| &account.id)
    }
}

/// The region that a cart is in.
pub async fn region(look: &mut Look, shop: &Config, owner: &CartOwner) -> Result<Region, Stop> {
    let cart = look.cart(owner).await?;
    Ok(Buyer::of(look, shop, owner, cart.as_ref()).await?.region)
}

/// The owner of a guest's cart with this token.
pub fn guest(token: Hash) -> CartOwner {
    CartOwner::Guest { token: Some(token), region: None }
}

/// A cart, priced for an instant with all that has a say in it. One that was never written to is empty, of version 0.
pub async fn priced(look: &mut Look, shop: &Config, owner: &CartOwner, now: Time) -> Result<Cart, Stop> {
    let cart = look.cart(owner).await?;
    let buyer = Buyer::of(look, shop, owner, cart.as_ref()).await?;
    let input = input(look, &buyer, cart.as_ref(), now).await?;
    let quote = quote::quote(&input).map_err(|_| too_much(&input))?;
    let (id, version, order) = match cart {
        Some(cart) => (cart.id, cart.version, cart.paying.map(|(order, _)| order)),
        None => (String::new(), 0, None),
    };
    Ok(Cart { id, version, input, quote, order })
}

/// All that prices what an account buys without a cart, and nothing in it yet: a renewal.
pub async fn without_cart(look: &mut Look, shop: &Config, account: &str, now: Time) -> Result<(Input, Region), Stop> {
    let owner = CartOwner::Account(account.to_owned());
    let buyer = Buyer::of(look, shop, &owner, None).await?;
    Ok((input(look, &buyer, None, now).await?, buyer.region))
}

/// The cart comes to more than a shop can sell.
pub(crate) fn too_much(input: &Input) -> Reason {
    let money = |minor| Money::new(minor, input.currency);
    let each = input.lines.iter().map(|line| {
        let unit = line.product.unit_at(input.at).minor;
        unit.saturating_mul(i64::from(line.quantity))
    });
    Reason::MaxSpend { most: money(MOST), have: money(each.fold(0, i64::saturating_add)) }
}

async fn input(look: &mut Look, buyer: &Buyer, cart: Option<&CartRow>, now: Time) -> Result<Input, Fault> {
    let Region { id: region, currency, .. } = buyer.region.clone();
    let Terms { taxes, deliveries } = config::terms(&buyer.region);
    let mut input = Input {
        at: now,
        region,
        currency,
        lines: Vec::new(),
        offers: Vec::new(),
        chosen: Vec::new(),
        delivery: deliveries.first().map(|way| way.id.clone()).unwrap_or_default(),
        deliveries,
        taxes,
        customer: customer(look, buyer).await?,
        payment: None,
        lots: lots(look, buyer, cart).await?,
        tender: Tender {
            use_balance: buyer.account.as_ref().is_none_or(|account| account.preferences.auto_apply),
            amounts: Vec::new(),
        },
    };
    let mut promos = Vec::new();
    if let Some(cart) = cart {
        input.lines = look.cart_lines(&cart.id, currency).await?;
        input.chosen.clone_from(&cart.chosen);
        if input.deliveries.iter().any(|way| way.id == cart.delivery) {
            input.delivery.clone_from(&cart.delivery);
        }
        input.payment = cart.payment;
        input.tender.use_balance = cart.use_balance.unwrap_or(input.tender.use_balance);
        // Amounts in another currency are from before the region changed.
        let amounts = cart.amounts.iter().filter(|amount| amount.amount.currency == currency);
        input.tender.amounts = amounts.cloned().collect();
        promos = look.promos_on(&cart.id, buyer.id()).await?;
    }
    for promo in look.promos_by_themselves(buyer.id(), now).await? {
        let known = promos.iter().any(|known| known.definition.promo.id == promo.definition.promo.id);
        if !known && promos.len() < MOST_OFFERS {
            promos.push(promo);
        }
    }
    let email = buyer.account.as_ref().map(|account| account.email.as_str());
    let offers = promos.into_iter().map(|promo| promos::offer(promo, email));
    // What would apply by itself, but not for this shopper, is none of the shopper's business.
    input.offers = offers.filter(|offer| offer.promo.code.is_some() || offer.barred.is_none()).collect();
    Ok(input)
}

async fn customer(look: &mut Look, buyer: &Buyer) -> Result<Customer, Fault> {
    Ok(match &buyer.account {
        None => Customer { signed_in: false, orders: 0, frozen: false },
        Some(account) => {
            Customer { signed_in: true, orders: look.orders_of(&account.id).await?, frozen: account.frozen }
        }
    })
}

/// What the account has, holds taken off, and the cards laid on the cart.
async fn lots(look: &mut Look, buyer: &Buyer, cart: Option<&CartRow>) -> Result<Vec<Lot>, Fault> {
    let mut lots = Vec::new();
    if let Some(account) = &buyer.account {
        for (bucket, lot) in look.lots(&account.id).await? {
            let amount = lot.left.minus(lot.held).map_err(|_| Fault::Corrupt("lot"))?;
            if amount.minor > 0 {
                let (expires, since, categories) = (lot.expires, lot.since, lot.categories);
                lots.push(Lot { id: lot.id, bucket, amount, expires, since, categories, card: None });
            }
        }
    }
    if let Some(cart) = cart {
        let cards = look.cards_on(&cart.id).await?;
        lots.extend(cards.into_iter().filter(|(card, _)| !is_gone(card)).map(|(card, since)| Lot {
            id: card.id,
            bucket: card.bucket,
            amount: card.amount,
            expires: card.expires,
            since,
            categories: card.categories,
            card: Some(card.last_four),
        }));
    }
    Ok(lots)
}

/// Somebody redeemed it meanwhile, or the shop switched it off: nothing of it can pay any more.
fn is_gone(card: &Card) -> bool {
    card.state != CardState::Active
}
