//! What the app says, two files for each language: what `/redeem` says first, and the rest. The page asks for those of its own.

use std::fs;

use language::gather::{Gathered, files, gather};

use crate::fault::{Doing, Fault};
use crate::folder::{read_text, write_file};
use crate::house::House;

/// All sentences, as they are in the source.
pub fn gathered(house: &House) -> Result<Gathered, Fault> {
    let read = files(&house.at("src/words")).doing(|| "reading src/words".to_owned())?;
    let first = read_text(&house.at("src/words/first.txt"))?;
    gather(&read, &first.lines().collect::<Vec<_>>())
        .map_err(|faults| Fault::Garbled { what: format!("src/words: {}", faults.join("\n  ")) })
}

/// Writes the texts, each where it is another than before.
pub fn write(house: &House) -> Result<(), Fault> {
    let folder = house.assets().join("words");
    let later = folder.join("later");
    fs::create_dir_all(&later).doing(|| format!("making {}", later.display()))?;
    for (language, texts) in gathered(house)?.texts {
        let name = format!("{}.txt", language.tag());
        for (file, text) in [(folder.join(&name), texts.first), (later.join(&name), texts.later)] {
            if read_text(&file).ok().as_deref() != Some(text.as_str()) {
                write_file(&file, text)?;
            }
        }
    }
    Ok(())
}
