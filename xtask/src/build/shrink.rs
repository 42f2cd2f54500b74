//! Smaller code with the same meaning.

use std::fs;
use std::path::{Path, PathBuf};

use crate::digest::Digest;
use crate::fault::{Doing, Fault};
use crate::folder::{files_below, make_folder, prune};
use crate::house::House;
use crate::process;
use crate::setup::Tools;

/// Small before all; and without the sections that tell who compiled it.
const FLAGS: [&str; 3] = ["-Oz", "--strip-producers", "--strip-target-features"];

/// Runs `wasm-opt` on each module; what it made of the same module before is taken from the cache. No feature flags:
/// the module says itself what it uses, and with `--all-features` it becomes one that browsers refuse.
pub fn wasm(house: &House, tools: &Tools, site: &Path) -> Result<(), Fault> {
    let cache = house.cached("wasm-opt");
    make_folder(&cache)?;
    prune(&cache)?;
    for module in files_ending(site, "wasm")? {
        let content = fs::read(&module).doing(|| format!("reading {}", module.display()))?;
        let name = Digest::of(&content).then(tools.packages().as_bytes()).then(FLAGS.concat().as_bytes());
        let small = cache.join(format!("{name}.wasm"));
        if !small.is_file() {
            let half = cache.join(format!("{name}.{}", std::process::id()));
            process::run_quietly(
                tools.npm_program(house, "wasm-opt").args(FLAGS).arg(&module).arg("--output").arg(&half),
            )?;
            fs::rename(&half, &small).doing(|| format!("keeping {}", small.display()))?;
        }
        fs::copy(&small, &module).doing(|| format!("writing {}", module.display()))?;
    }
    Ok(())
}

/// Minifies every script. Trunk's own minifier cannot read the glue of today's wasm-bindgen.
pub fn scripts(house: &House, tools: &Tools, site: &Path) -> Result<(), Fault> {
    let mut command = tools.npm_program(house, "esbuild");
    command.args(files_ending(site, "js")?);
    command.args([
        "--minify",
        "--format=esm",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=error",
        "--allow-overwrite",
    ]);
    command.arg(format!("--outdir={0}", site.display())).arg(format!("--outbase={0}", site.display()));
    process::run(&mut command)
}

pub fn files_ending(site: &Path, ending: &str) -> Result<Vec<PathBuf>, Fault> {
    let mut files = files_below(site)?;
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    Ok(files)
}
