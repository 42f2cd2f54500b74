//! Letters on their way out.

use super::{Fault, Look, Notice, Tx};
use domain::Time;
use sqlx::{Row, any::AnyRow};

/// As many letters as are taken at once.
const BATCH: i64 = 16;

/// The gift of a letter has ended, or was written again.
const STALE_GIFT: &str = "UPDATE outbox SET failed = 'recalled', sealed = NULL
     WHERE gift IS NOT NULL AND id IN (
               SELECT id FROM outbox WHERE sent IS NULL AND failed IS NULL AND try_at <= $1 AND busy_until <= $1
               ORDER BY try_at, id LIMIT $2) AND
           (EXISTS (SELECT 1 FROM gifts g WHERE g.id = outbox.gift AND g.state IN ('claimed', 'cancelled')) OR
            EXISTS (SELECT 1 FROM outbox newer WHERE newer.gift = outbox.gift AND newer.id > outbox.id))";

/// What runs out is spent by now, or its owner does not want to hear of it.
const STALE_NOTICE: &str = "UPDATE outbox SET failed = 'recalled'
     WHERE lot IS NOT NULL AND id IN (
               SELECT id FROM outbox WHERE sent IS NULL AND failed IS NULL AND try_at <= $1 AND busy_until <= $1
               ORDER BY try_at, id LIMIT $2) AND
           NOT EXISTS (SELECT 1 FROM lots l JOIN accounts a ON a.id = l.account
                       WHERE l.id = outbox.lot AND l.remaining > 0 AND l.expires > $1 AND a.alerts = 1)";

/// A letter to be sent. What it says is made of its order, or of its gift, when it goes out.
#[derive(Clone, Debug)]
pub struct NewLetter {
    /// Opaque; of two letters of a gift the newer has the greater one.
    pub id: String,
    /// What it is about.
    pub about: Subject,
    /// What nobody but its reader may see, sealed.
    pub sealed: Option<String>,
    /// Not before then.
    pub at: Time,
}

/// What a letter is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An order: its receipt.
    Order(String),
    /// A gift: what its recipient gets.
    Gift(String),
    /// An account, by its id: what its owner is told of it.
    Account(String, Notice),
}

/// A letter that waits, taken to be sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Opaque.
    pub id: String,
    /// What it is about.
    pub about: Subject,
    /// What nobody but its reader may see, sealed.
    pub sealed: Option<String>,
    /// How often it was taken, this time included.
    pub claims: i64,
    /// When it was written.
    pub created: Time,
}

/// A letter that went out, or will not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// Its gift, where it has one.
    pub gift: Option<String>,
    /// No newer letter of that gift was written.
    pub newest: bool,
}

fn letter(row: &AnyRow) -> Result<Letter, Fault> {
    let text = |name: &str| row.try_get::<Option<String>, _>(name);
    let about = match (text("gift")?, text("order_id")?, text("account")?) {
        (Some(gift), ..) => Subject::Gift(gift),
        (None, Some(order), _) => Subject::Order(order),
        (None, None, Some(account)) => Subject::Account(account, Notice::read(text("notice")?, text("lot")?)?),
        (None, None, None) => return Err(Fault::Corrupt("letter")),
    };
    Ok(Letter {
        id: row.try_get("id")?,
        about,
        sealed: text("sealed")?,
        claims: row.try_get("claims")?,
        created: Time(row.try_get("created")?),
    })
}

impl Look {
    /// Whether a letter is due that nobody is sending.
    pub async fn letters_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let due = sqlx::query(
            "SELECT 1 FROM outbox WHERE sent IS NULL AND failed IS NULL AND try_at <= $1 AND busy_until <= $1 LIMIT 1",
        );
        Ok(due.bind(now.0).fetch_optional(self.db()).await?.is_some())
    }

    /// Whether a letter is still to be sent: its gift has not ended, and was not written again.
    pub async fn is_wanted(&mut self, letter: &str) -> Result<bool, Fault> {
        let wanted = sqlx::query(
            "SELECT 1 FROM outbox l LEFT JOIN gifts g ON g.id = l.gift WHERE l.id = $1 AND l.sent IS NULL AND
                    l.failed IS NULL AND (g.id IS NULL OR g.state NOT IN ('claimed', 'cancelled')) AND
                    NOT EXISTS (SELECT 1 FROM outbox newer WHERE newer.gift = l.gift AND newer.id > l.id)",
        );
        Ok(wanted.bind(letter).fetch_optional(self.db()).await?.is_some())
    }

    /// In how many letters something is sealed.
    pub async fn sealed(&mut self) -> Result<i64, Fault> {
        let sealed: (i64,) =
            sqlx::query_as("SELECT COUNT(*) FROM outbox WHERE sealed IS NOT NULL").fetch_one(self.db()).await?;
        Ok(sealed.0)
    }

    /// Whether there is a letter with this id.
    pub async fn has_letter(&mut self, id: &str) -> Result<bool, Fault> {
        let found = sqlx::query("SELECT 1 FROM outbox WHERE id = $1").bind(id).fetch_optional(self.db()).await?;
        Ok(found.is_some())
    }
}

impl Tx {
    /// Puts a letter into the outbox.
    pub async fn add_letter(&mut self, new: &NewLetter) -> Result<(), Fault> {
        let now = self.now().0;
        let (added, about) = match &new.about {
            Subject::Order(order) => (
                "INSERT INTO outbox (id, order_id, sealed, created, try_at) SELECT $1, id, $3, $4, $5 FROM orders WHERE id = $2",
                order,
            ),
            Subject::Gift(gift) => (
                "INSERT INTO outbox (id, order_id, gift, sealed, created, try_at)
                 SELECT $1, order_id, id, $3, $4, $5 FROM gifts WHERE id = $2",
                gift,
            ),
            Subject::Account(account, notice) => {
                let notice = (notice, new.sealed.as_deref());
                return self.add_notice((&new.id, account), notice, new.at).await;
            }
        };
        let added = sqlx::query(added).bind(&new.id).bind(about).bind(new.sealed.as_deref()).bind(now).bind(new.at.0);
        match added.execute(self.db()).await?.rows_affected() {
            1 => Ok(()),
            _ => Err(Fault::Corrupt("letter")),
        }
    }

    /// Takes letters that are due, for nobody else until then. A letter whose gift has ended, or was written again, and one
    /// that nobody needs any more, is given up before.
    pub async fn claim_letters(&mut self, until: Time) -> Result<Vec<Letter>, Fault> {
        let now = self.now().0;
        // Only those are looked at that are taken next: of ten thousand letters at once each is looked at a few times.
        while self.give_up_letters(STALE_GIFT).await? + self.give_up_letters(STALE_NOTICE).await? > 0 {}
        let claimed = sqlx::query(
            "UPDATE outbox SET busy_until = $2, claims = claims + 1 WHERE busy_until <= $1 AND id IN (
                 SELECT id FROM outbox WHERE sent IS NULL AND failed IS NULL AND try_at <= $1 AND busy_until <= $1
                 ORDER BY try_at, id LIMIT $3)
             RETURNING id, order_id, gift, account, notice, lot, sealed, claims, created",
        )
        .bind(now)
        .bind(until.0)
        .bind(BATCH)
        .fetch_all(self.db())
        .await?;
        claimed.iter().map(letter).collect()
    }

    /// Gives up the stale ones among those that are taken next. Says how many.
    async fn give_up_letters(&mut self, stale: &'static str) -> Result<u64, Fault> {
        let stale = sqlx::query(stale).bind(self.now().0).bind(BATCH);
        Ok(stale.execute(self.db()).await?.rows_affected())
    }

    /// A letter went out; what was sealed in it is forgotten. Nothing where that is known, or the letter is gone.
    pub async fn letter_sent(&mut self, id: &str) -> Result<Option<Posted>, Fault> {
        let now = self.now().0;
        let sent = "UPDATE outbox SET sent = $2, sealed = NULL, busy_until = 0 WHERE id = $1 AND sent IS NULL
                    RETURNING gift";
        let sent = sqlx::query_as(sent).bind(id).bind(now).fetch_optional(self.db()).await?;
        self.posted(id, sent).await
    }

    /// A letter was given up, or came back; what was sealed in it is forgotten. Nothing where that is known.
    pub async fn letter_failed(&mut self, id: &str, why: &str) -> Result<Option<Posted>, Fault> {
        let failed = "UPDATE outbox SET failed = $2, sealed = NULL, busy_until = 0 WHERE id = $1 AND failed IS NULL
                      RETURNING gift";
        let failed = sqlx::query_as(failed).bind(id).bind(why).fetch_optional(self.db()).await?;
        self.posted(id, failed).await
    }

    async fn posted(&mut self, id: &str, row: Option<(Option<String>,)>) -> Result<Option<Posted>, Fault> {
        let Some((gift,)) = row else { return Ok(None) };
        let newest = "SELECT MAX(id) FROM outbox WHERE gift = $1";
        let newest: Option<(Option<String>,)> = match &gift {
            None => None,
            Some(gift) => sqlx::query_as(newest).bind(gift).fetch_optional(self.db()).await?,
        };
        Ok(Some(Posted { newest: newest.is_none_or(|(newest,)| newest.as_deref() == Some(id)), gift }))
    }

    /// A letter did not go out and is tried again. Whoever took it meanwhile keeps it.
    pub async fn letter_later(&mut self, letter: &Letter, at: Time) -> Result<(), Fault> {
        let later = "UPDATE outbox SET try_at = $3, busy_until = 0 WHERE id = $1 AND claims = $2 AND sent IS NULL";
        sqlx::query(later).bind(&letter.id).bind(letter.claims).bind(at.0).execute(self.db()).await?;
        Ok(())
    }

    /// Takes the letter of a gift out, if it waits and nobody is sending it: its id, and what is sealed in it.
    pub async fn recall_letter(&mut self, gift: &str) -> Result<Option<(String, Option<String>)>, Fault> {
        let now = self.now().0;
        let recalled = sqlx::query_as(
            "DELETE FROM outbox WHERE gift = $1 AND sent IS NULL AND failed IS NULL AND busy_until <= $2 AND
                 NOT EXISTS (SELECT 1 FROM outbox newer WHERE newer.gift = outbox.gift AND newer.id > outbox.id)
             RETURNING id, sealed",
        );
        Ok(recalled.bind(gift).bind(now).fetch_optional(self.db()).await?)
    }
}
