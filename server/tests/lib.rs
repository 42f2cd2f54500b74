//! Where the tests find what is not theirs.
#![allow(clippy::expect_used)]

use std::path::{Path, PathBuf};

/// A program of the server's package. `cargo build --release -p scrip-server -p scrip-contract --bins` builds it, and
/// `cargo xtask test` says so before it runs a test.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test is a program");
    let folder = test.parent().and_then(Path::parent).expect("cargo puts tests into a folder beside the programs");
    folder.join(name)
}

/// A file or folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
