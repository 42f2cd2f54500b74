//! The ledger's rows as their owner reads them: filtered, in pages and at any place.
//!
//! Which lines fit, and how many, is found in one index; only the lines of a page are looked up.

use super::{Fault, Look, count, entry, line::Hand, words};
use crate::ledger::Kind;
use domain::{
    Currency, Money, Time,
    api::balance::{Bucket, Entry},
};
use sqlx::{
    Any, Row,
    any::{AnyArguments, AnyRow},
    query::Query,
};

/// Which lines of a history are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of this bucket.
    pub bucket: Option<Bucket>,
    /// Not older than this.
    pub from: Option<Time>,
    /// Older than this.
    pub to: Option<Time>,
    /// With some of this.
    pub sought: Option<Sought>,
}

/// What is looked for in a line. Any of it is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// In the last four of its card, the number of its order or the name of its promo; as [`plain`] has it.
    pub text: String,
    /// Why value moved.
    pub kind: Option<Kind>,
    /// Into or out of which bucket.
    pub bucket: Option<Bucket>,
    /// How much moved, either way: one of each currency.
    pub amounts: [Option<Money>; 3],
}

/// Where a page begins.
#[derive(Clone, Debug)]
pub enum Place {
    /// Behind so many of the lines that fit.
    After(i64),
    /// Behind this line: its time and id.
    Behind(Time, String),
}

/// The lines that fit, by the index alone. All of them are older than the time and the id of `$2` and `$3`.
macro_rules! fitting {
    ($what:literal, $rest:literal) => {
        concat!(
            $what,
            " FROM entries WHERE owner = $1 AND (at, id) < ($2, $3) AND at >= $4 AND ($5 = '' OR bucket = $5)
               AND ($6 = '' OR about LIKE $6 ESCAPE '\\' OR kind = $7 OR bucket = $8 OR (currency = $9 AND ABS(amount) = $10)
                    OR (currency = $11 AND ABS(amount) = $12) OR (currency = $13 AND ABS(amount) = $14))",
            $rest
        )
    };
}

const COUNTED: &str = fitting!("SELECT COUNT(*)", "");

const PAGE: &str = concat!(
    "SELECT e.id, e.at, e.bucket, e.amount, e.currency, e.total_after, c.id AS card, c.last_four, t.order_id, t.promo,
            t.points, CASE WHEN t.points IS NOT NULL THEN t.id END AS conversion
     FROM (",
    fitting!("SELECT id", " ORDER BY at DESC, id DESC LIMIT $15 OFFSET $16"),
    ") p JOIN entries e ON e.id = p.id JOIN transactions t ON t.id = e.tx LEFT JOIN cards c ON c.id = t.card
     ORDER BY e.at DESC, e.id DESC"
);

type Asking<'q> = Query<'q, Any, AnyArguments>;

/// Binds what `fitting` asks for.
fn fitting<'q>(query: &'static str, owner: &str, wanted: &Wanted, behind: (Time, String)) -> Asking<'q> {
    let query = sqlx::query(query).bind(owner.to_owned()).bind(behind.0.0).bind(behind.1);
    let query = query.bind(wanted.from.map_or(i64::MIN, |at| at.0));
    let query = query.bind(wanted.bucket.map_or("", words::bucket_word));
    let none = Sought::default();
    let sought = wanted.sought.as_ref();
    let query = query.bind(sought.map_or_else(String::new, |sought| pattern(&sought.text)));
    let Sought { kind, bucket, amounts, .. } = sought.unwrap_or(&none);
    let query = query.bind(kind.map(entry::kind_word)).bind(bucket.map(words::bucket_word));
    amounts.iter().fold(query, |query, amount| {
        query.bind(amount.map(|amount| amount.currency.as_str().to_owned())).bind(amount.map(|amount| amount.minor))
    })
}

/// A text as lines are found by it: in lower case, and without the dashes that people leave out.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Letters alone: what SQL would read as a wildcard is escaped.
fn pattern(text: &str) -> String {
    format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// The time and the id that every line is before: of a line before, or of when the filter ends.
fn bound(wanted: &Wanted, behind: Option<(Time, String)>) -> (Time, String) {
    let end = (wanted.to.unwrap_or(Time(i64::MAX)), String::new());
    behind.map_or(end.clone(), |behind| behind.min(end))
}

impl Look {
    /// So many of the lines of an account's history that are wanted, newest first.
    pub async fn entries(
        &mut self,
        owner: &str,
        wanted: &Wanted,
        place: &Place,
        limit: i64,
    ) -> Result<Vec<Entry>, Fault> {
        read(self.db(), owner, wanted, place, limit).await
    }

    /// The same, and how many are wanted in all: both as of one moment.
    pub async fn counted_entries(
        &mut self,
        owner: &str,
        wanted: &Wanted,
        skip: i64,
        limit: i64,
    ) -> Result<(Vec<Entry>, u64), Fault> {
        let mut moment = self.line.moment().await?;
        let lines = read(moment.hand(), owner, wanted, &Place::After(skip), limit).await?;
        let seen = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        // A page that is not full ends the history, unless it is behind the end.
        let all = if seen < limit && (seen > 0 || skip == 0) {
            skip.saturating_add(seen)
        } else {
            fitting(COUNTED, owner, wanted, bound(wanted, None)).fetch_one(moment.hand()).await?.try_get(0)?
        };
        Ok((lines, count(all)))
    }

    /// The currencies of an account's lines.
    pub async fn currencies(&mut self, owner: &str) -> Result<Vec<Currency>, Fault> {
        let purses = sqlx::query_scalar("SELECT currency FROM purses WHERE account = $1 ORDER BY currency");
        let purses: Vec<String> = purses.bind(owner).fetch_all(self.db()).await?;
        purses.iter().map(|currency| words::currency(currency)).collect()
    }
}

async fn read(db: Hand<'_>, owner: &str, wanted: &Wanted, place: &Place, limit: i64) -> Result<Vec<Entry>, Fault> {
    let (behind, skip) = match place {
        Place::After(lines) => (None, *lines),
        Place::Behind(at, id) => (Some((*at, id.clone())), 0),
    };
    let page = fitting(PAGE, owner, wanted, bound(wanted, behind)).bind(limit).bind(skip);
    page.fetch_all(db).await?.iter().map(line).collect()
}

fn line(row: &AnyRow) -> Result<Entry, Fault> {
    let currency = words::currency(row.try_get("currency")?)?;
    Ok(Entry {
        id: row.try_get("id")?,
        at: Time(row.try_get("at")?),
        bucket: words::bucket(row.try_get("bucket")?)?,
        amount: Money::new(row.try_get("amount")?, currency),
        after: Money::new(row.try_get("total_after")?, currency),
        source: entry::source(row)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_behind_a_line_is_within_the_filter_too() {
        let (line, until) = ((Time(5), "b".to_owned()), |to| Wanted { to, ..Wanted::default() });
        assert_eq!(bound(&until(None), Some(line.clone())), line);
        assert_eq!(bound(&until(Some(Time(9))), Some(line.clone())), line);
        assert_eq!(bound(&until(Some(Time(5))), Some(line)), (Time(5), String::new()));
    }

    #[test]
    fn a_wildcard_is_a_letter_like_any_other() {
        assert_eq!(pattern("50%_\\"), "%50\\%\\_\\\\%");
    }
}
