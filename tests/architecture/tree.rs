//! The files that the rules are about.

use super::source::Source;
use scrip_tests::house::at;
use std::{fs, path::Path};

/// Folders that hold Rust of ours.
const ROOMS: [&str; 7] = ["domain", "language", "scan", "src", "server", "xtask", "tests"];

/// Every Rust file of the house.
pub fn house() -> Vec<Source> {
    files(&ROOMS, |path| path.ends_with(".rs")).iter().map(|(path, text)| Source::read(path, text)).collect()
}

/// Every file in these places (folders or files) whose path is wanted, with its text.
pub fn files(places: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<String> = places.iter().map(|place| (*place).to_owned()).collect();
    while let Some(place) = open.pop() {
        let path = at(&place);
        if path.is_dir() {
            open.extend(inside(&path).into_iter().map(|name| format!("{place}/{name}")));
        } else if wanted(&place)
            && let Ok(text) = fs::read_to_string(&path)
        {
            found.push((place, text));
        }
    }
    found.sort();
    found
}

fn inside(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| !matches!(name.as_str(), "target" | "node_modules" | "dist" | "data")).collect()
}

/// The `[section]` of a manifest, line by line.
pub fn section(manifest: &str, name: &str) -> Vec<String> {
    let text = fs::read_to_string(at(manifest)).unwrap_or_else(|problem| panic!("{manifest}: {problem}"));
    section_of(&text, name)
}

pub fn section_of(text: &str, name: &str) -> Vec<String> {
    let header = format!("[{name}]");
    let lines = text.lines().skip_while(|line| line.trim() != header).skip(1);
    let inside = lines.take_while(|line| !line.starts_with('['));
    inside.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(Into::into).collect()
}
