//! How orders are handled: how long a provider may take, how often the jobs run, where letters go.

use crate::{
    issuer::Partner,
    mail::{MailFault, Post},
    push::Services,
};
use std::{path::PathBuf, time::Duration};

/// How orders are handled; each field is named by its environment variable.
#[derive(Clone, Debug)]
pub struct Handling {
    /// `SCRIP_PAY_PATIENCE_MS`: a provider has so long to answer.
    pub patience: Duration,
    /// `SCRIP_JOBS_MS`: the jobs run this often.
    pub jobs: Duration,
    /// How letters go out.
    pub mail: Post,
    /// `SCRIP_PAY_REDIRECT_URL` and `SCRIP_PAY_REDIRECT_SECRET`: the provider with a page of its own.
    pub redirect: Option<Redirect>,
    /// `SCRIP_ISSUER_URL`, `SCRIP_ISSUER_SECRET`, `SCRIP_ISSUER_NAME`: another issuer, whose cards are taken too.
    pub issuer: Option<Partner>,
    /// `SCRIP_WORKER=off` ends the app's workers in every browser, and forgets what they kept.
    pub worker: bool,
    /// Who carries what browsers are told.
    pub push: Services,
}

/// A provider with a page of its own.
#[derive(Clone)]
pub struct Redirect {
    /// Where it is.
    pub url: String,
    /// What it and the shop sign with.
    pub secret: String,
}

impl std::fmt::Debug for Redirect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Redirect({})", self.url)
    }
}

impl Handling {
    /// As usual, with letters in this folder. A demonstration is less patient, so that it can be watched.
    pub fn usual(mail: PathBuf, demo: bool) -> Handling {
        let patience = Duration::from_secs(if demo { 2 } else { 10 });
        Handling {
            patience,
            jobs: Duration::from_secs(1),
            mail: Post::into(mail),
            redirect: None,
            issuer: None,
            worker: true,
            push: Services::read(|_| None),
        }
    }

    /// Reads the environment. A number that is none counts as not given; a mail server that is none is a fault.
    pub fn read(variable: impl Fn(&str) -> Option<String>, data: PathBuf, demo: bool) -> Result<Handling, MailFault> {
        let text = |name: &str| variable(name).filter(|value| !value.is_empty());
        let ms = |name: &str| text(name).and_then(|ms| ms.parse().ok()).map(Duration::from_millis);
        let usual = Handling::usual(text("SCRIP_MAIL_DIR").map_or(data.join("mail"), PathBuf::from), demo);
        let redirect = text("SCRIP_PAY_REDIRECT_URL").zip(text("SCRIP_PAY_REDIRECT_SECRET"));
        Ok(Handling {
            patience: ms("SCRIP_PAY_PATIENCE_MS").unwrap_or(usual.patience),
            jobs: ms("SCRIP_JOBS_MS").filter(|every| !every.is_zero()).unwrap_or(usual.jobs),
            redirect: redirect.map(|(url, secret)| Redirect { url, secret }),
            mail: usual.mail.read(&text)?,
            issuer: None,
            worker: text("SCRIP_WORKER").as_deref() != Some("off"),
            push: Services::read(text),
        })
    }
}
