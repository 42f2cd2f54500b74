//! What shoppers report, and what is said of it since.

use super::{Fault, Look, Tx, time};
use crate::events::Told;
use domain::{
    Time,
    api::{
        balance::Event,
        case::{About, Case, Status},
    },
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
    /// The attempt to file it, where the client made a key for that.
    pub attempt: Option<String>,
}

/// A case as the shop sees it.
#[derive(Clone, Debug)]
pub struct CaseRow {
    /// As its shopper sees it.
    pub case: Case,
    /// The id of its account.
    pub account: String,
    /// The e-mail of its shopper.
    pub email: String,
    /// What the shop knew of it then, as JSON.
    pub evidence: String,
}

/// A case without what was said since.
fn case(row: &AnyRow) -> Result<Case, Fault> {
    let about: &str = row.try_get("about")?;
    let matter: Option<&str> = row.try_get("matter")?;
    let (closed, answered) = (time(row.try_get("closed")?), time(row.try_get("answered")?));
    Ok(Case {
        id: row.try_get("id")?,
        at: Time(row.try_get("at")?),
        about: serde_json::from_str(matter.unwrap_or(about)).map_err(|_| Fault::Corrupt("about"))?,
        words: row.try_get("words")?,
        status: match (closed, answered) {
            (Some(_), _) => Status::Closed,
            (None, Some(_)) => Status::Answered,
            (None, None) => Status::Open,
        },
        thread: Vec::new(),
    })
}

fn shop_row(row: &AnyRow) -> Result<CaseRow, Fault> {
    Ok(CaseRow {
        case: case(row)?,
        account: row.try_get("account")?,
        email: row.try_get("email")?,
        evidence: row.try_get("evidence")?,
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
            "SELECT id, at, about, matter, words, closed, answered FROM cases WHERE account = $1 AND (at, id) < ($2, $3)
             ORDER BY at DESC, id DESC LIMIT $4",
        );
        let rows = rows.bind(account).bind(at.0).bind(id).bind(limit).fetch_all(self.db()).await?;
        let mut cases = Vec::with_capacity(rows.len());
        for row in &rows {
            cases.push(self.whole(case(row)?).await?);
        }
        Ok(cases)
    }

    /// A case of an account, by its number.
    pub async fn case_of(&mut self, account: &str, id: &str) -> Result<Option<Case>, Fault> {
        let found = sqlx::query(
            "SELECT id, at, about, matter, words, closed, answered FROM cases WHERE id = $1 AND account = $2",
        );
        match found.bind(id).bind(account).fetch_optional(self.db()).await? {
            Some(row) => Ok(Some(self.whole(case(&row)?).await?)),
            None => Ok(None),
        }
    }

    /// The number of what an account filed with this key.
    pub async fn case_filed(&mut self, account: &str, attempt: &str) -> Result<Option<String>, Fault> {
        let filed = sqlx::query_scalar("SELECT id FROM cases WHERE account = $1 AND attempt = $2");
        Ok(filed.bind(account).bind(attempt).fetch_optional(self.db()).await?)
    }

    /// When an account filed cases since then, the oldest first.
    pub async fn cases_since(&mut self, account: &str, since: Time) -> Result<Vec<Time>, Fault> {
        let times = sqlx::query_scalar("SELECT at FROM cases WHERE account = $1 AND at > $2 ORDER BY at");
        Ok(times.bind(account).bind(since.0).fetch_all(self.db()).await?.into_iter().map(Time).collect())
    }

    /// The cases of all accounts that are so far, the oldest first: so many of those after one's time and id.
    pub async fn cases_of_shop(
        &mut self,
        status: Option<Status>,
        after: Option<(Time, String)>,
        limit: i64,
    ) -> Result<Vec<CaseRow>, Fault> {
        let (at, id) = after.unwrap_or((Time(i64::MIN), String::new()));
        let status = match status {
            None => "",
            Some(Status::Open) => "open",
            Some(Status::Answered) => "answered",
            Some(Status::Closed) => "closed",
        };
        let rows = sqlx::query(
            "SELECT k.id, k.at, k.about, k.matter, k.words, k.closed, k.answered, k.account, k.evidence, a.email
             FROM cases k JOIN accounts a ON a.id = k.account
             WHERE (k.at, k.id) > ($1, $2) AND ($3 = '' OR $3 = CASE WHEN k.closed IS NOT NULL THEN 'closed'
                 WHEN k.answered IS NOT NULL THEN 'answered' ELSE 'open' END)
             ORDER BY k.at, k.id LIMIT $4",
        );
        let rows = rows.bind(at.0).bind(id).bind(status).bind(limit).fetch_all(self.db()).await?;
        let mut cases = Vec::with_capacity(rows.len());
        for row in &rows {
            let row = shop_row(row)?;
            cases.push(CaseRow { case: self.whole(row.case).await?, ..row });
        }
        Ok(cases)
    }

    /// A case, by its number, as the shop sees it.
    pub async fn case_of_shop(&mut self, id: &str) -> Result<Option<CaseRow>, Fault> {
        let found = sqlx::query(
            "SELECT k.id, k.at, k.about, k.matter, k.words, k.closed, k.answered, k.account, k.evidence, a.email
             FROM cases k JOIN accounts a ON a.id = k.account WHERE k.id = $1",
        );
        let Some(row) = found.bind(id).fetch_optional(self.db()).await? else { return Ok(None) };
        let row = shop_row(&row)?;
        Ok(Some(CaseRow { case: self.whole(row.case).await?, ..row }))
    }
}

impl Tx {
    /// Files a case; says whether its number was free.
    pub async fn add_case(&mut self, new: &NewCase) -> Result<bool, Fault> {
        let now = self.now().0;
        let written = |about: &About| serde_json::to_string(about).map_err(|_| Fault::Corrupt("about"));
        // Servers of the version before know lines and codes alone.
        let known = |last_four: &Option<String>| About::Code { last_four: last_four.clone().unwrap_or_default() };
        let (about, matter) = match &new.about {
            About::Entry { .. } | About::Code { .. } => (written(&new.about)?, None),
            About::Missing { .. } => (written(&known(&None))?, Some(written(&new.about)?)),
            About::Unreadable { last_four, .. } | About::Scam { last_four, .. } => {
                (written(&known(last_four))?, Some(written(&new.about)?))
            }
        };
        let added = sqlx::query(
            "INSERT INTO cases (id, account, at, about, matter, words, evidence, attempt)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
        );
        let added = added.bind(&new.id).bind(&new.account).bind(now).bind(about).bind(matter).bind(&new.words);
        let added = added.bind(&new.evidence).bind(new.attempt.as_deref());
        Ok(added.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Closes a case; says whether this was the step that did it.
    pub async fn close_case(&mut self, id: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        let closed = sqlx::query("UPDATE cases SET closed = $2 WHERE id = $1 AND closed IS NULL");
        Ok(closed.bind(id).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Tells an account's listeners that a case of theirs moved on.
    pub fn case_moved(&mut self, account: &str, id: &str) {
        self.tell(Told { account: account.into(), session: None, event: Event::Case { id: id.into() } });
    }
}
