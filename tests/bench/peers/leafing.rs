//! A history of ten thousand entries: opened for the first time, and dragged from its begin to its end.

use super::sheet::Sheet;
use crate::{
    percentile,
    pipe::Pipe,
    tab::{Hands, Line, Tab},
};
use scrip_tests::house::shop::{ADA, PASSWORD};
use serde_json::{Value, json};

/// Frames past this are late.
const FRAME: f64 = 32.0;

/// Drags the bar from end to end in three seconds, and waits until the last entry stands there.
const DRAG: &str = "new Promise(done => {
    const view = document.querySelector('.history-view'), begun = performance.now(), frames = []; let last = begun;
    const rows = document.querySelector('.history-view table').getAttribute('aria-rowcount');
    const there = () => {
        const end = document.querySelector(`.entry[aria-rowindex=\"${rows}\"]:not(.coming) td:last-child`);
        if (end?.textContent) done({ frames, end: performance.now() - begun }); else requestAnimationFrame(there);
    };
    const frame = now => {
        const took = now - last; last = now; frames.push(took);
        if (now - begun > 3000) { view.scrollTop = view.scrollHeight; return there(); }
        view.scrollTop += (view.scrollHeight - view.clientHeight) * took / 3000;
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(now => { last = now; requestAnimationFrame(frame); });
})";

/// Signs the shopper with the long past in, and gives what a browser keeps of it.
pub async fn signs_in(pipe: &Pipe, address: &str) -> Value {
    let tab = Tab::open(pipe, Hands::Still, &Value::Null).await;
    tab.go(&format!("{address}/redeem")).await;
    tab.until("window.__seen?.mounted").await;
    let who = json!({ "email": ADA, "password": PASSWORD }).to_string();
    let ask = format!(
        "fetch('/api/v1/session', {{ method: 'POST', headers: {{ 'Content-Type': 'application/json' }}, \
         body: {} }}).then(reply => reply.ok)",
        json!(who)
    );
    assert_eq!(tab.script(&ask).await, json!(true), "she is signed in");
    let cookies = tab.cookies().await;
    tab.close().await;
    cookies
}

/// Opens the history with nothing kept, and drags it to its end.
pub async fn leafs(pipe: &Pipe, address: &str, cookies: &Value, sheet: &mut Sheet, app: usize) {
    let tab = Tab::open(pipe, Hands::Still, cookies).await;
    tab.line(Line::Slow4G).await;
    tab.go(&format!("{address}/balance")).await;
    tab.until("window.__seen?.rows").await;
    sheet.note("first rows of the history", app, tab.number("__seen.rows").await);
    tab.rests().await;
    tab.line(Line::Fast).await;
    let before = tab.spent().await;
    let dragged = tab.script(DRAG).await;
    let work = tab.spent().await - before;
    let mut frames: Vec<f64> = dragged["frames"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    sheet.note("dragged to the end, script", app, work.script);
    sheet.note("dragged to the end, layout", app, work.layout);
    sheet.note("dragged to the end, all tasks", app, work.all);
    sheet.note("frames of it", app, frames.len() as f64);
    sheet.note("frames past 32 ms", app, frames.iter().filter(|took| **took > FRAME).count() as f64);
    sheet.note("frame of it, P95", app, percentile(&mut frames, 0.95));
    sheet.note("last entry there", app, dragged["end"].as_f64().unwrap_or(f64::NAN));
    tab.is_content().await;
    tab.close().await;
}
