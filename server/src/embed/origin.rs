//! Origins that may show the shop's frames.

use std::fmt;

/// No shop has more than this.
pub const MOST: usize = 200;
/// The longest that is taken.
const LONGEST: usize = 255;

/// The origin of a page: `https://store.example`, as browsers write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// Why a text is no origin of a page that may embed the shop.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum OriginFault {
    /// A path, a star, a user, or nothing that browsers take for an origin.
    #[error("{0} is no origin. Write https://store.example, with a port where there is one, and nothing behind it.")]
    Odd(String),
    /// Whoever is on the line could put a page of their own there.
    #[error("{0} is not reached over TLS. Only a page on this machine may do without.")]
    Clear(String),
}

impl Origin {
    /// Reads an origin. What a browser would write in another way is read as it would.
    pub fn read(text: &str) -> Result<Origin, OriginFault> {
        let odd = || OriginFault::Odd(text.chars().take(LONGEST).collect());
        let trimmed = text.trim();
        if trimmed.len() > LONGEST || trimmed.contains(['*', ';', ',', '\'', '"', ' ']) {
            return Err(odd());
        }
        let url = reqwest::Url::parse(trimmed).map_err(|_| odd())?;
        let alone = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !alone || !url.username().is_empty() || url.password().is_some() || trimmed.ends_with(['?', '#']) {
            return Err(odd());
        }
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(odd)?;
        match url.scheme() {
            "https" => {}
            "http" if ["127.0.0.1", "[::1]", "localhost"].contains(&host) => {}
            "http" => return Err(OriginFault::Clear(trimmed.to_owned())),
            _ => return Err(odd()),
        }
        Ok(Origin(url.origin().ascii_serialization()))
    }

    /// As browsers write it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_read_as_browsers_write_it() {
        let read = |text| Origin::read(text).map(|origin| origin.0).unwrap();
        assert_eq!(read("https://Store.Example"), "https://store.example");
        assert_eq!(read(" https://store.example:443/ "), "https://store.example");
        assert_eq!(read("https://store.example:8443"), "https://store.example:8443");
        assert_eq!(read("http://localhost:3000"), "http://localhost:3000");
        assert_eq!(read("https://bücher.example"), "https://xn--bcher-kva.example");
    }

    #[test]
    fn what_would_let_in_more_than_one_origin_is_none() {
        for odd in [
            "",
            "*",
            "https://*.example",
            "store.example",
            "https://store.example/shop",
            "https://a.example https://b.example",
            "https://a.example; script-src *",
            "https://user@store.example",
            "https://store.example?x",
            "https://store.example#",
            "file:///home",
            "data:text/html,x",
            "null",
            "javascript:1",
        ] {
            assert!(matches!(Origin::read(odd), Err(OriginFault::Odd(_))), "{odd}");
        }
        assert!(matches!(Origin::read("http://store.example"), Err(OriginFault::Clear(_))));
    }
}
