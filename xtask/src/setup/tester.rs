//! Schemathesis, which makes requests of the API's document that nobody here would think of. Nothing else needs it.

use std::path::PathBuf;
use std::time::Instant;

use super::python;
use crate::digest::Digest;
use crate::fault::Fault;
use crate::folder::{empty_folder, replace_folder, write_file};
use crate::house::House;
use crate::{lock, pins, say};

/// The program, installed if it is not there.
pub fn tester(house: &House) -> Result<PathBuf, Fault> {
    let home = house.tools().join(format!("schemathesis-{}", Digest::of(pins::SCHEMATHESIS.as_bytes()).short()));
    // By Python and not by its own name: its first line is where it was installed, and it was moved since.
    let program = home.join("python/bin/python");
    if program.is_file() {
        return Ok(program);
    }
    let _turn = lock::take(&house.tools(), "schemathesis")?;
    say::working("schemathesis", "installing, a minute");
    let since = Instant::now();
    let unfinished = house.tools().join(".schemathesis-unfinished");
    empty_folder(&unfinished)?;
    write_file(&unfinished.join("requirements.txt"), pins::SCHEMATHESIS)?;
    python::install(house, &unfinished)?;
    replace_folder(&home, &unfinished)?;
    say::done("schemathesis", since);
    Ok(program)
}
