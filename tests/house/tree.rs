//! What a screen reader has of a page: its accessibility tree as text, kept under `tests/trees` by the name of its state.
//!
//! A tree that has changed is a fault that shows the change; whoever meant it writes the trees anew with `SCRIP_TREES=1`, and
//! reads them as they would be heard.

use super::{at, page::Page, page::plain};
use regex::Regex;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fmt::Write, fs, sync::LazyLock};

/// What is another at each run: codes and ids, days, times, and what counts down.
static CHANGING: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    let month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
    [
        (r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b".to_owned(), "ID"),
        (r"\b[0-9A-Z?]{4}(?:-[0-9A-Z?]{3,4})+\b".to_owned(), "CODE"),
        (r"\b[0-9A-Z]{16}\b".to_owned(), "CODE"),
        // The pieces of a code whose changed signs are marked.
        (r"^[0-9A-Z-]{1,19}$".to_owned(), "SIGNS"),
        (r"is it an? .\?".to_owned(), "is it a SIGN?"),
        (format!(r"\b(?:{month} \d{{1,2}}|\d{{1,2}} {month})(?:, \d{{4}}| \d{{4}})?\b"), "DAY"),
        (format!(r"\b{month} \d{{4}}\b"), "MONTH"),
        (r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b".to_owned(), "WEEKDAY"),
        (r"\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\b".to_owned(), "TIME"),
        (r"\b\d{4}-\d{2}-\d{2}\b".to_owned(), "DAY"),
        (r"\b\d+ (second|minute|hour)s?\b".to_owned(), "SOME ${1}s"),
        (r"\b[0-9A-Z]{4}\b".to_owned(), "FOUR"),
        // Today it is an hour, and late in the evening a day.
        (r"\buntil (?:(?:DAY|today), FOUR|DAY|FOUR)\b".to_owned(), "until WHEN"),
        (r"(?:127\.0\.0\.1|localhost):\d+".to_owned(), "HOST"),
    ]
    .into_iter()
    .map(|(pattern, name)| (Regex::new(&pattern).expect("a pattern"), name))
    .collect()
});

/// What is said of a thing beside its role and its name.
const SAID: [&str; 12] = [
    "level", "checked", "pressed", "selected", "expanded", "disabled", "readonly", "required", "invalid", "modal",
    "busy", "hasPopup",
];

/// Nothing is heard of these by themselves.
const SILENT: [&str; 8] =
    ["generic", "none", "InlineTextBox", "paragraph", "RootWebArea", "LineBreak", "ListMarker", "LabelText"];

impl Page {
    /// The accessibility tree: a line a thing, inside of what it stands in.
    pub async fn tree(&self) -> String {
        let tree = self.tell("Accessibility.getFullAXTree", json!({})).await;
        let nodes: BTreeMap<&str, &Value> = tree["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let root = tree["nodes"].as_array().and_then(|nodes| nodes.first()).and_then(|node| node["nodeId"].as_str());
        let mut lines = String::new();
        if let Some(root) = root {
            tell(&nodes, root, 0, "", &mut lines);
        }
        lines
    }

    /// What has changed of the tree that is kept for a state: nothing where it is the same, or is to be written.
    pub async fn changes_of_tree(&self, state: &str) -> Option<String> {
        let name: String = state.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
        let path = at("tests/trees").join(format!("{}.txt", name.replace("--", "-")));
        let (now, kept) = (self.tree().await, fs::read_to_string(&path).unwrap_or_default());
        if std::env::var_os("SCRIP_TREES").is_some() {
            fs::create_dir_all(at("tests/trees")).and_then(|()| fs::write(&path, now)).expect("the tree is written");
            return None;
        }
        let (before, after): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), now.lines().collect());
        let place = before.iter().zip(&after).take_while(|(before, after)| before == after).count();
        let some = |lines: &[&str]| lines.iter().skip(place).take(4).copied().collect::<Vec<_>>().join("\n");
        (before != after).then(|| {
            format!(
                "{state}: is heard otherwise from line {} of {}\n{}\n  was:\n{}",
                place + 1,
                path.display(),
                some(&after),
                some(&before)
            )
        })
    }
}

fn tell(nodes: &BTreeMap<&str, &Value>, id: &str, depth: usize, around: &str, lines: &mut String) {
    let Some(node) = nodes.get(id) else { return };
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = steady(node["name"]["value"].as_str().unwrap_or_default());
    let silent = node["ignored"] == true || SILENT.contains(&role);
    // A text that is its parent's name has been said.
    let repeated = role == "StaticText" && (name.is_empty() || around.contains(&name));
    let mut inside = depth;
    if !silent && !repeated {
        inside += 1;
        let _written = write!(lines, "{:indent$}{role}", "", indent = depth * 2);
        if !name.is_empty() {
            let _written = write!(lines, " \"{name}\"");
        }
        for (label, said) in [("value", &node["value"]["value"]), ("hint", &node["description"]["value"])] {
            let text = steady(&said.as_str().map_or_else(|| said.to_string(), str::to_owned));
            if !text.is_empty() && text != "null" {
                let _written = write!(lines, " {label}=\"{text}\"");
            }
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (name, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            let said = SAID.contains(&name) && !matches!(value, Value::Bool(false)) && value != "false";
            if said {
                let _written = write!(lines, " {name}={}", value.to_string().trim_matches('"'));
            }
        }
        lines.push('\n');
    }
    // What stands in a field, or is only drawn, has been said with it. What is only said comes and goes.
    if matches!(role, "textbox" | "img" | "searchbox" | "spinbutton" | "status") {
        return;
    }
    let around = if silent { around } else { &name };
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        tell(nodes, child, inside, around, lines);
    }
}

/// A text without what is another at each run.
fn steady(text: &str) -> String {
    CHANGING.iter().fold(plain(text), |text, (changing, name)| changing.replace_all(&text, *name).into_owned())
}
