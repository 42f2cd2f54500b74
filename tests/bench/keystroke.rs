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
const ROUNDS: usize = 14;
/// Rounds before measuring: code is compiled while it runs.
const WARM_UP: usize = 2;
/// How many times slower the machine is made.
const SLOWER: u32 = 4;
/// The budget of a keystroke, in milliseconds of scripting.
const BUDGET: f64 = 1.0;

/// What one kind of page costs.
#[derive(Default)]
struct Cost {
    /// Milliseconds of scripting, key by key, round by round.
    script: Vec<f64>,
    task: Vec<f64>,
}

impl Cost {
    /// For each key of the code the least that it cost in any round: other programs only ever add to that.
    fn undisturbed(&self) -> Vec<f64> {
        // Two rounds differ in what is typed, so they are one.
        let keys = 32;
        let least = |key: usize| self.script.iter().skip(key).step_by(keys).copied().fold(f64::INFINITY, f64::min);
        (0..keys).map(least).collect()
    }
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
            let typed = typed(page, &text).await;
            if round >= WARM_UP {
                cost.script.extend(typed.script);
                cost.task.extend(typed.task);
            }
        }
    }
    browser.close().await;
    print(costs);
}

fn print(costs: [Cost; 2]) {
    println!(
        "keystroke: scripting of a key in the code field, CPU {SLOWER}× slower, {} keys each",
        costs[0].script.len()
    );
    println!(
        "{:>8} {:>8} {:>8} {:>17} {:>8} {:>13} {:>8}",
        "ms", "P50", "P95", "undisturbed P50", "P95", "all tasks P50", "P95"
    );
    let [scrip, plain] = costs.map(|mut cost| {
        let mut least = cost.undisturbed();
        let both = |values: &mut Vec<f64>| [0.5, 0.95].map(|part| percentile(values, part));
        [both(&mut cost.script), both(&mut least), both(&mut cost.task)]
    });
    for (name, [script, least, task]) in [("scrip", scrip), ("plain", plain)] {
        let [[a, b], [c, d], [e, f]] = [script, least, task];
        println!("{name:>8} {a:>8.2} {b:>8.2} {c:>17.2} {d:>8.2} {e:>13.2} {f:>8.2}");
    }
    let (p50, least) = (scrip[0][0], scrip[1][0]);
    println!("         {:.1} times the plain page, undisturbed {:.1} times", p50 / plain[0][0], least / plain[1][0]);
    println!("         the budget of {BUDGET} ms at P50 is {}, undisturbed {}\n", kept(p50), kept(least));
}

fn kept(cost: f64) -> &'static str {
    if cost <= BUDGET { "kept" } else { "broken" }
}

/// Types the text into the empty field.
async fn typed(page: &Page, text: &str) -> Cost {
    let mut cost = Cost::default();
    page.the("textbox", "Code").await.click().await;
    page.key(Key::SelectAll).await;
    page.key(Key::Backspace).await;
    let mut before = spent(page).await;
    for character in text.chars() {
        page.write(&character.to_string()).await;
        let after = spent(page).await;
        cost.script.push(after.0 - before.0);
        cost.task.push(after.1 - before.1);
        before = after;
    }
    cost
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
