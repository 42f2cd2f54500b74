//! The rules of the domain, of the server and of the whole house.

use super::{paths::named, source::Source};

/// What no module and no file is called: such a room has no owner, and fills up.
pub const BANNED: [&str; 11] =
    ["util", "utils", "helpers", "common", "misc", "shared", "manager", "service", "state", "types", "models"];

/// A file past this is two files.
pub const MOST_LINES: usize = 250;

/// `domain`: no input or output, async, clock, chance, locale, browser, float.
pub fn pure(source: &Source) -> Vec<String> {
    if !source.is_in("domain/src") {
        return Vec::new();
    }
    let paths = named(source).into_iter().filter(|named| {
        let std = named.path.first().is_some_and(|first| first == "std");
        let outside = ["fs", "io", "net", "time", "env", "process", "thread", "sync"];
        // What is shared is as pure as what it holds; what waits or locks is not.
        let shared = named.path.get(2).is_some_and(|item| item == "Arc");
        std && !shared && named.path.get(1).is_some_and(|module| outside.contains(&module.as_str()))
    });
    let words = ["f32", "f64", "async", "await", "SystemTime", "Instant", "println", "dbg"];
    let found = source.words().filter(|(_, word)| words.contains(word));
    let paths = paths.map(|named| (named.line, named.text()));
    let all = paths.chain(found.map(|(line, word)| (line, word.to_owned())));
    all.map(|(line, what)| format!("{}: {what} is not for the domain", source.at(line))).collect()
}

/// The server and the app never see each other.
pub fn apart(source: &Source) -> Vec<String> {
    let stranger = if source.is_in("src") {
        "server"
    } else if source.is_in("server") {
        "scrip"
    } else {
        return Vec::new();
    };
    let met = named(source).into_iter().filter(|named| named.path.first().is_some_and(|first| first == stranger));
    // A server's own tests and its program name the server's library; only the app must not.
    met.map(|named| format!("{}: {} lives in the other house", source.at(named.line), named.text())).collect()
}

/// In the server only `store` knows SQL.
pub fn sql(source: &Source) -> Vec<String> {
    only(source, &["sqlx"], &["server/src/store"])
}

/// In the server only `refusal` knows statuses: a route has those of a success, and the frame around the routes, the
/// pages and the probes have theirs, which are nobody's refusal.
pub fn statuses(source: &Source) -> Vec<String> {
    let mut broken =
        only(source, &["StatusCode"], &["server/src/refusal.rs", "server/src/refusal", "server/src/route"]);
    let frame = ["answer.rs", "page.rs", "health.rs"].contains(&source.name());
    if source.is_in("server/src/route") && !frame {
        let of_success = ["OK", "CREATED", "ACCEPTED", "NO_CONTENT"];
        let statuses = named(source)
            .into_iter()
            .filter(|named| named.path.iter().rev().nth(1).is_some_and(|kind| kind == "StatusCode"));
        let refusing =
            statuses.filter(|named| named.path.last().is_none_or(|status| !of_success.contains(&status.as_str())));
        broken.extend(
            refusing.map(|named| format!("{}: {} is the refusal's to know", source.at(named.line), named.text())),
        );
    }
    broken
}

/// In the server only `route` knows axum; `refusal` becomes an answer, and the library serves.
pub fn axum(source: &Source) -> Vec<String> {
    let places =
        ["server/src/route", "server/src/refusal.rs", "server/src/refusal", "server/src/lib.rs", "server/src/main.rs"];
    only(source, &["axum"], &places)
}

/// The server's `ledger` knows neither SQL, nor statuses, nor axum.
pub fn ledger(source: &Source) -> Vec<String> {
    if !source.is_in("server/src/ledger.rs") && !source.is_in("server/src/ledger") {
        return Vec::new();
    }
    only(source, &["sqlx", "StatusCode", "axum", "tokio", "http"], &[])
}

fn only(source: &Source, words: &[&str], places: &[&str]) -> Vec<String> {
    if !source.is_in("server/src") || places.iter().any(|place| source.is_in(place)) {
        return Vec::new();
    }
    let found = source.words().filter(|(_, word)| words.contains(word));
    found.map(|(line, word)| format!("{}: {word} is not for this place", source.at(line))).collect()
}

/// No file, folder or module has a name that says nothing.
pub fn names(source: &Source) -> Vec<String> {
    let prelude = "prelude";
    let is_banned = |name: &str| BANNED.contains(&name) || name == prelude;
    let parts = source.path.split('/').map(|part| part.trim_end_matches(".rs")).filter(|part| is_banned(part));
    let mut broken: Vec<String> = parts.map(|part| format!("{}: {part} says nothing", source.path)).collect();
    let mut before = "";
    for (line, word) in source.words() {
        if before == "mod" && is_banned(word) {
            broken.push(format!("{}: mod {word} says nothing", source.at(line)));
        }
        before = word;
    }
    broken
}

/// No file is past the length at which it is two.
pub fn length(source: &Source) -> Vec<String> {
    let long = source.lines > MOST_LINES;
    long.then(|| format!("{}:{}: a file past {MOST_LINES} lines is two files", source.path, source.lines))
        .into_iter()
        .collect()
}

/// Nothing names a host of packages, a machine's folder or where the work was planned.
pub fn places(path: &str, text: &str) -> Vec<String> {
    // In pieces, so that this file does not name them.
    let told =
        [("/wo", "rk/"), ("crates", ".io"), ("registry.", "npmjs"), ("static.rust", "-lang.org"), ("/home", "/runner")];
    let told = told.map(|(one, two)| format!("{one}{two}"));
    let lines = text.lines().enumerate().filter(|(_, line)| told.iter().any(|word| line.contains(word.as_str())));
    lines.map(|(at, line)| format!("{path}:{}: names a machine or a host: {}", at + 1, line.trim())).collect()
}
