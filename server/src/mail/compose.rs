//! A letter as it travels: MIME (RFC 5322, RFC 2046), with its picture inside.

use super::carrier::Carrier;
use domain::Time;
use language::Language;
use lettre::{
    Address, Message,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use std::time::{Duration, SystemTime};

/// What a letter says, and to whom.
pub struct Content {
    /// What it is written in.
    pub language: Language,
    /// The e-mail.
    pub to: String,
    /// How the person is called.
    pub name: Option<String>,
    /// The subject.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
    /// The picture in the HTML.
    pub picture: Option<Picture>,
}

/// A picture inside a letter.
pub struct Picture {
    /// By which the HTML knows it.
    pub name: &'static str,
    /// Its bytes.
    pub png: Vec<u8>,
}

/// A letter as it travels.
pub struct Composed {
    /// Its id, from which its `Message-ID` is made: the same however often it is sent.
    pub id: String,
    /// Whose it is, for the mail server.
    pub from: Address,
    /// Who gets it.
    pub to: Address,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Why a letter can't be composed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ComposeFault {
    /// Mail can't be sent to it.
    #[error("mail can't be sent to this address")]
    Address,
    /// A part of it is not what a letter may hold.
    #[error("a letter could not be composed")]
    Letter,
}

/// Composes a letter.
pub fn compose(carrier: &Carrier, id: &str, at: Time, content: Content) -> Result<Composed, ComposeFault> {
    let to: Address = content.to.parse().map_err(|_| ComposeFault::Address)?;
    let name = content.name.map(|name| line(&name)).filter(|name| !name.is_empty());
    let from = carrier.from.clone();
    let host = from.email.domain().to_owned();
    // What is made by a program is not answered by one (RFC 3834).
    let automatic = header("Auto-Submitted", "auto-generated")?;
    // What it is written in (RFC 3282).
    let spoken = header("Content-Language", content.language.tag())?;
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(name, to.clone()))
        .subject(line(&content.subject))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(at.0).unwrap_or(0)))
        .message_id(Some(format!("<{id}@{host}>")))
        .raw_header(automatic)
        .raw_header(spoken);
    let html = SinglePart::html(content.html);
    let parts = MultiPart::alternative().singlepart(SinglePart::plain(content.text));
    let parts = match content.picture {
        None => parts.singlepart(html),
        Some(picture) => {
            let kind = ContentType::parse("image/png").map_err(|_| ComposeFault::Letter)?;
            let inside = Attachment::new_inline(picture.name.into()).body(picture.png, kind);
            parts.multipart(MultiPart::related().singlepart(html).singlepart(inside))
        }
    };
    let bytes = message.multipart(parts).map_err(|_| ComposeFault::Letter)?.formatted();
    Ok(Composed { id: id.to_owned(), from: from.email, to, bytes })
}

fn header(name: &str, value: &str) -> Result<HeaderValue, ComposeFault> {
    let name = HeaderName::new_from_ascii(name.into()).map_err(|_| ComposeFault::Letter)?;
    Ok(HeaderValue::new(name, value.into()))
}

/// Text for a header: one line, whatever it was.
fn line(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[path = "compose_tests.rs"]
mod tests;
