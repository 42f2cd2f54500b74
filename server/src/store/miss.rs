//! Misses, and the locks they lead to. The numbers and what follows from them are in [`crate::attempts`].

use super::{Fault, Look, Tx};
use domain::Time;
use uuid::Uuid;

/// What is known of one subject: an account, an address, an e-mail.
#[derive(Clone, Debug, Default)]
pub struct Misses {
    /// Misses of the last hour, newest first.
    pub at: Vec<Time>,
    /// Until when it is locked, if it is.
    pub locked_until: Option<Time>,
}

impl Look {
    /// The misses since a time, and the locks that still hold, of two subjects at once.
    pub async fn misses(&mut self, subjects: [&str; 2], since: Time, now: Time) -> Result<[Misses; 2], Fault> {
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(
            "SELECT subject, at, 0 AS until FROM misses WHERE subject IN ($1, $2) AND at > $3
             UNION ALL SELECT subject, 0, until FROM locks WHERE subject IN ($1, $2) AND until > $4
             ORDER BY 2 DESC",
        )
        .bind(subjects[0])
        .bind(subjects[1])
        .bind(since.0)
        .bind(now.0)
        .fetch_all(self.db())
        .await?;
        Ok(subjects.map(|wanted| {
            let mut known = Misses::default();
            for (_, at, until) in rows.iter().filter(|(subject, ..)| subject == wanted) {
                match until {
                    0 => known.at.push(Time(*at)),
                    _ => known.locked_until = Some(Time(*until)),
                }
            }
            known
        }))
    }
}

impl Tx {
    /// Counts a miss, and forgets this subject's misses from before yesterday. Gives the miss's id.
    pub async fn miss(&mut self, subject: &str) -> Result<String, Fault> {
        let (now, id) = (self.now(), Uuid::now_v7().to_string());
        sqlx::query("DELETE FROM misses WHERE subject = $1 AND at < $2")
            .bind(subject)
            .bind(now.plus(-Time::DAY).0)
            .execute(self.db())
            .await?;
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
