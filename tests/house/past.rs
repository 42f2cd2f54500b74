//! Accounts with a long past, and what is wrong in one.

use super::{client::Client, page::Page, shop::Shop, thing::Thing, until};
use serde_json::Value;

impl Shop {
    /// Gives an account a past of so many lines, before whatever it has.
    pub fn gives_a_past(&self, email: &str, lines: usize) {
        self.demonstrates(&["history", "--email", email, "--entries", &lines.to_string(), "--seed", "7"]);
    }

    /// Makes this line of an account's history wrong.
    pub fn plants(&self, email: &str, line: &str) {
        self.demonstrates(&["plant", "--email", email, "--line", line]);
    }

    fn demonstrates(&self, words: &[&str]) {
        let output = self.program().arg("demo").args(words).output().expect("the server's program is there");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "demo {} failed: {errors}", words.join(" "));
    }
}

impl Client {
    /// So many lines of the history, after so many newer ones; all it says with them.
    pub async fn lines(&self, offset: usize, limit: usize) -> Value {
        self.get(&format!("/ledger?offset={offset}&limit={limit}")).await.body
    }

    /// The line with so many newer ones.
    pub async fn line(&self, offset: usize) -> Value {
        self.lines(offset, 1).await["items"][0].clone()
    }

    /// As many lines as a filter (`&q=…`) leaves, or all.
    pub async fn count(&self, filter: &str) -> usize {
        let total = self.get(&format!("/ledger?offset=0&limit=1{filter}")).await.body["total"].as_u64();
        usize::try_from(total.expect("a total")).expect("a small number")
    }
}

/// What the app writes in the first column of a line.
pub fn named(line: &Value) -> String {
    let source = &line["source"];
    let text = |name: &str| source[name].as_str().unwrap_or_default().to_owned();
    match source["kind"].as_str().unwrap_or_default() {
        "card" => format!("Gift card ••••{}", text("last_four")),
        "order" if line["amount"]["minor"].as_i64() > Some(0) => format!("Refund of order {}", text("id")),
        "order" => format!("Order {}", text("id")),
        "promo" => format!("{}, with order {}", text("name"), text("order")),
        "conversion" => format!("{} points converted", source["points"]["minor"]),
        _ => "Opening balance".into(),
    }
}

impl Page {
    /// The table of the history, once its first lines are there.
    pub async fn history(&self) -> Thing {
        let table = self.the("table", "History").await;
        until("the first line of the history", async || {
            let first = table.call("function () { return !!this.querySelector('tbody tr:not([aria-rowindex=\"1\"]) td:last-child')?.textContent }");
            (first.await == true).then_some(())
        })
        .await;
        table
    }

    /// Scrolls the history to where this line has so many newer ones, as a hand at the scroll bar does, and waits until the
    /// line is there; what it reads.
    pub async fn scrolls_history_to(&self, place: usize) -> String {
        self.history().await;
        self.leaps_in_history_to(place).await;
        self.history_row(place).await
    }

    /// Scrolls the history to the line with so many newer ones, whether it comes or not.
    pub async fn leaps_in_history_to(&self, place: usize) {
        let leap = format!(
            "function () {{
                const view = this.parentElement, rows = this.getAttribute('aria-rowcount') - 1;
                view.scrollTop = Math.floor({place} / rows * this.querySelector('tbody').offsetHeight);
            }}"
        );
        self.the("table", "History").await.call(&leap).await;
    }

    /// What the line with so many newer ones reads, once it is in the page and has come.
    pub async fn history_row(&self, place: usize) -> String {
        let read = format!(
            "function () {{
                const row = this.querySelector('tr.entry[aria-rowindex=\"{}\"]');
                return row?.lastElementChild.textContent ? row.innerText : ''
            }}",
            place + 2
        );
        until(&format!("line {place} of the history"), async || {
            let text = self.the("table", "History").await.call(&read).await;
            text.as_str().filter(|text| !text.is_empty()).map(super::page::plain)
        })
        .await
    }

    /// How many lines of the history are in the page.
    pub async fn history_rows(&self) -> usize {
        let table = self.the("table", "History").await;
        let count = table.call("function () { return this.querySelectorAll('tr').length }").await;
        usize::try_from(count.as_u64().expect("a number")).expect("a small number")
    }

    /// How far the history is scrolled.
    pub async fn history_scrolled(&self) -> i64 {
        let table = self.the("table", "History").await;
        let scrolled = table.call("function () { return Math.round(this.parentElement.scrollTop) }").await;
        scrolled.as_i64().expect("a number")
    }

    /// Writes a day (`2026-11-21`) into a field for days, as its segments take it.
    pub async fn sets_day(&self, name: &str, day: &str) {
        let field = self.the("Date", name).await;
        field.call("function () { this.focus() }").await;
        let (year, rest) = day.split_once('-').expect("a day");
        self.write(&format!("{}{year}", rest.replace('-', ""))).await;
        until(&format!("{name} to be {day}"), async || (field.value().await == day).then_some(())).await;
    }
}
