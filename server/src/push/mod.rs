//! Web push: a browser is told that a gift was claimed, or that some of the balance runs out, also while no page is open.
//!
//! What is to be told is put down in the transaction that it is about, once for each browser; any number of servers send
//! it ([`send`]), sealed for the browser alone ([`seal`], RFC 8291) and signed with the shop's key ([`vapid`], RFC 8292).
//! There is no amount, no name and no code in it.

mod seal;
mod send;
mod vapid;
mod words;

pub use send::send;

use crate::{
    mail::seal as letters,
    secret::Secret,
    store::{Fault, Stop, Tx},
};
use domain::{Reason, api::push::Subscribe};
use seal::Listener;
use std::time::Duration;

/// What a browser is told about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// This gift was claimed.
    Claimed(String),
    /// Some of the balance runs out in a week.
    RunsOut,
}

/// Who carries it: the push services of the browsers, and others that the shop names.
#[derive(Clone, Debug)]
pub struct Services {
    /// `SCRIP_PUSH_HOSTS`: besides those of the browsers, `HOST` or `HOST:PORT` with commas between. Those are spoken to in
    /// clear.
    pub own: Vec<String>,
    /// `SCRIP_PUSH_PAUSE_MS`: the first pause before something is tried again.
    pub pause: Duration,
}

/// The push services of Chrome, Firefox, Safari and Edge. A server that posted to any address that it is given could be
/// made to knock at doors inside of the house.
const KNOWN: [&str; 4] =
    ["fcm.googleapis.com", "updates.push.services.mozilla.com", "push.apple.com", "notify.windows.com"];
/// An address has at most so many characters.
const LONGEST: usize = 1_000;

impl Services {
    /// Reads the environment.
    pub fn read(text: impl Fn(&str) -> Option<String>) -> Services {
        let own = text("SCRIP_PUSH_HOSTS").unwrap_or_default();
        let pause = text("SCRIP_PUSH_PAUSE_MS").and_then(|ms| ms.parse().ok()).unwrap_or(60_000);
        Services {
            own: own.split(',').map(str::trim).filter(|host| !host.is_empty()).map(str::to_owned).collect(),
            pause: Duration::from_millis(pause),
        }
    }

    /// The origin of an address, if it is one of theirs.
    fn origin<'a>(&self, endpoint: &'a str) -> Option<&'a str> {
        let (scheme, rest) = endpoint.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        let known = |name: &&str| host == *name || host.strip_suffix(*name).is_some_and(|before| before.ends_with('.'));
        let fits = match scheme {
            "https" => KNOWN.iter().any(known),
            "http" => self.own.iter().any(|own| own == host),
            _ => false,
        };
        let plain = endpoint.len() <= LONGEST && endpoint.chars().all(|sign| sign.is_ascii_graphic());
        endpoint.get(..scheme.len() + 3 + host.len()).filter(|_| fits && plain)
    }
}

/// The shop's public key, in base64url.
pub fn key(secret: &Secret) -> Result<String, Fault> {
    vapid::public(secret).ok_or(Fault::Corrupt("push key"))
}

/// From now on this browser is told. One that it can't be sent to is refused.
pub async fn begin(
    tx: &mut Tx,
    (secret, services): (&Secret, &Services),
    (session, account): (&str, &str),
    wish: &Subscribe,
) -> Result<(), Stop> {
    let fits = services.origin(&wish.endpoint).is_some() && Listener::of(wish).is_some();
    if !fits {
        return Err(Reason::Malformed.into());
    }
    let text = serde_json::to_string(wish).map_err(|_| Fault::Corrupt("push"))?;
    let sealed = letters::seal(secret, session, &text).map_err(|_| Fault::Corrupt("push"))?;
    Ok(tx.tell_browser(session, account, &sealed).await?)
}

/// Tells the owner's browsers, soon.
pub async fn tell(tx: &mut Tx, account: &str, about: &About) -> Result<(), Stop> {
    Ok(tx.add_nudges(account, about).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_push_services_are_posted_to() {
        let services = Services { own: vec!["127.0.0.1:9".into()], pause: Duration::ZERO };
        for (endpoint, origin) in [
            ("https://fcm.googleapis.com/fcm/send/a:b", Some("https://fcm.googleapis.com")),
            ("https://web.push.apple.com/QK", Some("https://web.push.apple.com")),
            ("https://evilpush.apple.com/QK", None),
            ("https://push.apple.com.evil.example/QK", None),
            ("https://fcm.googleapis.com@evil.example/", None),
            ("http://fcm.googleapis.com/x", None),
            ("http://127.0.0.1:9/p/1", Some("http://127.0.0.1:9")),
            ("https://127.0.0.1:9/p/1", None),
            ("http://127.0.0.1/p/1", None),
            ("http://169.254.169.254/latest", None),
            ("file:///etc/passwd", None),
            ("https://fcm.googleapis.com/a b", None),
        ] {
            assert_eq!(services.origin(endpoint), origin, "{endpoint}");
        }
    }
}
