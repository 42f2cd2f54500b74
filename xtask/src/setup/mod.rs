//! The tools: found where they are, installed where they are not, all in the cache of the person who builds.

mod bench;
mod browser;
mod crates;
mod debian;
mod npm;
mod pictures;
mod postgres;
mod python;
mod tester;
mod world;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub use bench::packages_of;
pub use browser::Browser;
pub use pictures::pictures;
pub use postgres::have_postgres;
pub use tester::tester;
pub use world::Flavour;
use world::World;

use crate::fault::Fault;
use crate::house::House;
use crate::{lock, pins, say};

/// How much is to be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What building needs.
    Build,
    /// Also a browser, for the tests.
    Tests,
}

/// The tools, all there.
#[derive(Debug)]
pub struct Tools {
    world: World,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_split: PathBuf,
    npm: PathBuf,
}

/// The tools if nothing is missing, else after installing them. Looks at a dozen files at most, so every command begins with it.
pub fn ready(house: &House, extent: Extent) -> Result<Tools, Fault> {
    match Tools::locate(house) {
        Some(tools) if extent == Extent::Build || Browser::locate().is_some() => Ok(tools),
        Some(_) | None => install(house, extent),
    }
}

/// Finds or installs one tool after the other, and says so.
pub fn install(house: &House, extent: Extent) -> Result<Tools, Fault> {
    let since = Instant::now();
    let _turn = lock::take(&house.tools(), "setup")?;
    let world = world::settle(house)?;
    npm::have_node(house)?;
    if extent == Extent::Tests {
        browser::have_browser(house)?;
    }
    let tools = Tools {
        world,
        wasm_bindgen: crates::have(house, &pins::WASM_BINDGEN)?,
        wasm_split: crates::have(house, &pins::WASM_SPLIT)?,
        trunk: crates::have(house, &pins::TRUNK)?,
        npm: npm::have_packages(house)?,
    };
    crates::sweep(house)?;
    say::done("setup", since);
    Ok(tools)
}

/// The folder of what looks at packages of others. Only its check needs it, so it is not there before.
pub fn have_deny(house: &House) -> Result<PathBuf, Fault> {
    let _turn = lock::take(&house.tools(), "setup")?;
    let folder = crates::have(house, &pins::DENY)?;
    crates::sweep(house)?;
    Ok(folder)
}

impl Tools {
    fn locate(house: &House) -> Option<Tools> {
        Some(Tools {
            world: World::remembered(house)?,
            trunk: crates::locate(house, &pins::TRUNK)?,
            wasm_bindgen: crates::locate(house, &pins::WASM_BINDGEN)?,
            wasm_split: crates::locate(house, &pins::WASM_SPLIT)?,
            npm: npm::locate(house)?,
        })
    }

    /// A program that builds for browsers, with the tools and the right compiler before all others.
    pub fn wasm_command(&self, house: &House, program: &str, flavour: Flavour) -> Command {
        let mut command = house.command(program);
        command.env("PATH", self.path());
        command.env("CARGO_TARGET_DIR", house.wasm_target());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        self.world.equip(&mut command, flavour);
        command
    }

    /// `node`, in the folder of the npm packages.
    pub fn node(&self, house: &House, script: &str) -> Command {
        let mut command = house.command("node");
        command.current_dir(&self.npm).arg(house.at("xtask/tools").join(script));
        command
    }

    /// A program of an npm package.
    pub fn npm_program(&self, house: &House, name: &str) -> Command {
        house.command(self.npm.join("node_modules/.bin").join(name))
    }

    /// A file of an npm package.
    pub fn npm_file(&self, path: &str) -> PathBuf {
        self.npm.join("node_modules").join(path)
    }

    /// The folder of the npm packages, for programs that look for one there.
    pub fn npm_folder(&self) -> &Path {
        &self.npm
    }

    /// Which npm packages these are, as a fact for a stamp.
    pub fn packages(&self) -> String {
        self.npm.display().to_string()
    }

    /// Which tools the app is built with, as a fact for a stamp.
    pub fn all(&self) -> String {
        format!("{self:?}")
    }

    fn path(&self) -> OsString {
        let crates = [&self.trunk, &self.wasm_bindgen, &self.wasm_split].map(Clone::clone);
        let before = crates.into_iter().chain([self.npm.join("node_modules/.bin")]);
        let usual = std::env::var_os("PATH").unwrap_or_default();
        let folders = before.chain(self.world.programs()).chain(std::env::split_paths(&usual));
        // A folder whose name holds a colon cannot stand in PATH; none of ours does.
        std::env::join_paths(folders).unwrap_or(usual)
    }
}

/// Where a program of the machine lies.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}
