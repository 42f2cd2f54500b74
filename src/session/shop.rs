//! The shop: its name, regions and code profiles.

use crate::{
    api,
    browser::{self, clock},
};
use domain::{
    Currency,
    api::{
        catalog::Category,
        config::{Config, Limits},
        order::Method,
        points::Rate,
    },
    code::foreign::Foreign,
    gift::Terms,
    profile::Profile,
};
use leptos::{prelude::*, task::spawn_local};

/// Between two looks whether it has answered, in milliseconds.
const SHORT: i32 = 20;

/// The shop, as it says it is.
#[derive(Clone, Copy)]
pub struct Shop {
    config: RwSignal<Option<Config>>,
    /// It has answered, on this visit.
    answered: StoredValue<bool>,
    /// It was asked, and has answered or did not.
    asked: StoredValue<bool>,
}

impl Shop {
    /// Not yet asked.
    pub fn new() -> Shop {
        Shop { config: RwSignal::new(None), answered: StoredValue::new(false), asked: StoredValue::new(false) }
    }

    /// Asks, unless it has answered before.
    pub fn load(self) {
        if !self.answered.get_value() {
            self.ask();
        }
    }

    /// Asks: the shop may have other looks, or sell in other regions, than when the page was opened.
    pub fn ask(self) {
        spawn_local(async move {
            // Without an answer it is as it was last seen; where it never was, its own codes are still read. It is asked
            // again when the line comes back.
            let answer = api::shop::config().await.ok();
            let answered = self.answered.get_value() || answer.is_some();
            self.answered.set_value(answered);
            let config = answer.or_else(api::shop::last_config);
            browser::theme::wear(config.as_ref().and_then(|config| config.theme.style.as_deref()));
            if config.is_some() && self.config.with_untracked(|known| *known != config) {
                self.config.set(config);
            }
            self.asked.set_value(true);
        });
    }

    /// Does this once the shop has said which codes it takes, or could not be asked; at once where that is so already.
    pub fn once_asked(self, act: impl FnOnce() + 'static) {
        if self.asked.get_value() {
            return act();
        }
        spawn_local(async move {
            while !self.asked.get_value() {
                clock::wait(SHORT).await;
            }
            // What follows from the answer is known a moment later.
            clock::wait(0).await;
            act();
        });
    }

    /// The shop's name.
    pub fn name(self) -> String {
        self.config.with(|config| config.as_ref().map_or("Scrip".to_owned(), |config| config.shop.clone()))
    }

    /// Whether no real money moves here.
    pub fn is_demo(self) -> bool {
        self.config.with(|config| config.as_ref().is_some_and(|config| config.features.demo))
    }

    /// The app says how many attempts are left from so many on.
    pub fn attempts_shown_from(self) -> u32 {
        self.config.with(|config| config.as_ref().map_or(3, |config| config.limits.attempts_shown_from))
    }

    /// A shelf by its name; its id where the shop has not said.
    pub fn category(self, id: &str) -> String {
        self.config.with(|config| {
            let known = config.as_ref().and_then(|config| config.categories.iter().find(|category| category.id == id));
            known.map_or_else(|| id.to_owned(), |category| category.name.clone())
        })
    }

    /// The shelves, in the shop's order.
    pub fn categories(self) -> Vec<Category> {
        self.config.with(|config| config.as_ref().map(|config| config.categories.clone()).unwrap_or_default())
    }

    /// The region of who is here, or the first.
    pub fn region(self, of_viewer: Option<String>) -> String {
        let first = || {
            self.config.with(|config| {
                config.as_ref().and_then(|config| config.regions.first().map(|region| region.id.clone()))
            })
        };
        of_viewer.or_else(first).unwrap_or_default()
    }

    /// The ids of the regions, in the shop's order.
    pub fn regions(self) -> Vec<String> {
        self.config.with(|config| {
            let regions = config.as_ref().map(|config| config.regions.as_slice()).unwrap_or_default();
            regions.iter().map(|region| region.id.clone()).collect()
        })
    }

    /// The first region that pays with a currency.
    pub fn region_paying(self, currency: Currency) -> Option<String> {
        self.config.with(|config| {
            config.as_ref()?.regions.iter().find(|known| known.currency == currency).map(|region| region.id.clone())
        })
    }

    /// What points are worth in a region, where they are taken.
    pub fn rate_of(self, region: &str) -> Option<Rate> {
        self.config.with(|config| config.as_ref()?.regions.iter().find(|known| known.id == region)?.points)
    }

    /// What a region takes as a gift.
    pub fn gift_terms(self, region: &str) -> Option<Terms> {
        self.config.with(|config| {
            let regions = config.as_ref().map(|config| config.regions.as_slice()).unwrap_or_default();
            regions.iter().find(|known| known.id == region).map(|region| region.gifts.clone())
        })
    }

    /// What may pay for what the balance does not.
    pub fn methods(self) -> Vec<Method> {
        self.config.with(|config| config.as_ref().map(|config| config.features.methods.clone()).unwrap_or_default())
    }

    /// Codes that are known and not taken in a region.
    pub fn foreign_of(self, region: Option<&str>) -> Vec<Foreign> {
        self.config.with(|config| config.as_ref().map(|config| config.foreign_of(region)).unwrap_or_default())
    }

    /// How fast codes may be tried.
    pub fn limits(self) -> Option<Limits> {
        self.config.with(|config| config.as_ref().map(|config| config.limits.clone()))
    }

    /// The profiles that a region reads; Scrip's own until the shop has said which it takes.
    pub fn profiles_of(self, region: Option<&str>) -> Vec<Profile> {
        self.config.with(|config| match config {
            Some(config) => config.profiles_of(region),
            None => Profile::all().into_iter().take(1).collect(),
        })
    }
}

impl Default for Shop {
    fn default() -> Self {
        Shop::new()
    }
}
