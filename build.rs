//! Makes functions of the sentences in `src/words`, and one text of each language. What is missing in a language, or does not
//! fit there, fails the build.

use language::{
    Language,
    gather::{files, gather},
};
use std::{env, fs, path::Path, process::ExitCode};

const WORDS: &str = "src/words";

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
    let gathered = gather(&files(Path::new(WORDS)).map_err(|fault| said(&fault))?)?;
    let folder = env::var("OUT_DIR").map_err(|fault| said(&fault))?;
    let write = |name: &str, text: &str| fs::write(Path::new(&folder).join(name), text).map_err(|fault| said(&fault));
    write("said.rs", &gathered.rust)?;
    // For tests of the app's own, which have no page.
    write("words.en.txt", gathered.texts.get(&Language::English).map_or("", String::as_str))
}
