//! The commands about secrets.

use super::{Outcome, command::Keys, open, settings};
use server::{config::Settings, keys, store::Store};
use std::{
    io::{self, Write},
    process::ExitCode,
};

/// The database, once the secrets are those that it needs: for whatever writes codes.
pub async fn opened(settings: &Settings) -> Result<Store, Box<dyn std::error::Error>> {
    let store = open(&settings.database).await?;
    keys::take_up(&store, &settings.secret).await?;
    Ok(store)
}

/// Lists the secrets by their ids, or does something with them.
pub async fn run(what: Option<Keys>) -> Outcome {
    let settings = settings()?;
    let store = open(&settings.database).await?;
    let said = match what {
        None => keys::list(&mut store.look().await?, &settings.secret).await,
        Some(Keys::Renew) => {
            keys::renew(&store, &settings.secret).await.map(|renewed| format!("{renewed} sealed anew\n"))
        }
        Some(Keys::Forget { id }) => keys::forget(&store, &id).await.map(|()| format!("{id} is forgotten\n")),
    };
    store.close().await;
    write!(io::stdout(), "{}", said?)?;
    Ok(ExitCode::SUCCESS)
}
