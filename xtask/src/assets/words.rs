//! What the app says, a file for each language: the page asks for that of its own.

use std::fs;

use language::gather::{Gathered, files, gather};

use crate::fault::{Doing, Fault};
use crate::folder::{read_text, write_file};
use crate::house::House;

/// All sentences, as they are in the source.
pub fn gathered(house: &House) -> Result<Gathered, Fault> {
    let read = files(&house.at("src/words")).doing(|| "reading src/words".to_owned())?;
    gather(&read).map_err(|faults| Fault::Garbled { what: format!("src/words: {}", faults.join("\n  ")) })
}

/// Writes the texts, each where it is another than before.
pub fn write(house: &House) -> Result<(), Fault> {
    let folder = house.assets().join("words");
    fs::create_dir_all(&folder).doing(|| format!("making {}", folder.display()))?;
    for (language, text) in gathered(house)?.texts {
        let file = folder.join(format!("{}.txt", language.tag()));
        if read_text(&file).ok().as_deref() != Some(text.as_str()) {
            write_file(&file, text)?;
        }
    }
    Ok(())
}
