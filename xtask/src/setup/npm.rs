//! The npm packages, in a folder named for the list of them.

use std::path::PathBuf;
use std::time::Instant;

use super::{debian, on_path};
use crate::digest::Digest;
use crate::fault::Fault;
use crate::folder::{empty_folder, replace_folder, write_file};
use crate::house::House;
use crate::{pins, process, say};

/// No package may run a program of its own here; none of them needs to.
pub const INSTALL: [&str; 6] =
    ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/// The folder with `node_modules`, if it is there.
pub fn locate(house: &House) -> Option<PathBuf> {
    let home = home(house);
    home.is_dir().then_some(home)
}

/// Makes sure that node and npm are there.
pub fn have_node(house: &House) -> Result<(), Fault> {
    // One after the other: where `nodejs` brings its own npm, a package `npm` would be in conflict with it.
    for (program, package) in pins::DEBIAN_NODE {
        if on_path(program).is_none() {
            debian::install(house, program, &[package])?;
        }
    }
    say::found("node and npm");
    Ok(())
}

/// Makes sure that the packages are there.
pub fn have_packages(house: &House) -> Result<PathBuf, Fault> {
    let what = "npm packages";
    let home = home(house);
    if home.is_dir() {
        say::found(what);
        return Ok(home);
    }
    say::working(what, "installing, a few seconds");
    let since = Instant::now();
    let unfinished = house.tools().join(".npm-unfinished");
    empty_folder(&unfinished)?;
    write_file(&unfinished.join("package.json"), pins::PACKAGE_JSON)?;
    process::run_quietly(house.command("npm").current_dir(&unfinished).args(INSTALL))?;
    replace_folder(&home, &unfinished)?;
    say::done(what, since);
    Ok(home)
}

fn home(house: &House) -> PathBuf {
    house.tools().join(format!("npm-{}", Digest::of(pins::PACKAGE_JSON.as_bytes()).short()))
}
