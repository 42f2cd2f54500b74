//! What is sold, as last seen: there at once on Back, and offline.

use crate::api;
use domain::api::catalog::Product;
use leptos::{prelude::*, task::spawn_local};

/// What this tab knows of the catalog.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// All products at the prices of one region.
    pub products: RwSignal<Vec<Product>>,
    /// The last question had no answer.
    pub failed: RwSignal<bool>,
    region: StoredValue<String>,
}

impl Shelf {
    /// Nothing seen yet.
    pub fn new() -> Shelf {
        Shelf { products: RwSignal::default(), failed: RwSignal::new(false), region: StoredValue::default() }
    }

    /// Asks what is sold in this region; what was seen of it stays until the answer is there.
    pub fn open(self, region: String) {
        if self.region.with_value(|known| *known != region) {
            self.products.set(Vec::new());
        }
        self.region.set_value(region.clone());
        spawn_local(async move {
            let answer = api::catalog::products(&region).await;
            if self.region.with_value(|now| *now != region) {
                return;
            }
            self.failed.set(answer.is_err());
            let unseen = self.products.with_untracked(Vec::is_empty);
            let last = || api::catalog::last_products(&region).filter(|_| unseen);
            if let Some(page) = answer.ok().or_else(last)
                && self.products.with_untracked(|known| *known != page.items)
            {
                self.products.set(page.items);
            }
        });
    }
}

impl Default for Shelf {
    fn default() -> Self {
        Shelf::new()
    }
}
