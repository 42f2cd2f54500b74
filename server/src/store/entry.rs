//! The ledger's rows, as they are appended. Who reads them is in [`super::history`].

use super::{Fault, Tx, history::plain, words};
use crate::ledger::{About, Account, Customer, Kind, Posting};
use domain::{Currency, Time, api::balance::Source, points::points};
use sqlx::{Row, any::AnyRow};
use uuid::Uuid;

/// Where value came from, or went to: a card, an order, credit of a promo that came with an order, or points.
pub(super) fn source(row: &AnyRow) -> Result<Source, Fault> {
    let card = (row.try_get("card")?, row.try_get("last_four")?);
    let order = (row.try_get("order_id")?, row.try_get("promo")?);
    let conversion = (row.try_get("conversion")?, row.try_get("points")?);
    if let (Some(id), Some(count)) = conversion {
        return Ok(Source::Conversion { id, points: points(count) });
    }
    Ok(match (card, order) {
        ((Some(id), Some(last_four)), _) => Source::Card { id, last_four },
        (_, (Some(order), Some(name))) => Source::Promo { name, order },
        (_, (Some(id), None)) => Source::Order { id },
        _ => Source::Opening,
    })
}

/// Why value moved, in the books' own word.
pub(super) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Issue => "issue",
        Kind::Redeem => "redeem",
        Kind::Opening => "opening",
        Kind::Order => "order",
        Kind::Refund => "refund",
        Kind::PromoCredit => "promo_credit",
        Kind::Conversion => "conversion",
    }
}

impl Tx {
    /// Appends a posting. It was balanced when it was made; nothing here changes it.
    pub async fn post(&mut self, posting: &Posting) -> Result<(), Fault> {
        let kind = kind_word(posting.kind);
        let (card, order, promo, points) = about(posting);
        let new = "INSERT INTO transactions (id, kind, at, card, order_id, promo, points) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        sqlx::query(new)
            .bind(&posting.id)
            .bind(kind)
            .bind(posting.at.0)
            .bind(card.clone())
            .bind(order)
            .bind(promo)
            .bind(points)
            .execute(self.db())
            .await?;
        let mut lines = Vec::new();
        for line in posting.lines() {
            let at = match &line.account {
                Account::Customer(customer) => {
                    self.next_in_purse(&customer.owner, line.amount.currency, posting.at).await?
                }
                _ => posting.at,
            };
            lines.push((line, at));
        }
        // All of a posting's lines in one statement: it has two as good as always.
        for pair in lines.chunks(2) {
            let mut insert = sqlx::query(match pair.len() {
                1 => ONE_LINE,
                _ => TWO_LINES,
            });
            for (line, at) in pair {
                let (id, customer) = match &line.account {
                    Account::Customer(customer) => (customer.entry.clone(), Some(customer)),
                    _ => (Uuid::now_v7().to_string(), None),
                };
                let of = |field: fn(&Customer) -> String| customer.map(field);
                insert = insert
                    .bind(id)
                    .bind(&posting.id)
                    .bind(line.account.word())
                    .bind(line.amount.minor)
                    .bind(line.amount.currency.as_str())
                    .bind(at.0)
                    .bind(of(|customer| customer.owner.clone()))
                    .bind(customer.map(|customer| words::bucket_word(customer.bucket)))
                    .bind(of(|customer| customer.lot.clone()))
                    .bind(customer.map(|customer| customer.total_after))
                    .bind(customer.map(|_| kind))
                    .bind(customer.and_then(|_| found_by(posting.about.as_ref())))
                    .bind(customer.and_then(|_| card.clone()));
            }
            insert.execute(self.db()).await?;
        }
        Ok(())
    }

    /// When the next line of a purse is: now, and after all that are there. Servers have clocks of their own, and begin at a
    /// time that is past when their turn comes; but each line is read after the one that it followed.
    async fn next_in_purse(&mut self, owner: &str, currency: Currency, now: Time) -> Result<Time, Fault> {
        let next = sqlx::query_scalar(
            "UPDATE purses SET last_at = CASE WHEN last_at < $3 THEN $3 ELSE last_at + 1 END
             WHERE account = $1 AND currency = $2 RETURNING last_at",
        );
        Ok(Time(next.bind(owner).bind(currency.as_str()).bind(now.0).fetch_one(self.db()).await?))
    }
}

/// What a transaction is about, as its columns have it: a card, an order, a promo, so many points.
pub(super) fn about(posting: &Posting) -> (Option<String>, Option<String>, Option<String>, Option<i64>) {
    match &posting.about {
        Some(About::Card(card)) => (Some(card.clone()), None, None, None),
        Some(About::Order(order)) => (None, Some(order.clone()), None, None),
        Some(About::Promo { order, name }) => (None, Some(order.clone()), Some(name.clone()), None),
        Some(About::Points(points)) => (None, None, None, Some(*points)),
        None => (None, None, None, None),
    }
}

/// What a customer's line is found by, beside its kind and its amount. A card's last four the database knows.
fn found_by(about: Option<&About>) -> Option<String> {
    match about {
        Some(About::Card(_)) => None,
        Some(About::Order(order)) => Some(plain(order)),
        Some(About::Promo { order, name }) => Some(plain(&[name, " ", order].concat())),
        Some(About::Points(points)) => Some(points.to_string()),
        None => Some(String::new()),
    }
}

const ONE_LINE: &str =
    "INSERT INTO entries (id, tx, account, amount, currency, at, owner, bucket, lot, total_after, kind, about)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
            COALESCE($12, (SELECT LOWER(REPLACE(last_four, '-', '')) FROM cards WHERE id = $13)))";
const TWO_LINES: &str =
    "INSERT INTO entries (id, tx, account, amount, currency, at, owner, bucket, lot, total_after, kind, about)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
            COALESCE($12, (SELECT LOWER(REPLACE(last_four, '-', '')) FROM cards WHERE id = $13))),
           ($14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
            COALESCE($25, (SELECT LOWER(REPLACE(last_four, '-', '')) FROM cards WHERE id = $26)))";
