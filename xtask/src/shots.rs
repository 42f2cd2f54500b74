//! `shots`: every page in every state, side by side, for people to look at.

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

use crate::fault::{Doing, Fault};
use crate::folder::{empty_folder, write_file};
use crate::house::House;
use crate::setup::{self, Extent, Flavour};
use crate::{build, process, suite};

/// The looks of a state, a column each, as `tests/house/circumstance.rs` names them.
const LOOKS: [&str; 4] = ["phone-light", "phone-dark", "desktop-light", "desktop-dark"];

/// Takes the journeys, or those of these names, with a camera, and lays the pictures on one sheet.
pub fn run(house: &House, words: &[String]) -> Result<ExitCode, Fault> {
    let tools = setup::ready(house, Extent::Tests)?;
    build::app(house, &tools, Flavour::Release)?;
    build::server(house)?;
    let folder = house.at("target/shots");
    if words.is_empty() {
        empty_folder(&folder)?;
    }
    let mut journeys = house.cargo(["test", "--release", "--package", "scrip-tests", "--test", "journey", "--"]);
    suite::equip_journey(&mut journeys, house, &tools)?;
    // A journey that fails leaves its pictures too.
    let walked = process::run(journeys.args(words).env("SCRIP_SHOTS", "1"));
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).doing(|| format!("reading {}", folder.display()))? {
        let entry = entry.doing(|| format!("reading {}", folder.display()))?;
        names.extend(entry.file_name().to_str().and_then(|name| name.strip_suffix(".png")).map(str::to_owned));
    }
    let (sheet, states) = sheet(&names);
    let file = folder.join("index.html");
    write_file(&file, sheet)?;
    println!("\n{} pictures of {states} states: {}", names.len(), file.display());
    walked.map(|()| ExitCode::SUCCESS)
}

/// The sheet, and how many states are on it.
fn sheet(names: &[String]) -> (String, usize) {
    let mut states: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        let look = LOOKS.into_iter().find(|look| name.ends_with(&format!("-{look}")));
        let state = look.and_then(|look| name.strip_suffix(look)?.strip_suffix('-')).unwrap_or(name);
        states.entry(state).or_default().push(look.unwrap_or_default());
    }
    let mut rows = String::new();
    for (state, looks) in &states {
        let file = |look: &str| if look.is_empty() { format!("{state}.png") } else { format!("{state}-{look}.png") };
        let picture =
            |look: &str| format!("<a href=\"{0}\"><img src=\"{0}\" alt=\"{look}\" loading=\"lazy\"></a>", file(look));
        let mut looks = looks.clone();
        looks.sort_by_key(|look| LOOKS.iter().position(|known| known == look));
        let pictures: String = looks.into_iter().map(picture).collect();
        rows.push_str(&format!("<section><h2>{state}</h2>{pictures}</section>\n"));
    }
    let style = "body{font:16px system-ui;margin:2rem;background:#777;color:#fff}section{margin-block:2rem}\
        img{height:30rem;margin:0 .5rem .5rem 0;vertical-align:top;border-radius:.25rem}";
    let head = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Scrip, every page</title>";
    (format!("{head}<style>{style}</style><h1>{} states</h1>\n{rows}", states.len()), states.len())
}

#[cfg(test)]
mod tests {
    use super::sheet;

    #[test]
    fn the_looks_of_a_state_stand_side_by_side() {
        let names = ["cart-desktop-light", "cart-phone-dark", "cart-phone-light", "gift-forced-colours"];
        let (sheet, states) = sheet(&names.map(str::to_owned));
        assert_eq!(states, 2);
        let place = |text: &str| sheet.find(text).unwrap();
        assert!(place("cart-phone-light.png") < place("cart-phone-dark.png"), "{sheet}");
        assert!(place("cart-phone-dark.png") < place("cart-desktop-light.png"), "{sheet}");
        assert!(sheet.contains("<h2>gift-forced-colours</h2><a href=\"gift-forced-colours.png\">"), "{sheet}");
    }
}
