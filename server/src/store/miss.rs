//! Misses, and the locks they lead to. The numbers and what follows from them are in [`crate::attempts`].

use super::{Fault, Look, Tx};
use domain::Time;
use uuid::Uuid;

/// As many subjects as are looked at together.
const SUBJECTS: usize = 3;

/// What is known of one subject: an account, an address, an e-mail.
#[derive(Clone, Debug, Default)]
pub struct Misses {
    /// Misses of the last hour, newest first.
    pub at: Vec<Time>,
    /// Until when it is locked, if it is.
    pub locked_until: Option<Time>,
}

impl Look {
    /// The misses since a time, and the locks that still hold, of some subjects at once.
    pub async fn misses(&mut self, subjects: &[&str], since: Time, now: Time) -> Result<Vec<Misses>, Fault> {
        let mut found = sqlx::query_as(
            "SELECT subject, at, 0 AS until FROM misses WHERE subject IN ($1, $2, $3) AND at > $4
             UNION ALL SELECT subject, 0, until FROM locks WHERE subject IN ($1, $2, $3) AND until > $5
             ORDER BY 2 DESC",
        );
        let Some(last) = subjects.last() else { return Ok(Vec::new()) };
        for subject in subjects.iter().chain(std::iter::repeat(last)).take(SUBJECTS) {
            found = found.bind(*subject);
        }
        let rows: Vec<(String, i64, i64)> = found.bind(since.0).bind(now.0).fetch_all(self.db()).await?;
        let known = |wanted: &&str| {
            let mut known = Misses::default();
            for (_, at, until) in rows.iter().filter(|(subject, ..)| subject == wanted) {
                match until {
                    0 => known.at.push(Time(*at)),
                    _ => known.locked_until = Some(Time(*until)),
                }
            }
            known
        };
        Ok(subjects.iter().map(known).collect())
    }

    /// When the last of a subject's misses was but so many, where there are as many.
    pub async fn nth_miss(&mut self, subject: &str, nth: usize) -> Result<Option<Time>, Fault> {
        let skipped = i64::try_from(nth.saturating_sub(1)).unwrap_or(i64::MAX);
        let found = sqlx::query_scalar("SELECT at FROM misses WHERE subject = $1 ORDER BY at DESC LIMIT 1 OFFSET $2");
        Ok(found.bind(subject).bind(skipped).fetch_optional(self.db()).await?.map(Time))
    }
}

impl Tx {
    /// Counts a miss. Gives its id.
    pub async fn miss(&mut self, subject: &str) -> Result<String, Fault> {
        let (now, id) = (self.now(), Uuid::now_v7().to_string());
        sqlx::query("INSERT INTO misses (id, subject, at) VALUES ($1, $2, $3)")
            .bind(&id)
            .bind(subject)
            .bind(now.0)
            .execute(self.db())
            .await?;
        Ok(id)
    }

    /// Takes a miss back, which was none after all.
    pub async fn forgive(&mut self, id: &str) -> Result<(), Fault> {
        sqlx::query("DELETE FROM misses WHERE id = $1").bind(id).execute(self.db()).await?;
        Ok(())
    }

    /// The last lock of a subject: when it ended or will end, and how many came in a row.
    pub async fn last_lock(&mut self, subject: &str) -> Result<Option<(Time, i64)>, Fault> {
        let found: Option<(i64, i64)> = sqlx::query_as("SELECT until, level FROM locks WHERE subject = $1")
            .bind(subject)
            .fetch_optional(self.db())
            .await?;
        Ok(found.map(|(until, level)| (Time(until), level)))
    }

    /// Locks a subject.
    pub async fn lock(&mut self, subject: &str, until: Time, level: i64) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query(
            "INSERT INTO locks (subject, since, until, level) VALUES ($1, $2, $3, $4)
             ON CONFLICT (subject) DO UPDATE SET since = excluded.since, until = excluded.until, level = excluded.level",
        )
        .bind(subject)
        .bind(now)
        .bind(until.0)
        .bind(level)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
