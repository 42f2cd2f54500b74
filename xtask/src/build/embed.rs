//! What pages of other origins take: the page that their frames begin with, and the loader under a name that never changes
//! its content.

use std::path::Path;

use crate::digest::Digest;
use crate::fault::{Doing, Fault};
use crate::folder::{files_below, read_text, write_file};
use crate::house::House;
use crate::setup::Tools;

/// What is painted before the app arrives, and has no place in a frame.
const HEADER: (&str, &str) = ("<header class=\"head\">", "</header>");

/// Writes `embed.html` and that of each other language, `embed/v1-HASH.js` and `embed/v1.json`, which says how a page names the latter.
pub fn make(house: &House, tools: &Tools, site: &Path) -> Result<(), Fault> {
    for page in files_below(site)? {
        let name = page.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(rest) = name.strip_prefix("index.") {
            write_file(&site.join(format!("embed.{rest}")), without_header(&read_text(&page)?))?;
        }
    }
    let loader = read_text(&site.join("embed/v1.js"))?;
    let name = format!("/embed/v1-{}.js", Digest::of(loader.as_bytes()).short());
    let file = site.join(name.trim_start_matches('/'));
    write_file(&file, loader)?;
    let mut command = tools.node(house, "integrity.mjs");
    let printed = command.arg(&file).output().doing(|| "hashing the loader".to_owned())?;
    if !printed.status.success() {
        return Err(Fault::Failed { program: "integrity.mjs".into(), status: printed.status });
    }
    let integrity = String::from_utf8_lossy(&printed.stdout).trim().to_owned();
    println!("\nthe loader for good: <script src=\"{name}\" integrity=\"{integrity}\" crossorigin async></script>");
    let said = serde_json::json!({ "src": name, "integrity": integrity });
    write_file(&site.join("embed/v1.json"), format!("{said:#}\n"))
}

fn without_header(page: &str) -> String {
    let (open, close) = HEADER;
    let cut = page.split_once(open).and_then(|(before, rest)| Some((before, rest.split_once(close)?.1)));
    cut.map_or_else(|| page.to_owned(), |(before, after)| [before, after].concat())
}

#[cfg(test)]
mod tests {
    use super::without_header;

    #[test]
    fn a_frame_has_no_header() {
        let page = "<div id=\"app\">\n<header class=\"head\"><nav></nav></header>\n<main></main></div>";
        assert_eq!(without_header(page), "<div id=\"app\">\n\n<main></main></div>");
        assert_eq!(without_header("<p>none"), "<p>none");
    }
}
