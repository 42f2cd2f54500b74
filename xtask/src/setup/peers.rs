//! The npm packages of a peer (`bench/peers`), in a folder named for the list of them. Only `bench peers` needs them.

use std::path::PathBuf;
use std::time::Instant;

use super::npm;
use crate::digest::Digest;
use crate::fault::Fault;
use crate::folder::{empty_folder, read_text, replace_folder, write_file};
use crate::house::House;
use crate::{lock, process, say};

/// The folder with its `node_modules`, made if it is not there.
pub fn peer(house: &House, name: &str) -> Result<PathBuf, Fault> {
    let list = read_text(&house.at("bench/peers").join(name).join("package.json"))?;
    let home = house.tools().join(format!("peer-{name}-{}", Digest::of(list.as_bytes()).short()));
    if home.is_dir() {
        return Ok(home);
    }
    let _turn = lock::take(&house.tools(), "peers")?;
    npm::have_node(house)?;
    let what = format!("npm packages of the peer in {name}");
    say::working(&what, "installing, a few seconds");
    let since = Instant::now();
    let unfinished = house.tools().join(".peer-unfinished");
    empty_folder(&unfinished)?;
    write_file(&unfinished.join("package.json"), list)?;
    process::run_quietly(house.command("npm").current_dir(&unfinished).args(npm::INSTALL))?;
    replace_folder(&home, &unfinished)?;
    say::done(&what, since);
    Ok(home)
}
