//! Browsers that an account knows. One is known by the cookie that it was given, or as one of its kind in the same place; so
//! neither a new version, nor another network, nor cookies that were cleared make a stranger of it.

use crate::{
    App, mail,
    secret::Hash,
    store::{Notice, Stop, Tx},
};

/// A browser, as far as it tells of itself.
#[derive(Clone)]
pub struct Seen {
    /// The hash of its cookie.
    pub cookie: Hash,
    /// As it named itself, shortened.
    pub agent: String,
    /// Where it is, as misses are counted.
    pub place: String,
}

/// An account was signed in: its owner is told where that was in a browser that it does not know. The first of all is no
/// news.
pub async fn signed_in(tx: &mut Tx, app: &App, account: &str, seen: &Seen) -> Result<(), Stop> {
    let places = app.settings.secret.browsers(account, &kind(&seen.agent), &seen.place);
    let marks: Vec<Hash> = [seen.cookie].into_iter().chain(places).collect();
    let now = tx.now();
    let known = tx.knows_browser(account, &marks, now).await?;
    // By its cookie, and by its place as the current secret has it.
    tx.know_browser(account, marks.get(..2).unwrap_or(&marks)).await?;
    if known == Some(false) {
        mail::sealed_notice(tx, app, (account, Notice::NewBrowser), &seen.agent).await?;
    }
    Ok(())
}

/// What stays of a browser's name when its versions go.
fn kind(agent: &str) -> String {
    agent.chars().filter(|c| !c.is_ascii_digit() && *c != '.').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_version_is_the_same_browser() {
        assert_eq!(kind("Mozilla/5.0 Firefox/144.0"), kind("Mozilla/5.0 Firefox/145.0.1"));
        assert_ne!(kind("Mozilla/5.0 Firefox/144.0"), kind("Mozilla/5.0 Chrome/144.0"));
    }
}
