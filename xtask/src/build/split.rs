//! The app's module in parts: the code of a page in `src/late.rs` is a file of its own, fetched when it is first needed.

use std::fs;
use std::path::Path;

use super::imports;
use super::packs::{self, Pack};
use super::shrink::files_ending;
use crate::fault::{Doing, Fault};
use crate::folder::{empty_folder, read_text, write_file};
use crate::house::House;
use crate::process;
use crate::setup::{Flavour, Tools};

/// What cargo made, with the relocations that say who needs whom.
const WHOLE: &str = "wasm32-unknown-unknown/wasm/scrip.wasm";

/// What fetches the parts.
const LOADER: &str = "__wasm_split.js";

/// Puts the parts in the place of trunk's module and glue. They are cut before `wasm-bindgen`, which drops the
/// relocations: trunk has run it on the whole already, so it runs once more on the part that starts.
pub fn split(house: &House, tools: &Tools, site: &Path) -> Result<Vec<Pack>, Fault> {
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
    let loader = parts.join(LOADER);
    let written = read_text(&loader)?;
    let packs = packs::of(&written)?;
    write_file(&loader, packs::loader(&written, &packs))?;
    imports::shorten(&parts.join("scrip_bg.wasm"), &parts.join("scrip.js"))?;
    for part in files_ending(&parts, "wasm")? {
        let Some(name) = part.file_name() else { continue };
        fs::copy(&part, site.join(name)).doing(|| format!("copying {}", part.display()))?;
    }
    // Glue and loader name each other; in one file each can be named by its content, and nothing waits for a second. The
    // page starts the app and calls nothing else: what only others could call stays out, and what warns them.
    let start = parts.join("start.js");
    write_file(&start, "export { default } from \"./scrip.js\";\n")?;
    let mut bundle = tools.npm_program(house, "esbuild");
    bundle.arg(start).args(["--bundle", "--format=esm", "--charset=utf8", "--log-level=error"]);
    bundle.args(["--pure:FinalizationRegistry", "--define:Symbol.dispose=undefined", "--pure:console.warn"]);
    process::run(bundle.arg(format!("--outfile={}", site.join("scrip.js").display())).arg("--allow-overwrite"))?;
    Ok(packs)
}
