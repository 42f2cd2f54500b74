//! Makes functions of the sentences in `src/words`, and one text of each language. What is missing in a language, or does not
//! fit there, fails the build.

use language::{
    Language,
    gather::{build, gather},
};
use std::{fs, process::ExitCode};

/// The files of what `/redeem` says before anything else is fetched, one a line.
const FIRST: &str = "src/words/first.txt";

fn main() -> ExitCode {
    build("src/words", |files| {
        let first = fs::read_to_string(FIRST).map_err(|fault| vec![fault.to_string()])?;
        let mut gathered = gather(files, &first.lines().collect::<Vec<_>>())?;
        // For tests of the app's own, which have no page.
        let english = gathered.texts.remove(&Language::English).unwrap_or_default();
        let made = [("said.rs", gathered.rust), ("words.en.txt", english.first), ("later.en.txt", english.later)];
        Ok(made.map(|(name, text)| (name.to_owned(), text)).into())
    })
}
