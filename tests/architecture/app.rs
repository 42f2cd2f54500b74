//! The rules of the app.

use super::{paths::named, source::Source, words};

/// HTTP only in `src/api`.
pub fn http(source: &Source) -> Vec<String> {
    absent(source, &["gloo_net"], |source| source.is_in("src/api"))
}

/// `web_sys` and `js_sys` only in `src/browser`; a handler in a `view.rs` may name the type of its event.
pub fn browser(source: &Source) -> Vec<String> {
    if !source.is_in("src") || source.is_in("src/browser") {
        return Vec::new();
    }
    let mut broken = Vec::new();
    for named in named(source) {
        let event = source.name() == "view.rs" && named.path.last().is_some_and(|last| last.ends_with("Event"));
        if (named.has("web_sys") || named.has("js_sys")) && !event {
            broken.push(format!("{}: {} belongs in src/browser", source.at(named.line), named.text()));
        }
    }
    for call in ["window()", "document()"] {
        for (line, _) in source.code.lines().enumerate().filter(|(_, line)| calls(line, call)) {
            broken.push(format!("{}: {call} belongs in src/browser", source.at(line + 1)));
        }
    }
    broken
}

/// Whether a line calls a function of exactly this name.
fn calls(line: &str, call: &str) -> bool {
    line.match_indices(call)
        .any(|(at, _)| !line[..at].ends_with(|c: char| super::source::is_of_word(c) || c == '.' || c == ':'))
}

/// `ui` knows no API, page, session, words.
pub fn looks(source: &Source) -> Vec<String> {
    if !source.is_in("src/ui") {
        return Vec::new();
    }
    let known = ["api", "page", "session", "words", "app", "route"];
    let named = named(source).into_iter().filter(|named| known.iter().any(|module| named.is_within(module)));
    named.map(|named| format!("{}: ui knows no {}", source.at(named.line), named.text())).collect()
}

/// `page/x` never imports `page/y`.
pub fn pages(source: &Source) -> Vec<String> {
    let module = source.module();
    let Some(own) = module.get(1).filter(|_| source.is_in("src/page")) else { return Vec::new() };
    let others = named(source)
        .into_iter()
        .filter(|named| named.is_within("page") && named.path.get(2).is_some_and(|page| page != own));
    others.map(|named| format!("{}: page {own} must not know {}", source.at(named.line), named.text())).collect()
}

/// `form.rs` and `flow.rs` never import Leptos.
pub fn forms(source: &Source) -> Vec<String> {
    if !source.is_in("src") || !matches!(source.name(), "form.rs" | "flow.rs") {
        return Vec::new();
    }
    let leptos = named(source).into_iter().filter(|named| named.path.iter().any(|part| part.starts_with("leptos")));
    leptos.map(|named| format!("{}: no Leptos here, but {}", source.at(named.line), named.text())).collect()
}

/// Only `words` writes sentences for shoppers.
pub fn sentences(source: &Source) -> Vec<String> {
    if !source.is_in("src") || source.is_in("src/words") {
        return Vec::new();
    }
    let shown = ["src/ui", "src/page", "src/widget", "src/app.rs"].iter().any(|place| source.is_in(place));
    let said = |text: &str| words::is_sentence(text) || (shown && words::is_label(text));
    let texts = source.texts.iter().filter(|(_, text)| said(text)).map(|(line, text)| (*line, text.clone()));
    let bare = words::bare(&source.code);
    texts.chain(bare).map(|(line, text)| format!("{}: {text:?} belongs in src/words", source.at(line))).collect()
}

/// Every address of the app stands in `src/route.rs` only. `known` are the addresses found there.
pub fn addresses(source: &Source, known: &[String]) -> Vec<String> {
    if !source.is_in("src") || source.is_in("src/route.rs") || source.is_in("src/api") {
        return Vec::new();
    }
    let is_known = |text: &str| known.iter().any(|path| text.split(['?', '#']).next() == Some(path));
    let texts = source.texts.iter().filter(|(_, text)| text.len() > 1 && is_known(text));
    texts.map(|(line, text)| format!("{}: {text:?} belongs in src/route.rs", source.at(*line))).collect()
}

/// The addresses that a route file names.
pub fn known_addresses(route: &Source) -> Vec<String> {
    route.texts.iter().map(|(_, text)| text.clone()).filter(|text| text.starts_with('/')).collect()
}

/// None of these crates, except in some places of the app.
fn absent(source: &Source, crates: &[&str], but: impl Fn(&Source) -> bool) -> Vec<String> {
    if !source.is_in("src") || but(source) {
        return Vec::new();
    }
    let named = named(source).into_iter().filter(|named| crates.iter().any(|name| named.has(name)));
    named.map(|named| format!("{}: {} is not for this place", source.at(named.line), named.text())).collect()
}
