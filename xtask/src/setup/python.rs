//! Packages of Python, in a folder of their own beside nothing else.

use std::path::Path;
use std::process::Command;

use super::{debian, on_path};
use crate::fault::Fault;
use crate::house::House;
use crate::{pins, process};

/// Makes sure that Python is there.
pub fn have_python(house: &House) -> Result<(), Fault> {
    if on_path("python3").is_some() { Ok(()) } else { debian::install(house, "python", &pins::DEBIAN_PYTHON) }
}

/// Installs what `requirements.txt` of a folder lists, into `python` in that folder.
pub fn install(house: &House, folder: &Path) -> Result<(), Fault> {
    have_python(house)?;
    let venv = |words: &[&str]| command(house, folder, Path::new("python3"), &[&["-m", "venv"], words].concat());
    if !process::succeeds(&mut venv(&["python"])) {
        debian::install(house, "python", &pins::DEBIAN_PYTHON)?;
        process::run_quietly(&mut venv(&["--clear", "python"]))?;
    }
    let wheels = ["-m", "pip", "install", "--quiet", "--only-binary", ":all:", "--requirement", "requirements.txt"];
    process::run_quietly(&mut command(house, folder, &folder.join("python/bin/python"), &wheels))
}

fn command(house: &House, folder: &Path, program: &Path, words: &[&str]) -> Command {
    let mut command = house.command(program);
    command.current_dir(folder).args(words);
    command
}
