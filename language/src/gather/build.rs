//! What build scripts have in common.

use super::{Files, files};
use crate::Language;
use std::{collections::BTreeMap, env, fs, path::Path, process::ExitCode};

/// The files that a build script makes, by their names.
pub type Made = Vec<(String, String)>;

/// Runs a build script that makes files of the sentences in a folder. What is wrong with one of them is said, and fails the
/// build.
pub fn build(folder: &str, make: impl FnOnce(&BTreeMap<Language, Files>) -> Result<Made, Vec<String>>) -> ExitCode {
    println!("cargo::rerun-if-changed={folder}");
    let made = files(Path::new(folder)).map_err(|fault| vec![fault.to_string()]);
    match made.and_then(|files| make(&files)).and_then(|made| write(&made)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={folder}/{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn write(made: &Made) -> Result<(), Vec<String>> {
    let folder = env::var("OUT_DIR").map_err(|fault| vec![fault.to_string()])?;
    let write = |(name, text): &(String, String)| fs::write(Path::new(&folder).join(name), text);
    made.iter().try_for_each(write).map_err(|fault| vec![fault.to_string()])
}
