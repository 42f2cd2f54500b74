//! Makes functions of the sentences in `src/words`, and one text of each language. What is missing in a language, or does not
//! fit there, fails the build.

use language::{
    Language,
    gather::{files, gather},
};
use std::{env, fs, path::Path, process::ExitCode};

const WORDS: &str = "src/words";
/// The files of what `/redeem` says before anything else is fetched, one a line.
const FIRST: &str = "first.txt";

fn main() -> ExitCode {
    match gathered() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={WORDS}/{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn gathered() -> Result<(), Vec<String>> {
    let said = |fault: &dyn std::fmt::Display| vec![fault.to_string()];
    println!("cargo::rerun-if-changed={WORDS}");
    let read = files(Path::new(WORDS)).map_err(|fault| said(&fault))?;
    let first = fs::read_to_string(Path::new(WORDS).join(FIRST)).map_err(|fault| said(&fault))?;
    let gathered = gather(&read, &first.lines().collect::<Vec<_>>())?;
    let folder = env::var("OUT_DIR").map_err(|fault| said(&fault))?;
    let write = |name: &str, text: &str| fs::write(Path::new(&folder).join(name), text).map_err(|fault| said(&fault));
    write("said.rs", &gathered.rust)?;
    // For tests of the app's own, which have no page.
    let english = gathered.texts.get(&Language::English);
    write("words.en.txt", english.map_or("", |texts| &texts.first))?;
    write("later.en.txt", english.map_or("", |texts| &texts.later))
}
