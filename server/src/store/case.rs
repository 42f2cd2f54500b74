//! What shoppers report.

use super::{Fault, Look, Tx, time};
use domain::{
    Time,
    api::case::{About, Case, Status},
};
use sqlx::{Row, any::AnyRow};

/// A case to be filed.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// Its number.
    pub id: String,
    /// Whose.
    pub account: String,
    /// What it is about.
    pub about: About,
    /// What the shopper said, codes masked.
    pub words: String,
    /// What the shop knew of it then, as JSON.
    pub evidence: String,
}

/// A case as the shop sees it.
#[derive(Clone, Debug)]
pub struct CaseRow {
    /// As its shopper sees it.
    pub case: Case,
    /// The e-mail of its shopper.
    pub email: String,
    /// What the shop knew of it then, as JSON.
    pub evidence: String,
}

/// An answer to an attempt of an account.
#[derive(Clone, Debug)]
pub struct Tried {
    /// When.
    pub at: Time,
    /// Where it was sent.
    pub route: String,
    /// The HTTP status of the answer.
    pub status: i64,
    /// The answer's body.
    pub answer: String,
}

fn case(row: &AnyRow) -> Result<Case, Fault> {
    let about: &str = row.try_get("about")?;
    let closed = time(row.try_get("closed")?);
    Ok(Case {
        id: row.try_get("id")?,
        at: Time(row.try_get("at")?),
        about: serde_json::from_str(about).map_err(|_| Fault::Corrupt("about"))?,
        words: row.try_get("words")?,
        status: if closed.is_some() { Status::Closed } else { Status::Open },
    })
}

impl Look {
    /// An account's cases, newest first: so many of those behind one's time and id.
    pub async fn cases(
        &mut self,
        account: &str,
        behind: Option<(Time, String)>,
        limit: i64,
    ) -> Result<Vec<Case>, Fault> {
        let (at, id) = behind.unwrap_or((Time(i64::MAX), String::new()));
        let rows = sqlx::query(
            "SELECT id, at, about, words, closed FROM cases WHERE account = $1 AND (at, id) < ($2, $3)
             ORDER BY at DESC, id DESC LIMIT $4",
        );
        let rows = rows.bind(account).bind(at.0).bind(id).bind(limit);
        rows.fetch_all(self.db()).await?.iter().map(case).collect()
    }

    /// When an account filed cases since then, the oldest first.
    pub async fn cases_since(&mut self, account: &str, since: Time) -> Result<Vec<Time>, Fault> {
        let times = sqlx::query_scalar("SELECT at FROM cases WHERE account = $1 AND at > $2 ORDER BY at");
        Ok(times.bind(account).bind(since.0).fetch_all(self.db()).await?.into_iter().map(Time).collect())
    }

    /// The cases that are open, the oldest first.
    pub async fn open_cases(&mut self) -> Result<Vec<CaseRow>, Fault> {
        let rows = sqlx::query(
            "SELECT k.id, k.at, k.about, k.words, k.closed, k.evidence, a.email
             FROM cases k JOIN accounts a ON a.id = k.account WHERE k.closed IS NULL ORDER BY k.at, k.id",
        );
        let row = |row: &AnyRow| {
            Ok(CaseRow { case: case(row)?, email: row.try_get("email")?, evidence: row.try_get("evidence")? })
        };
        rows.fetch_all(self.db()).await?.iter().map(row).collect()
    }

    /// The newest of an account's redemptions of a card with this last four.
    pub async fn redemptions_of(&mut self, account: &str, last_four: &str) -> Result<Vec<String>, Fault> {
        let ids = sqlx::query_scalar(
            "SELECT r.id FROM redemptions r JOIN cards c ON c.id = r.card
             WHERE r.account = $1 AND c.last_four = $2 ORDER BY r.at DESC, r.id DESC LIMIT 10",
        );
        Ok(ids.bind(account).bind(last_four).fetch_all(self.db()).await?)
    }

    /// The last attempts of an account to redeem something, newest first.
    pub async fn tried(&mut self, account: &str, since: Time) -> Result<Vec<Tried>, Fault> {
        let rows: Vec<(i64, String, i64, String)> = sqlx::query_as(
            "SELECT created, route, status, answer FROM attempts
             WHERE account = $1 AND created > $2 AND route IN ('redemptions', 'claims') ORDER BY created DESC LIMIT 10",
        )
        .bind(account)
        .bind(since.0)
        .fetch_all(self.db())
        .await?;
        let tried = |(at, route, status, answer)| Tried { at: Time(at), route, status, answer };
        Ok(rows.into_iter().map(tried).collect())
    }
}

impl Tx {
    /// Files a case; says whether its number was free.
    pub async fn add_case(&mut self, new: &NewCase) -> Result<bool, Fault> {
        let now = self.now().0;
        let about = serde_json::to_string(&new.about).map_err(|_| Fault::Corrupt("about"))?;
        let added = sqlx::query(
            "INSERT INTO cases (id, account, at, about, words, evidence) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO NOTHING",
        );
        let added = added.bind(&new.id).bind(&new.account).bind(now).bind(about).bind(&new.words).bind(&new.evidence);
        Ok(added.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Closes a case; says whether this was the step that did it.
    pub async fn close_case(&mut self, id: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        let closed = sqlx::query("UPDATE cases SET closed = $2 WHERE id = $1 AND closed IS NULL");
        Ok(closed.bind(id).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }
}

/// A line of an account's history, as the shop looks into it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct EntryFacts {
    /// When.
    pub at: Time,
    /// Why value moved.
    pub kind: String,
    /// Of which bucket.
    pub bucket: String,
    /// How much, in minor units; minus is debit.
    pub amount: i64,
    /// In what.
    pub currency: String,
    /// What there was of it afterwards.
    pub after: i64,
    /// The card's last four, where a card is behind it.
    pub last_four: Option<String>,
    /// The order's number, where an order is.
    pub order: Option<String>,
    /// The promo's name, where it is credit of one.
    pub promo: Option<String>,
}

impl Look {
    /// A line of an account's own history.
    pub async fn entry_facts(&mut self, owner: &str, id: &str) -> Result<Option<EntryFacts>, Fault> {
        let found = sqlx::query(
            "SELECT e.at, t.kind, e.bucket, e.amount, e.currency, e.total_after, c.last_four, t.order_id, t.promo
             FROM entries e JOIN transactions t ON t.id = e.tx LEFT JOIN cards c ON c.id = t.card
             WHERE e.id = $1 AND e.owner = $2",
        );
        let row = found.bind(id).bind(owner).fetch_optional(self.db()).await?;
        let facts = |row: AnyRow| {
            Ok(EntryFacts {
                at: Time(row.try_get("at")?),
                kind: row.try_get("kind")?,
                bucket: row.try_get("bucket")?,
                amount: row.try_get("amount")?,
                currency: row.try_get("currency")?,
                after: row.try_get("total_after")?,
                last_four: row.try_get("last_four")?,
                order: row.try_get("order_id")?,
                promo: row.try_get("promo")?,
            })
        };
        row.map(facts).transpose()
    }
}
