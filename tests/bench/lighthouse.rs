//! Lighthouse on the pages that people come to first: its four scores with the phone profile, and what costs points.

use crate::percentile;
use scrip_tests::house::{named, shop::Shop};
use serde_json::Value;
use std::{collections::BTreeMap, path::Path, process::Stdio};
use tokio::process::Command;

/// The pages, as somebody has them who was never here.
const PAGES: [&str; 5] = ["/", "/redeem", "/cart", "/gift", "/balance"];
/// What is scored.
const SCORED: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// Figures that are shown beside the scores, and what they count in.
const SHOWN: [(&str, &str); 5] = [
    ("first-contentful-paint", "ms"),
    ("largest-contentful-paint", "ms"),
    ("total-blocking-time", "ms"),
    ("cumulative-layout-shift", ""),
    ("total-byte-weight", "B"),
];

/// Looks at each page so many times, and prints medians.
pub async fn measure(runs: usize) {
    let shop = Shop::open().await;
    let program = named("SCRIP_LIGHTHOUSE", "target/lighthouse");
    let chromium = named("CHROMIUM", "/usr/bin/chromium");
    println!("lighthouse: medians of {runs}, phone profile, slow 4G and CPU 4× applied by the browser (not reckoned)");
    println!(
        "  {:<10} {:>5} {:>5} {:>5} {:>5}   {}",
        "page",
        "perf",
        "a11y",
        "best",
        "seo",
        SHOWN.map(|(name, _)| name).join(", ")
    );
    for page in PAGES {
        let mut reports = Vec::new();
        for run in 0..runs {
            reports.push(look(&program, &chromium, &format!("{}{page}", shop.address())).await);
            eprintln!("lighthouse: {page} {} of {runs}", run + 1);
        }
        let middle = |of: &dyn Fn(&Value) -> f64| percentile(&mut reports.iter().map(of).collect::<Vec<_>>(), 0.5);
        let scores = SCORED.map(|name| middle(&|report| number(&report["categories"][name]["score"]) * 100.0));
        let shown = SHOWN.map(|(name, unit)| {
            let value = middle(&|report| number(&report["audits"][name]["numericValue"]));
            if unit.is_empty() { format!("{value:.3}") } else { format!("{value:.0} {unit}") }
        });
        let [performance, accessibility, practices, seo] = scores;
        println!(
            "  {page:<10} {performance:>5.0} {accessibility:>5.0} {practices:>5.0} {seo:>5.0}   {}",
            shown.join(", ")
        );
        for (audit, times) in lost(&reports) {
            println!("             {audit} ({times} of {runs})");
        }
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

async fn look(program: &Path, chromium: &Path, address: &str) -> Value {
    // It ends before a pipe has taken all of a report.
    let report = std::env::temp_dir().join(format!("scrip-lighthouse-{}.json", std::process::id()));
    let ended = Command::new(program)
        .args([address, "--output=json", "--quiet", "--max-wait-for-load=60000", "--throttling-method=devtools"])
        .arg(format!("--output-path={}", report.display()))
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
        .arg(format!("--only-categories={}", SCORED.join(",")))
        .env("CHROME_PATH", chromium)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .status()
        .await
        .expect("lighthouse runs: cargo xtask bench lighthouse");
    assert!(ended.success(), "lighthouse: {ended}");
    let said = std::fs::read(&report).expect("a report");
    std::fs::remove_file(&report).expect("it is ours");
    serde_json::from_slice(&said).expect("a report")
}

/// The audits that count and are not whole, and how often.
fn lost(reports: &[Value]) -> BTreeMap<String, usize> {
    let mut lost = BTreeMap::new();
    for report in reports {
        let counted =
            SCORED.iter().flat_map(|name| report["categories"][*name]["auditRefs"].as_array().into_iter().flatten());
        let counts = counted.filter(|audit| number(&audit["weight"]) > 0.0).filter_map(|audit| audit["id"].as_str());
        for id in counts {
            let audit = &report["audits"][id];
            if audit["score"].as_f64().is_some_and(|score| score < 0.995) {
                let text = format!(
                    "{id}: {:.2} {}",
                    number(&audit["score"]),
                    audit["displayValue"].as_str().unwrap_or_default()
                );
                *lost.entry(text).or_default() += 1;
            }
        }
    }
    lost
}
