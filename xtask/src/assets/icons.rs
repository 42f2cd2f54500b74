//! The icons of the installed app: drawings, and what has to be made of points: `target/assets/icons/`.

use std::time::Instant;

use crate::fault::Fault;
use crate::folder::{empty_folder, replace_folder};
use crate::house::House;
use crate::setup::Tools;
use crate::stamp::Stamp;
use crate::{process, say};

/// Draws them again only if the drawings, the packages or the recipe are others.
pub fn draw(house: &House, tools: &Tools) -> Result<(), Fault> {
    let icons = house.assets().join("icons");
    let drawings = house.at("public/icons");
    let inputs = [drawings.clone(), house.at("xtask/tools/icons.mjs")];
    let stamp = Stamp::of(&house.stamps(), "icons", &inputs, &[&tools.packages()])?;
    if stamp.holds() && icons.is_dir() {
        return Ok(());
    }
    let since = Instant::now();
    let unfinished = house.assets().join("icons-unfinished");
    empty_folder(&unfinished)?;
    process::run(tools.node(house, "icons.mjs").arg(&drawings).arg(&unfinished))?;
    replace_folder(&icons, &unfinished)?;
    say::done("icons", since);
    stamp.keep()
}
