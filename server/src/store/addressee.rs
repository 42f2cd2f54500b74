//! Who is written to, and in which language.

use super::{Fault, Look};
use language::Language;

/// Who gets a letter.
#[derive(Clone, Debug)]
pub struct Addressee {
    /// The e-mail.
    pub email: String,
    /// What the person is called.
    pub name: String,
    /// What the account speaks.
    pub language: Language,
}

/// A language as an account has it.
pub(super) fn language(tag: &str) -> Language {
    Language::of(tag).unwrap_or_default()
}

impl Look {
    /// Whose an order is.
    pub async fn addressee(&mut self, order: &str) -> Result<Addressee, Fault> {
        let found = sqlx::query_as(
            "SELECT a.email, a.name, a.language FROM orders o JOIN accounts a ON a.id = o.account WHERE o.id = $1",
        );
        let (email, name, tag): (_, _, String) = found.bind(order).fetch_one(self.db()).await?;
        Ok(Addressee { email, name, language: language(&tag) })
    }

    /// What the recipient of a gift is written in: the language of the account with this e-mail, if it is known to be the
    /// recipient's; else the sender's.
    pub async fn recipient_speaks(&mut self, gift: &str) -> Result<Language, Fault> {
        let found = sqlx::query_scalar(
            "SELECT COALESCE((SELECT r.language FROM accounts r WHERE r.email = LOWER(g.email) AND r.unconfirmed_since IS NULL),
                             s.language)
             FROM gifts g JOIN accounts s ON s.id = g.account WHERE g.id = $1",
        );
        let tag: String = found.bind(gift).fetch_one(self.db()).await?;
        Ok(language(&tag))
    }

    /// What the sender of a gift speaks.
    pub async fn sender_speaks(&mut self, gift: &str) -> Result<Language, Fault> {
        let found =
            sqlx::query_scalar("SELECT a.language FROM gifts g JOIN accounts a ON a.id = g.account WHERE g.id = $1");
        let tag: String = found.bind(gift).fetch_one(self.db()).await?;
        Ok(language(&tag))
    }
}
