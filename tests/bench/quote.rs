//! What one quote costs natively: by the number of lines, and by how thirty promos go together. `cargo xtask bench quote`
//! measures the same carts in the browser beside it (`tests/web/quotes.rs`).

use crate::{
    carts::{MIXES, Mix, cart},
    percentile,
};
use domain::quote::quote;
use std::{hint::black_box, time::Instant};

/// Carts of each kind.
const CARTS: u64 = 60;
/// Times that each is priced.
const ROUNDS: u32 = 5;

/// Measures, and prints a table.
pub fn measure() {
    println!("quote: native, {CARTS} carts each, ms");
    println!("{:>22} {:>6} {:>7} {:>9} {:>9} {:>9}", "", "lines", "promos", "P50", "P95", "worst");
    for (lines, promos) in [(10, 0), (100, 0), (1_000, 0)] {
        row("no promos", lines, promos, Mix::Apart);
    }
    for (name, mix) in MIXES {
        for lines in [10, 100, 1_000] {
            row(name, lines, 30, mix);
        }
    }
}

fn row(name: &str, lines: u64, promos: u64, mix: Mix) {
    let mut times: Vec<f64> = (0..CARTS)
        .map(|seed| {
            let input = cart(lines, promos, mix, seed);
            let once = || {
                let since = Instant::now();
                black_box(quote(black_box(&input)).expect("a cart that a shop can sell"));
                since.elapsed().as_secs_f64() * 1_000.0
            };
            // The best of some, so that what else the machine does is left out.
            (0..ROUNDS).map(|_| once()).fold(f64::INFINITY, f64::min)
        })
        .collect();
    let [p50, p95, worst] = [0.5, 0.95, 1.0].map(|part| percentile(&mut times, part));
    println!("{name:>22} {lines:>6} {promos:>7} {p50:>9.3} {p95:>9.3} {worst:>9.3}");
}
