//! A history of 100,000 entries in the browser: when its first rows are there, what its frames cost while it is scrolled,
//! and what it holds in memory. On this machine as it is, and four times as slow.

use crate::percentile;
use scrip_tests::house::{
    browser::Browser,
    circumstance::Look,
    page::Page,
    shop::{ADA, Shop},
    until,
};
use serde_json::{Value, json};

/// Lines of the history.
const LINES: usize = 100_000;
/// How many times slower the machine is made.
const SLOWER: [u32; 2] = [1, 4];
/// The budget of a frame at the 95th percentile, and of the first rows, in milliseconds.
const FRAME: f64 = 32.0;
const FIRST_ROWS: f64 = 1_000.0;

/// Notes when the first rows are there, and keeps hold of the app's memory.
const WATCH: &str = "(() => {
    const look = () => {
        const row = document.querySelector('.history-view .entry td:last-child');
        if (row?.textContent) window.__rows ??= performance.now(); else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...words) => {
            const made = await own.apply(WebAssembly, words);
            window.__memory ??= (made.instance ?? made).exports.memory;
            return made;
        };
    }
})()";

/// Writes down how long each frame took, until it is told to stop.
const FRAMES: &str = "(() => {
    const took = window.__frames = []; let last = performance.now(); window.__going = true;
    const frame = now => { took.push(now - last); last = now; if (window.__going) requestAnimationFrame(frame); };
    requestAnimationFrame(now => { last = now; requestAnimationFrame(frame); });
})()";

/// The ways of scrolling: a wheel that turns, a bar that is dragged from end to end, and leaps.
const WAYS: [(&str, &str); 3] = [
    ("wheel, 4,000 px/s", "view.scrollTop += 4000 * took / 1000"),
    ("bar, whole in 6 s", "view.scrollTop += (view.scrollHeight - view.clientHeight) * took / 6000"),
    ("leaps, 5 a second", "if (nth % 12 === 0) view.scrollTop = Math.random() * view.scrollHeight"),
];

/// Measures, and prints a table.
pub async fn measure() {
    let shop = Shop::open().await;
    shop.gives_a_past(ADA, LINES);
    let browser = Browser::start(&shop.address(), Look::DESKTOP).await;
    let page = browser.page().await;
    page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    page.tell("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    page.open("/signin").await;
    page.signs_in(ADA).await;
    println!(
        "scroll: {LINES} entries, desktop, headless Chromium without GPU, frames as requestAnimationFrame sees them, ms"
    );
    println!(
        "{:>4} {:>18} {:>7} {:>7} {:>7} {:>7} {:>7} {:>8}",
        "CPU", "", "frames", "P50", "P95", "most", "> 32", "rows"
    );
    for slower in SLOWER {
        page.runs_slower(slower).await;
        first_rows(&page, slower).await;
        for (name, way) in WAYS {
            frames(&page, slower, name, way).await;
        }
        page.runs_slower(1).await;
        holds(&page).await;
    }
    browser.close().await;
}

/// When the first rows are there: after the address was gone to, and by a link in the app.
async fn first_rows(page: &Page, slower: u32) {
    let mut loaded = Vec::new();
    for _ in 0..5 {
        page.open("/balance").await;
        loaded.push(when(page, "0").await);
    }
    let mut followed = Vec::new();
    for _ in 0..5 {
        page.open("/redeem").await;
        page.the("button", "Sign out").await;
        page.script("window.__went = performance.now(); document.querySelector('a[href=\"/balance\"]').click()").await;
        followed.push(when(page, "window.__went").await);
    }
    for (name, mut times) in [("address gone to", loaded), ("link followed", followed)] {
        let (middle, most) = (percentile(&mut times, 0.5), percentile(&mut times, 1.0));
        let kept = if most <= FIRST_ROWS { "kept" } else { "broken" };
        println!(
            "{slower:>3}× first rows, {name}: {middle:.0} ms in the middle of 5, {most:.0} at most; the budget of {FIRST_ROWS} ms is {kept}"
        );
    }
}

async fn when(page: &Page, from: &str) -> f64 {
    until("the first rows", async || page.script(&format!("window.__rows && window.__rows - {from}")).await.as_f64())
        .await
}

/// Scrolls for six seconds, and prints what the frames took.
async fn frames(page: &Page, slower: u32, name: &str, way: &str) {
    page.script("document.querySelector('.history-view').scrollTop = 0").await;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    page.script(FRAMES).await;
    let before = spent(page).await;
    let scroll = format!(
        "new Promise(done => {{
            const view = document.querySelector('.history-view'), begun = performance.now(); let nth = 0, last = begun;
            const frame = now => {{
                const took = now - last; last = now; nth += 1;
                {way};
                if (now - begun < 6000) requestAnimationFrame(frame); else done(document.querySelectorAll('.entry').length);
            }};
            requestAnimationFrame(frame);
        }})"
    );
    let rows = page.script(&scroll).await;
    let after = spent(page).await;
    let took = page.script("(window.__going = false, window.__frames)").await;
    let mut took: Vec<f64> = took.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let late = took.iter().filter(|took| **took > FRAME).count();
    let [p50, p95, most] = [0.5, 0.95, 1.0].map(|part| percentile(&mut took, part));
    // What the page's own thread worked, whatever else the machine did meanwhile.
    let frames = took.len() as f64;
    let [work, script, layout] = [0, 1, 2].map(|what| (after[what] - before[what]) / frames);
    println!(
        "{slower:>3}× {name:>18} {:>7} {p50:>7.1} {p95:>7.1} {most:>7.1} {late:>7} {rows:>6} {work:>12.1} {script:>7.1} {layout:>7.1}",
        took.len()
    );
}

/// Milliseconds of all work, of scripting, and of layout and style, since the page was loaded.
async fn spent(page: &Page) -> [f64; 3] {
    let metrics = page.tell("Performance.getMetrics", json!({})).await;
    let of = |name: &str| metric(&metrics, name) * 1_000.0;
    [of("TaskDuration"), of("ScriptDuration"), of("LayoutDuration") + of("RecalcStyleDuration")]
}

fn metric(metrics: &Value, name: &str) -> f64 {
    let found = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == name);
    found.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
}

/// What is held after all that.
async fn holds(page: &Page) {
    page.tell("HeapProfiler.collectGarbage", json!({})).await;
    let metrics = page.tell("Performance.getMetrics", json!({})).await;
    let wasm = page.script("window.__memory?.buffer.byteLength ?? 0").await.as_f64().unwrap_or(f64::NAN);
    println!(
        "     held: {:.1} MB of the script's heap, {:.1} MB of WebAssembly, {} nodes, {} listeners",
        metric(&metrics, "JSHeapUsedSize") / 1e6,
        wasm / 1e6,
        metric(&metrics, "Nodes"),
        metric(&metrics, "JSEventListeners"),
    );
}
