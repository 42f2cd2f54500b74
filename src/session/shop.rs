//! The shop: its name, regions and code profiles.

use crate::api;
use domain::{api::config::Config, profile::Profile};
use leptos::{prelude::*, task::spawn_local};

/// The shop, as it says it is.
#[derive(Clone, Copy)]
pub struct Shop {
    config: RwSignal<Option<Config>>,
}

impl Shop {
    /// Not yet asked.
    pub fn new() -> Shop {
        Shop { config: RwSignal::new(None) }
    }

    /// Asks, unless it has answered before.
    pub fn load(self) {
        if self.config.with_untracked(Option::is_some) {
            return;
        }
        spawn_local(async move {
            // Without an answer the shop's own codes are still read, and it is asked again when the line comes back.
            if let Ok(config) = api::shop::config().await {
                self.config.set(Some(config));
            }
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
