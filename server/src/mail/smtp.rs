//! Speaking SMTP (RFC 5321) with the shop's mail server, over connections that are kept.
//!
//! The conversation is led here, step by step, and not by the transport that comes with lettre: only so is it known whether
//! a no was said to the recipient or to the shop, and is a connection that broke off in the middle never used again.

use super::{MailFault, carrier::Outcome, compose::Composed};
use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, DEFAULT_MECHANISMS},
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Data, Mail, Rcpt, Rset},
    extension::{ClientId, Extension, MailParameter},
};
use percent_encoding::percent_decode_str;
use reqwest::Url;
use std::{error::Error as _, fmt, sync::Mutex, sync::PoisonError, time::Duration, time::Instant};

/// A connection that was not used for so long is left: mail servers end them after minutes.
const IDLE: Duration = Duration::from_secs(30);
/// As many connections as are kept.
const KEPT: usize = 16;

/// The mail server, and how it is spoken to.
#[derive(Clone)]
pub struct Relay {
    host: String,
    port: u16,
    cover: Cover,
    credentials: Option<Credentials>,
    hello: ClientId,
}

/// Who else can listen.
#[derive(Clone)]
enum Cover {
    /// Everyone on the way.
    None,
    /// Nobody: TLS from the beginning.
    Tls(TlsParameters),
    /// Nobody, after STARTTLS (RFC 3207); without that from the server, nothing is said, or else all the same.
    StartTls { with: TlsParameters, required: bool },
}

impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relay({}:{})", self.host, self.port)
    }
}

impl Relay {
    /// Reads an address: `smtps://USER:PASSWORD@HOST:PORT`, or `smtp://…` with `?tls=required`, `?tls=opportunistic`, or
    /// neither. A path is the name that the shop says in its greeting.
    pub fn read(url: &str) -> Result<Relay, MailFault> {
        let url = Url::parse(url).map_err(|_| MailFault::Relay)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(MailFault::Relay)?.to_owned();
        let tls = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let with = || TlsParameters::new(host.clone()).map_err(MailFault::Certificates);
        let (cover, port) = match (url.scheme(), tls.as_deref()) {
            ("smtp", None) => (Cover::None, 25),
            ("smtp", Some("required")) => (Cover::StartTls { with: with()?, required: true }, 587),
            ("smtp", Some("opportunistic")) => (Cover::StartTls { with: with()?, required: false }, 587),
            ("smtps", None) => (Cover::Tls(with()?), 465),
            _ => return Err(MailFault::Relay),
        };
        let plain = |text: &str| {
            let text = percent_decode_str(text).decode_utf8().map(|text| text.into_owned());
            text.map_err(|_| MailFault::Relay)
        };
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(plain(url.username())?, plain(password)?)),
            None => None,
        };
        let hello = match url.path().trim_matches('/') {
            "" => ClientId::default(),
            name => ClientId::Domain(name.to_owned()),
        };
        let port = url.port().unwrap_or(port);
        Ok(Relay { host: host.trim_matches(['[', ']']).to_owned(), port, cover, credentials, hello })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let within = match &self.cover {
            Cover::Tls(with) => Some(with.clone()),
            Cover::None | Cover::StartTls { .. } => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut line = AsyncSmtpConnection::connect_tokio1(server, None, &self.hello, within, None).await?;
        if let Cover::StartTls { with, required } = &self.cover
            && (*required || line.can_starttls())
        {
            line.starttls(with.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            line.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(line)
    }
}

/// The mail server with the connections that are kept.
pub struct Smtp {
    relay: Relay,
    patience: Duration,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({:?})", self.relay)
    }
}

/// Where in the conversation something went wrong.
enum Broke {
    /// Before the letter: there is no connection, or the server does not want the shop's letters.
    Before(Error),
    /// The server does not take a letter for this recipient, or this letter.
    Letter(Error),
    /// The address has letters beyond ASCII, and the server can't send there (RFC 6531).
    Beyond,
}

impl Smtp {
    pub(super) fn new(relay: Relay, patience: Duration) -> Smtp {
        Smtp { relay, patience, idle: Mutex::default() }
    }

    /// Carries a letter. When time runs out the connection is dropped with whatever was under way on it.
    pub(super) async fn carry(&self, letter: &Composed) -> Outcome {
        match tokio::time::timeout(self.patience, self.converse(letter)).await {
            Ok(Ok(())) => Outcome::Sent,
            Ok(Err(Broke::Beyond)) => Outcome::Never("The mail server can't send to addresses like this one.".into()),
            Ok(Err(Broke::Letter(fault))) if fault.is_permanent() && !asks_who(&fault) => Outcome::Never(said(&fault)),
            Ok(Err(Broke::Before(fault) | Broke::Letter(fault))) => Outcome::Later(hitch(&fault)),
            Err(_) => Outcome::Later("the mail server does not answer in time".into()),
        }
    }

    async fn converse(&self, letter: &Composed) -> Result<(), Broke> {
        let mut line = self.line(letter).await?;
        let heard = match deliver(&mut line, letter).await {
            // What was said to one letter is nothing to the next, as far as the server says so.
            Err(fault) if fault.status().is_some() && line.command(Rset).await.is_err() => {
                return Err(Broke::Letter(fault));
            }
            Err(fault) if fault.status().is_none() => return Err(Broke::Letter(fault)),
            heard => heard,
        };
        self.keep(line);
        heard.map_err(Broke::Letter)
    }

    /// A connection on which the letter's sender was taken. One that was kept may have ended meanwhile: then the next.
    async fn line(&self, letter: &Composed) -> Result<AsyncSmtpConnection, Broke> {
        while let Some(mut line) = self.kept() {
            match greet(&mut line, letter).await {
                Err(Broke::Before(fault)) if fault.status().is_none() => {}
                greeted => return greeted.map(|()| line),
            }
        }
        let mut line = self.relay.connect().await.map_err(Broke::Before)?;
        greet(&mut line, letter).await?;
        Ok(line)
    }

    fn kept(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < IDLE);
        idle.pop().map(|(line, _)| line)
    }

    fn keep(&self, line: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push((line, Instant::now()));
        }
    }
}

async fn greet(line: &mut AsyncSmtpConnection, letter: &Composed) -> Result<(), Broke> {
    let mut with = Vec::new();
    if !letter.to.to_string().is_ascii() {
        if !line.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Broke::Beyond);
        }
        with.push(MailParameter::SmtpUtfEight);
    }
    let mail = Mail::new(Some(letter.from.clone()), with);
    line.command(mail).await.map(drop).map_err(Broke::Before)
}

async fn deliver(line: &mut AsyncSmtpConnection, letter: &Composed) -> Result<(), Error> {
    line.command(Rcpt::new(letter.to.clone(), Vec::new())).await?;
    line.command(Data).await?;
    line.message(&letter.bytes).await.map(drop)
}

/// Some permanent codes say that the shop did something wrong, whoever the letter is for.
fn asks_who(fault: &Error) -> bool {
    let code = fault.status().map(|code| code.to_string());
    code.is_some_and(|code| ["500", "501", "502", "503", "504", "530", "535", "538"].contains(&code.as_str()))
}

/// What is told of a fault in the log: never the server's words, which may repeat who a letter is for.
fn hitch(fault: &Error) -> String {
    match fault.status() {
        Some(code) => format!("the mail server says {code}"),
        None if fault.is_tls() => "the mail server's certificate is not trusted".into(),
        None => "there is no connection to the mail server".into(),
    }
}

/// As much of what a server says as is told.
const WORDS: usize = 200;

/// The server's words, for the sender of a gift.
fn said(fault: &Error) -> String {
    let words = fault.source().map(ToString::to_string).unwrap_or_default();
    let code = fault.status().map(|code| code.to_string()).unwrap_or_default();
    plain(&format!("{code} {words}"))
}

/// A mail server's words as they are kept: on one line, not too many, and without any address, since these are forgotten
/// before the words are.
pub(super) fn plain(words: &str) -> String {
    let word = |word: &str| match word.contains('@') {
        true => "…".to_owned(),
        false => word.chars().filter(|c| !c.is_control()).collect(),
    };
    let words: Vec<String> = words.split_whitespace().map(word).collect();
    words.join(" ").chars().take(WORDS).collect()
}

#[cfg(test)]
#[path = "smtp_tests.rs"]
mod tests;
