//! What the app consists of: for the service worker, the size budgets, and the eye.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::names::path_in;
use crate::digest::Digest;
use crate::fault::{Doing, Fault};
use crate::folder::{files_below, read_text, write_file};
use crate::house::House;
use crate::say;

const NAME: &str = "files.json";

/// Every file that is served, by its address.
#[derive(Debug)]
pub struct Listing(Vec<Entry>);

/// One file; sizes in bytes, the compressed ones as they travel (the size itself where there is no compressed twin).
#[derive(Debug)]
pub struct Entry {
    /// `/fonts/plex-mono-….woff2`
    pub path: String,
    pub hash: String,
    pub size: u64,
    pub gzip: u64,
    pub brotli: u64,
}

impl Listing {
    /// Looks at a finished site.
    pub fn of(site: &Path) -> Result<Listing, Fault> {
        let mut entries = Vec::new();
        for file in files_below(site)? {
            let Some(path) = path_in(site, &file) else { continue };
            if path.ends_with(".br") || path.ends_with(".gz") {
                continue;
            }
            let content = fs::read(&file).doing(|| format!("reading {}", file.display()))?;
            let size = content.iter().map(|_| 1).sum();
            let twin =
                |ending: &str| fs::metadata(format!("{}{ending}", file.display())).map_or(size, |facts| facts.len());
            let hash = Digest::of(&content).to_string();
            entries.push(Entry { path, hash, size, gzip: twin(".gz"), brotli: twin(".br") });
        }
        Ok(Listing(entries))
    }

    /// Where the listing of the app lies.
    pub fn file(house: &House) -> PathBuf {
        house.dist().join(NAME)
    }

    /// Reads the listing of the app as it was last built.
    pub fn read(house: &House) -> Result<Listing, Fault> {
        let garbled = || Fault::Garbled { what: format!("{NAME} is not what a build writes: run `cargo xtask build`") };
        let whole: Map<String, Value> =
            serde_json::from_str(&read_text(&Listing::file(house))?).map_err(|_| garbled())?;
        let entry = |(path, facts): (&String, &Value)| {
            let number = |name: &str| facts.get(name)?.as_u64();
            Some(Entry {
                path: path.clone(),
                hash: facts.get("hash")?.as_str()?.to_owned(),
                size: number("size")?,
                gzip: number("gzip")?,
                brotli: number("brotli")?,
            })
        };
        whole.iter().map(entry).collect::<Option<Vec<_>>>().map(Listing).ok_or_else(garbled)
    }

    /// Writes `files.json` into a finished site.
    pub fn write(&self, site: &Path) -> Result<(), Fault> {
        let whole: Map<String, Value> = self.0.iter().map(|entry| (entry.path.clone(), entry.facts())).collect();
        write_file(&site.join(NAME), format!("{:#}\n", Value::Object(whole)))
    }

    /// What these files weigh on their way to a browser.
    pub fn travelling(&self, wanted: impl Fn(&str) -> bool) -> u64 {
        self.0.iter().filter(|entry| wanted(&entry.path)).map(|entry| entry.brotli).sum()
    }
}

impl Entry {
    fn facts(&self) -> Value {
        json!({ "hash": self.hash, "size": self.size, "gzip": self.gzip, "brotli": self.brotli })
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|entry| entry.path.len()).max().unwrap_or_default();
        let mut row = |name: &str, cells: [&str; 3]| {
            let [raw, gzip, brotli] = cells;
            writeln!(out, "{name:width$}  {raw:>10}  {gzip:>10}  {brotli:>10}")
        };
        row("", ["raw", "gzip", "brotli"])?;
        for entry in &self.0 {
            row(&entry.path, [&say::size(entry.size), &say::size(entry.gzip), &say::size(entry.brotli)])?;
        }
        let total = |part: fn(&Entry) -> u64| say::size(self.0.iter().map(part).sum());
        row("total", [&total(|entry| entry.size), &total(|entry| entry.gzip), &total(|entry| entry.brotli)])
    }
}
