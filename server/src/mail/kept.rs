//! The folder that letters are written to: one file each, named by the letter, so that one sent twice is there once.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use std::{io, path::Path};

/// A letter in the folder, read again as any reader of mail would.
#[derive(Clone)]
pub struct Kept {
    /// The letter's id.
    pub id: String,
    /// Who it is from.
    pub from: String,
    /// Who it is for.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says, as plain text.
    pub text: String,
    /// What it says, as HTML.
    pub html: String,
    /// The pictures in it, by the names that the HTML knows them by.
    pub pictures: Vec<(String, Vec<u8>)>,
}

/// Writes a letter, wholly or not at all.
pub async fn write(folder: &Path, id: &str, letter: &[u8]) -> io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let draft = folder.join(format!("{id}.draft"));
    tokio::fs::write(&draft, letter).await?;
    tokio::fs::rename(&draft, folder.join(format!("{id}.eml"))).await
}

/// Every letter in the folder, newest first. A folder that is not there has none.
pub async fn all(folder: &Path) -> io::Result<Vec<Kept>> {
    let mut entries = match tokio::fs::read_dir(folder).await {
        Ok(entries) => entries,
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(other) => return Err(other),
    };
    let mut letters = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(id) = name.strip_suffix(".eml") {
            letters.extend(read(id, &tokio::fs::read(entry.path()).await?));
        }
    }
    letters.sort_by(|one, other| other.id.cmp(&one.id));
    Ok(letters)
}

/// One letter of the folder.
pub async fn one(folder: &Path, id: &str) -> io::Result<Option<Kept>> {
    // An id is a file's name, and never a way out of the folder.
    if !id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Ok(None);
    }
    match tokio::fs::read(folder.join(format!("{id}.eml"))).await {
        Ok(bytes) => Ok(read(id, &bytes)),
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(other) => Err(other),
    }
}

/// Reads a letter; nothing where it is none.
pub fn read(id: &str, letter: &[u8]) -> Option<Kept> {
    let message = MessageParser::default().parse(letter)?;
    let text = |text: Option<std::borrow::Cow<'_, str>>| text.map(|text| text.into_owned()).unwrap_or_default();
    Some(Kept {
        id: id.to_owned(),
        from: who(message.from()),
        to: who(message.to()),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: text(message.body_text(0)).replace("\r\n", "\n").trim().to_owned(),
        html: text(message.body_html(0)),
        pictures: pictures(&message),
    })
}

fn who(address: Option<&mail_parser::Address<'_>>) -> String {
    let Some(first) = address.and_then(|address| address.first()) else { return String::new() };
    match (first.name(), first.address()) {
        (Some(name), Some(email)) => format!("{name} <{email}>"),
        (_, Some(email)) => email.to_owned(),
        _ => String::new(),
    }
}

fn pictures(message: &Message<'_>) -> Vec<(String, Vec<u8>)> {
    let picture = |part: &mail_parser::MessagePart<'_>| match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            Some((part.content_id()?.to_owned(), bytes.to_vec()))
        }
        _ => None,
    };
    message.parts.iter().filter_map(picture).collect()
}
