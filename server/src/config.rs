//! What the shop is, and how this server is set up.

use crate::{
    door::{Door, DoorFault},
    handling::Handling,
    issuer::{Partner, PartnerFault},
    mail::MailFault,
    points::{self, RateFault},
    secret::{MerchantKey, Secret, SecretFault},
};
use domain::{
    Currency, Money,
    api::{
        catalog::{Category, TaxClass},
        config::{Config, Elsewhere, Features, Limits, Region, Worn},
        points::Rate,
    },
    gift,
    profile::Profile,
    quote::{Delivery, Taxes},
};
use language::Language;
use std::{
    net::{AddrParseError, SocketAddr},
    path::{Path, PathBuf},
};

/// How this server is set up; each field is named by its environment variable.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `SCRIP_ADDR`: where to listen. Port 0 takes any that is free.
    pub addr: SocketAddr,
    /// `DATABASE_URL`.
    pub database: String,
    /// `SCRIP_DIST`: the folder of the built app.
    pub dist: PathBuf,
    /// `SCRIP_PUBLIC_URL`: how the shop is reached from outside.
    pub public_url: Option<String>,
    /// `SCRIP_DEMO=1`: seeded shoppers and cards, no real money.
    pub demo: bool,
    /// `SCRIP_TRUST_PROXY=1`: the address of who asks is the last of `X-Forwarded-For`.
    pub trust_proxy: bool,
    /// `SCRIP_CODE_SECRET`, or a demonstration's own, and the older ones.
    pub secret: Secret,
    /// `SCRIP_MERCHANT_KEY`, or a demonstration's `sk_demo`: what the shop's own servers send.
    pub merchant: Option<MerchantKey>,
    /// `SCRIP_POINTS`: what points are worth, by region. A demonstration has rates without it.
    pub points: Vec<(String, Rate)>,
    /// `SCRIP_MISSES_A_MINUTE`: as many codes of one region may be missed in a minute, by all together, before each has few
    /// tries. For what follows from it see [`crate::attempts::wide`].
    pub misses: u32,
    /// How orders are handled.
    pub handling: Handling,
    /// Who is let in, and how.
    pub door: Door,
}

/// As many misses as a small shop sees on no day.
pub const MISSES: u32 = 300;

/// Why a server can't be set up.
#[derive(Debug, thiserror::Error)]
pub enum SettingsFault {
    /// There is no address to listen on.
    #[error("SCRIP_ADDR is no address with a port: {0}")]
    Addr(#[from] AddrParseError),
    /// There is no secret.
    #[error(transparent)]
    Secret(#[from] SecretFault),
    /// A key that could be guessed.
    #[error("SCRIP_MERCHANT_KEY is shorter than 32 characters. Use for example the output of: openssl rand -hex 32")]
    ShortKey,
    /// Letters could not go out as it was wished.
    #[error(transparent)]
    Mail(#[from] MailFault),
    /// Another issuer could not be asked as it was wished.
    #[error(transparent)]
    Issuer(#[from] PartnerFault),
    /// A number that is none.
    #[error("SCRIP_MISSES_A_MINUTE is no number above 0")]
    Misses,
    /// Points would be worth what nobody can read.
    #[error(transparent)]
    Points(#[from] RateFault),
    /// A door could not be opened as it was wished.
    #[error(transparent)]
    Door(#[from] DoorFault),
}

impl Settings {
    /// Reads the environment, given as a function so that tests need not change it.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Settings, SettingsFault> {
        let text = |name: &str| variable(name).filter(|value| !value.is_empty());
        let on = |name: &str| text(name).as_deref() == Some("1");
        let demo = on("SCRIP_DEMO");
        let database = database(&variable);
        let secret = Secret::read(text, demo.then(|| data_folder(&database)).as_deref())?;
        let mut handling = Handling::read(&variable, data_folder(&database), demo)?;
        handling.issuer = Partner::read(text)?;
        let rates = text("SCRIP_POINTS").map(|rates| points::rates(&rates, &shop(demo).regions));
        Ok(Settings {
            addr: text("SCRIP_ADDR").as_deref().unwrap_or("127.0.0.1:8080").parse()?,
            database,
            dist: text("SCRIP_DIST").unwrap_or_else(|| "dist".into()).into(),
            public_url: text("SCRIP_PUBLIC_URL"),
            demo,
            merchant: merchant_key(text("SCRIP_MERCHANT_KEY"), demo)?,
            trust_proxy: on("SCRIP_TRUST_PROXY"),
            secret,
            points: rates.transpose()?.unwrap_or_default(),
            misses: misses(text("SCRIP_MISSES_A_MINUTE"))?,
            handling,
            door: Door::read(text)?,
        })
    }
}

fn misses(given: Option<String>) -> Result<u32, SettingsFault> {
    let Some(given) = given else { return Ok(MISSES) };
    given.parse().ok().filter(|misses| *misses > 0).ok_or(SettingsFault::Misses)
}

/// The key of a demonstration's merchant.
pub const DEMO_KEY: &str = "sk_demo";

/// Without a key nobody is the merchant.
fn merchant_key(given: Option<String>, demo: bool) -> Result<Option<MerchantKey>, SettingsFault> {
    match given {
        Some(key) if key.len() < 32 => Err(SettingsFault::ShortKey),
        Some(key) => Ok(Some(MerchantKey::new(&key))),
        None => Ok(demo.then(|| MerchantKey::new(DEMO_KEY))),
    }
}

/// `DATABASE_URL`, or a file in the folder `data`.
pub fn database(variable: impl Fn(&str) -> Option<String>) -> String {
    let given = variable("DATABASE_URL").filter(|value| !value.is_empty());
    given.unwrap_or_else(|| "sqlite://data/scrip.db".into())
}

/// Where the database is, or would be.
fn data_folder(database: &str) -> PathBuf {
    let file = database.strip_prefix("sqlite://").or_else(|| database.strip_prefix("sqlite:"));
    let file = file.and_then(|file| file.split('?').next()).map(Path::new);
    file.and_then(Path::parent).map_or_else(|| PathBuf::from("data"), Path::to_path_buf)
}

/// The shop.
pub fn shop(demo: bool) -> Config {
    let region = |id: &str, currency: Currency, language: &str, profiles: &[&str]| Region {
        id: id.into(),
        currency,
        language: language.into(),
        profiles: profiles.iter().map(|id| (*id).to_owned()).collect(),
        balance_limit: Money::new(currency.scale().saturating_mul(2_000), currency),
        gifts: gifts(currency),
        points: demo.then(|| Rate { points: 100, worth: Money::new(currency.scale(), currency) }),
    };
    let regions = vec![
        region("US", Currency::USD, "en", &["scrip", "card-pin", "promo"]),
        region("DE", Currency::EUR, "de", &["scrip", "card-pin", "clear-32", "promo"]),
    ];
    let taken = |profile: &Profile| regions.iter().any(|region| region.profiles.contains(&profile.id));
    Config {
        shop: "Scrip".into(),
        theme: Worn::default(),
        profiles: Profile::all().into_iter().filter(taken).collect(),
        elsewhere: elsewhere(),
        regions,
        languages: Language::ALL.map(|language| language.tag().to_owned()).to_vec(),
        categories: categories(),
        limits: Limits {
            attempts_a_minute: u32::try_from(crate::attempts::BY_ACCOUNT.a_minute).unwrap_or(u32::MAX),
            attempts_an_hour: u32::try_from(crate::attempts::BY_ACCOUNT.an_hour).unwrap_or(u32::MAX),
            attempts_shown_from: 3,
        },
        features: Features { demo, methods: if demo { vec![domain::api::order::Method::Card] } else { Vec::new() } },
    }
}

/// Codes that are known and redeemed elsewhere. They are told by how they are printed, and never sent.
fn elsewhere() -> Vec<Elsewhere> {
    let printed = [("alnum-14", "Amazon"), ("x-16", "Apple")];
    let known = |(id, name): (&str, &str)| {
        let profile = Profile::all().into_iter().find(|profile| profile.id == id)?;
        Some(Elsewhere { name: name.to_owned(), profile })
    };
    printed.into_iter().filter_map(known).collect()
}

/// What may be sent as a gift.
fn gifts(currency: Currency) -> gift::Terms {
    let whole = |amount: i64| Money::new(currency.scale().saturating_mul(amount), currency);
    gift::Terms {
        least: whole(5),
        most: whole(500),
        chips: [25, 50, 100].map(whole).to_vec(),
        large: whole(200),
        daily: whole(50_000),
    }
}

/// The shelves, in their order.
pub fn categories() -> Vec<Category> {
    let category = |(id, name): (&str, &str)| Category { id: id.into(), name: name.into() };
    let all = [
        ("kitchen", "Kitchen"),
        ("home", "Home"),
        ("pantry", "Pantry"),
        ("stationery", "Stationery"),
        ("apps", "Apps"),
        ("games", "Games"),
        ("gift-cards", "Gift cards"),
    ];
    all.map(category).to_vec()
}

/// How a region taxes, and how goods get there.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The tax.
    pub taxes: Taxes,
    /// The ways of delivery; the first unless another is chosen.
    pub deliveries: Vec<Delivery>,
}

/// The terms of a region. One that has none of its own sells at those of the first: no tax is forgotten by accident.
pub fn terms(region: &Region) -> Terms {
    let (taxes, [standard, express]) = match region.id.as_str() {
        "DE" => (Taxes { included: true, standard: 1_900, reduced: 700, delivery: TaxClass::Standard }, [490, 990]),
        _ => (Taxes { included: false, standard: 825, reduced: 0, delivery: TaxClass::None }, [400, 1_200]),
    };
    let way = |id: &str, name: &str, minor: i64| {
        let price = Money::new(minor, region.currency);
        Delivery { id: id.into(), name: name.into(), price }
    };
    let deliveries = vec![
        way("standard", "Standard, 2 to 4 days", standard),
        way("express", "Express, next working day", express),
        way("pickup", "Pick up at the shop", 0),
    ];
    Terms { taxes, deliveries }
}
