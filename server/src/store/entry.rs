//! The ledger's rows: appended, and read by their owner.

use super::{Fault, Look, Tx, words};
use crate::ledger::{About, Account, Kind, Posting};
use domain::{
    Money, Time,
    api::balance::{Bucket, Entry, Source},
};
use sqlx::{Row, any::AnyRow};
use uuid::Uuid;

/// Which lines of the history are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// As many.
    pub limit: i64,
    /// Older than this line: its time and id.
    pub before: Option<(Time, String)>,
    /// Of this bucket.
    pub bucket: Option<Bucket>,
    /// Not older than this.
    pub from: Option<Time>,
    /// Older than this.
    pub to: Option<Time>,
    /// With this in their card's last four, lower case.
    pub text: Option<String>,
    /// Or of this amount in minor units, either way.
    pub amount: Option<i64>,
}

/// Where value came from, or went to: a card, an order, or credit of a promo that came with an order.
pub(super) fn source(row: &AnyRow) -> Result<Source, Fault> {
    let card = (row.try_get("card")?, row.try_get("last_four")?);
    let order = (row.try_get("order_id")?, row.try_get("promo")?);
    Ok(match (card, order) {
        ((Some(id), Some(last_four)), _) => Source::Card { id, last_four },
        (_, (Some(order), Some(name))) => Source::Promo { name, order },
        (_, (Some(id), None)) => Source::Order { id },
        _ => Source::Opening,
    })
}

impl Look {
    /// An account's history, newest first.
    pub async fn entries(&mut self, owner: &str, wanted: &Wanted) -> Result<Vec<Entry>, Fault> {
        let before = wanted.before.clone().unwrap_or((Time(i64::MAX), String::new()));
        // A pattern of its own letters alone: what SQL would read as a wildcard is escaped.
        let pattern = wanted.text.as_ref().map_or("%".to_owned(), |text| {
            format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
        });
        let rows = sqlx::query(
            "SELECT e.id, e.at, e.bucket, e.amount, e.currency, e.total_after, c.id AS card, c.last_four,
                    t.order_id, t.promo
             FROM entries e JOIN transactions t ON t.id = e.tx LEFT JOIN cards c ON c.id = t.card
             WHERE e.owner = $1 AND (e.at, e.id) < ($2, $3) AND e.at >= $4 AND e.at < $5
               AND ($6 = '' OR e.bucket = $6)
               AND ($7 = '%' OR LOWER(COALESCE(c.last_four, t.order_id, t.kind)) LIKE $7 ESCAPE '\\' OR ABS(e.amount) = $8)
             ORDER BY e.at DESC, e.id DESC LIMIT $9",
        )
        .bind(owner)
        .bind(before.0.0)
        .bind(before.1)
        .bind(wanted.from.map_or(i64::MIN, |at| at.0))
        .bind(wanted.to.map_or(i64::MAX, |at| at.0))
        .bind(wanted.bucket.map_or("", words::bucket_word))
        .bind(pattern)
        .bind(wanted.amount.unwrap_or(0))
        .bind(wanted.limit)
        .fetch_all(self.db())
        .await?;
        let entry = |row: &AnyRow| {
            let currency = words::currency(row.try_get("currency")?)?;
            Ok(Entry {
                id: row.try_get("id")?,
                at: Time(row.try_get("at")?),
                bucket: words::bucket(row.try_get("bucket")?)?,
                amount: Money::new(row.try_get("amount")?, currency),
                after: Money::new(row.try_get("total_after")?, currency),
                source: source(row)?,
            })
        };
        rows.iter().map(entry).collect()
    }
}

impl Tx {
    /// Appends a posting. It was balanced when it was made; nothing here changes it.
    pub async fn post(&mut self, posting: &Posting) -> Result<(), Fault> {
        let kind = match posting.kind {
            Kind::Issue => "issue",
            Kind::Redeem => "redeem",
            Kind::Opening => "opening",
            Kind::Order => "order",
            Kind::Refund => "refund",
            Kind::PromoCredit => "promo_credit",
        };
        let (card, order, promo) = match &posting.about {
            Some(About::Card(card)) => (Some(card), None, None),
            Some(About::Order(order)) => (None, Some(order), None),
            Some(About::Promo { order, name }) => (None, Some(order), Some(name)),
            None => (None, None, None),
        };
        sqlx::query("INSERT INTO transactions (id, kind, at, card, order_id, promo) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(&posting.id)
            .bind(kind)
            .bind(posting.at.0)
            .bind(card.cloned())
            .bind(order.cloned())
            .bind(promo.cloned())
            .execute(self.db())
            .await?;
        // All of a posting's lines in one statement: it has two as good as always.
        for pair in posting.lines().chunks(2) {
            let mut insert = sqlx::query(match pair.len() {
                1 => ONE_LINE,
                _ => TWO_LINES,
            });
            for line in pair {
                let (id, customer) = match &line.account {
                    Account::Customer(customer) => (customer.entry.clone(), Some(customer)),
                    _ => (Uuid::now_v7().to_string(), None),
                };
                insert = insert
                    .bind(id)
                    .bind(&posting.id)
                    .bind(line.account.word())
                    .bind(line.amount.minor)
                    .bind(line.amount.currency.as_str())
                    .bind(posting.at.0)
                    .bind(customer.map(|customer| customer.owner.clone()))
                    .bind(customer.map(|customer| words::bucket_word(customer.bucket)))
                    .bind(customer.map(|customer| customer.lot.clone()))
                    .bind(customer.map(|customer| customer.total_after));
            }
            insert.execute(self.db()).await?;
        }
        Ok(())
    }
}

const ONE_LINE: &str = "INSERT INTO entries (id, tx, account, amount, currency, at, owner, bucket, lot, total_after)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const TWO_LINES: &str = "INSERT INTO entries (id, tx, account, amount, currency, at, owner, bucket, lot, total_after)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10), ($11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
