//! What reads codes in pictures: a worker and its module, fetched when someone scans: `target/assets/scan/`.

use std::fs;
use std::time::Instant;

use crate::fault::{Doing, Fault};
use crate::folder::{empty_folder, replace_folder};
use crate::house::House;
use crate::setup::{Flavour, Tools};
use crate::stamp::Stamp;
use crate::{process, say};

/// What it is made from, besides the tools.
const INPUTS: [&str; 5] = ["scan/src", "scan/Cargo.toml", "public/scan.js", "Cargo.toml", "Cargo.lock"];

const BUNDLED: [&str; 5] = ["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning"];

/// Compiles the reader as it is released, whatever the app is built for: a slow one misses what a camera sees.
pub fn make(house: &House, tools: &Tools) -> Result<(), Fault> {
    let made = house.assets().join("scan");
    let inputs = INPUTS.map(|path| house.at(path));
    let stamp =
        Stamp::of(&house.stamps(), "scan", &inputs, &[&tools.all(), &BUNDLED.join(" "), &Flavour::Whole.facts()])?;
    if stamp.holds() && made.is_dir() {
        return Ok(());
    }
    say::working("scan", "building");
    let since = Instant::now();
    let unfinished = house.assets().join("scan-unfinished");
    empty_folder(&unfinished)?;
    // A folder of its own: other flags than the app's would build its standard library anew each time.
    let target = house.wasm_target().join("scan");
    let mut compile = tools.wasm_command(house, "cargo", Flavour::Whole);
    compile.env("CARGO_TARGET_DIR", &target);
    compile.args(["build", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "--package", "scrip-scan"]);
    process::run(&mut compile)?;
    let glue = house.assets().join("scan-glue");
    empty_folder(&glue)?;
    let mut bind = tools.wasm_command(house, "wasm-bindgen", Flavour::Whole);
    bind.args(["--target=web", "--no-typescript", "--out-name=scan", "--out-dir"]).arg(&glue);
    process::run_quietly(bind.arg(target.join("wasm32-unknown-unknown/wasm/scan.wasm")))?;
    let mut bundle = tools.npm_program(house, "esbuild");
    bundle.arg("public/scan.js").args(BUNDLED).arg(format!("--alias:scan-glue={}", glue.join("scan.js").display()));
    process::run(bundle.arg(format!("--outdir={}", unfinished.display())))?;
    let module = glue.join("scan_bg.wasm");
    fs::copy(&module, unfinished.join("scan_bg.wasm")).doing(|| format!("copying {}", module.display()))?;
    replace_folder(&made, &unfinished)?;
    say::done("scan", since);
    stamp.keep()
}
