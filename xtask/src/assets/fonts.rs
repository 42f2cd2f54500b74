//! The two typefaces, cut down to the signs the shop shows: `target/assets/fonts/`.

use std::time::Instant;

use crate::fault::Fault;
use crate::folder::{empty_folder, replace_folder};
use crate::house::House;
use crate::setup::Tools;
use crate::stamp::Stamp;
use crate::{process, say};

/// Cuts them again only if the packages or the recipe are others.
pub fn cut(house: &House, tools: &Tools) -> Result<(), Fault> {
    let fonts = house.assets().join("fonts");
    let recipe = "xtask/tools/subset.mjs";
    let stamp = Stamp::of(&house.stamps(), "fonts", &[house.at(recipe)], &[&tools.packages()])?;
    if stamp.holds() && fonts.is_dir() {
        return Ok(());
    }
    say::working("fonts", "cutting");
    let since = Instant::now();
    let unfinished = house.assets().join("fonts-unfinished");
    empty_folder(&unfinished)?;
    process::run(tools.node(house, "subset.mjs").arg(&unfinished))?;
    replace_folder(&fonts, &unfinished)?;
    say::done("fonts", since);
    stamp.keep()
}
