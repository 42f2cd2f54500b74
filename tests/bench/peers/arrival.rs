//! Somebody comes to `/redeem` for the first time: what is painted when, what is typed when, and what it all weighs.

use super::sheet::Sheet;
use crate::{
    pipe::Pipe,
    tab::{Hands, Line, Tab},
};
use serde_json::Value;
use std::{collections::BTreeMap, time::Duration};
use tokio::time::MissedTickBehavior;

/// Loads the page, and touches nothing.
pub async fn looks(pipe: &Pipe, address: &str, sheet: &mut Sheet, app: usize) {
    let tab = Tab::open(pipe, Hands::Still, &Value::Null).await;
    tab.line(Line::Slow4G).await;
    tab.go(&format!("{address}/redeem")).await;
    let events = tab.rests().await;
    tab.until("window.__seen?.mounted").await;
    tab.is_content().await;
    for (row, value) in [
        ("first contentful paint", "__seen.painted"),
        ("largest contentful paint", "__seen.largest"),
        ("mounted", "__seen.mounted"),
        ("layout shift", "__seen.shift"),
    ] {
        sheet.note(row, app, tab.number(value).await);
    }
    let work = tab.spent().await;
    sheet.note("work until it rests, script", app, work.script);
    sheet.note("work until it rests, all", app, work.all);
    for (kind, kilobytes) in weighed(&events) {
        sheet.note(kind, app, kilobytes);
    }
    let requests = events.iter().filter(|event| event["method"] == "Network.loadingFinished").count();
    sheet.note("requests", app, requests as f64);
    tab.close().await;
}

/// The kinds of files, in the order of the table.
const KINDS: [&str; 7] =
    ["bytes, page", "bytes, script", "bytes, WASM", "bytes, style", "bytes, fonts", "bytes, API", "bytes, others"];

/// The kilobytes that travelled, headers and all, by kind, and their sum.
fn weighed(events: &[Value]) -> Vec<(&'static str, f64)> {
    let mut kinds = BTreeMap::<String, &'static str>::new();
    let mut sums = BTreeMap::<&'static str, f64>::new();
    for event in events {
        let about = &event["params"];
        let id = about["requestId"].as_str().unwrap_or_default().to_owned();
        match event["method"].as_str() {
            Some("Network.responseReceived") => {
                let address = about["response"]["url"].as_str().unwrap_or_default();
                kinds.insert(id, kind(address, about["type"].as_str().unwrap_or_default()));
            }
            Some("Network.loadingFinished") => {
                let bytes = about["encodedDataLength"].as_f64().unwrap_or(0.0);
                *sums.entry(kinds.get(&id).copied().unwrap_or(KINDS[6])).or_default() += bytes / 1_024.0;
            }
            _ => {}
        }
    }
    let all = sums.values().sum();
    let each = KINDS.into_iter().map(|kind| (kind, sums.get(kind).copied().unwrap_or(0.0)));
    each.chain([("bytes, all", all)]).collect()
}

fn kind(address: &str, sort: &str) -> &'static str {
    let ends = |endings: &[&str]| endings.iter().any(|ending| address.ends_with(ending));
    match sort {
        "Document" => KINDS[0],
        _ if address.contains("/api/") => KINDS[5],
        _ if ends(&[".js"]) => KINDS[1],
        _ if ends(&[".wasm", ".pack"]) => KINDS[2],
        _ if ends(&[".css"]) => KINDS[3],
        _ if ends(&[".woff2"]) => KINDS[4],
        _ => KINDS[6],
    }
}

/// How often a key is pressed while the page loads; less often where the page is not done with the last one.
const PRESSES: Duration = Duration::from_millis(20);

/// Types from the first moment on, and notes when the first sign stands in the field and when the page has read it.
pub async fn types(pipe: &Pipe, address: &str, sheet: &mut Sheet, app: usize) {
    let tab = Tab::open(pipe, Hands::Waiting, &Value::Null).await;
    tab.line(Line::Slow4G).await;
    // Once there is a page at all: nobody can type into none.
    tab.go(&format!("{address}/redeem")).await;
    let keys = async {
        let mut ticks = tokio::time::interval(PRESSES);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            tab.press('7').await;
        }
    };
    tokio::select! {
        () = keys => {}
        _ = tab.until("window.__seen?.read && __seen.mounted") => {}
    }
    tab.rests().await;
    sheet.note("first key in the field", app, tab.number("__seen.typed").await);
    sheet.note("first key read", app, tab.number("__seen.read").await);
    let lost = tab.number("__seen.inputs - document.getElementById('code').value.length").await;
    sheet.note("keys lost", app, lost);
    tab.is_content().await;
    tab.close().await;
}
