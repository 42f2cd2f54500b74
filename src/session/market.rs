//! The shop's side of the session: what is sold, and the cart. Most visits that redeem a code never look at it, so what
//! it takes is made by the first page that does, and its code is fetched with that page (`late`). Until then only the
//! number of items is known, for the link to the cart.

use super::{Basket, Shelf};
use crate::api;
use leptos::{prelude::*, reactive::owner::Owner, task::spawn_local};

/// What is sold, and the cart.
#[derive(Clone, Copy)]
pub struct Market {
    /// The cart.
    pub basket: Basket,
    /// What is sold.
    pub shelf: Shelf,
}

/// What the cart has to hear of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It may have changed.
    News,
    /// Somebody else is here now.
    AnotherVisitor,
}

/// The market, and how it hears.
type Open = (Market, fn(Market, Heard));

/// The place of the market in the session.
#[derive(Clone, Copy)]
pub struct MarketPlace {
    /// How many items are in the cart.
    pub items: RwSignal<u32>,
    /// Grows with every change that this tab makes to the cart.
    pub written: RwSignal<u32>,
    /// Once a page has looked.
    open: StoredValue<Option<Open>>,
    /// Outlives the pages.
    owner: StoredValue<Option<Owner>>,
}

impl MarketPlace {
    /// Nobody has looked yet.
    pub fn new() -> MarketPlace {
        MarketPlace {
            items: RwSignal::new(0),
            written: RwSignal::new(0),
            open: StoredValue::new(None),
            owner: StoredValue::new(Owner::current()),
        }
    }

    /// A page looks: from now on all that the cart hears is for the market itself.
    pub fn open(self) -> Market {
        if let Some((market, _)) = self.open.get_value() {
            return market;
        }
        let make = || Market { basket: Basket::new(self), shelf: Shelf::new() };
        let market = self.owner.with_value(|owner| match owner {
            Some(owner) => owner.with(make),
            None => make(),
        });
        self.open.set_value(Some((market, |market, heard| market.basket.hear(heard))));
        market.basket.refresh();
        market
    }

    /// Something happened that the cart has to hear of.
    pub fn hear(self, heard: Heard) {
        match self.open.get_value() {
            Some((market, hear)) => hear(market, heard),
            None => spawn_local(async move {
                if let Ok(items) = api::cart::items().await {
                    self.items.set(items);
                }
            }),
        }
    }
}

impl Default for MarketPlace {
    fn default() -> Self {
        MarketPlace::new()
    }
}
