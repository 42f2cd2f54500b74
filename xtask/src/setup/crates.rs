//! Programs that `cargo install` builds, each in a folder named for its version.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::on_path;
use crate::fault::{Doing, Fault};
use crate::folder::{empty_folder, make_folder, remove_folder, replace_folder};
use crate::house::House;
use crate::pins::{self, CratePin};
use crate::{process, say};

/// The folder with the program, if it is there.
pub fn locate(house: &House, pin: &CratePin) -> Option<PathBuf> {
    let folder = home(house, pin).join("bin");
    pin.programs.iter().all(|program| folder.join(program).is_file()).then_some(folder)
}

/// Finds the program, takes the one the machine has if it is of the same version, or builds it.
pub fn have(house: &House, pin: &CratePin) -> Result<PathBuf, Fault> {
    let what = format!("{} {}", pin.name, pin.version);
    let unfinished = house.tools().join(format!(".{}-unfinished", pin.name));
    if locate(house, pin).is_some() {
        say::found(&what);
        return Ok(home(house, pin).join("bin"));
    }
    empty_folder(&unfinished)?;
    if let Some(programs) = of_the_machine(house, pin) {
        link(&programs, &unfinished.join("bin"))?;
        say::found(&format!("{what}, installed before"));
    } else {
        say::working(&what, &format!("building, {}", pin.takes));
        let since = Instant::now();
        build(house, pin, &unfinished)?;
        say::done(&what, since);
    }
    replace_folder(&home(house, pin), &unfinished)?;
    Ok(home(house, pin).join("bin"))
}

/// What the builds left behind is large and of no more use.
pub fn sweep(house: &House) -> Result<(), Fault> {
    remove_folder(&house.tools().join("build"))
}

fn home(house: &House, pin: &CratePin) -> PathBuf {
    house.tools().join(format!("{}-{}", pin.name, pin.version))
}

/// The programs as the machine has them, if they are of the very version.
fn of_the_machine(house: &House, pin: &CratePin) -> Option<Vec<PathBuf>> {
    let programs: Vec<PathBuf> = pin.programs.iter().map(|program| on_path(program)).collect::<Option<_>>()?;
    let said = process::read(house.command(programs.first()?).arg("--version")).ok()?;
    said.split_whitespace().any(|word| word == pin.version).then_some(programs)
}

/// Links the programs and not their folder, which may hold another `cargo`.
fn link(programs: &[PathBuf], folder: &Path) -> Result<(), Fault> {
    make_folder(folder)?;
    for program in programs {
        let Some(name) = program.file_name() else { continue };
        symlink(program, folder.join(name)).doing(|| format!("linking {}", program.display()))?;
    }
    Ok(())
}

fn build(house: &House, pin: &CratePin, to: &Path) -> Result<(), Fault> {
    let mut command = house.cargo(["install", pin.name, "--version", pin.version, "--quiet"]);
    command.args(pin.flags).arg("--root").arg(to);
    command.envs(pins::CRATE_ENV).env("CARGO_TARGET_DIR", house.tools().join("build"));
    process::run(&mut command)
}
