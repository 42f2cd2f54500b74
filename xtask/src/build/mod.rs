//! The app and the server, built; nothing is done that would change nothing.

mod embed;
mod finish;
mod imports;
mod kept;
mod listing;
mod markup;
mod names;
mod packs;
mod pages;
mod peers;
mod shrink;
mod split;
mod squeeze;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub use listing::Listing;
pub use peers::peers;

use crate::fault::{Doing, Fault};
use crate::house::House;
use crate::setup::{Flavour, Tools};
use crate::stamp::Stamp;
use crate::{assets, lock, process, say};

/// What the app is made from, besides its assets and the tools. The finish is part of the recipe.
const INPUTS: [&str; 14] = [
    "src",
    "domain/src",
    "domain/Cargo.toml",
    "language/src",
    "language/Cargo.toml",
    "build.rs",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "xtask/src/build",
    "xtask/tools",
];

/// Builds the app into `dist/`.
pub fn app(house: &House, tools: &Tools, flavour: Flavour) -> Result<(), Fault> {
    assets::make(house, tools)?;
    let _turn = lock::take(&house.stamps(), "build")?;
    let inputs: Vec<PathBuf> = INPUTS
        .iter()
        .map(|path| house.at(path))
        .chain(["site", "icons", "scan", "words"].map(|made| house.assets().join(made)))
        .collect();
    let stamp = Stamp::of(&house.stamps(), "app", &inputs, &[&tools.all(), &flavour.facts()])?;
    if stamp.holds() && Listing::file(house).is_file() {
        say::unchanged("app");
        return Ok(());
    }
    say::working("app", "building");
    let since = Instant::now();
    let raw = house.at("target/app");
    process::run(&mut trunk(house, tools, flavour, "build", &raw)?)?;
    let listing = finish::finish(house, tools, flavour, &raw)?;
    println!("\n{listing}");
    say::done("app", since);
    stamp.keep()
}

/// The server and its tests, always named together: cargo gives each set of packages features, and so a build, of its own.
pub const SERVER: [&str; 4] = ["--package", "scrip-server", "--package", "scrip-contract"];

/// Builds the server. Cargo says by itself when there is nothing to do.
pub fn server(house: &House) -> Result<(), Fault> {
    process::run(house.cargo(["build", "--release"]).args(SERVER).arg("--bins"))
}

/// Trunk with one of its commands, writing to `dist`.
pub fn trunk(house: &House, tools: &Tools, flavour: Flavour, word: &str, dist: &Path) -> Result<Command, Fault> {
    let this = std::env::current_exe().doing(|| "finding this program".into())?;
    let mut command = tools.wasm_command(house, "trunk", flavour);
    command.args([word, "--skip-version-check", "--dist"]).arg(dist);
    if flavour == Flavour::Release {
        // Not `--release`: with it trunk would run wasm-opt at each build. The finish does, and remembers.
        command.args(["--cargo-profile", "wasm"]);
    }
    command.env("SCRIP_XTASK", this);
    // Everyone else reads NO_COLOR=1 as yes; trunk wants it spelled out.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
