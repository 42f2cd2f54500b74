//! The packages that `bench scan` draws codes and takes pictures with: from npm and PyPI, in a folder named for the lists of
//! them. Nothing else needs them.

use std::path::PathBuf;
use std::time::Instant;

use super::{debian, npm, on_path};
use crate::digest::Digest;
use crate::fault::Fault;
use crate::folder::{empty_folder, replace_folder, write_file};
use crate::house::House;
use crate::{lock, pins, process, say};

/// The folder with `node_modules` and `python`, made if it is not there.
pub fn pictures(house: &House) -> Result<PathBuf, Fault> {
    let what = "packages that draw codes";
    let lists = pins::PICTURES.iter().fold(Digest::default(), |sum, (_, list)| sum.then(list.as_bytes()));
    let home = house.tools().join(format!("pictures-{}", lists.short()));
    if home.is_dir() {
        return Ok(home);
    }
    let _turn = lock::take(&house.tools(), "pictures")?;
    npm::have_node(house)?;
    if on_path("python3").is_none() {
        debian::install(house, "python", &pins::DEBIAN_PYTHON)?;
    }
    say::working(what, "installing, half a minute");
    let since = Instant::now();
    let unfinished = house.tools().join(".pictures-unfinished");
    empty_folder(&unfinished)?;
    for (name, list) in pins::PICTURES {
        write_file(&unfinished.join(name), list)?;
    }
    let command = |program: PathBuf, words: &[&str]| {
        let mut command = house.command(program);
        command.current_dir(&unfinished).args(words);
        command
    };
    process::run_quietly(&mut command("npm".into(), &npm::INSTALL))?;
    if !process::succeeds(&mut command("python3".into(), &["-m", "venv", "python"])) {
        debian::install(house, "python", &pins::DEBIAN_PYTHON)?;
        process::run_quietly(&mut command("python3".into(), &["-m", "venv", "--clear", "python"]))?;
    }
    let wheels = ["-m", "pip", "install", "--quiet", "--only-binary", ":all:", "--requirement", "requirements.txt"];
    process::run_quietly(&mut command(unfinished.join("python/bin/python"), &wheels))?;
    replace_folder(&home, &unfinished)?;
    say::done(what, since);
    Ok(home)
}
