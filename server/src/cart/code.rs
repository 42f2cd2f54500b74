//! One box for gift cards and promo codes: what a text is, and laying it on the cart.

use super::{Buyer, CartOwner, MOST_CODES, change, priced};
use crate::{
    attempts::Counted,
    redeem::{self, Redeemer},
    secret::{Hash, Secret},
    store::{CartRow, Stop, Tx},
};
use domain::{
    Reason,
    api::{
        cart::Cart,
        config::{Config, Region},
        redeem::Request,
    },
    code::{self, Reading},
    profile::{Opens, Profile},
};

/// What was typed into the box, read by the region's profiles.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The promo code that it is, if it can be one.
    promo: Option<String>,
    /// What it is looked up by as a card, or why it is none.
    card: Result<Vec<Hash>, Reason>,
}

impl Typed {
    /// Reads a text. It may be a promo code and a gift code at once.
    pub fn read(ask: &Request, profiles: &[Profile], secret: &Secret) -> Typed {
        let (promos, values): (Vec<Profile>, Vec<Profile>) =
            profiles.iter().cloned().partition(|profile| profile.opens == Opens::Promo);
        let promo = match code::read(ask.code.expose(), &promos, true) {
            Reading::Complete(complete) => complete.candidates.into_iter().next(),
            _ => None,
        };
        // What is wrong with it is judged by all profiles; what it may be worth by those of cards alone.
        let card = redeem::hashes(ask, profiles, secret)
            .and_then(|_| redeem::hashes(ask, &values, secret).map_err(|_| Reason::NotFound));
        Typed { promo: promo.map(|promo| promo.code.expose().to_owned()), card }
    }

    /// The hashes of the cards that it may be.
    pub fn hashes(&self) -> &[Hash] {
        self.card.as_deref().unwrap_or_default()
    }
}

/// What a text turned out to be.
enum Known {
    Promo(String),
    Card(String),
}

/// Lays a promo code or a card on the cart, beside those that are there. One that is there already changes nothing.
///
/// A miss counts, so its refusal is an answer of this job and not its failure, which would be rolled back.
pub async fn add(
    tx: &mut Tx,
    shop: &Config,
    (owner, counted): (&CartOwner, &Counted),
    seen: u64,
    typed: &Typed,
) -> Result<Result<Cart, Reason>, Stop> {
    change::check(tx, owner, seen).await?;
    let cart = tx.cart(owner).await?;
    let buyer = Buyer::of(tx, shop, owner, cart.as_ref()).await?;
    let known = match known(tx, &buyer, counted, typed).await? {
        Ok(known) => known,
        Err(reason) => return Ok(Err(reason)),
    };
    let (cart, _) = change::begun(tx, shop, owner).await?;
    if lay(tx, &cart, &buyer, &known).await? {
        tx.cart_changed(&cart.id, 0).await?;
    }
    let now = tx.now();
    priced(tx, shop, owner, now).await.map(Ok)
}

/// Finds out what a text is. A promo wins where there is one of that code.
async fn known(tx: &mut Tx, buyer: &Buyer, counted: &Counted, typed: &Typed) -> Result<Result<Known, Reason>, Stop> {
    counted.admit(tx).await?;
    if let Some(code) = &typed.promo
        && let Some(promo) = tx.promo_of_code(code).await?
    {
        return Ok(Ok(Known::Promo(promo)));
    }
    let hashes = match &typed.card {
        Ok(hashes) => hashes,
        Err(Reason::NotFound) => {
            counted.miss(tx).await?;
            return Ok(Err(Reason::NotFound));
        }
        // Malformed: no miss.
        Err(reason) => return Ok(Err(reason.clone())),
    };
    let who = Redeemer {
        account: buyer.id().to_owned(),
        email: String::new(),
        // Points pay for nothing, so a cart has no use for a voucher of them.
        region: Region { points: None, ..buyer.region.clone() },
        abroad: Vec::new(),
        counted: counted.clone(),
    };
    match redeem::found(tx, &who, hashes).await {
        Ok(card) => Ok(Ok(Known::Card(card.id))),
        Err(Stop::Refused(reason)) => Ok(Err(reason)),
        Err(fault) => Err(fault),
    }
}

/// Lays it on the cart, and says whether it was not there. What would be one code too many is refused.
async fn lay(tx: &mut Tx, cart: &CartRow, buyer: &Buyer, known: &Known) -> Result<bool, Stop> {
    let new = match known {
        Known::Promo(promo) => tx.add_promo_to(&cart.id, promo).await?,
        Known::Card(card) => tx.lay_card(&cart.id, card).await?,
    };
    if new && codes_on(tx, cart, buyer).await? > usize::try_from(MOST_CODES).unwrap_or(0) {
        return Err(Reason::TooManyCodes { most: MOST_CODES }.into());
    }
    Ok(new)
}

/// How many codes a cart has.
pub(super) async fn codes_on(tx: &mut Tx, cart: &CartRow, buyer: &Buyer) -> Result<usize, Stop> {
    let promos = tx.promos_on(&cart.id, buyer.id()).await?.len();
    Ok(promos.saturating_add(tx.cards_on(&cart.id).await?.len()))
}
