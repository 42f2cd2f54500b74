//! `/ledger.csv`, `/ledger.json`: the whole history, to be kept elsewhere.

use super::{
    client::{Client, key},
    database,
    shop::Shop,
};
use domain::{
    Currency, Money,
    api::balance::{Bucket, Entry, Source},
};
use flate2::read::GzDecoder;
use futures_util::StreamExt;
use reqwest::Method;
use server::{
    past,
    statement::{self, Form, Writer},
    store::Wanted,
};
use std::{collections::BTreeMap, io::Read};

const HEADER: &str = "\u{feff}id,at,kind,what,bucket,amount,currency,after";

/// Gives Ada a past of so many lines.
async fn past(shop: &Shop, lines: usize) {
    let (store, secret) = (&shop.app.store, &shop.app.settings.secret);
    past::make(store, secret, "ada@demo.example", (lines, 5), shop.clock.now()).await.unwrap();
}

/// A row of the table without quotes in it.
fn cells(row: &str) -> Vec<&str> {
    row.split(',').collect()
}

#[derive(Debug, Default, PartialEq)]
struct Sums {
    lines: i64,
    /// By currency: all that moved, and what came.
    moved: BTreeMap<String, (i64, i64)>,
}

impl Sums {
    fn add(&mut self, amount: Money) {
        self.lines += 1;
        let sum = self.moved.entry(amount.currency.to_string()).or_default();
        *sum = (sum.0 + amount.minor, sum.1 + amount.minor.max(0));
    }
}

/// What the books say, asked past all of our own code.
async fn booked(shop: &Shop) -> Sums {
    let mut db = database::connect(&shop.app.settings.database).await;
    let rows: Vec<(String, i64, i64, i64)> = sqlx::query_as(
        "SELECT currency, COUNT(*), CAST(SUM(amount) AS BIGINT),
                CAST(SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS BIGINT) FROM entries
         WHERE owner = (SELECT id FROM accounts WHERE email = 'ada@demo.example') GROUP BY currency",
    )
    .fetch_all(&mut db)
    .await
    .unwrap();
    let lines = rows.iter().map(|row| row.1).sum();
    Sums { lines, moved: rows.into_iter().map(|(currency, _, sum, came)| (currency, (sum, came))).collect() }
}

async fn gzipped(ada: &Client, path: &str) -> (Vec<u8>, String) {
    let asked = ada.request(Method::GET, path).header("accept-encoding", "br, gzip");
    let reply = asked.send().await.unwrap();
    assert_eq!((reply.status().as_u16(), reply.headers()["content-encoding"].to_str().unwrap()), (200, "gzip"));
    assert_eq!(reply.headers()["vary"], "accept-encoding");
    let packed = reply.bytes().await.unwrap().to_vec();
    let mut text = String::new();
    GzDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
    (packed, text)
}

#[tokio::test]
async fn a_hundred_thousand_lines_leave_as_they_are_in_the_books_to_the_cent() {
    let shop = Shop::open().await;
    past(&shop, 100_000).await;
    shop.verify().await;
    let (ada, booked) = (shop.ada().await, booked(&shop).await);
    assert_eq!(booked.lines, 100_006);
    ada.proves("demo shopper", None).await.ok();

    let list: Vec<Entry> = serde_json::from_str(&ada.get("/ledger.json").await.text).unwrap();
    let mut sums = Sums::default();
    list.iter().for_each(|line| sums.add(line.amount));
    assert_eq!(sums, booked, "the list");

    let table = ada.get("/ledger.csv").await;
    assert_eq!(table.header("content-disposition"), "attachment; filename=\"history.csv\"");
    let mut rows = table.text.split("\r\n");
    assert_eq!(rows.next(), Some(HEADER));
    let mut sums = Sums::default();
    for (row, line) in rows.by_ref().zip(&list) {
        let cells = cells(row);
        let currency: Currency = cells[6].parse().unwrap();
        let amount = Money::parse(cells[5], currency).unwrap();
        let after = Money::parse(cells[7], currency).unwrap();
        assert_eq!((cells[0], cells[1].parse(), amount, after), (&*line.id, Ok(line.at), line.amount, line.after));
        sums.add(amount);
    }
    assert_eq!((sums, rows.collect::<String>().as_str()), (booked, ""), "the table");

    for currency in [Currency::USD, Currency::POINTS] {
        let of: Vec<&Entry> = list.iter().filter(|line| line.amount.currency == currency).collect();
        assert!(of.windows(2).all(|pair| pair[0].after == pair[1].after.plus(pair[0].amount).unwrap()));
        assert_eq!(of.last().unwrap().after, of.last().unwrap().amount);
    }
    let page = ada.get("/ledger?offset=99000&limit=500").await.ok();
    let items: Vec<Entry> = serde_json::from_value(page["items"].clone()).unwrap();
    assert_eq!((items.as_slice(), page["total"].as_i64()), (&list[99_000..99_500], Some(100_006)));

    let (packed, text) = gzipped(&ada, "/ledger.csv").await;
    assert!(text == table.text && packed.len() * 2 < text.len(), "{} of {}", packed.len(), text.len());
}

#[tokio::test]
async fn what_comes_while_it_is_taken_is_not_in_it_and_tears_nothing() {
    let shop = Shop::open().await;
    past(&shop, 60_000).await;
    let ada = shop.ada().await;
    let codes = shop.cards(30, "1.00", "USD").await;
    ada.proves("demo shopper", None).await.ok();
    let mut taken = ada.request(Method::GET, "/ledger.json").send().await.unwrap();
    let mut bytes = taken.chunk().await.unwrap().unwrap().to_vec();
    for code in &codes {
        ada.redeem(code, &key()).await.ok();
        if let Some(more) = taken.chunk().await.unwrap() {
            bytes.extend(more);
        }
    }
    while let Some(more) = taken.chunk().await.unwrap() {
        bytes.extend(more);
    }
    let lines: Vec<Entry> = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(lines.len(), 60_006, "as it was at its beginning");
    let dollars: Vec<&Entry> = lines.iter().filter(|line| line.amount.currency == Currency::USD).collect();
    assert!(dollars.windows(2).all(|pair| pair[0].after == pair[1].after.plus(pair[0].amount).unwrap()));
    assert_eq!(dollars[0].after.minor, 11_240);
    assert_eq!(ada.get("/ledger").await.ok()["total"], 60_036);
}

#[tokio::test]
async fn a_part_of_the_history_leaves_by_the_same_filter() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.proves("demo shopper", None).await.ok();
    let some = ada.get("/ledger.csv?bucket=restricted").await.text;
    let rows: Vec<&str> = some.split("\r\n").collect();
    assert_eq!((rows.len(), rows[0], rows[2]), (3, HEADER, ""));
    let line: Entry =
        serde_json::from_value(ada.get("/ledger?bucket=restricted").await.ok()["items"][0].clone()).unwrap();
    let Source::Card { last_four, .. } = &line.source else { panic!("{line:?}") };
    assert_eq!(rows[1], format!("{},{},card,••••{last_four},restricted,15.00,USD,{}", line.id, line.at, line.after));
    assert_eq!(line.bucket, Bucket::Restricted);
    for (query, lines) in [("q=12.40", 1), ("q=nothing", 0), ("to=2020-01-01T00:00:00Z", 0), ("q=", 6)] {
        assert_eq!(ada.get(&format!("/ledger.csv?{query}")).await.text.lines().count(), lines + 1, "{query}");
        let list = ada.get(&format!("/ledger.json?{query}")).await.ok();
        assert_eq!(list.as_array().unwrap().len(), lines, "{query}");
    }
    let (_, text) = gzipped(&ada, "/ledger.json?q=nothing").await;
    assert_eq!(text, "[]\n");
    let plain = ada.request(Method::GET, "/ledger.csv").header("accept-encoding", "gzip;q=0, br");
    assert!(ada.send(plain).await.text.starts_with(HEADER), "it is not taken in a form that was refused");
    assert_eq!(ada.get("/ledger.csv?from=x").await.refusal(), (400, "malformed".into()));
}

#[tokio::test]
async fn nobody_takes_anothers_history() {
    let shop = Shop::open().await;
    let (visitor, bo) = (shop.visitor().await, shop.bo().await);
    for path in ["/ledger", "/ledger.csv", "/ledger.json", "/balance/course"] {
        assert_eq!(visitor.get(path).await.refusal(), (401, "sign_in_required".into()), "{path}");
    }
    let his = bo.get("/ledger").await.ok()["items"].as_array().unwrap().len();
    bo.proves("demo shopper", None).await.ok();
    assert_eq!(bo.get("/ledger.csv").await.text.lines().count(), his + 1);
}

#[tokio::test]
async fn one_that_breaks_off_never_ends_as_if_it_were_whole() {
    let shop = Shop::open().await;
    past(&shop, 5_000).await;
    let account = shop.ada().await.get("/account").await.ok()["id"].as_str().unwrap().to_owned();
    let store = shop.app.store.clone();
    let writer = Writer::new(Form::List, false);
    let mut pieces = Box::pin(statement::bytes(store.clone(), account, Wanted::default(), writer));
    let first = pieces.next().await.unwrap().unwrap();
    assert!(first.starts_with(b"[{"));
    store.close().await;
    assert!(pieces.next().await.unwrap().is_err(), "the database is gone");
    assert!(pieces.next().await.is_none(), "and nothing follows that would end the list");
}
