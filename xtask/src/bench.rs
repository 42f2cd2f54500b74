//! `bench`: the benchmarks, against the release build.

use std::process::ExitCode;

use crate::fault::Fault;
use crate::house::House;
use crate::setup::{self, Extent, Flavour};
use crate::{build, process, suite};

/// Builds the shop and runs the program that measures it.
pub fn run(house: &House, words: &[String]) -> Result<ExitCode, Fault> {
    let tools = setup::ready(house, Extent::Tests)?;
    build::app(house, &tools, Flavour::Release)?;
    build::server(house)?;
    let mut command = house.cargo(["run", "--release", "--package", "scrip-tests", "--bin", "bench", "--"]);
    command.args(words);
    suite::equip_journey(&mut command, house, &tools)?;
    process::run(&mut command)?;
    Ok(ExitCode::SUCCESS)
}
