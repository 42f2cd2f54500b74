//! What the shop is, and how this server is set up.

use crate::secret::{Secret, SecretFault};
use domain::{
    Currency, Money,
    api::config::{Config, Features, Limits, Region},
    profile::Profile,
};
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
    /// `SCRIP_CODE_SECRET`, or a demonstration's own.
    pub secret: Secret,
}

/// Why a server can't be set up.
#[derive(Debug, thiserror::Error)]
pub enum SettingsFault {
    /// There is no address to listen on.
    #[error("SCRIP_ADDR is no address with a port: {0}")]
    Addr(#[from] AddrParseError),
    /// There is no secret.
    #[error(transparent)]
    Secret(#[from] SecretFault),
    /// The folder for the data could not be made.
    #[error("the folder for the data could not be made: {0}")]
    Folder(#[from] std::io::Error),
}

impl Settings {
    /// Reads the environment, given as a function so that tests need not change it.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Settings, SettingsFault> {
        let text = |name: &str| variable(name).filter(|value| !value.is_empty());
        let on = |name: &str| text(name).as_deref() == Some("1");
        let demo = on("SCRIP_DEMO");
        let database = database(&variable);
        let secret = match text("SCRIP_CODE_SECRET") {
            Some(secret) => Secret::new(secret.as_bytes())?,
            None if demo => {
                let folder = data_folder(&database);
                std::fs::create_dir_all(&folder)?;
                Secret::kept_in(&folder.join("code.secret"))?
            }
            None => return Err(SecretFault::Missing.into()),
        };
        Ok(Settings {
            addr: text("SCRIP_ADDR").as_deref().unwrap_or("127.0.0.1:8080").parse()?,
            database,
            dist: text("SCRIP_DIST").unwrap_or_else(|| "dist".into()).into(),
            public_url: text("SCRIP_PUBLIC_URL"),
            demo,
            trust_proxy: on("SCRIP_TRUST_PROXY"),
            secret,
        })
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
    };
    let regions = vec![
        region("US", Currency::USD, "en", &["scrip", "card-pin", "promo"]),
        region("DE", Currency::EUR, "de", &["scrip", "card-pin", "clear-32", "promo"]),
    ];
    let taken = |profile: &Profile| regions.iter().any(|region| region.profiles.contains(&profile.id));
    Config {
        shop: "Scrip".into(),
        profiles: Profile::all().into_iter().filter(taken).collect(),
        regions,
        languages: vec!["en".into()],
        limits: Limits {
            attempts_a_minute: u32::try_from(crate::attempts::BY_ACCOUNT.a_minute).unwrap_or(u32::MAX),
            attempts_shown_from: 3,
        },
        features: Features { demo },
    }
}
