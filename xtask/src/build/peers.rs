//! The peers of `bench peers`, built for production as Vite does it, and compressed as the app is.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::squeeze;
use crate::fault::{Doing, Fault};
use crate::folder::{copy_folder, empty_folder};
use crate::house::House;
use crate::setup::{self, Tools};
use crate::stamp::Stamp;
use crate::{lock, process, say};

/// The peers, each in a folder of its name.
const PEERS: [&str; 2] = ["solid", "react"];
/// What they are made from, besides their packages.
const INPUTS: [&str; 3] = ["bench/peers", "style", "public"];

/// Builds both into `target/peers/NAME/dist`, and gives `target/peers`.
pub fn peers(house: &House, tools: &Tools) -> Result<PathBuf, Fault> {
    let folder = house.at("target/peers");
    let packages = PEERS
        .iter()
        .map(|name| Ok((*name, setup::packages_of(house, &format!("peers/{name}"))?)))
        .collect::<Result<Vec<_>, Fault>>()?;
    let _turn = lock::take(&house.stamps(), "peers")?;
    let mut inputs: Vec<PathBuf> = INPUTS.iter().map(|path| house.at(path)).collect();
    inputs.push(house.assets().join("fonts"));
    let stamp = Stamp::of(&house.stamps(), "peers", &inputs, &[&format!("{packages:?}")])?;
    if stamp.holds() && folder.is_dir() {
        say::unchanged("peers");
        return Ok(folder);
    }
    say::working("peers", "building");
    let since = Instant::now();
    // Vite looks for packages in the folders above what it builds, and leaves its traces beside it: it gets a copy.
    empty_folder(&folder)?;
    copy_folder(&house.at("bench/peers"), &folder)?;
    for (name, packages) in &packages {
        build(house, tools, &folder.join(name), packages)?;
    }
    say::done("peers", since);
    stamp.keep()?;
    Ok(folder)
}

fn build(house: &House, tools: &Tools, peer: &Path, packages: &Path) -> Result<(), Fault> {
    let modules = packages.join("node_modules");
    symlink(&modules, peer.join("node_modules")).doing(|| format!("leading {} to its packages", peer.display()))?;
    let mut command = house.command(modules.join(".bin/vite"));
    command.args(["build", "--logLevel=warn"]).current_dir(peer).env("SCRIP_HOUSE", house.root());
    process::run_quietly(&mut command)?;
    squeeze::squeeze(house, tools, &peer.join("dist"))
}
