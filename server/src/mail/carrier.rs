//! What carries letters: a mail server, or a folder where there is none.

use super::{
    compose::Composed,
    kept,
    smtp::{Relay, Smtp},
};
use lettre::{Address, message::Mailbox};
use std::{io, path::PathBuf, time::Duration};

/// How letters go out; each field is named by its environment variable.
#[derive(Clone, Debug)]
pub struct Post {
    /// `SCRIP_MAIL_DIR`: the folder that letters are written to where there is no mail server.
    pub folder: PathBuf,
    /// `SCRIP_SMTP_URL`: the mail server.
    pub relay: Option<Relay>,
    /// `SCRIP_MAIL_FROM`: who letters are from.
    pub from: Option<Mailbox>,
    /// `SCRIP_MAIL_SECRET`: what is said of letters that came back is signed with it.
    pub secret: Option<Key>,
    /// `SCRIP_MAIL_PATIENCE_MS`: a letter may take so long. A server that took one has three times that.
    pub patience: Duration,
    /// `SCRIP_MAIL_PAUSE_MS`: the first pause before a letter is tried again; each is twice the one before.
    pub pause: Duration,
}

/// A secret that nothing prints.
#[derive(Clone)]
pub struct Key(pub String);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

/// Why letters can't go out as it was wished.
#[derive(Debug, thiserror::Error)]
pub enum MailFault {
    /// It is no address of a mail server. What it says may hold a password, so it is not repeated.
    #[error(
        "SCRIP_SMTP_URL is no address of a mail server. Use smtps://USER:PASSWORD@HOST, or smtp://…?tls=required for STARTTLS"
    )]
    Relay,
    /// The certificates of this machine can't be read.
    #[error("the certificates for the mail server could not be read: {0}")]
    Certificates(lettre::transport::smtp::Error),
    /// It is no sender.
    #[error("SCRIP_MAIL_FROM is no sender. Use for example: Shop <gifts@shop.example>")]
    From,
    /// Letters would lead nowhere.
    #[error("SCRIP_SMTP_URL needs SCRIP_PUBLIC_URL: a letter leads to the shop")]
    Public,
}

impl Post {
    /// As usual, into a folder.
    pub fn into(folder: PathBuf) -> Post {
        let (patience, pause) = (Duration::from_secs(60), Duration::from_secs(60));
        Post { folder, relay: None, from: None, secret: None, patience, pause }
    }

    /// Reads the environment.
    pub fn read(self, text: &impl Fn(&str) -> Option<String>) -> Result<Post, MailFault> {
        let ms = |name: &str| text(name).and_then(|ms| ms.parse().ok()).map(Duration::from_millis);
        let relay = text("SCRIP_SMTP_URL").map(|url| Relay::read(&url)).transpose()?;
        if relay.is_some() && text("SCRIP_PUBLIC_URL").is_none() {
            return Err(MailFault::Public);
        }
        Ok(Post {
            relay,
            from: text("SCRIP_MAIL_FROM").map(|from| from.parse()).transpose().map_err(|_| MailFault::From)?,
            secret: text("SCRIP_MAIL_SECRET").map(Key),
            patience: ms("SCRIP_MAIL_PATIENCE_MS").filter(|most| !most.is_zero()).unwrap_or(self.patience),
            pause: ms("SCRIP_MAIL_PAUSE_MS").unwrap_or(self.pause),
            folder: self.folder,
        })
    }
}

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in other hands now.
    Sent,
    /// Not now; why, for the log: no word of it is the letter's.
    Later(String),
    /// Never; in the mail server's words.
    Never(String),
    /// Nobody wants it any more.
    Stale,
}

/// Carries letters, and knows who they are from and where they lead.
#[derive(Debug)]
pub struct Carrier {
    /// Who letters are from.
    pub from: Mailbox,
    /// Where the shop is, without a slash at the end.
    pub origin: String,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Folder(PathBuf),
    Smtp(Box<Smtp>),
}

impl Carrier {
    /// A carrier for a shop of this name at this place.
    pub fn new(post: &Post, shop: &str, origin: &str) -> Carrier {
        let origin = origin.trim_end_matches('/').to_owned();
        let way = match &post.relay {
            Some(relay) => Way::Smtp(Box::new(Smtp::new(relay.clone(), post.patience))),
            None => Way::Folder(post.folder.clone()),
        };
        Carrier { from: post.from.clone().unwrap_or_else(|| sender(shop, &origin)), origin, way }
    }

    /// The folder that letters are written to, where there is no mail server.
    pub fn folder(&self) -> Option<&PathBuf> {
        match &self.way {
            Way::Folder(folder) => Some(folder),
            Way::Smtp(_) => None,
        }
    }

    /// Carries a letter.
    pub async fn carry(&self, letter: &Composed) -> Outcome {
        match &self.way {
            Way::Smtp(smtp) => smtp.carry(letter).await,
            Way::Folder(folder) => match kept::write(folder, &letter.id, &letter.bytes).await {
                Ok(()) => Outcome::Sent,
                Err(fault) => Outcome::Later(full(&fault)),
            },
        }
    }
}

fn full(fault: &io::Error) -> String {
    format!("the folder of the letters can't be written: {fault}")
}

/// The name behind the @ where the shop has none; `.invalid` is nobody's (RFC 2606).
const NOBODY: &str = "scrip.invalid";

fn sender(shop: &str, origin: &str) -> Mailbox {
    let host = origin.split_once("://").map_or(origin, |(_, rest)| rest).split(['/', ':']).next().unwrap_or_default();
    let is_name = host.contains('.') && host.chars().any(char::is_alphabetic);
    let address = Address::new("gifts", if is_name { host } else { NOBODY });
    // Where a host can't stand in an address, nobody's can.
    let address = address.unwrap_or_else(|_| Address::new_dangerous("gifts", NOBODY));
    Mailbox::new(Some(shop.to_owned()), address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_from_the_shops_own_host() {
        for (origin, from) in [
            ("https://shop.example/", "gifts@shop.example"),
            ("https://shop.example:8443", "gifts@shop.example"),
            ("http://127.0.0.1:8080", "gifts@scrip.invalid"),
            ("http://localhost:8080", "gifts@scrip.invalid"),
            ("http://[::1]:8080", "gifts@scrip.invalid"),
        ] {
            assert_eq!(sender("Scrip", origin).email.to_string(), from, "{origin}");
        }
    }

    #[test]
    fn a_mail_server_needs_an_address_of_the_shop() {
        let read = |pairs: &[(&str, &str)]| {
            let pairs: Vec<(String, String)> = pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
            Post::into("mail".into())
                .read(&move |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()))
        };
        let (url, public) = (("SCRIP_SMTP_URL", "smtp://mail.example"), ("SCRIP_PUBLIC_URL", "https://shop.example"));
        assert!(matches!(read(&[url]), Err(MailFault::Public)));
        assert!(read(&[url, public]).unwrap().relay.is_some());
        assert!(matches!(read(&[("SCRIP_SMTP_URL", "mail.example"), public]), Err(MailFault::Relay)));
        assert!(matches!(read(&[("SCRIP_MAIL_FROM", "nobody")]), Err(MailFault::From)));
        let from = read(&[("SCRIP_MAIL_FROM", "Shop <a@shop.example>")]).unwrap().from.unwrap();
        assert_eq!(from.email.to_string(), "a@shop.example");
        let secret = read(&[("SCRIP_MAIL_SECRET", "hush hush")]).unwrap();
        assert!(!format!("{secret:?}").contains("hush"));
    }
}
