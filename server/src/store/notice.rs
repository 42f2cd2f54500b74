//! Letters about an account itself, and the lots that run out soon.

use super::{Fault, Look, Tx, words};
use crate::push::About;
use domain::{Money, Time, api::balance::Bucket};
use uuid::Uuid;

/// As many lots as are told of at once.
const BATCH: i64 = 100;

/// What the owner of an account is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was frozen.
    Frozen,
    /// It was unfrozen.
    Unfrozen,
    /// This lot runs out soon.
    RunsOut(String),
    /// A link that confirms the e-mail. Its word is sealed in the letter.
    Confirm,
    /// A link for another password. Its word is sealed in the letter.
    Reset,
    /// A link that makes another e-mail the account's. Where it goes and its word are sealed in the letter.
    NewEmail,
    /// The account is to have another e-mail. Where this goes is sealed in the letter: the one that it has.
    EmailAsked,
    /// The account has another e-mail. Where this goes is sealed in the letter: the one that it had.
    EmailChanged,
    /// A browser signed in that was not known. What it is called is sealed in the letter.
    NewBrowser,
    /// The password was changed.
    NewPassword,
    /// A second factor was set up.
    FactorOn,
    /// The second factor was taken off.
    FactorOff,
    /// A recovery code was used.
    RecoveryUsed,
    /// A passkey was added. What it is called is sealed in the letter, here and in the next two.
    PasskeyOn,
    /// A passkey was taken off.
    PasskeyOff,
    /// The counter of a passkey went back: there may be a copy of it.
    PasskeyBack,
    /// The shop answered a report. Its number is sealed in the letter.
    CaseAnswered,
}

/// Those that are about the account alone, as they are written.
const PLAIN: [(&str, Notice); 16] = [
    ("frozen", Notice::Frozen),
    ("unfrozen", Notice::Unfrozen),
    ("confirm", Notice::Confirm),
    ("reset", Notice::Reset),
    ("new_email", Notice::NewEmail),
    ("email_asked", Notice::EmailAsked),
    ("email_changed", Notice::EmailChanged),
    ("new_browser", Notice::NewBrowser),
    ("new_password", Notice::NewPassword),
    ("factor_on", Notice::FactorOn),
    ("factor_off", Notice::FactorOff),
    ("recovery_used", Notice::RecoveryUsed),
    ("passkey_on", Notice::PasskeyOn),
    ("passkey_off", Notice::PasskeyOff),
    ("passkey_back", Notice::PasskeyBack),
    ("case_answered", Notice::CaseAnswered),
];

impl Notice {
    pub(super) fn read(word: Option<String>, lot: Option<String>) -> Result<Notice, Fault> {
        match (word.as_deref(), lot) {
            (Some("runs_out"), Some(lot)) => Ok(Notice::RunsOut(lot)),
            (Some(word), None) => {
                let known = PLAIN.into_iter().find(|(known, _)| *known == word);
                known.map(|(_, notice)| notice).ok_or(Fault::Corrupt("notice"))
            }
            _ => Err(Fault::Corrupt("notice")),
        }
    }

    fn words(&self) -> (&'static str, Option<&str>) {
        match self {
            Notice::RunsOut(lot) => ("runs_out", Some(lot)),
            plain => (PLAIN.iter().find(|(_, known)| known == plain).map_or("", |(word, _)| *word), None),
        }
    }
}

/// What runs out.
#[derive(Clone, Debug)]
pub struct RunsOut {
    /// Where it is.
    pub bucket: Bucket,
    /// What is left of it.
    pub left: Money,
    /// When.
    pub on: Time,
    /// The categories it may pay for; empty means any.
    pub categories: Vec<String>,
}

impl Look {
    /// A lot, as far as its running out matters.
    pub async fn runs_out(&mut self, lot: &str) -> Result<Option<RunsOut>, Fault> {
        let found: Option<(String, i64, String, i64, String)> = sqlx::query_as(
            "SELECT bucket, remaining, currency, expires, categories FROM lots WHERE id = $1 AND expires IS NOT NULL",
        )
        .bind(lot)
        .fetch_optional(self.db())
        .await?;
        let read = |(bucket, left, currency, on, categories): (String, i64, String, i64, String)| {
            Ok(RunsOut {
                bucket: words::bucket(&bucket)?,
                left: Money::new(left, words::currency(&currency)?),
                on: Time(on),
                categories: words::categories(&categories),
            })
        };
        found.map(read).transpose()
    }

    /// Whether some lot runs out by then whose owner wants to hear of it and has not.
    pub async fn lots_to_alert(&mut self, by: Time, now: Time) -> Result<bool, Fault> {
        let found = sqlx::query(
            "SELECT 1 FROM lots l JOIN accounts a ON a.id = l.account
             WHERE l.expires > $1 AND l.expires <= $2 AND l.alerted IS NULL AND l.remaining > 0 AND a.alerts = 1 LIMIT 1",
        );
        Ok(found.bind(now.0).bind(by.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// Puts a letter about an account into the outbox.
    pub(super) async fn add_notice(
        &mut self,
        (id, account): (&str, &str),
        (notice, sealed): (&Notice, Option<&str>),
        at: Time,
    ) -> Result<(), Fault> {
        let (now, (word, lot)) = (self.now().0, notice.words());
        let added = sqlx::query(
            "INSERT INTO outbox (id, account, notice, lot, created, try_at, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        );
        let added = added.bind(id).bind(account).bind(word).bind(lot).bind(now).bind(at.0).bind(sealed);
        added.execute(self.db()).await?;
        Ok(())
    }

    /// Puts a letter into the outbox for some lots that run out by then, once for each lot. Says for how many.
    pub async fn alert_lots(&mut self, by: Time) -> Result<usize, Fault> {
        let now = self.now();
        let lots: Vec<(String, String)> = sqlx::query_as(
            "UPDATE lots SET alerted = $1 WHERE alerted IS NULL AND id IN (
                 SELECT l.id FROM lots l JOIN accounts a ON a.id = l.account
                 WHERE l.expires > $1 AND l.expires <= $2 AND l.alerted IS NULL AND l.remaining > 0 AND a.alerts = 1
                 ORDER BY l.expires, l.id LIMIT $3)
             RETURNING id, account",
        )
        .bind(now.0)
        .bind(by.0)
        .bind(BATCH)
        .fetch_all(self.db())
        .await?;
        for (lot, account) in &lots {
            let id = Uuid::now_v7().to_string();
            self.add_notice((&id, account), (&Notice::RunsOut(lot.clone()), None), now).await?;
        }
        let mut owners: Vec<&String> = lots.iter().map(|(_, account)| account).collect();
        owners.sort();
        owners.dedup();
        for owner in owners {
            self.add_nudges(owner, &About::RunsOut).await?;
        }
        Ok(lots.len())
    }

    /// The owner of an account knows already what runs out within a week.
    pub async fn alerted(&mut self, account: &str) -> Result<(), Fault> {
        let now = self.now();
        let known = sqlx::query("UPDATE lots SET alerted = $2 WHERE account = $1 AND expires <= $3");
        known.bind(account).bind(now.0).bind(now.plus(7 * Time::DAY).0).execute(self.db()).await?;
        Ok(())
    }
}
