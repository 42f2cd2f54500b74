//! The folder that letters are written to: one file each, named by the letter, so that one sent twice is there once.

use std::{io, path::Path};

/// A letter in the folder, as a mailbox shows it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The letter's id.
    pub id: String,
    /// Who it is for.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says, as plain text.
    pub text: String,
}

/// Writes a letter, wholly or not at all.
pub async fn write(folder: &Path, id: &str, letter: &str) -> io::Result<()> {
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
            letters.push(read(id, &tokio::fs::read_to_string(entry.path()).await?));
        }
    }
    letters.sort_by(|one, other| other.id.cmp(&one.id));
    Ok(letters)
}

fn read(id: &str, letter: &str) -> Kept {
    let header = |name: &str| {
        let line = letter.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_default().trim().trim_matches(['<', '>']).to_owned()
    };
    let text = letter.split("\r\n--part-").nth(1).or(letter.split("--part-").nth(1)).unwrap_or_default();
    let text = text.split_once("\r\n\r\n").map_or("", |(_, text)| text);
    Kept { id: id.to_owned(), to: header("To:"), subject: header("Subject:"), text: text.trim().to_owned() }
}
