//! The example quotes in the browser: to the byte what they are natively.

use domain::{
    json,
    quote::{Input, quote},
};
use std::hint::black_box;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[path = "../bench/carts.rs"]
mod carts;
use carts::{MIXES, Mix, cart};

/// Title, input and quote of each example, a line each; `domain` checks that they are what its examples say.
const GOLDEN: &str = include_str!("../../domain/src/quote/tests/examples/golden.tsv");

#[wasm_bindgen_test]
fn every_example_gives_the_same_bytes_as_natively() {
    let mut examples = 0;
    for line in GOLDEN.lines() {
        let [title, input, golden] = line.splitn(3, '\t').collect::<Vec<_>>().try_into().expect("three parts");
        let input: Input = json::read(input).expect(title);
        let found = serde_json::to_string(&quote(&input).expect(title)).expect(title);
        assert_eq!(found, golden, "{title}");
        examples += 1;
    }
    assert!(examples >= 60, "only {examples} examples");
}

/// Carts of each kind.
const CARTS: u64 = 30;
/// Times that each is priced.
const ROUNDS: u32 = 3;

/// What one quote costs in the browser. Only with the app's own flags the figures mean anything: `cargo xtask bench quote`.
#[wasm_bindgen_test]
#[ignore]
fn quotes_are_measured() {
    console_log!("quote: in the browser, {CARTS} carts each, ms");
    console_log!("{:>22} {:>6} {:>7} {:>9} {:>9} {:>9}", "", "lines", "promos", "P50", "P95", "worst");
    for lines in [10, 100, 1_000] {
        row("no promos", lines, 0, Mix::Apart);
    }
    for (name, mix) in MIXES {
        for lines in [10, 100, 1_000] {
            row(name, lines, 30, mix);
        }
    }
}

fn row(name: &str, lines: u64, promos: u64, mix: Mix) {
    let clock = web_sys::window().and_then(|window| window.performance()).expect("a clock");
    let mut times: Vec<f64> = (0..CARTS)
        .map(|seed| {
            let input = cart(lines, promos, mix, seed);
            let once = || {
                let since = clock.now();
                black_box(quote(black_box(&input)).expect("a cart that a shop can sell"));
                clock.now() - since
            };
            // The best of some, so that what else the machine does is left out.
            (0..ROUNDS).map(|_| once()).fold(f64::INFINITY, f64::min)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    console_log!("{name:>22} {lines:>6} {promos:>7} {:>9.3} {:>9.3} {:>9.3}", at(50), at(95), at(100));
}
