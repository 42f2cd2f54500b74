//! Which language a page is in: the one that its address asks for, which is remembered; else the one that was asked for before;
//! else the one that the browser likes best.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, header},
};
use language::Language;

/// The cookie that remembers it. It is no secret: scripts may read it, and pages of other sites in whose frames it is not sent
/// ask for theirs by the address.
const COOKIE: &str = "scrip-language";
/// It is remembered for a year, in seconds.
const REMEMBERED: u32 = 365 * 86_400;
/// The parameter of an address.
const PARAMETER: &str = "lang=";

/// The language of an answer.
pub struct Spoken {
    /// It.
    pub language: Language,
    /// It was asked for by the address.
    asked: bool,
    /// The page's own name says it: nothing else was looked at.
    named: bool,
}

impl Spoken {
    /// The language for a request.
    pub fn to(request: &Request) -> Spoken {
        let query = request.uri().query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| Language::of(pair.strip_prefix(PARAMETER)?));
        let language = asked.or_else(|| of_browser(request.headers())).unwrap_or_default();
        Spoken { language, asked: asked.is_some(), named: false }
    }

    /// The language of a page that is asked for by its name.
    pub fn by_name(language: Language) -> Spoken {
        Spoken { language, asked: false, named: true }
    }

    /// Says it in the head of an answer, and what it depends on.
    pub fn say(&self, headers: &mut HeaderMap) {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.language.tag()));
        if !self.named {
            headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
        }
        if let Some(cookie) = HeaderValue::from_str(&cookie(self.language)).ok().filter(|_| self.asked) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
}

/// The cookie that remembers a language.
pub fn cookie(language: Language) -> String {
    format!("{COOKIE}={}; Path=/; Max-Age={REMEMBERED}; Secure; SameSite=Lax", language.tag())
}

fn texts(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = &str> {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok())
}

/// The language that was asked for before.
pub fn remembered(headers: &HeaderMap) -> Option<Language> {
    texts(headers, header::COOKIE).flat_map(|all| all.split(';')).find_map(|one| {
        let (name, tag) = one.trim().split_once('=')?;
        Language::of(tag).filter(|_| name == COOKIE)
    })
}

/// The language that was asked for before, or that the browser likes best.
pub fn of_browser(headers: &HeaderMap) -> Option<Language> {
    remembered(headers).or_else(|| texts(headers, header::ACCEPT_LANGUAGE).find_map(Language::accepted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn spoken(path: &str, headers: &[(&str, &str)]) -> (Language, Vec<String>) {
        let request =
            headers.iter().fold(Request::builder().uri(path), |made, (name, value)| made.header(*name, *value));
        let spoken = Spoken::to(&request.body(Body::empty()).unwrap());
        let mut said = HeaderMap::new();
        spoken.say(&mut said);
        let cookies =
            said.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap().to_owned()).collect();
        (spoken.language, cookies)
    }

    #[test]
    fn the_address_comes_first_then_what_was_asked_for_before_then_the_browser() {
        let browser = ("accept-language", "fr-CA,fr;q=0.9,en;q=0.5");
        assert_eq!(spoken("/", &[]).0, Language::English);
        assert_eq!(spoken("/", &[browser]).0, Language::French);
        assert_eq!(spoken("/", &[browser, ("cookie", "a=b; scrip-language=ja; c=d")]).0, Language::Japanese);
        let (language, cookies) = spoken("/redeem?a=b&lang=ar", &[browser, ("cookie", "scrip-language=ja")]);
        assert_eq!(language, Language::Arabic);
        assert!(cookies[0].starts_with("scrip-language=ar; Path=/; "), "{cookies:?}");
        for strange in ["/?lang=", "/?lang=tlh", "/?language=de"] {
            let (language, cookies) = spoken(strange, &[browser]);
            assert_eq!((language, cookies.len()), (Language::French, 0), "{strange}");
        }
    }
}
