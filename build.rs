//! Makes functions of the sentences in `src/words`, and one text of each language. What is missing in a language, or does not
//! fit there, fails the build.

use language::{
    Language,
    gather::{Files, gather},
};
use std::{collections::BTreeMap, env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    match gathered() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error=src/words/{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn gathered() -> Result<(), Vec<String>> {
    let said = |fault: &dyn std::fmt::Display| vec![fault.to_string()];
    println!("cargo::rerun-if-changed=src/words");
    let mut all = BTreeMap::new();
    for language in [Language::English] {
        let folder = Path::new("src/words").join(language.tag());
        let mut files = Files::new();
        for found in fs::read_dir(&folder).map_err(|fault| said(&fault))? {
            let path = found.map_err(|fault| said(&fault))?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(name, fs::read_to_string(&path).map_err(|fault| said(&fault))?);
        }
        all.insert(language, files);
    }
    let gathered = gather(&all)?;
    let folder = env::var("OUT_DIR").map_err(|fault| said(&fault))?;
    let write = |name: String, text: &str| fs::write(Path::new(&folder).join(name), text).map_err(|fault| said(&fault));
    write("said.rs".into(), &gathered.rust)?;
    for (language, text) in &gathered.texts {
        write(format!("words.{}.txt", language.tag()), text)?;
    }
    Ok(())
}
