//! The list of what the app's worker keeps, so that the app opens without a line.

use std::path::Path;

use crate::fault::Fault;
use crate::house::House;
use crate::process;
use crate::setup::Tools;

/// Writes the list, named for its content, and its name into the worker. Node has the SHA-256 that browsers check by.
pub fn list(house: &House, tools: &Tools, site: &Path) -> Result<(), Fault> {
    process::run_quietly(tools.node(house, "kept.mjs").arg(site))
}
