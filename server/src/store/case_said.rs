//! What is said of a case after its first words.

use super::{Fault, Look, Tx};
use domain::{
    Time,
    api::case::{Case, Message, Side},
};
use sqlx::{Row, any::AnyRow};
use uuid::Uuid;

/// Something to be said of a case.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Of which: its number.
    pub case: String,
    /// Who says it.
    pub by: Side,
    /// What, codes masked.
    pub words: String,
    /// The attempt to say it.
    pub attempt: String,
}

fn side(word: &str) -> Side {
    if word == side_word(Side::Shop) { Side::Shop } else { Side::Shopper }
}

fn side_word(side: Side) -> &'static str {
    match side {
        Side::Shop => "shop",
        Side::Shopper => "shopper",
    }
}

impl Look {
    /// When an account said something of its cases since then, the oldest first.
    pub async fn said_since(&mut self, account: &str, since: Time) -> Result<Vec<Time>, Fault> {
        let times = sqlx::query_scalar(
            "SELECT m.at FROM case_messages m JOIN cases k ON k.id = m.case_id
             WHERE k.account = $1 AND m.by_side = $2 AND m.at > $3 ORDER BY m.at",
        );
        let times = times.bind(account).bind(side_word(Side::Shopper)).bind(since.0);
        Ok(times.fetch_all(self.db()).await?.into_iter().map(Time).collect())
    }

    /// What was said of a case with this key: the words as they are kept.
    pub async fn said_with(&mut self, id: &str, by: Side, attempt: &str) -> Result<Option<String>, Fault> {
        let said =
            sqlx::query_scalar("SELECT words FROM case_messages WHERE case_id = $1 AND by_side = $2 AND attempt = $3");
        Ok(said.bind(id).bind(side_word(by)).bind(attempt).fetch_optional(self.db()).await?)
    }

    /// A case with what was said since.
    pub(super) async fn whole(&mut self, case: Case) -> Result<Case, Fault> {
        let said = sqlx::query("SELECT at, by_side, words FROM case_messages WHERE case_id = $1 ORDER BY at, id");
        let said = said.bind(case.id.as_str()).fetch_all(self.db()).await?;
        let message = |row: &AnyRow| -> Result<Message, Fault> {
            Ok(Message {
                at: Time(row.try_get("at")?),
                by: side(row.try_get("by_side")?),
                words: row.try_get("words")?,
            })
        };
        Ok(Case { thread: said.iter().map(message).collect::<Result<_, _>>()?, ..case })
    }
}

impl Tx {
    /// Adds something to what was said of a case. The shop's word is an answer until its shopper says something.
    pub async fn add_message(&mut self, new: &NewMessage) -> Result<(), Fault> {
        let now = self.now().0;
        let added = sqlx::query(
            "INSERT INTO case_messages (id, case_id, at, by_side, words, attempt) VALUES ($1, $2, $3, $4, $5, $6)",
        );
        let added = added.bind(Uuid::now_v7().to_string()).bind(&new.case).bind(now).bind(side_word(new.by));
        added.bind(&new.words).bind(&new.attempt).execute(self.db()).await?;
        let answered = Some(now).filter(|_| new.by == Side::Shop);
        let turned = sqlx::query("UPDATE cases SET answered = $2 WHERE id = $1").bind(&new.case).bind(answered);
        turned.execute(self.db()).await?;
        Ok(())
    }
}
