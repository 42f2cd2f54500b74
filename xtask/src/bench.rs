//! `bench`: the benchmarks, against the release build.

use std::process::ExitCode;

use crate::fault::Fault;
use crate::house::House;
use crate::setup::{self, Extent, Flavour, Tools};
use crate::suite::{Commits, Throwaway};
use crate::{build, process, suite};

/// Builds what is measured, and runs the programs that measure it.
pub fn run(house: &House, words: &[String]) -> Result<ExitCode, Fault> {
    let tools = setup::ready(house, Extent::Tests)?;
    let quote_alone = words.len() == 1 && words.iter().all(|word| word == "quote");
    if !quote_alone {
        build::app(house, &tools, Flavour::Release)?;
        build::server(house)?;
    }
    // The clients share the cores with what is measured; as tests they are not optimized.
    let mut command = house.cargo(["run", "--config", "profile.release.package.scrip-tests.opt-level=3", "--release"]);
    command.args(["--package", "scrip-tests", "--bin", "bench", "--"]).args(words);
    suite::equip_journey(&mut command, house, &tools)?;
    if words.is_empty() || words.iter().any(|word| word == "scan") {
        command.env("SCRIP_PICTURES", setup::pictures(house)?);
    }
    if words.iter().any(|word| word == "peers") {
        command.env("SCRIP_PEERS", build::peers(house, &tools)?);
    }
    if words.iter().any(|word| word == "lighthouse") {
        command.env("SCRIP_LIGHTHOUSE", setup::packages_of(house, "lighthouse")?.join("node_modules/.bin/lighthouse"));
    }
    // It ends with this function.
    let postgres = if words.is_empty() || words.iter().any(|word| word == "redeem") { postgres(house)? } else { None };
    if let Some(postgres) = &postgres {
        command.env(suite::NAMED, postgres.url());
    }
    process::run(&mut command)?;
    if words.is_empty() || words.iter().any(|word| word == "quote") {
        quote_in_the_browser(house, &tools)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// One whose commits wait for the disk; none where it may not be installed.
fn postgres(house: &House) -> Result<Option<Throwaway>, Fault> {
    match Throwaway::start(house, Commits::Wait) {
        Ok(postgres) => Ok(Some(postgres)),
        Err(fault @ Fault::Missing { .. }) => {
            eprintln!("{fault}\nNothing is measured on PostgreSQL.");
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// The same carts in the browser, compiled with the app's profile. In a folder of its own: a standard library that can be
/// tested is another one than the app's.
fn quote_in_the_browser(house: &House, tools: &Tools) -> Result<(), Fault> {
    let mut command = tools.wasm_command(house, "cargo", Flavour::Debug);
    command.env("CARGO_TARGET_DIR", house.wasm_target().join("bench"));
    // Tests are always compiled to unwind, and then their standard library has to be as well.
    command.env("CARGO_PROFILE_WASM_PANIC", "unwind");
    command.args(["test", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "--package", "scrip"]);
    command.args(["--test", "web", "--", "quotes_are_measured", "--include-ignored", "--nocapture"]);
    suite::equip_web(&mut command, house)?;
    process::run(&mut command)
}
