//! `GET /config`: what the app has to know about the shop before anyone signs in.

use crate::{
    Currency, Money,
    api::{catalog::Category, order::Method},
    gift::Terms,
    json::wire,
    profile::Profile,
};
use serde::{Deserialize, Serialize};

/// The shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Config {
    /// Its name, as it stands in titles.
    pub shop: String,
    /// Where it sells. The first is for visitors who have not said where they are.
    pub regions: Vec<Region>,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// Every profile that any region switches on.
    pub profiles: Vec<Profile>,
    /// The shelves, in their order.
    pub categories: Vec<Category>,
    /// The numbers that the app counts down.
    pub limits: Limits,
    /// What is switched on.
    pub features: Features,
}

wire!(Config { shop, regions, languages, profiles, categories, limits, features });

/// A region with its money, language and code profiles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Region {
    /// ISO 3166-1 alpha-2.
    pub id: String,
    /// What is paid with here.
    pub currency: Currency,
    /// BCP 47; the language to begin with.
    pub language: String,
    /// The ids of the profiles read here.
    pub profiles: Vec<String>,
    /// What one account may hold.
    pub balance_limit: Money,
    /// What may be sent as a gift.
    pub gifts: Terms,
}

wire!(Region { id, currency, language, profiles, balance_limit, gifts });

/// Limits that the app shows before they run out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Limits {
    /// Misses a minute for one account.
    pub attempts_a_minute: u32,
    /// The app says how many are left from so many on.
    pub attempts_shown_from: u32,
}

wire!(Limits { attempts_a_minute, attempts_shown_from });

/// Feature switches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Features {
    /// A demonstration: seeded shoppers and cards, no real money, and a payment provider that takes test numbers.
    pub demo: bool,
    /// What may pay for what the balance does not.
    pub methods: Vec<Method>,
}

wire!(Features { demo, methods });

impl Config {
    /// The profiles that a region reads, in the shop's order; those of the first region where the id is unknown.
    pub fn profiles_of(&self, region: Option<&str>) -> Vec<Profile> {
        let named = self.regions.iter().find(|known| Some(known.id.as_str()) == region);
        let Some(region) = named.or(self.regions.first()) else { return Vec::new() };
        self.profiles.iter().filter(|profile| region.profiles.contains(&profile.id)).cloned().collect()
    }
}
