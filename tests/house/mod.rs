//! The test house: everything that a test in the shop's words does not want to spell out.

pub mod axe;
pub mod browser;
pub mod buying;
pub mod circumstance;
pub mod client;
pub mod demo;
pub mod deploy;
mod desk;
pub mod download;
pub mod framed;
pub mod gifts;
pub mod giving;
pub mod identity;
pub mod issuer;
pub mod keyboard;
pub mod lists;
pub mod mail;
pub mod message;
pub mod mistake;
pub mod page;
pub mod paper;
pub mod past;
pub mod program;
pub mod proxy;
pub mod scanning;
pub mod shop;
pub mod shot;
mod speech;
pub mod storefront;
pub mod sum;
pub mod thing;
pub mod till;
pub mod trace;
mod tree;
pub mod visit;
mod wire;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

/// How long something may take that happens at once on a quiet machine. Two browsers and a build may share ours, and a
/// machine that is itself a guest may stand still for a while.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A file or folder of the repository.
pub fn at(path: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the repository").to_owned();
    root.join(path)
}

/// What an environment variable names, or else a place in the repository.
pub fn named(variable: &str, otherwise: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| at(otherwise), PathBuf::from)
}

/// Asks again and again until there is an answer, and panics with `what` where none comes.
pub async fn until<T>(what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
    within(PATIENCE, ask).await.unwrap_or_else(|| panic!("waited {PATIENCE:?} for {what}"))
}

/// Asks again and again for so long; none where no answer came.
pub async fn within<T>(most: Duration, mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if begun.elapsed() > most {
            return None;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}
