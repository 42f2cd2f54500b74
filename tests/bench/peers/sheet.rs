//! What was measured of each app, and the table of it.

use crate::percentile;
use std::collections::BTreeMap;

/// The apps, in the order of the table and of the runs.
pub const APPS: [&str; 3] = ["Scrip", "Solid", "React"];

/// What a figure of Scrip's is held against.
#[derive(Clone, Copy)]
enum Bar {
    /// Nothing.
    None,
    /// At most the faster peer's.
    Faster,
    /// At most React's.
    React,
    /// Below both peers'.
    Both,
}

/// A row: what it is, what it counts in, which part of all values it shows, and what is asked of it.
type Row = (&'static str, &'static str, f64, Bar);

const MIDDLE: f64 = 0.5;
const HIGH: f64 = 0.95;

/// The rows, under their headings.
const ROWS: [(&str, &[Row]); 5] = [
    (
        "/redeem for the first time, CPU 4×, slow 4G",
        &[
            ("first contentful paint", "ms", MIDDLE, Bar::Faster),
            ("largest contentful paint", "ms", MIDDLE, Bar::None),
            ("first key in the field", "ms", MIDDLE, Bar::Faster),
            ("first key read", "ms", MIDDLE, Bar::None),
            ("keys lost", "", MIDDLE, Bar::None),
            ("mounted", "ms", MIDDLE, Bar::React),
            ("layout shift", "", MIDDLE, Bar::None),
            ("work until it rests, script", "ms", MIDDLE, Bar::None),
            ("work until it rests, all", "ms", MIDDLE, Bar::None),
        ],
    ),
    (
        "What travels by then",
        &[
            ("bytes, page", "KB", MIDDLE, Bar::None),
            ("bytes, script", "KB", MIDDLE, Bar::None),
            ("bytes, WASM", "KB", MIDDLE, Bar::None),
            ("bytes, style", "KB", MIDDLE, Bar::None),
            ("bytes, fonts", "KB", MIDDLE, Bar::None),
            ("bytes, API", "KB", MIDDLE, Bar::None),
            ("bytes, others", "KB", MIDDLE, Bar::None),
            ("bytes, all", "KB", MIDDLE, Bar::React),
            ("requests", "", MIDDLE, Bar::None),
        ],
    ),
    (
        "A key in the code field, CPU 4×",
        &[
            ("key, script", "ms", MIDDLE, Bar::Both),
            ("key, script", "ms", HIGH, Bar::None),
            ("key, all tasks", "ms", MIDDLE, Bar::None),
            ("16th key, script", "ms", MIDDLE, Bar::Both),
            ("16th key, script", "ms", HIGH, Bar::None),
            ("16th key, all tasks", "ms", MIDDLE, Bar::None),
        ],
    ),
    (
        "A quantity in a cart of five lines, CPU 4×",
        &[
            ("new sum painted, slow 4G", "ms", MIDDLE, Bar::Both),
            ("new sum painted, fast line", "ms", MIDDLE, Bar::Both),
            ("quantity changed, script", "ms", MIDDLE, Bar::None),
            ("quantity changed, layout", "ms", MIDDLE, Bar::None),
            ("quantity changed, all tasks", "ms", MIDDLE, Bar::Both),
        ],
    ),
    (
        "A history of 10,000 entries, CPU 4×",
        &[
            ("first rows of the history", "ms", MIDDLE, Bar::Both),
            ("dragged to the end, script", "ms", MIDDLE, Bar::Both),
            ("dragged to the end, layout", "ms", MIDDLE, Bar::None),
            ("dragged to the end, all tasks", "ms", MIDDLE, Bar::Both),
            ("frames of it", "", MIDDLE, Bar::None),
            ("frames past 32 ms", "", MIDDLE, Bar::None),
            ("frame of it, P95", "ms", MIDDLE, Bar::None),
            ("last entry there", "ms", MIDDLE, Bar::None),
        ],
    ),
];

/// All values of all rows.
#[derive(Default)]
pub struct Sheet(BTreeMap<&'static str, [Vec<f64>; 3]>);

impl Sheet {
    /// Notes a value of one of the apps.
    pub fn note(&mut self, row: &'static str, app: usize, value: f64) {
        let known = ROWS.iter().flat_map(|(_, rows)| *rows).any(|(name, ..)| *name == row);
        assert!(known, "{row} has no row in the table");
        self.0.entry(row).or_default()[app].push(value);
    }

    /// Prints the table: beside each peer's figure, how many times Scrip's it is.
    pub fn print(mut self) {
        let [scrip, solid, react] = APPS;
        println!("{:<44} {scrip:>9} {solid:>9} {:>6} {react:>9}", "", "×");
        for (heading, rows) in ROWS {
            println!("{heading}");
            for (name, unit, part, bar) in rows {
                let Some(values) = self.0.get_mut(name) else { continue };
                let [scrip, solid, react] = [0, 1, 2].map(|app| percentile(&mut values[app], *part));
                let which = if *part == HIGH { ", P95" } else { "" };
                let name =
                    format!("{name}{which}{}", if unit.is_empty() { String::new() } else { format!(", {unit}") });
                let figures = [scrip, solid, react].map(written);
                let [of_solid, of_react] = [solid, react].map(|peer| times(peer, scrip));
                println!(
                    "  {name:<42} {:>9} {:>9} {of_solid:>6} {:>9} {of_react:>6}  {}",
                    figures[0],
                    figures[1],
                    figures[2],
                    verdict(*bar, scrip, solid, react)
                );
            }
        }
    }
}

fn written(value: f64) -> String {
    match value.abs() {
        small if small < 10.0 && small.fract() != 0.0 => format!("{value:.2}"),
        middle if middle < 100.0 && middle.fract() != 0.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

fn times(peer: f64, scrip: f64) -> String {
    if scrip > 0.0 { format!("{:.2}", peer / scrip) } else { String::new() }
}

/// Whether what is asked of a row holds, in words.
fn verdict(bar: Bar, scrip: f64, solid: f64, react: f64) -> String {
    let (asked, holds) = match bar {
        Bar::None => return String::new(),
        Bar::Faster => ("at most the faster peer's", scrip <= solid.min(react)),
        Bar::React => ("at most React's", scrip <= react),
        Bar::Both => ("below both peers'", scrip < solid.min(react)),
    };
    format!("{asked}: {}", if holds { "yes" } else { "no" })
}
