//! Who may know whom: the absences that keep the house easy to see, each with the sample that breaks it.

mod architecture {
    pub mod app;
    mod first;
    mod gifts;
    pub mod paths;
    pub mod rest;
    pub mod source;
    pub mod tree;
    pub mod words;
}

use architecture::{
    app, rest,
    source::Source,
    tree::{files, house, section, section_of},
};

/// Holds a rule against the whole house, and first against samples: `bad` breaks it, `good` does not.
#[track_caller]
fn rule(broken: impl Fn(&Source) -> Vec<String>, bad: &[(&str, &str)], good: &[(&str, &str)]) {
    for (path, text) in bad {
        assert!(!broken(&Source::read(path, text)).is_empty(), "the rule does not see {path}: {text}");
    }
    for (path, text) in good {
        assert_eq!(broken(&Source::read(path, text)), Vec::<String>::new(), "the rule sees too much");
    }
    let faults: Vec<String> = house().iter().flat_map(broken).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_domain_knows_no_world_outside() {
    let bad = [
        "use std::{fmt, fs};",
        "use std::sync::{Arc, Mutex};",
        "fn a() { std::time::Instant::now(); }",
        "fn a(b: f64) {}",
        "async fn a() {}",
    ];
    let bad = bad.map(|text| ("domain/src/money.rs", text));
    let good = [
        "use std::fmt;",
        "use std::sync::Arc;",
        "#[cfg(test)]\nmod tests { use std::fs; }",
        "// f64",
        "const A: &str = \"f64\";",
    ];
    rule(rest::pure, &bad, &good.map(|text| ("domain/src/money.rs", text)));
}

#[test]
fn the_domain_needs_next_to_nothing() {
    let lines = section("domain/Cargo.toml", "dependencies");
    let names: Vec<&str> = lines.iter().map(|line| line.split(['.', ' ', '=']).next().unwrap_or_default()).collect();
    let closed = ["serde", "thiserror", "unicode-segmentation", "utoipa"];
    let strangers: Vec<_> = names.iter().filter(|name| !closed.contains(name)).collect();
    assert!(strangers.is_empty(), "domain/Cargo.toml: {strangers:?} is outside the closed list {closed:?}");
    let optional = lines.iter().filter(|line| line.starts_with("utoipa")).all(|line| line.contains("optional = true"));
    assert!(optional, "domain/Cargo.toml: the app does without utoipa");
    assert_eq!(section_of("[a]\nx = 1\n[dependencies]\n# no\nb = 2\n[c]\ny = 3", "dependencies"), ["b = 2"]);
}

#[test]
fn the_server_and_the_app_never_see_each_other() {
    let bad = [("src/app.rs", "use server::App;"), ("server/src/lib.rs", "fn a() { scrip::mount() }")];
    rule(rest::apart, &bad, &[("server/src/main.rs", "use server::App;"), ("src/main.rs", "scrip::mount()")]);
    for (manifest, stranger) in [("Cargo.toml", "scrip-server"), ("server/Cargo.toml", "scrip =")] {
        let lines = section(manifest, "dependencies");
        assert!(lines.iter().all(|line| !line.contains(stranger)), "{manifest} names {stranger}");
    }
}

#[test]
fn only_the_api_room_speaks_http() {
    let bad =
        [("src/page/redeem/mod.rs", "use gloo_net::http::Request;"), ("src/ui/a.rs", "gloo_net::http::Request::get()")];
    rule(app::http, &bad, &[("src/api/redeem.rs", "use gloo_net::http::Request;")]);
}

#[test]
fn only_the_browser_room_touches_the_browser() {
    let bad = [
        ("src/page/redeem/mod.rs", "use web_sys::Storage;"),
        ("src/app.rs", "let a = leptos::web_sys::window();"),
        ("src/session/mod.rs", "use js_sys::{Date, Array};"),
        ("src/ui/field.rs", "fn a() { document().title() }"),
        ("src/page/redeem/mod.rs", "use web_sys::InputEvent;"),
        ("src/page/redeem/view.rs", "use web_sys::{InputEvent, Storage};"),
    ];
    let good = [
        ("src/page/redeem/view.rs", "use web_sys::{InputEvent, SubmitEvent};"),
        ("src/browser/clock.rs", "use js_sys::Date;"),
        ("src/app.rs", "use crate::browser::document; // web_sys"),
        ("src/app.rs", "fn a() { browser::window() }"),
    ];
    rule(app::browser, &bad, &good);
}

#[test]
fn looks_know_no_api_page_session_or_words() {
    let bad = [
        ("src/ui/field.rs", "use crate::{browser, words::redeem};"),
        ("src/ui/field.rs", "use super::super::session::Session;"),
        ("src/ui/mod.rs", "use super::api;"),
        ("src/ui/ticket.rs", "fn a() { crate::page::redeem::b() }"),
    ];
    rule(app::looks, &bad, &[("src/ui/field.rs", "use super::icon; use domain::Money; use crate::browser::document;")]);
}

#[test]
fn a_page_never_knows_another_page() {
    let bad = [
        ("src/page/redeem/mod.rs", "use crate::page::balance::Row;"),
        ("src/page/redeem/view.rs", "use crate::{api, page::{redeem::form, balance}};"),
        ("src/page/redeem/mod.rs", "use super::signin;"),
        ("src/page/redeem/view.rs", "use super::super::signin;"),
    ];
    let good = [
        ("src/page/redeem/mod.rs", "use self::form; use super::redeem::flow; use crate::page::redeem::view;"),
        ("src/page/redeem/view.rs", "use super::{flow, form::Draft};"),
        ("src/page/mod.rs", "pub use redeem::RedeemPage; use crate::page::balance;"),
    ];
    rule(app::pages, &bad, &good);
}

#[test]
fn forms_and_flows_know_no_leptos() {
    let bad = [
        ("src/page/redeem/form.rs", "use leptos::prelude::*;"),
        ("src/page/redeem/flow.rs", "fn a(b: leptos_router::A) {}"),
    ];
    rule(app::forms, &bad, &[("src/page/redeem/view.rs", "use leptos::prelude::*;")]);
}

#[test]
fn only_the_words_room_writes_sentences() {
    let bad = [
        ("src/page/redeem/view.rs", "view! { <p>\"Enter your code\"</p> }"),
        ("src/page/redeem/view.rs", "view! { <p>Enter your code</p> }"),
        ("src/ui/button.rs", "view! { <button>\"Redeem\"</button> }"),
        ("src/app.rs", "view! { <nav aria-label=\"Main\"/> }"),
        ("src/session/mod.rs", "session.say(\"You are signed out.\")"),
        ("src/browser/clipboard.rs", "let a = \"A code was found\";"),
    ];
    let good = [
        ("src/ui/icon.rs", "view! { <path d=\"M12 3 L5 7 Z\" class=\"icon big\"/> }"),
        ("src/page/redeem/view.rs", "if event.key() == \"Enter\" { view! { <p>{words::redeem::LEAD}</p> } }"),
        ("src/page/redeem/view.rs", "#[expect(dead_code, reason = \"The next issue needs it\")]\nfn a() {}"),
        ("src/words/redeem.rs", "const A: &str = \"Enter your code\";"),
        ("src/api/mod.rs", "request.header(\"Idempotency-Key\", key).header(\"Accept\", \"application/json\")"),
        ("src/page/a.rs", "fn a() -> Vec<String> { b() }\nview! { <ul>{c}</ul> }"),
    ];
    rule(app::sentences, &bad, &good);
}

#[test]
fn every_address_of_the_app_stands_in_the_route_file() {
    let house = house();
    let route = house.iter().find(|source| source.path == "src/route.rs").expect("src/route.rs is there");
    let known = app::known_addresses(route);
    assert!(known.iter().any(|path| path == "/redeem"), "src/route.rs names {known:?}");
    let bad =
        [("src/app.rs", "view! { <A href=\"/redeem\"/> }"), ("src/page/signin/mod.rs", "go(\"/redeem?from=signin\")")];
    rule(
        |source| app::addresses(source, &known),
        &bad,
        &[("src/app.rs", "let a = \"/icons/app.svg\"; let b = \"/\";")],
    );
}

#[test]
fn only_the_store_knows_sql() {
    let bad = [("server/src/redeem.rs", "use sqlx::query;"), ("server/src/main.rs", "fn a(b: sqlx::Any) {}")];
    rule(rest::sql, &bad, &[("server/src/store/card.rs", "use sqlx::query;"), ("server/src/lib.rs", "// sqlx")]);
}

#[test]
fn only_the_refusal_knows_statuses() {
    let bad = [
        ("server/src/route/redeem.rs", "fn a() -> StatusCode { StatusCode::NOT_FOUND }"),
        ("server/src/redeem.rs", "use axum::http::StatusCode;"),
    ];
    let good = [
        ("server/src/refusal.rs", "use axum::http::StatusCode; const A: StatusCode = StatusCode::CONFLICT;"),
        (
            "server/src/route/session.rs",
            "use axum::http::{HeaderMap, StatusCode}; fn a() -> StatusCode { StatusCode::NO_CONTENT }",
        ),
    ];
    rule(rest::statuses, &bad, &good);
}

#[test]
fn only_the_routes_know_axum() {
    let bad = [("server/src/store/mod.rs", "use axum::Json;"), ("server/src/redeem.rs", "use axum::extract::State;")];
    rule(rest::axum, &bad, &[("server/src/route/redeem.rs", "use axum::Json;")]);
}

#[test]
fn the_ledger_knows_neither_sql_nor_statuses_nor_axum() {
    let bad =
        ["use sqlx::query;", "use axum::Json;", "fn a() -> StatusCode {}"].map(|text| ("server/src/ledger.rs", text));
    rule(rest::ledger, &bad, &[("server/src/ledger.rs", "use domain::Money;")]);
}

#[test]
fn every_name_says_something() {
    let bad = [
        ("src/utils.rs", ""),
        ("server/src/common/mod.rs", ""),
        ("src/app.rs", "mod helpers;"),
        ("domain/src/types.rs", ""),
    ];
    rule(rest::names, &bad, &[("src/app.rs", "use leptos::prelude::*; let state = 1; mod stately;")]);
}

#[test]
fn a_file_past_250_lines_is_two_files() {
    let long = "\n".repeat(251);
    rule(rest::length, &[("tests/a.rs", &long)], &[("tests/a.rs", &long[1..])]);
}

#[test]
fn shipped_code_is_behind_the_wall_of_lints() {
    let wall = section("Cargo.toml", "workspace.lints.clippy");
    for lint in ["unwrap_used", "expect_used", "panic", "as_conversions", "indexing_slicing", "string_slice"] {
        assert!(wall.contains(&format!("{lint} = \"deny\"")), "Cargo.toml does not deny {lint}");
    }
    for manifest in ["Cargo.toml", "domain/Cargo.toml", "server/Cargo.toml", "xtask/Cargo.toml"] {
        assert_eq!(section(manifest, "lints"), ["workspace = true"], "{manifest} is outside the wall");
    }
}

#[test]
fn nothing_names_a_machine_or_a_host_of_packages() {
    let bad = format!("see /wo{}", "rk/here");
    assert!(!rest::places("README.md", &bad).is_empty());
    let rooms = ["domain", "src", "server", "xtask", "tests", "docs", "style", "public", "bench", ".ci", ".cargo"];
    let alone =
        ["README.md", "ARCHITECTURE.md", "Cargo.toml", "Trunk.toml", "index.html", "clippy.toml", "rustfmt.toml"];
    let all = files(&[&rooms[..], &alone[..]].concat(), |_| true);
    let faults: Vec<String> = all.iter().flat_map(|(path, text)| rest::places(path, text)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
