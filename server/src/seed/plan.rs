//! What a demonstration begins with, worked out before the database is asked.

use super::{
    SeedFault,
    codes::{DemoCard, DemoCode, Effect, codes, scrip},
    licence::{self, LicencePlan},
};
use crate::{
    catalog::{self, Listing},
    config, promos,
    secret::{Hash, Secret},
    store::{Card, CardState, NewAccount, NewCard},
};
use domain::{
    Currency, Money, Time,
    api::{balance::Bucket, order::Address, promotion::Definition},
    code::{self, Candidate, Reading},
    profile::Profile,
};
use uuid::Uuid;

/// A card that a shopper has had for so many days.
struct Had {
    code: &'static str,
    minor: i64,
    bucket: Bucket,
    categories: &'static [&'static str],
    days: i64,
    runs_out_in: Option<i64>,
}

impl Had {
    /// Points are in no money's currency.
    fn currency(&self, own: Currency) -> Currency {
        if self.bucket == Bucket::Points { Currency::POINTS } else { own }
    }
}

/// A shopper, and how the balance came to be.
struct Shopper {
    name: &'static str,
    email: &'static str,
    region: &'static str,
    refund: i64,
    /// Street, city, postcode.
    lives: [&'static str; 3],
    had: &'static [Had],
}

const SHOPPERS: [Shopper; 2] = [
    Shopper {
        name: "Ada",
        email: "ada@demo.example",
        region: "US",
        refund: 1_000,
        lives: ["12 Harbor Street", "Portland", "97201"],
        had: &[
            Had { code: "PAST50A", minor: 5_000, bucket: Bucket::Gift, categories: &[], days: 45, runs_out_in: None },
            Had {
                code: "PAST15A",
                minor: 1_500,
                bucket: Bucket::Restricted,
                categories: &["apps", "games"],
                days: 30,
                runs_out_in: Some(60),
            },
            Had {
                code: "PTS1250A",
                minor: 1_250,
                bucket: Bucket::Points,
                categories: &[],
                days: 35,
                runs_out_in: None,
            },
            Had {
                code: "PAST12A",
                minor: 1_240,
                bucket: Bucket::Promotional,
                categories: &[],
                days: 12,
                runs_out_in: Some(5),
            },
        ],
    },
    Shopper {
        name: "Bo",
        email: "bo@demo.example",
        region: "DE",
        refund: 500,
        lives: ["Lindenstraße 7", "Berlin", "10969"],
        had: &[
            Had { code: "PAST30B", minor: 3_000, bucket: Bucket::Gift, categories: &[], days: 40, runs_out_in: None },
            Had {
                code: "PAST07B",
                minor: 750,
                bucket: Bucket::Promotional,
                categories: &[],
                days: 6,
                runs_out_in: Some(20),
            },
        ],
    },
];

/// Everything that is to be there, worked out before the database is asked.
pub(super) struct Plan {
    pub accounts: Vec<NewAccount>,
    pub cards: Vec<(NewCard, Option<(&'static str, Time)>)>,
    pub licence: LicencePlan,
    pub refunds: Vec<(&'static str, i64)>,
    pub effects: Vec<(Hash, Effect)>,
    pub goods: Vec<Listing>,
    pub promos: Vec<(String, Definition)>,
    pub begun: Time,
}

/// Works it out.
pub(super) fn plan(secret: &Secret, now: Time) -> Result<Plan, SeedFault> {
    let shop = config::shop(true);
    let day = |days: i64| now.plus(days.saturating_mul(Time::DAY));
    let mut plan = Plan {
        accounts: vec![],
        cards: vec![],
        licence: licence::plan(seats(secret, &day)?, secret, now)?,
        refunds: vec![],
        effects: vec![],
        goods: catalog::read(catalog::DEMO)?,
        promos: promos::read(promos::DEMO)?,
        begun: day(-60),
    };
    let password_hash = super::password_hash()?;
    for shopper in &SHOPPERS {
        let region = shop.regions.iter().find(|region| region.id == shopper.region);
        let region = region.ok_or_else(|| SeedFault::Code(shopper.region.into()))?;
        plan.refunds.push((shopper.email, shopper.refund));
        plan.accounts.push(NewAccount {
            id: Uuid::now_v7().to_string(),
            email: shopper.email.into(),
            confirmed: true,
            name: shopper.name.into(),
            password_hash: password_hash.clone(),
            region: shopper.region.into(),
            language: region.language.clone(),
            address: Some(address(shopper)),
        });
        for had in shopper.had {
            let card = DemoCard {
                profile: "scrip",
                amount: Money::new(had.minor, had.currency(region.currency)),
                bucket: had.bucket,
                categories: had.categories.iter().map(|category| (*category).to_owned()).collect(),
                region: None,
                expires: had.runs_out_in,
                hold: None,
                state: CardState::Active,
                redeemed: None,
                seat: None,
            };
            let card = new_card(&scrip(had.code), &card, secret, &day)?;
            plan.cards.push((card, Some((shopper.email, day(-had.days)))));
        }
    }
    for DemoCode { text, card, effect, .. } in codes() {
        if let Some(card) = &card {
            let email = |name: &str| SHOPPERS.iter().find(|shopper| shopper.email.starts_with(name));
            let redeemed = card.redeemed.and_then(|(name, days)| Some((email(name)?.email, day(-days))));
            if card.seat.is_none() {
                plan.cards.push((new_card(&text, card, secret, &day)?, redeemed));
            }
        }
        if let Some(effect) = effect {
            let candidate = candidate(&text, "scrip")?;
            plan.effects.push((hash(secret, &candidate), effect));
        }
    }
    // The past happens in its order.
    plan.cards.sort_by_key(|(_, redeemed)| redeemed.map_or(now, |(_, at)| at));
    Ok(plan)
}

/// The seats of the list.
fn seats(secret: &Secret, day: &impl Fn(i64) -> Time) -> Result<Vec<(u32, NewCard)>, SeedFault> {
    let all = codes().into_iter().filter_map(|code| Some((code.text, code.card?)));
    let seats = all.filter_map(|(text, card)| Some((card.seat?, text, card)));
    seats.map(|(nth, text, card)| Ok((nth, new_card(&text, &card, secret, day)?))).collect()
}

fn address(shopper: &Shopper) -> Address {
    let [street, city, postcode] = shopper.lives.map(str::to_owned);
    Address { name: shopper.name.into(), street, city, postcode, country: shopper.region.into() }
}

fn candidate(text: &str, profile: &str) -> Result<Candidate, SeedFault> {
    let wrong = || SeedFault::Code(profile.to_owned());
    let profiles: Vec<Profile> = Profile::all().into_iter().filter(|known| known.id == profile).collect();
    match code::read(text, &profiles, true) {
        Reading::Complete(complete) => complete.candidates.into_iter().next().ok_or_else(wrong),
        _ => Err(wrong()),
    }
}

fn hash(secret: &Secret, candidate: &Candidate) -> Hash {
    secret.code(&candidate.profile, &candidate.code, candidate.typed_pin.as_ref())
}

fn new_card(text: &str, card: &DemoCard, secret: &Secret, day: &impl Fn(i64) -> Time) -> Result<NewCard, SeedFault> {
    let candidate = candidate(text, card.profile)?;
    let stored = Card {
        id: Uuid::now_v7().to_string(),
        last_four: candidate.code.last_four(),
        profile: card.profile.into(),
        amount: card.amount,
        region: card.region.map(str::to_owned),
        bucket: card.bucket,
        categories: card.categories.clone(),
        expires: card.expires.map(day),
        state: card.state.clone(),
        hold_until: card.hold.map(day),
        gift: None,
        void_since: None,
        batch: None,
    };
    let older = secret.older_codes(&candidate.profile, &candidate.code, candidate.typed_pin.as_ref());
    Ok(NewCard { card: stored, mac: hash(secret, &candidate), mac_key: secret.id().into(), older })
}
