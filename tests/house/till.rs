//! What the shop's owner does on the command line.

use super::{demo::DemoCode, shop::Shop};
use serde_json::{Value, json};
use std::fs;

impl Shop {
    /// Issues so many codes on the command line.
    pub fn issue(&self, count: usize, amount: &str, currency: &str) -> Vec<String> {
        let count = count.to_string();
        let words = ["codes", "issue", "--count", &count, "--amount", amount, "--currency", currency];
        let printed = self.say(&[&words[..], &["--profile", "scrip"]].concat());
        let first = |row: &str| row.split(',').next().map(|cell| cell.trim_matches('"').to_owned());
        let codes: Vec<String> = printed.lines().filter(|row| !row.starts_with("code")).filter_map(first).collect();
        assert_eq!(codes.len().to_string(), count, "codes issue printed:\n{printed}");
        codes
    }

    /// Issues one code of 25 dollars.
    pub fn one_code(&self) -> String {
        self.issue(1, "25.00", "USD").remove(0)
    }

    /// The demo's codes: cards of every profile, and one for every refusal.
    pub fn demo_codes(&self) -> Vec<DemoCode> {
        let printed = self.say(&["demo", "codes", "--json"]);
        serde_json::from_str(&printed).unwrap_or_else(|problem| panic!("{problem}; demo codes printed:\n{printed}"))
    }

    /// Gives a product another price in dollars, without a sale, as a shop does while people look.
    pub fn prices(&self, product: &str, cents: i64) {
        let goods: Vec<Value> = serde_json::from_str(include_str!("../../server/data/catalog.json")).expect("goods");
        let mut changed = goods.into_iter().find(|known| known["id"] == product).expect("a product of the demo");
        for price in changed["prices"].as_array_mut().expect("prices") {
            if price["price"]["currency"] == "USD" {
                *price = json!({ "price": { "minor": cents, "currency": "USD" } });
            }
        }
        let file = self.folder().join("goods.json");
        fs::write(&file, json!([changed]).to_string()).expect("there is room for a file");
        self.say(&["catalog", "import", &file.to_string_lossy()]);
    }

    /// Panics unless `ledger verify` finds every sum in order.
    pub fn the_ledger_is_clean(&self) {
        self.say(&["ledger", "verify"]);
    }
}
