//! Who somebody is: authenticators, proofs, and links in letters.

use super::{
    client::Client,
    mail::Mail,
    page::Page,
    shop::{PASSWORD, Shop},
};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};
use totp_rs::{Builder, Secret};

/// A code changes after so many seconds.
const STEP: u64 = 30;

/// An authenticator app: another program than the shop's that reads RFC 6238.
pub struct Authenticator {
    secret: String,
    /// The step of the last code that it gave; a code is good once.
    last: u64,
    /// The recovery codes of its account.
    pub recovery: Vec<String>,
}

impl Authenticator {
    /// With this key, as it is typed: blanks do not matter.
    pub fn of(key: &str) -> Authenticator {
        Authenticator { secret: key.split_whitespace().collect(), last: 0, recovery: Vec::new() }
    }

    /// A code that was not given yet, and that the shop takes by its clock: one step early is early enough. Where there is
    /// none it waits.
    pub async fn next(&mut self) -> String {
        loop {
            let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("it is after 1970").as_secs();
            let step = (self.last + 1).max(now / STEP);
            if step <= now / STEP + 1 {
                self.last = step;
                return self.at(step);
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    /// A code of long ago: six digits, and none that are taken.
    pub fn old(&self) -> String {
        self.at(1_000)
    }

    fn at(&self, step: u64) -> String {
        let secret = Secret::try_from_base32(&self.secret).expect("a key in base 32");
        let totp = Builder::new().with_secret(secret).build().expect("a key of 160 bits");
        totp.generate(step * STEP).to_string()
    }
}

impl Client {
    /// Proves who it is, for the next five minutes.
    pub async fn proves(&self) {
        let proved = self.says("POST", "/session/step-up", &json!({ "password": PASSWORD })).await;
        assert_eq!(proved.status, 200, "{proved:?}");
    }

    /// Sets an authenticator up; its account asks for a code from now on.
    pub async fn sets_up_an_authenticator(&self) -> Authenticator {
        self.proves().await;
        let begun = self.says("POST", "/factors/totp", &json!({})).await.body;
        let mut app = Authenticator::of(begun["secret"].as_str().expect("a key"));
        let code = app.next().await;
        let confirmed = self.says("POST", "/factors/totp/confirm", &json!({ "code": code })).await;
        let codes = confirmed.body["codes"].as_array().unwrap_or_else(|| panic!("{confirmed:?}")).clone();
        app.recovery = codes.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        app
    }
}

impl Page {
    /// Proves who is signed in, for the next five minutes, past all forms.
    pub async fn proves(&self) {
        let ask = "fetch('/api/v1/session/step-up', { method: 'POST', headers: { 'content-type': 'application/json' }, \
            body: JSON.stringify({ password: 'demo shopper' }) }).then((answer) => answer.status)";
        assert_eq!(self.script(ask).await, 200);
    }

    /// Types e-mail and password, and no more than that.
    pub async fn types_password(&self, email: &str, password: &str) {
        self.fill("E-mail", email).await;
        self.fill("Password", password).await;
        self.press("Sign in").await;
    }

    /// Makes an account on the sign-in page, and is signed in.
    pub async fn makes_an_account(&self, name: &str, email: &str) {
        self.press("New here? Make an account").await;
        self.fill("Your name", name).await;
        self.fill("E-mail", email).await;
        self.fill("Password", PASSWORD).await;
        self.press("Make my account").await;
        self.the("button", "Sign out").await;
    }
}

impl Shop {
    /// The so-manieth letter with this in its subject to an address, from 1, once it is there.
    pub async fn letter(&self, to: &str, subject: &str, nth: usize) -> Mail {
        let mut count = nth;
        loop {
            let mails = self.mail().waits_for(count, to).await;
            count = mails.len() + 1;
            if let Some(mail) = mails.into_iter().filter(|mail| mail.subject.contains(subject)).nth(nth - 1) {
                return mail;
            }
        }
    }
}

impl Mail {
    /// The link with a word behind its `#`, as it stands in the text.
    pub fn word_link(&self) -> String {
        let link = self.text.split_whitespace().find(|word| word.contains("#token="));
        link.unwrap_or_else(|| panic!("no link in {}", self.text)).to_owned()
    }
}
