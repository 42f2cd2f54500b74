//! An order's receipt as a letter: plain text and HTML, in one file by RFC 5322 and RFC 2046.

use super::Enclosed;
use crate::store::Letter;
use domain::{
    Money, Time,
    api::{
        balance::Bucket,
        order::{Method, Order},
    },
};
use std::fmt::Write;

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The rows of a receipt, each a name and what stands beside it; and what is said around them.
struct Receipt {
    hello: String,
    rows: Vec<(String, String)>,
    codes: Vec<(String, String)>,
    address: Option<String>,
}

/// The letter, as it is sent.
pub fn compose(shop: &str, letter: &Letter, order: &Order, enclosed: &[Enclosed]) -> String {
    let receipt = receipt(shop, letter, order, enclosed);
    let (to, id, boundary) = (&letter.to.0, &letter.id, format!("part-{}", letter.id));
    let subject = format!("Your order {} at {shop}", order.id);
    let date = date(letter.created);
    let (text, html) = (receipt.text(), receipt.html(&subject));
    let part = |kind: &str, body: &str| {
        format!(
            "--{boundary}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
        )
    };
    let (text, html) = (part("text/plain", &text), part("text/html", &html));
    format!(
        "From: {shop} <orders@{SENDER}>\r\nTo: <{to}>\r\nSubject: {subject}\r\nDate: {date}\r\nMessage-ID: <{id}@{SENDER}>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"{boundary}\"\r\n\r\n{text}{html}--{boundary}--\r\n"
    )
}

/// The name behind the @ of the sender; `.invalid` is nobody's (RFC 2606).
const SENDER: &str = "scrip.invalid";

fn receipt(shop: &str, letter: &Letter, order: &Order, enclosed: &[Enclosed]) -> Receipt {
    let mut rows = Vec::new();
    for line in &order.lines {
        let every = line.every.map_or(String::new(), |weeks| format!(", every {weeks} weeks"));
        rows.push((format!("{} × {}{every}", line.quantity, line.name), money(line.amount)));
    }
    for promo in order.promos.iter().filter(|promo| promo.saved.minor > 0) {
        rows.push((promo.name.clone(), format!("−{}", money(promo.saved))));
    }
    if let Some(name) = &order.delivery_name {
        rows.push((name.clone(), money(order.delivery)));
    }
    let tax = if order.tax_included { "Tax, contained in the total" } else { "Tax" };
    rows.push((tax.to_owned(), money(order.tax)));
    rows.push(("Total".to_owned(), money(order.total)));
    for paid in &order.buckets {
        rows.push((format!("Paid from {}", bucket(paid.bucket)), money(paid.amount)));
    }
    if order.due.minor > 0 {
        let by = match (&order.card, order.method) {
            (Some(last_four), Some(Method::Card)) => format!("Paid by card ending in {last_four}"),
            _ => "Paid on the provider's page".to_owned(),
        };
        rows.push((by, money(order.due)));
    }
    for credit in &order.credits {
        rows.push((format!("Credit for you, good for {} days", credit.days), money(credit.amount)));
    }
    let codes = enclosed.iter().map(|card| (card.code.clone(), money(card.worth))).collect();
    let address = order
        .address
        .as_ref()
        .map(|to| [&to.name, &to.street, &to.postcode, &to.city, &to.country].map(String::as_str).join(", "));
    let hello = format!("Hello {}, thank you for order {} at {shop}.", letter.to.1, order.id);
    Receipt { hello, rows, codes, address }
}

impl Receipt {
    fn text(&self) -> String {
        let mut text = format!("{}\r\n\r\n", self.hello);
        for (name, value) in &self.rows {
            let _ = write!(text, "{name}: {value}\r\n");
        }
        if let Some(address) = &self.address {
            let _ = write!(text, "\r\nIt goes to {address}.\r\n");
        }
        for (code, worth) in &self.codes {
            let _ = write!(
                text,
                "\r\nGift card worth {worth}: {code}\r\nWhoever has this code has the money. Keep it safe.\r\n"
            );
        }
        text
    }

    fn html(&self, title: &str) -> String {
        let row = |(name, value): &(String, String)| {
            format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", safe(name), safe(value))
        };
        let rows: String = self.rows.iter().map(row).collect();
        let address = self.address.as_ref().map_or(String::new(), |to| format!("<p>It goes to {}.</p>", safe(to)));
        let card = |(code, worth): &(String, String)| {
            let (code, worth) = (safe(code), safe(worth));
            format!(
                "<p>Gift card worth {worth}: <strong>{code}</strong><br>Whoever has this code has the money. Keep it safe.</p>"
            )
        };
        let cards: String = self.codes.iter().map(card).collect();
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title></head><body><p>{}</p>\
             <table>{rows}</table>{address}{cards}</body></html>",
            safe(title),
            safe(&self.hello),
        )
    }
}

fn money(amount: Money) -> String {
    format!("{amount} {}", amount.currency)
}

fn bucket(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => "gift cards",
        Bucket::Refund => "refunds",
        Bucket::Promotional => "promotional credit",
        Bucket::Restricted => "restricted credit",
        Bucket::Points => "points",
    }
}

/// Text that stands for itself in HTML.
pub fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// As RFC 5322 writes a date.
fn date(at: Time) -> String {
    let (year, month, day) = at.date();
    let place = |number: i64, names: usize| usize::try_from(number).unwrap_or(0) % names;
    let weekday = DAYS.get(place(at.0.div_euclid(Time::DAY).rem_euclid(7), 7)).unwrap_or(&"Thu");
    let month = MONTHS.get(place(month - 1, 12)).unwrap_or(&"Jan");
    let seconds = at.0.rem_euclid(Time::DAY) / Time::SECOND;
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} +0000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_its_weekday() {
        let at: Time = "2026-11-21T14:02:00Z".parse().unwrap();
        assert_eq!(date(at), "Sat, 21 Nov 2026 14:02:00 +0000");
        assert_eq!(date(Time(0)), "Thu, 01 Jan 1970 00:00:00 +0000");
    }

    #[test]
    fn what_a_shopper_is_called_is_no_markup() {
        assert_eq!(safe("<b>\"A&B\""), "&lt;b&gt;&quot;A&amp;B&quot;");
    }
}
