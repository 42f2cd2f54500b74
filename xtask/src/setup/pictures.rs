//! The packages that `bench scan` draws codes and takes pictures with: from npm and PyPI, in a folder named for the lists of
//! them. Nothing else needs them.

use std::path::PathBuf;
use std::time::Instant;

use super::{npm, python};
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
    python::have_python(house)?;
    say::working(what, "installing, half a minute");
    let since = Instant::now();
    let unfinished = house.tools().join(".pictures-unfinished");
    empty_folder(&unfinished)?;
    for (name, list) in pins::PICTURES {
        write_file(&unfinished.join(name), list)?;
    }
    process::run_quietly(house.command("npm").current_dir(&unfinished).args(npm::INSTALL))?;
    python::install(house, &unfinished)?;
    replace_folder(&home, &unfinished)?;
    say::done(what, since);
    Ok(home)
}
