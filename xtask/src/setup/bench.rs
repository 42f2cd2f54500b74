//! npm packages that only a benchmark needs, in a folder named for the list of them.

use std::path::PathBuf;
use std::time::Instant;

use super::npm;
use crate::digest::Digest;
use crate::fault::Fault;
use crate::folder::{empty_folder, read_text, replace_folder, write_file};
use crate::house::House;
use crate::{lock, process, say};

/// The folder with the `node_modules` of what lies in this folder of `bench`, made if it is not there.
pub fn packages_of(house: &House, place: &str) -> Result<PathBuf, Fault> {
    let list = read_text(&house.at("bench").join(place).join("package.json"))?;
    let name = place.replace('/', "-");
    let home = house.tools().join(format!("bench-{name}-{}", Digest::of(list.as_bytes()).short()));
    if home.is_dir() {
        return Ok(home);
    }
    let _turn = lock::take(&house.tools(), "bench")?;
    npm::have_node(house)?;
    let what = format!("npm packages of bench/{place}");
    say::working(&what, "installing, a few seconds");
    let since = Instant::now();
    let unfinished = house.tools().join(".bench-unfinished");
    empty_folder(&unfinished)?;
    write_file(&unfinished.join("package.json"), list)?;
    process::run_quietly(house.command("npm").current_dir(&unfinished).args(npm::INSTALL))?;
    replace_folder(&home, &unfinished)?;
    say::done(&what, since);
    Ok(home)
}
