//! Lots: what an account has, in the order in which it is spent.

use super::{Fault, Look, count, entry, time, words};
use domain::{
    Currency, Money, Time,
    api::balance::{Bucket, Lot},
};
use sqlx::{Row, any::AnyRow};

/// When a lot runs out that never does.
const NEVER: i64 = i64::MAX;

/// The columns of a lot, and what its source is read from.
macro_rules! lot {
    ($($rest:literal),+) => {
        concat!(
            "SELECT l.id, l.bucket, l.currency, l.amount, l.remaining, l.held, l.since, l.expires, l.categories, l.card,
                    c.last_four, l.order_id, l.promo, l.conversion, t.points ",
            $($rest),+
        )
    };
}

/// Where a page of lots begins: behind the lot that runs out then, came then, and has this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotPlace {
    /// When it runs out; the end of all times where it does not.
    pub ends: Time,
    /// When it came.
    pub since: Time,
    /// Its id.
    pub id: String,
}

impl LotPlace {
    /// The place behind a lot.
    pub fn behind(lot: &Lot) -> LotPlace {
        LotPlace { ends: lot.expires.unwrap_or(Time(NEVER)), since: lot.since, id: lot.id.clone() }
    }
}

/// The lots of a bucket in one currency: those that can be spent, or those that ran out.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Of which kind.
    pub bucket: Bucket,
    /// They have not run out.
    pub live: bool,
    /// So many have something left.
    pub lots: u64,
    /// What is left in them, what is set aside included.
    pub left: Money,
    /// What is set aside of that.
    pub held: Money,
    /// The first of them, in the order in which they are spent; none where they ran out.
    pub first: Vec<Lot>,
}

fn lot(row: &AnyRow) -> Result<(Bucket, Lot), Fault> {
    let currency = words::currency(row.try_get("currency")?)?;
    let lot = Lot {
        id: row.try_get("id")?,
        amount: Money::new(row.try_get("amount")?, currency),
        left: Money::new(row.try_get("remaining")?, currency),
        held: Money::new(row.try_get("held")?, currency),
        since: Time(row.try_get("since")?),
        expires: time(row.try_get("expires")?),
        from: entry::source(row)?,
        categories: words::categories(row.try_get("categories")?),
    };
    Ok((words::bucket(row.try_get("bucket")?)?, lot))
}

fn shelf(row: &AnyRow) -> Result<Shelf, Fault> {
    let currency = words::currency(row.try_get("all_of")?)?;
    Ok(Shelf {
        bucket: words::bucket(row.try_get("kind")?)?,
        live: row.try_get::<i64, _>("live")? != 0,
        lots: count(row.try_get("lots")?),
        left: Money::new(row.try_get("sum_left")?, currency),
        held: Money::new(row.try_get("sum_held")?, currency),
        first: Vec::new(),
    })
}

impl Look {
    /// Every lot with something left, in the order in which they are spent.
    pub async fn lots(&mut self, account: &str) -> Result<Vec<(Bucket, Lot)>, Fault> {
        let rows = sqlx::query(lot!(
            "FROM lots l LEFT JOIN cards c ON c.id = l.card LEFT JOIN transactions t ON t.id = l.conversion
             WHERE l.account = $1 AND l.remaining > 0
             ORDER BY COALESCE(l.expires, 9223372036854775807), l.since, l.id"
        ));
        rows.bind(account).fetch_all(self.db()).await?.iter().map(lot).collect()
    }

    /// What an account has, bucket by bucket, each with so many of its lots. One look: so the sums are those of the lots.
    pub async fn shelves(&mut self, account: &str, now: Time, first: i64) -> Result<Vec<Shelf>, Fault> {
        let rows = sqlx::query(lot!(
            ", s.currency AS all_of, s.bucket AS kind, s.live, s.lots, s.sum_left, s.sum_held FROM (
                 SELECT currency, bucket, CASE WHEN COALESCE(expires, 9223372036854775807) > $2 THEN 1 ELSE 0 END AS live,
                        COUNT(*) AS lots, CAST(SUM(remaining) AS BIGINT) AS sum_left, CAST(SUM(held) AS BIGINT) AS sum_held
                 FROM lots WHERE account = $1 AND remaining > 0 GROUP BY currency, bucket, live
             ) s LEFT JOIN (
                 SELECT id AS nth_id, currency, bucket, ROW_NUMBER() OVER (
                     PARTITION BY currency, bucket ORDER BY COALESCE(expires, 9223372036854775807), since, id) AS nth
                 FROM lots WHERE account = $1 AND remaining > 0 AND COALESCE(expires, 9223372036854775807) > $2
             ) n ON s.live = 1 AND n.currency = s.currency AND n.bucket = s.bucket AND n.nth <= $3
             LEFT JOIN lots l ON l.id = n.nth_id LEFT JOIN cards c ON c.id = l.card
             LEFT JOIN transactions t ON t.id = l.conversion ORDER BY s.currency, s.bucket, s.live, n.nth"
        ));
        let mut shelves: Vec<Shelf> = Vec::new();
        for row in rows.bind(account).bind(now.0).bind(first).fetch_all(self.db()).await? {
            let next = shelf(&row)?;
            let same = |last: &Shelf| {
                last.bucket == next.bucket && last.live == next.live && last.left.currency == next.left.currency
            };
            if !shelves.last().is_some_and(same) {
                shelves.push(next);
            }
            let is_lot = row.try_get::<Option<&str>, _>("id")?.is_some();
            if let Some(shelf) = shelves.last_mut().filter(|_| is_lot) {
                shelf.first.push(lot(&row)?.1);
            }
        }
        Ok(shelves)
    }

    /// Some lots of a bucket that can be spent, in the order in which they are, behind a place.
    pub async fn some_lots(
        &mut self,
        (account, bucket, currency): (&str, Bucket, Currency),
        now: Time,
        behind: Option<&LotPlace>,
        limit: i64,
    ) -> Result<Vec<Lot>, Fault> {
        let (ends, since, id) =
            behind.map_or((i64::MIN, i64::MIN, ""), |place| (place.ends.0, place.since.0, place.id.as_str()));
        let rows = sqlx::query(lot!(
            "FROM lots l LEFT JOIN cards c ON c.id = l.card LEFT JOIN transactions t ON t.id = l.conversion
             WHERE l.account = $1 AND l.currency = $2 AND l.bucket = $3 AND l.remaining > 0
               AND COALESCE(l.expires, 9223372036854775807) > $4
               AND (COALESCE(l.expires, 9223372036854775807), l.since, l.id) > ($5, $6, $7)
             ORDER BY COALESCE(l.expires, 9223372036854775807), l.since, l.id LIMIT $8"
        ));
        let rows = rows.bind(account).bind(currency.as_str()).bind(words::bucket_word(bucket)).bind(now.0);
        let rows = rows.bind(ends).bind(since).bind(id).bind(limit).fetch_all(self.db()).await?;
        rows.iter().map(|row| lot(row).map(|(_, lot)| lot)).collect()
    }
}
