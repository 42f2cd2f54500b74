//! `GET /config`: what the app has to know about the shop before anyone signs in.

use crate::{
    Currency, Money,
    api::{catalog::Category, order::Method, points::Rate},
    code::{Whose, foreign::Foreign},
    gift::Terms,
    json::{Json, Wire, wire},
    look::Theme,
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
    /// Codes that are known and redeemed elsewhere.
    pub elsewhere: Vec<Elsewhere>,
    /// The shelves, in their order.
    pub categories: Vec<Category>,
    /// The numbers that the app counts down.
    pub limits: Limits,
    /// What is switched on.
    pub features: Features,
    /// What it makes of the app's looks.
    #[serde(default)]
    pub theme: Worn,
}

wire!(Config { shop, regions, languages, profiles, elsewhere, categories, limits, features, theme });

/// A shop's own looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Worn {
    /// The address of their style sheet, another for each; none where the house's own are worn.
    pub style: Option<String>,
    /// The ten tokens. The app leaves them: it wears the style sheet that is made of them.
    pub tokens: Option<Theme>,
}

impl Wire for Worn {
    fn take(mut json: Json) -> Option<Self> {
        Some(Worn { style: json.field("style")?, tokens: None })
    }
}

/// Codes of somebody else, known by how they are printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Elsewhere {
    /// Where they are redeemed, as people call it.
    pub name: String,
    /// How they are written.
    pub profile: Profile,
}

wire!(Elsewhere { name, profile });

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
    /// What points are worth, where they are taken.
    pub points: Option<Rate>,
}

wire!(Region { id, currency, language, profiles, balance_limit, gifts, points });

/// Limits that the app shows before they run out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Limits {
    /// Misses a minute for one account.
    pub attempts_a_minute: u32,
    /// Misses an hour for one account; with that many it is locked.
    pub attempts_an_hour: u32,
    /// The app says how many are left from so many on.
    pub attempts_shown_from: u32,
}

wire!(Limits { attempts_a_minute, attempts_an_hour, attempts_shown_from });

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
    /// Codes that are known and not taken in a region: other issuers', and those of the other regions alone.
    pub fn foreign_of(&self, region: Option<&str>) -> Vec<Foreign> {
        let own = self.profiles_of(region);
        let here = self.regions.iter().find(|known| Some(known.id.as_str()) == region).or(self.regions.first());
        let issuers = self
            .elsewhere
            .iter()
            .map(|other| Foreign { whose: Whose::Issuer(other.name.clone()), profile: other.profile.clone() });
        let of_region = |other: &Region| {
            let whose = Whose::Region(other.id.clone());
            let profiles = self.profiles_of(Some(&other.id)).into_iter();
            let only_there = profiles.filter(|profile| !own.contains(profile));
            only_there.map(|profile| Foreign { whose: whose.clone(), profile }).collect::<Vec<_>>()
        };
        let others = self.regions.iter().filter(|other| here.is_some_and(|here| here.id != other.id));
        others.flat_map(of_region).chain(issuers).filter(|foreign| !own.contains(&foreign.profile)).collect()
    }

    /// The profiles that a region reads, in the shop's order; those of the first region where the id is unknown.
    pub fn profiles_of(&self, region: Option<&str>) -> Vec<Profile> {
        let named = self.regions.iter().find(|known| Some(known.id.as_str()) == region);
        let Some(region) = named.or(self.regions.first()) else { return Vec::new() };
        self.profiles.iter().filter(|profile| region.profiles.contains(&profile.id)).cloned().collect()
    }
}
