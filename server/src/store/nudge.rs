//! Browsers that want to be told, and what each is to be told.

use super::{Fault, Look, Tx, addressee};
use crate::push::About;
use domain::Time;
use language::Language;
use uuid::Uuid;

/// As many as a server takes at once.
const BATCH: i64 = 16;

/// Something that one browser is to be told.
#[derive(Clone, Debug)]
pub struct Nudge {
    /// Opaque.
    pub id: String,
    /// The session of the browser.
    pub session: String,
    /// What its owner's account speaks.
    pub language: Language,
    /// About what.
    pub about: About,
    /// Where and how, sealed.
    pub sealed: String,
    /// How often it was taken.
    pub claims: i64,
}

impl Look {
    /// Whether this browser is told.
    pub async fn is_told(&mut self, session: &str) -> Result<bool, Fault> {
        let found = sqlx::query("SELECT 1 FROM told_browsers WHERE session = $1");
        Ok(found.bind(session).fetch_optional(self.db()).await?.is_some())
    }

    /// Whether something is to be sent now.
    pub async fn nudges_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let found = sqlx::query("SELECT 1 FROM nudges WHERE try_at <= $1 AND busy_until <= $1 LIMIT 1");
        Ok(found.bind(now.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// From now on this browser is told.
    pub async fn tell_browser(&mut self, session: &str, account: &str, sealed: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let told = sqlx::query(
            "INSERT INTO told_browsers (session, account, sealed, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (session) DO UPDATE SET sealed = excluded.sealed, at = excluded.at",
        );
        told.bind(session).bind(account).bind(sealed).bind(now).execute(self.db()).await?;
        Ok(())
    }

    /// From now on it is not; what it was to be told is forgotten.
    pub async fn forget_browser(&mut self, session: &str) -> Result<(), Fault> {
        sqlx::query("DELETE FROM told_browsers WHERE session = $1").bind(session).execute(self.db()).await?;
        Ok(())
    }

    /// Puts down what the browsers of an account are to be told, of those that are still signed in.
    pub async fn add_nudges(&mut self, account: &str, about: &About) -> Result<(), Fault> {
        let now = self.now().0;
        let sessions: Vec<(String,)> = sqlx::query_as(
            "SELECT b.session FROM told_browsers b JOIN sessions s ON s.id = b.session
             WHERE b.account = $1 AND s.expires > $2",
        )
        .bind(account)
        .bind(now)
        .fetch_all(self.db())
        .await?;
        let (word, gift) = match about {
            About::Claimed(gift) => ("claimed", Some(gift.as_str())),
            About::RunsOut => ("runs_out", None),
        };
        for (session,) in sessions {
            let added =
                "INSERT INTO nudges (id, session, about, gift, created, try_at) VALUES ($1, $2, $3, $4, $5, $5)";
            let added = sqlx::query(added).bind(Uuid::now_v7().to_string()).bind(session).bind(word);
            added.bind(gift).bind(now).execute(self.db()).await?;
        }
        Ok(())
    }

    /// Takes some that are to be sent now; nobody else has them until then.
    pub async fn claim_nudges(&mut self, until: Time) -> Result<Vec<Nudge>, Fault> {
        let now = self.now().0;
        let claimed: Vec<(String, String, String, Option<String>, i64, String, String)> = sqlx::query_as(
            "UPDATE nudges SET busy_until = $2, claims = claims + 1 WHERE busy_until <= $1 AND id IN (
                 SELECT id FROM nudges WHERE try_at <= $1 AND busy_until <= $1 ORDER BY try_at, id LIMIT $3)
             RETURNING id, session, about, gift, claims,
                 (SELECT sealed FROM told_browsers b WHERE b.session = nudges.session) AS sealed,
                 (SELECT a.language FROM told_browsers b JOIN accounts a ON a.id = b.account
                  WHERE b.session = nudges.session) AS language",
        )
        .bind(now)
        .bind(until.0)
        .bind(BATCH)
        .fetch_all(self.db())
        .await?;
        let nudge = |(id, session, about, gift, claims, sealed, tag): (_, _, String, Option<String>, _, _, String)| {
            let about = match (about.as_str(), gift) {
                ("claimed", Some(gift)) => About::Claimed(gift),
                ("runs_out", None) => About::RunsOut,
                _ => return Err(Fault::Corrupt("nudge")),
            };
            Ok(Nudge { id, session, language: addressee::language(&tag), about, sealed, claims })
        };
        claimed.into_iter().map(nudge).collect()
    }

    /// It is sent, or given up.
    pub async fn nudge_over(&mut self, id: &str) -> Result<(), Fault> {
        sqlx::query("DELETE FROM nudges WHERE id = $1").bind(id).execute(self.db()).await?;
        Ok(())
    }

    /// It is to be tried again then.
    pub async fn nudge_later(&mut self, id: &str, at: Time) -> Result<(), Fault> {
        let later = sqlx::query("UPDATE nudges SET try_at = $2, busy_until = 0 WHERE id = $1");
        later.bind(id).bind(at.0).execute(self.db()).await?;
        Ok(())
    }
}
