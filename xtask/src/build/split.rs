//! The app's module in parts: the code of a page in `src/late.rs` is a file of its own, fetched when it is first needed.

use std::fs;
use std::path::Path;

use super::shrink::files_ending;
use crate::fault::{Doing, Fault};
use crate::folder::empty_folder;
use crate::house::House;
use crate::process;
use crate::setup::{Flavour, Tools};

/// What cargo made, with the relocations that say who needs whom.
const WHOLE: &str = "wasm32-unknown-unknown/wasm/scrip.wasm";

/// Puts the parts in the place of trunk's module and glue. They are cut before `wasm-bindgen`, which drops the
/// relocations: trunk has run it on the whole already, so it runs once more on the part that starts.
pub fn split(house: &House, tools: &Tools, site: &Path) -> Result<(), Fault> {
    let parts = house.at("target/parts");
    empty_folder(&parts)?;
    let cut = |program| tools.wasm_command(house, program, Flavour::Release);
    let whole = house.wasm_target().join(WHOLE);
    process::run_quietly(cut("wasm-split-cli").arg(whole).arg(&parts).args(["--out-name", "scrip"]))?;
    let first = parts.join("scrip.wasm");
    let mut bind = cut("wasm-bindgen");
    bind.args(["--target=web", "--no-typescript", "--keep-lld-exports", "--out-name=scrip", "--out-dir"])
        .arg(&parts)
        .arg(&first);
    process::run_quietly(&mut bind)?;
    fs::remove_file(&first).doing(|| format!("removing {}", first.display()))?;
    for part in files_ending(&parts, "wasm")? {
        let Some(name) = part.file_name() else { continue };
        fs::copy(&part, site.join(name)).doing(|| format!("copying {}", part.display()))?;
    }
    // Glue and loader name each other; in one file each can be named by its content, and nothing waits for a second.
    let mut bundle = tools.npm_program(house, "esbuild");
    bundle.arg(parts.join("scrip.js")).args(["--bundle", "--format=esm", "--charset=utf8", "--log-level=error"]);
    process::run(bundle.arg(format!("--outfile={}", site.join("scrip.js").display())).arg("--allow-overwrite"))
}
