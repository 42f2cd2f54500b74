//! What must stand nowhere after a test, and where it stands all the same.
//!
//! A test need not say what its secrets are: they are read out of the requests that it made and the answers that it got.
//! Known are codes of gift cards, passwords, what a cookie or an authorization holds, tokens, the numbers of payment cards,
//! the secret of an authenticator, and recovery codes.
#![allow(clippy::expect_used, clippy::panic, clippy::string_slice)]

use aho_corasick::AhoCorasick;
use domain::{
    code::{self, Reading},
    profile::Profile,
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

/// Shorter texts would be found by chance.
const LEAST: usize = 8;

/// Secrets that a run used.
#[derive(Debug, Default)]
pub struct Secrets {
    /// Never written down by anybody.
    own: BTreeSet<String>,
    /// Told by letter, and written down nowhere else.
    mailed: BTreeSet<String>,
}

impl Secrets {
    /// None yet.
    pub const fn new() -> Secrets {
        Secrets { own: BTreeSet::new(), mailed: BTreeSet::new() }
    }

    /// Learns from a header line of a request or of an answer.
    pub fn header(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "cookie" => value.split(';').for_each(|cookie| self.cookie(cookie)),
            "set-cookie" => self.cookie(value.split(';').next().unwrap_or_default()),
            "authorization" => self.own(value.split_once(' ').map_or(value, |(_, token)| token)),
            "scrip-token" | "scrip-code" => self.mailed(value),
            _ => {}
        }
    }

    fn cookie(&mut self, cookie: &str) {
        if let Some((_, token)) = cookie.split_once('=') {
            self.own(token);
        }
    }

    /// Learns from a whole request or answer, as it passed over a line.
    pub fn message(&mut self, message: &str) {
        let (head, body) = message.split_once("\r\n\r\n").unwrap_or((message, ""));
        head.lines().filter_map(|line| line.split_once(':')).for_each(|(name, value)| self.header(name, value.trim()));
        self.body(body);
    }

    /// Learns from a body, where it is JSON.
    pub fn body(&mut self, body: &str) {
        if let Ok(json) = serde_json::from_str(body) {
            self.value("", &json);
        }
    }

    fn value(&mut self, name: &str, json: &Value) {
        match json {
            Value::Object(fields) => fields.iter().for_each(|(name, json)| self.value(name, json)),
            Value::Array(list) => list.iter().for_each(|json| self.value(name, json)),
            Value::String(text) => match name {
                "password" | "new_password" | "secret" | "recovery" => self.own(text),
                "token" => self.mailed(text),
                "number" if text.len() > 12 && text.chars().all(|sign| sign.is_ascii_digit() || sign == ' ') => {
                    self.own(text);
                    self.own(&text.replace(' ', ""));
                }
                _ => self.code(text),
            },
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A text that may be a gift card's code: those with a check rule can hardly be anything else.
    fn code(&mut self, text: &str) {
        static CARDS: LazyLock<Vec<Profile>> =
            LazyLock::new(|| Profile::all().into_iter().filter(|profile| profile.id == "scrip").collect());
        if !(16..=64).contains(&text.len()) {
            return;
        }
        if let Reading::Complete(complete) = code::read(text, &CARDS, false) {
            for candidate in complete.candidates {
                self.mailed(text);
                self.mailed(candidate.code.expose());
                self.mailed(&candidate.code.expose().replace('-', ""));
            }
        }
    }

    fn own(&mut self, secret: &str) {
        if secret.len() >= LEAST {
            self.own.insert(secret.to_owned());
        }
    }

    fn mailed(&mut self, secret: &str) {
        if secret.len() >= LEAST {
            self.mailed.insert(secret.to_owned());
        }
    }

    /// How many are known.
    pub fn count(&self) -> usize {
        self.own.len() + self.mailed.len()
    }

    /// Takes over what another run used.
    pub fn join(&mut self, other: Secrets) {
        self.own.extend(other.own);
        self.mailed.extend(other.mailed);
    }

    /// What looks for them, in letters that went out or everywhere else.
    pub fn finder(&self, place: Place) -> Finder {
        let mailed = self.mailed.iter().filter(|_| place == Place::Kept);
        let known = self.own.iter().chain(mailed);
        Finder(AhoCorasick::builder().ascii_case_insensitive(true).build(known).expect("there is room for the secrets"))
    }
}

/// Fails if one of the secrets stands in a file of a folder. Letters are kept in folders called `mail`.
pub fn search_folder(secrets: &Secrets, folder: &Path) {
    let (kept, letters) = (secrets.finder(Place::Kept), secrets.finder(Place::Letters));
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|found| found.path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let finder = if path.iter().any(|part| part == "mail") { &letters } else { &kept };
            // A file may go while it is looked for: a letter that went out, what SQLite writes ahead.
            finder.search(&path.display().to_string(), &fs::read(&path).unwrap_or_default());
        }
    }
}

/// Where is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Databases, logs, dumps, addresses, what a browser keeps.
    Kept,
    /// Letters: who gets a gift is told its code, and who forgot a password a link.
    Letters,
}

/// Looks for secrets.
#[derive(Debug)]
pub struct Finder(AhoCorasick);

impl Finder {
    /// A secret that stands in these bytes, with a little of what is before it.
    pub fn find(&self, bytes: &[u8]) -> Option<String> {
        let found = self.0.find(bytes)?;
        let shown = bytes.get(found.start().saturating_sub(40)..found.end()).unwrap_or_default();
        Some(String::from_utf8_lossy(shown).into_owned())
    }

    /// Fails if a secret stands in what is kept at a place.
    pub fn search(&self, place: &str, bytes: &[u8]) {
        if let Some(found) = self.find(bytes) {
            panic!("a secret stands in {place}: {found:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Secrets};

    #[test]
    fn what_a_run_used_is_found_again_in_whatever_form() {
        let code = code();
        let mut secrets = Secrets::new();
        secrets.header("Cookie", "theme=dark; __Host-scrip=aaaabbbbccccdddd");
        secrets.body(&format!("{{\"code\":\"{code}\",\"password\":\"demo shopper\",\"name\":\"Ada Lovelace\"}}"));
        let finder = secrets.finder(Place::Kept);
        for kept in
            [code.clone(), code.replace('-', "").to_lowercase(), "x=AAAABBBBCCCCDDDD;".into(), "Demo Shopper".into()]
        {
            assert!(finder.find(kept.as_bytes()).is_some(), "{kept}");
        }
        for kept in ["Ada Lovelace", "dark", "demo", &code[..9]] {
            assert!(finder.find(kept.as_bytes()).is_none(), "{kept}");
        }
        let letters = secrets.finder(Place::Letters);
        assert!(letters.find(code.as_bytes()).is_none() && letters.find(b"demo shopper").is_some());
    }

    fn code() -> String {
        domain::code::issue([7; 13]).expose().to_owned()
    }
}
