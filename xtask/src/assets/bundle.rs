//! Styles and start script, each in one small file: `target/assets/site/`.

use std::time::Instant;

use crate::fault::Fault;
use crate::folder::{empty_folder, make_folder, replace_folder};
use crate::house::House;
use crate::setup::Tools;
use crate::stamp::Stamp;
use crate::{process, say};

/// Fonts keep their plain names here, so that `index.html` can ask for one before the style does; the finish of a
/// build names them by content, as it names everything else.
const FLAGS: [&str; 10] = [
    "--bundle",
    "--minify",
    "--format=esm",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    "--loader:.woff2=file",
    "--asset-names=fonts/[name]",
    "--entry-names=[name]",
    "--public-path=/",
];

/// Bundles the styles and `public/boot.js` if they, or what they name, are others than last time.
pub fn bundle(house: &House, tools: &Tools) -> Result<(), Fault> {
    let site = house.assets().join("site");
    let inputs = [house.at("style"), house.at("public/boot.js"), house.assets().join("fonts")];
    let stamp = Stamp::of(&house.stamps(), "site", &inputs, &[&tools.packages(), &FLAGS.join(" ")])?;
    if stamp.holds() && site.is_dir() {
        return Ok(());
    }
    let since = Instant::now();
    let unfinished = house.assets().join("site-unfinished");
    empty_folder(&unfinished)?;
    make_folder(&unfinished.join("fonts"))?;
    let mut command = tools.npm_program(house, "esbuild");
    command.args(["style/main.css", "style/late.css", "public/boot.js"]).args(FLAGS);
    command.arg(format!("--outdir={}", unfinished.display()));
    process::run(&mut command)?;
    replace_folder(&site, &unfinished)?;
    say::done("style and start script", since);
    stamp.keep()
}
