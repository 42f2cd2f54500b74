//! The commands about a demonstration's data.

use super::{Outcome, key_commands, open, settings};
use server::{
    clock::Clock,
    issuer,
    past::{self as made, Made},
    seed,
};
use std::{
    io::{self, Write},
    process::ExitCode,
};

/// Makes the shoppers and the cards, where they are missing.
pub async fn seed() -> Outcome {
    let settings = settings()?;
    let store = key_commands::opened(&settings).await?;
    seed::seed(&store, &settings.secret, &Clock::default()).await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Gives an account a long past.
pub async fn past(email: &str, entries: usize, seed: Option<u64>) -> Outcome {
    let settings = settings()?;
    let seed = match seed {
        Some(seed) => seed,
        None => made::seed()?,
    };
    let store = key_commands::opened(&settings).await?;
    let made = made::make(&store, &settings.secret, email, (entries, seed), Clock::default().now()).await;
    store.close().await;
    let Made { lines, from, to } = made?;
    writeln!(io::stdout(), "{lines} lines for {email}, from {from} to {to}, by seed {seed}")?;
    Ok(ExitCode::SUCCESS)
}

/// Makes one line of an account's history wrong.
pub async fn plant(email: &str, line: Option<String>) -> Outcome {
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let planted = made::plant(&store, email, line).await;
    store.close().await;
    writeln!(io::stdout(), "line {} says one minor unit too much", planted?)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the codes, and the promos.
pub fn codes(json: bool) -> Outcome {
    let mut out = io::stdout().lock();
    match json {
        true => writeln!(out, "{}", seed::list_json())?,
        false => write!(out, "{}\n{}\n{}", seed::list(), seed::promo_list()?, issuer::demo::list())?,
    }
    Ok(ExitCode::SUCCESS)
}
