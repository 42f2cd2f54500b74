//! Compressed twins beside the files, so that the server compresses nothing while someone waits.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use crate::fault::{Doing, Fault};
use crate::folder::{files_below, make_folder, prune};
use crate::house::House;
use crate::setup::Tools;

/// What compresses; fonts and pictures are compressed already.
const ENDINGS: [&str; 10] = ["html", "js", "css", "svg", "wasm", "pack", "json", "webmanifest", "txt", "xml"];

/// Below this a twin saves no packet.
const WORTH_IT: u64 = 256;

/// Writes `FILE.br` and `FILE.gz`. Node's own compressors do it, several times as fast as those in Rust do in a debug build.
pub fn squeeze(house: &House, tools: &Tools, site: &Path) -> Result<(), Fault> {
    let cache = house.cached("squeezed");
    make_folder(&cache)?;
    prune(&cache)?;
    let mut list = String::new();
    for file in files_below(site)? {
        let size = fs::metadata(&file).doing(|| format!("looking at {}", file.display()))?.len();
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if size > WORTH_IT && ENDINGS.contains(&ending) {
            list.push_str(&format!("{}\n", file.display()));
        }
    }
    let mut command = tools.node(house, "squeeze.mjs");
    let mut child = command.arg(&cache).stdin(Stdio::piped()).spawn().doing(|| "running the compressor".to_owned())?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(list.as_bytes()).doing(|| "telling the compressor what to do".to_owned())?;
    }
    let status = child.wait().doing(|| "waiting for the compressor".to_owned())?;
    if status.success() { Ok(()) } else { Err(Fault::Failed { program: "squeeze.mjs".into(), status }) }
}
