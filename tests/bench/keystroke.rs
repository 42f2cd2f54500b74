//! What a keystroke in the code field costs the script, on a machine four times as slow; beside it a page without any
//! framework that does the same.

use crate::percentile;
use scrip_tests::house::{
    browser::Browser,
    circumstance::Look,
    keyboard::Key,
    mistake::{one_wrong, without_dashes},
    page::Page,
    shop::Shop,
};
use serde_json::json;

/// Times a code of 16 symbols is typed.
const ROUNDS: usize = 40;
/// Rounds before measuring: code is compiled while it runs.
const WARM_UP: usize = 4;
/// How many times slower the machine is made.
const SLOWER: u32 = 4;
/// The budget of a keystroke, in milliseconds of scripting.
const BUDGET: f64 = 1.0;

/// What one kind of page costs: milliseconds a key, round by round. The browser's counters are read before and after a
/// round, not between keys, so that reading them is not measured.
#[derive(Default)]
struct Cost {
    script: Vec<f64>,
    task: Vec<f64>,
}

/// Measures, and prints a table.
pub async fn measure() {
    let shop = Shop::open().await;
    let browser = Browser::start(&shop.address(), Look::PHONE).await;
    let code = without_dashes(&shop.one_code());
    let scrip = browser.page().await;
    scrip.open("/redeem").await;
    scrip.the("link", "Sign in").await;
    let plain = browser.new_tab().await;
    plain.looks(Look::PHONE).await;
    let markup = format!("data:text/html;charset=utf-8,{}", encoded(include_str!("plain.html")));
    plain.tell("Page.navigate", json!({ "url": markup })).await;
    let mut costs = [Cost::default(), Cost::default()];
    for page in [&scrip, &plain] {
        page.tell("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        page.runs_slower(SLOWER).await;
    }
    // In turns, so that what else the machine does falls on both.
    for round in 0..ROUNDS + WARM_UP {
        for (page, cost) in [&scrip, &plain].into_iter().zip(&mut costs) {
            let text = if round % 2 == 0 { code.clone() } else { one_wrong(&code, 7) };
            let (script, task) = typed(page, &text).await;
            if round >= WARM_UP {
                cost.script.push(script);
                cost.task.push(task);
            }
        }
    }
    browser.close().await;
    print(costs);
}

fn print(costs: [Cost; 2]) {
    println!("keystroke: a key in the code field, CPU {SLOWER}× slower, {ROUNDS} codes each, ms a key");
    println!("{:>8} {:>10} {:>8} {:>13} {:>8}", "", "script P50", "P95", "all tasks P50", "P95");
    let [scrip, plain] = costs.map(|mut cost| {
        [&mut cost.script, &mut cost.task].map(|values| [0.5, 0.95].map(|part| percentile(values, part)))
    });
    for (name, [[a, b], [c, d]]) in [("scrip", scrip), ("plain", plain)] {
        println!("{name:>8} {a:>10.2} {b:>8.2} {c:>13.2} {d:>8.2}");
    }
    let [[p50, p95], _] = scrip;
    println!("         {:.1} times the plain page at P50", p50 / plain[0][0]);
    println!("         the budget of {BUDGET} ms is {} at P50, {} at P95\n", kept(p50), kept(p95));
}

fn kept(cost: f64) -> &'static str {
    if cost <= BUDGET { "kept" } else { "broken" }
}

/// Types the text into the empty field: milliseconds of scripting and of all tasks, a key.
async fn typed(page: &Page, text: &str) -> (f64, f64) {
    page.the("textbox", "Code").await.click().await;
    page.key(Key::SelectAll).await;
    page.key(Key::Backspace).await;
    let before = spent(page).await;
    for character in text.chars() {
        page.write(&character.to_string()).await;
    }
    let after = spent(page).await;
    let keys = f64::from(u32::try_from(text.chars().count()).expect("a short text"));
    ((after.0 - before.0) / keys, (after.1 - before.1) / keys)
}

/// Milliseconds of scripting, and of all tasks, since the page was loaded.
async fn spent(page: &Page) -> (f64, f64) {
    let reply = page.tell("Performance.getMetrics", json!({})).await;
    let metrics = reply["metrics"].as_array().cloned().unwrap_or_default();
    let metric = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).unwrap_or(0.0) * 1_000.0
    };
    (metric("ScriptDuration"), metric("TaskDuration"))
}

fn encoded(html: &str) -> String {
    html.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
