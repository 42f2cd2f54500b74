//! The rows of a past, many to a statement.

use super::{
    Fault, Tx, entry,
    order::PaidLine,
    past::{Past, PastCard, PastLot, PastOrder, PastRefund},
    words,
};
use crate::ledger::{Account, Line, Posting};
use sqlx::{Any, Arguments, AssertSqlSafe, Encode, Type, any::AnyArguments, error::BoxDynError};
use std::fmt::Write;
use uuid::Uuid;

/// So many rows go into one statement.
const ROWS: usize = 100;

/// A statement in the making: `$1`, `$2` and so on, as both databases read them, and what is bound there.
struct Row {
    sql: String,
    bound: Result<AnyArguments, BoxDynError>,
    number: usize,
    joint: &'static str,
}

impl Row {
    fn push_bind<'t, T: Encode<'t, Any> + Type<Any>>(&mut self, value: T) -> &mut Row {
        self.number = self.number.saturating_add(1);
        // Writing into a text does not fail.
        let _ = write!(self.sql, "{}${}", self.joint, self.number);
        self.joint = ", ";
        if let Ok(bound) = &mut self.bound
            && let Err(fault) = bound.add(value)
        {
            self.bound = Err(fault);
        }
        self
    }
}

impl Tx {
    /// Puts some of a past into the books.
    pub async fn add_past(&mut self, owner: &str, mac_key: &str, past: &Past) -> Result<(), Fault> {
        self.past_cards(owner, mac_key, &past.cards).await?;
        self.past_lots(owner, &past.lots).await?;
        self.past_postings(&past.postings).await?;
        self.past_orders(owner, &past.orders).await
    }

    /// Rows of one table, as `write` fills them in.
    async fn rows<T>(&mut self, into: &'static str, rows: &[T], write: impl Fn(&mut Row, &T)) -> Result<(), Fault> {
        for some in rows.chunks(ROWS) {
            let sql = ["INSERT INTO ", into, " VALUES "].concat();
            let mut insert = Row { sql, bound: Ok(AnyArguments::default()), number: 0, joint: "(" };
            for one in some {
                insert.joint = if insert.number == 0 { "(" } else { "), (" };
                write(&mut insert, one);
            }
            insert.sql.push(')');
            let bound = insert.bound.map_err(sqlx::Error::Encode)?;
            sqlx::query_with(AssertSqlSafe(insert.sql), bound).execute(self.db()).await?;
        }
        Ok(())
    }

    async fn past_cards(&mut self, owner: &str, mac_key: &str, cards: &[PastCard]) -> Result<(), Fault> {
        let columns = "cards (id, mac, mac_key, last_four, profile, amount, currency, bucket, categories, expires, state, created)";
        let write = |row: &mut Row, card: &PastCard| {
            row.push_bind(card.id.clone()).push_bind(card.mac.to_vec()).push_bind(mac_key.to_owned());
            row.push_bind(card.last_four.clone()).push_bind("scrip").push_bind(card.lot.amount.minor);
            row.push_bind(card.lot.amount.currency.as_str().to_owned()).push_bind(words::bucket_word(card.lot.bucket));
            row.push_bind(words::categories_word(&card.lot.categories)).push_bind(card.lot.expires.map(|at| at.0));
            row.push_bind("active").push_bind(card.lot.since.0);
        };
        self.rows(columns, cards, write).await?;
        let lots: Vec<(&PastLot, Option<&str>)> =
            cards.iter().map(|card| (&card.lot, Some(card.id.as_str()))).collect();
        self.lots_of_past(owner, &lots).await?;
        let columns = "redemptions (id, card, account, lot, at, status, balance_after)";
        let write = |row: &mut Row, card: &PastCard| {
            row.push_bind(card.redemption.clone()).push_bind(card.id.clone()).push_bind(owner.to_owned());
            row.push_bind(card.lot.id.clone()).push_bind(card.lot.since.0).push_bind("done");
            row.push_bind(card.balance_after);
        };
        self.rows(columns, cards, write).await
    }

    async fn past_lots(&mut self, owner: &str, lots: &[PastLot]) -> Result<(), Fault> {
        let lots: Vec<(&PastLot, Option<&str>)> = lots.iter().map(|lot| (lot, None)).collect();
        self.lots_of_past(owner, &lots).await
    }

    async fn lots_of_past(&mut self, owner: &str, lots: &[(&PastLot, Option<&str>)]) -> Result<(), Fault> {
        let columns = "lots (id, account, bucket, currency, amount, remaining, since, expires, categories, card, order_id, promo)";
        let write = |row: &mut Row, (lot, card): &(&PastLot, Option<&str>)| {
            row.push_bind(lot.id.clone()).push_bind(owner.to_owned()).push_bind(words::bucket_word(lot.bucket));
            row.push_bind(lot.amount.currency.as_str().to_owned()).push_bind(lot.amount.minor).push_bind(0_i64);
            row.push_bind(lot.since.0).push_bind(lot.expires.map(|at| at.0));
            row.push_bind(words::categories_word(&lot.categories)).push_bind(card.map(str::to_owned));
            row.push_bind(lot.order.as_ref().map(|(order, _)| order.clone()));
            row.push_bind(lot.order.as_ref().and_then(|(_, promo)| promo.clone()));
        };
        self.rows(columns, lots, write).await
    }

    async fn past_postings(&mut self, postings: &[(Posting, String)]) -> Result<(), Fault> {
        let columns = "transactions (id, kind, at, card, order_id, promo)";
        let write = |row: &mut Row, (posting, _): &(Posting, String)| {
            let (card, order, promo, _) = entry::about(posting);
            row.push_bind(posting.id.clone()).push_bind(entry::kind_word(posting.kind)).push_bind(posting.at.0);
            row.push_bind(card).push_bind(order).push_bind(promo);
        };
        self.rows(columns, postings, write).await?;
        let lines: Vec<_> = postings
            .iter()
            .flat_map(|(posting, found_by)| posting.lines().iter().map(move |line| (posting, found_by, line)))
            .collect();
        let columns = "entries (id, tx, account, amount, currency, at, owner, bucket, lot, total_after, kind, about)";
        let write = |row: &mut Row, (posting, found_by, line): &(&Posting, &String, &Line)| {
            let customer = match &line.account {
                Account::Customer(customer) => Some(customer),
                _ => None,
            };
            row.push_bind(customer.map_or_else(|| Uuid::now_v7().to_string(), |customer| customer.entry.clone()));
            row.push_bind(posting.id.clone()).push_bind(line.account.word()).push_bind(line.amount.minor);
            row.push_bind(line.amount.currency.as_str().to_owned()).push_bind(posting.at.0);
            row.push_bind(customer.map(|customer| customer.owner.clone()));
            row.push_bind(customer.map(|customer| words::bucket_word(customer.bucket)));
            row.push_bind(customer.map(|customer| customer.lot.clone()));
            row.push_bind(customer.map(|customer| customer.total_after));
            row.push_bind(customer.map(|_| entry::kind_word(posting.kind)));
            row.push_bind(customer.map(|_| (*found_by).clone()));
        };
        self.rows(columns, &lines, write).await
    }

    async fn past_orders(&mut self, owner: &str, orders: &[PastOrder]) -> Result<(), Fault> {
        let columns =
            "orders (id, account, state, at, paid_at, until, ask_at, currency, total, due, refunded, card_refunded, method,
            last_four, balance_after, sold)";
        let write = |row: &mut Row, order: &PastOrder| {
            let paid = order.due.minor > 0;
            row.push_bind(order.id.clone()).push_bind(owner.to_owned()).push_bind(order.state());
            row.push_bind(order.at.0).push_bind(order.at.0).push_bind(order.at.0).push_bind(order.at.0);
            row.push_bind(order.total.currency.as_str().to_owned()).push_bind(order.total.minor);
            row.push_bind(order.due.minor).push_bind(order.refunded()).push_bind(order.card_refunded());
            row.push_bind(paid.then_some("card")).push_bind(paid.then_some("4242"));
            row.push_bind(order.balance_after).push_bind(order.sold.clone());
        };
        self.rows(columns, orders, write).await?;
        let lines: Vec<_> =
            orders.iter().flat_map(|order| order.lines.iter().map(move |line| (&order.id, line))).collect();
        let write = |row: &mut Row, (order, (of, refund)): &(&String, &(PaidLine, Option<String>))| {
            row.push_bind((*order).clone()).push_bind(of.line.clone()).push_bind(of.category.clone());
            row.push_bind(of.paid).push_bind(refund.clone());
        };
        self.rows("order_lines (order_id, line, category, paid, refund)", &lines, write).await?;
        let paid: Vec<_> =
            orders.iter().flat_map(|order| order.payments.iter().map(move |one| (&order.id, one))).collect();
        let write = |row: &mut Row, (order, (line, lot, amount)): &(&String, &(String, String, i64))| {
            row.push_bind((*order).clone()).push_bind(line.clone()).push_bind(lot.clone()).push_bind(*amount);
        };
        self.rows("order_payments (order_id, line, lot, amount)", &paid, write).await?;
        self.past_refunds(orders).await
    }

    /// What went back, and what the test provider remembers: what it took, and gave back.
    async fn past_refunds(&mut self, orders: &[PastOrder]) -> Result<(), Fault> {
        let refunds: Vec<_> =
            orders.iter().flat_map(|order| order.refunds.iter().map(move |one| (&order.id, one))).collect();
        let columns = "refunds (id, order_id, at, lines, buckets, amount, card, sent, try_at)";
        let write = |row: &mut Row, (order, refund): &(&String, &PastRefund)| {
            row.push_bind(refund.id.clone()).push_bind((*order).clone()).push_bind(refund.at.0);
            row.push_bind(refund.lines.clone()).push_bind(refund.buckets.clone()).push_bind(refund.amount);
            row.push_bind(refund.card).push_bind(1_i64).push_bind(refund.at.0);
        };
        self.rows(columns, &refunds, write).await?;
        let by_card: Vec<&PastOrder> = orders.iter().filter(|order| order.due.minor > 0).collect();
        let columns = "test_payments (order_id, effect, outcome, amount, currency, last_four, decides, refunded)";
        let write = |row: &mut Row, order: &&PastOrder| {
            row.push_bind(order.id.clone()).push_bind("approve").push_bind("approved").push_bind(order.due.minor);
            row.push_bind(order.due.currency.as_str().to_owned()).push_bind("4242").push_bind(order.at.0);
            row.push_bind(order.card_refunded());
        };
        self.rows(columns, &by_card, write).await?;
        let sent: Vec<_> = refunds.into_iter().filter(|(_, refund)| refund.card > 0).collect();
        let write = |row: &mut Row, (order, refund): &(&String, &PastRefund)| {
            row.push_bind(refund.id.clone()).push_bind((*order).clone()).push_bind(refund.card);
        };
        self.rows("test_refunds (id, order_id, amount)", &sent, write).await
    }
}
