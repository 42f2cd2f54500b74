//! `/balance` and `/ledger`.

use super::{Answer, ApiError, get, get_and_keep, last_seen, refused};
use crate::browser::stream::Stream;
use domain::{
    Currency, Time,
    api::{
        BASE,
        balance::{Balance, Bucket, History, Lots},
    },
};
use gloo_net::http::RequestBuilder;

const NEWEST: &str = "/ledger?offset=0&limit=100";

/// What was answered to a question for lines.
pub type Answered = Answer<History>;

/// Which lines of the history are wanted; of each question, those that say nothing want all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// With this in it.
    pub text: String,
    /// Of this bucket.
    pub bucket: Option<Bucket>,
    /// Not older than this.
    pub from: Option<Time>,
    /// Older than this.
    pub to: Option<Time>,
}

impl Filter {
    /// Whether every line is wanted.
    pub fn is_all(&self) -> bool {
        *self == Filter::default()
    }

    /// As the query of an address; empty where every line is wanted.
    fn query(&self, first: &str) -> String {
        let time = |time: Option<Time>| time.map_or(String::new(), |time| time.to_string());
        let bucket = self.bucket.map_or("", name);
        let asked = [("q", self.text.as_str()), ("bucket", bucket), ("from", &time(self.from)), ("to", &time(self.to))];
        let mut query = String::new();
        for (name, value) in asked.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.push_str(if query.is_empty() { first } else { "&" });
            query.push_str(name);
            query.push('=');
            escape(value, &mut query);
        }
        query
    }

    /// Where the lines can be downloaded as a table.
    pub fn csv(&self) -> String {
        [BASE, "/ledger.csv", &self.query("?")].concat()
    }

    /// Where the lines can be downloaded as JSON.
    pub fn json(&self) -> String {
        [BASE, "/ledger.json", &self.query("?")].concat()
    }
}

/// What a bucket is called where it travels.
fn name(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => "gift",
        Bucket::Refund => "refund",
        Bucket::Promotional => "promotional",
        Bucket::Restricted => "restricted",
        Bucket::Points => "points",
    }
}

/// Writes a text so that it can stand in a query.
fn escape(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for digit in [byte >> 4, byte & 15] {
                into.extend(char::from_digit(u32::from(digit), 16));
            }
        }
    }
}

/// `GET /balance`.
pub async fn balance() -> Answer<Balance> {
    get_and_keep("/balance").await
}

/// The balance as it was last seen on this device.
pub fn last_balance() -> Option<Balance> {
    last_seen("/balance")
}

/// `GET /balance/lots`: those of a bucket that the balance leaves out, from `next` on.
pub async fn lots(bucket: Bucket, currency: Currency, next: &str) -> Answer<Lots> {
    let place = ["/balance/lots?limit=200&bucket=", name(bucket), "&currency=", currency.as_str(), "&cursor="];
    let mut path = place.concat();
    escape(next, &mut path);
    get(&path).await
}

/// `GET /ledger`: so many lines, newest first, after `offset` newer ones.
pub async fn ledger(filter: &Filter, offset: usize, limit: usize) -> Answered {
    let place = ["/ledger?offset=", &offset.to_string(), "&limit=", &limit.to_string()];
    get(&[&place.concat(), &*filter.query("&")].concat()).await
}

/// The newest lines: as many as are shown first, and kept on this device.
pub async fn newest() -> Answered {
    get_and_keep(NEWEST).await
}

/// The newest lines as they were last seen on this device.
pub fn last_newest() -> Option<History> {
    last_seen(NEWEST)
}

/// `GET /ledger.csv`: every line, as the shop sends them.
pub async fn statement() -> Answer<Stream> {
    let sent = RequestBuilder::new(&Filter::default().csv()).send().await;
    let response = sent.map_err(|_| ApiError::Unreachable)?;
    if response.ok() {
        return response.body().and_then(|body| Stream::of(body.into())).ok_or(ApiError::Garbled);
    }
    let text = response.text().await.map_err(|_| ApiError::Unreachable)?;
    Err(refused(&text, response.status()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_asks_for_what_it_says_and_nothing_else() {
        assert_eq!(Filter::default().csv(), "/api/v1/ledger.csv");
        let filter = Filter {
            text: "5 & Ü#".into(),
            bucket: Some(Bucket::Refund),
            from: Some(Time(0)),
            to: "2026-11-21T23:00:00Z".parse().ok(),
        };
        let query = "q=5%20%26%20%c3%9c%23&bucket=refund&from=1970-01-01T00%3a00%3a00Z&to=2026-11-21T23%3a00%3a00Z";
        assert_eq!(filter.json(), ["/api/v1/ledger.json?", query].concat());
        assert!(!filter.is_all());
    }
}
