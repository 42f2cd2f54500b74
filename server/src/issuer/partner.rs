//! Where another issuer is, and what it and the shop sign with.

use crate::outside::is_sealed;
use std::time::Duration;

/// A secret shorter than this could be guessed.
const SHORTEST: usize = 16;

/// Another issuer, as it is set up.
#[derive(Clone)]
pub struct Partner {
    /// `SCRIP_ISSUER_NAME`: how people call it.
    pub name: String,
    /// `SCRIP_ISSUER_URL`: where it is.
    pub url: String,
    /// `SCRIP_ISSUER_SECRET`: what it and the shop sign with.
    pub secret: String,
    /// `SCRIP_ISSUER_PATIENCE_MS`: it has so long to answer one call.
    pub patience: Duration,
    /// `SCRIP_ISSUER_PAUSE_MS`: the first pause before it is asked about a redemption again. Each is twice the one before.
    pub pause: Duration,
}

/// The secret never shows.
impl std::fmt::Debug for Partner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Partner({}, {})", self.name, self.url)
    }
}

/// Why another issuer can't be asked as it was wished.
#[derive(Debug, thiserror::Error)]
pub enum PartnerFault {
    /// Only some of the three are there.
    #[error("SCRIP_ISSUER_URL, SCRIP_ISSUER_SECRET and SCRIP_ISSUER_NAME go together: {0} is not set.")]
    Missing(&'static str),
    /// Codes are money: what leaves the machine is sealed.
    #[error("SCRIP_ISSUER_URL begins with https://, or with http:// and a host on this machine: codes go there.")]
    Clear,
    /// A secret that could be guessed.
    #[error("SCRIP_ISSUER_SECRET is shorter than {SHORTEST} characters. Use for example: openssl rand -hex 32")]
    Short,
}

impl Partner {
    /// One with the usual patience.
    pub fn new(name: &str, url: &str, secret: &str) -> Result<Partner, PartnerFault> {
        if !is_sealed(url) {
            return Err(PartnerFault::Clear);
        }
        if secret.len() < SHORTEST {
            return Err(PartnerFault::Short);
        }
        let url = url.trim_end_matches('/').to_owned();
        let (patience, pause) = (Duration::from_secs(4), Duration::from_secs(1));
        Ok(Partner { name: name.into(), url, secret: secret.into(), patience, pause })
    }

    /// Reads the environment; nothing where no issuer is set up.
    pub fn read(text: impl Fn(&str) -> Option<String>) -> Result<Option<Partner>, PartnerFault> {
        let names = ["SCRIP_ISSUER_URL", "SCRIP_ISSUER_SECRET", "SCRIP_ISSUER_NAME"];
        if names.iter().all(|name| text(name).is_none()) {
            return Ok(None);
        }
        let [url, secret, name] = names.map(|name| text(name).ok_or(PartnerFault::Missing(name)));
        let usual = Partner::new(&name?, &url?, &secret?)?;
        let ms = |name: &str| text(name).and_then(|ms| ms.parse().ok()).map(Duration::from_millis);
        Ok(Some(Partner {
            patience: ms("SCRIP_ISSUER_PATIENCE_MS").unwrap_or(usual.patience),
            pause: ms("SCRIP_ISSUER_PAUSE_MS").unwrap_or(usual.pause),
            ..usual
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Option<Partner>, PartnerFault> {
        Partner::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn an_issuer_is_set_up_by_all_three_or_not_at_all() {
        assert!(matches!(read(&[]), Ok(None)));
        assert!(matches!(
            read(&[("SCRIP_ISSUER_URL", "http://localhost")]),
            Err(PartnerFault::Missing("SCRIP_ISSUER_SECRET" | "SCRIP_ISSUER_NAME"))
        ));
        let all = |url, secret| {
            read(&[("SCRIP_ISSUER_URL", url), ("SCRIP_ISSUER_SECRET", secret), ("SCRIP_ISSUER_NAME", "Harbour Books")])
        };
        let partner = all("http://localhost:9/", "0123456789abcdef").unwrap().unwrap();
        assert_eq!(format!("{partner:?}"), "Partner(Harbour Books, http://localhost:9)");
        assert!(matches!(all("http://localhost:9", "0123456789abcde"), Err(PartnerFault::Short)));
    }

    #[test]
    fn no_code_leaves_the_machine_in_clear() {
        for (url, sealed) in [("http://a.example", false), ("https://a.example", true)] {
            let made = Partner::new("Harbour Books", url, "0123456789abcdef");
            assert_eq!(!matches!(made, Err(PartnerFault::Clear)), sealed, "{url}");
        }
    }
}
