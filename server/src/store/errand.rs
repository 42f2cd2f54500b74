//! Errands: redemptions that another issuer is asked for, until it has said yes or no.

use super::{Card, CardState, Fault, Look, NewCard, Tx, words};
use crate::secret::Hash;
use domain::{
    Currency, Money, Time,
    api::{
        balance::{Bucket, Pending},
        redeem::Status,
    },
};
use sqlx::{Row, any::AnyRow};

/// As many errands as one round of one server takes.
const BATCH: i64 = 32;

/// A redemption that another issuer is asked for.
#[derive(Clone)]
pub struct Errand {
    /// Of the redemption: the issuer knows it by this, and so does our ledger when it is done.
    pub id: String,
    /// The issuer's name.
    pub issuer: String,
    /// The account's id.
    pub account: String,
    /// The card's public id.
    pub card: String,
    /// The hash of its code.
    pub mac: Hash,
    /// Which secret that was made with.
    pub mac_key: String,
    /// The last four of its code.
    pub last_four: String,
    /// The id of its code's profile.
    pub profile: String,
    /// What it is worth.
    pub amount: Money,
    /// When it was asked for.
    pub at: Time,
    /// How far it is.
    pub status: Status,
    /// What was available then, in minor units.
    pub balance_after: i64,
    /// Its code, sealed; there while it is pending.
    pub sealed: Option<String>,
    /// How often the issuer was asked.
    pub asks: i64,
}

/// The code is in there, if only sealed.
impl std::fmt::Debug for Errand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Errand({}, {})", self.id, self.issuer)
    }
}

impl Errand {
    /// The card as it stands in the books once its issuer has said yes.
    pub fn card(&self, state: CardState) -> NewCard {
        let card = Card::of_issuer(self.card.clone(), self.last_four.clone(), &self.profile, self.amount, state);
        NewCard { card, mac: self.mac, mac_key: self.mac_key.clone(), older: Vec::new() }
    }
}

impl Card {
    /// A card of another issuer: its value was paid for, and pays for anything.
    pub fn of_issuer(id: String, last_four: String, profile: &str, amount: Money, state: CardState) -> Card {
        Card {
            id,
            last_four,
            profile: profile.to_owned(),
            amount,
            region: None,
            bucket: Bucket::Gift,
            categories: Vec::new(),
            expires: None,
            state,
            hold_until: None,
            gift: None,
            batch: None,
            void_since: None,
        }
    }
}

fn errand(row: &AnyRow) -> Result<Errand, Fault> {
    let mac: Vec<u8> = row.try_get("mac")?;
    let status = match row.try_get("status")? {
        "pending" => Status::Pending,
        "done" => Status::Done,
        "refused" => Status::Refused,
        _ => return Err(Fault::Corrupt("status")),
    };
    Ok(Errand {
        id: row.try_get("id")?,
        issuer: row.try_get("issuer")?,
        account: row.try_get("account")?,
        card: row.try_get("card")?,
        mac: mac.try_into().map_err(|_| Fault::Corrupt("mac"))?,
        mac_key: row.try_get("mac_key")?,
        last_four: row.try_get("last_four")?,
        profile: row.try_get("profile")?,
        amount: Money::new(row.try_get("amount")?, words::currency(row.try_get("currency")?)?),
        at: Time(row.try_get("at")?),
        status,
        balance_after: row.try_get("balance_after")?,
        sealed: row.try_get("sealed")?,
        asks: row.try_get("asks")?,
    })
}

impl Look {
    /// The errand of a code, pending or done. One that was refused leaves its code free.
    pub async fn errand_of_code(&mut self, mac: &Hash) -> Result<Option<Errand>, Fault> {
        let found = sqlx::query(
            "SELECT id, issuer, account, card, mac, mac_key, last_four, profile, amount, currency, at, status,
                    balance_after, sealed, asks
             FROM issuer_redemptions WHERE mac = $1 AND status <> 'refused'",
        );
        let row = found.bind(mac.as_slice()).fetch_optional(self.db()).await?;
        row.as_ref().map(errand).transpose()
    }

    /// An errand by its id.
    pub async fn errand(&mut self, id: &str) -> Result<Option<Errand>, Fault> {
        let found = sqlx::query(
            "SELECT id, issuer, account, card, mac, mac_key, last_four, profile, amount, currency, at, status,
                    balance_after, sealed, asks
             FROM issuer_redemptions WHERE id = $1",
        );
        let row = found.bind(id).fetch_optional(self.db()).await?;
        row.as_ref().map(errand).transpose()
    }

    /// What other issuers are asked for, for an account, oldest first.
    pub async fn pending(&mut self, account: &str) -> Result<Vec<Pending>, Fault> {
        let rows: Vec<(String, String, String, i64, String, i64)> = sqlx::query_as(
            "SELECT id, issuer, last_four, amount, currency, at FROM issuer_redemptions
             WHERE account = $1 AND status = 'pending' ORDER BY at, id",
        )
        .bind(account)
        .fetch_all(self.db())
        .await?;
        let pending = |(redemption, issuer, last_four, amount, currency, at): (_, _, _, i64, String, i64)| {
            let amount = Money::new(amount, words::currency(&currency)?);
            Ok(Pending { redemption, issuer, last_four, amount, since: Time(at) })
        };
        rows.into_iter().map(pending).collect()
    }

    /// What will come into a purse when the issuers have said yes, in minor units.
    pub async fn promised(&mut self, account: &str, currency: Currency) -> Result<i64, Fault> {
        let sum = sqlx::query_scalar(
            "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM issuer_redemptions
             WHERE account = $1 AND currency = $2 AND status = 'pending'",
        );
        Ok(sum.bind(account).bind(currency.as_str()).fetch_one(self.db()).await?)
    }

    /// Whether an issuer is to be asked by now.
    pub async fn errands_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let found: Option<i64> =
            sqlx::query_scalar("SELECT 1 FROM issuer_redemptions WHERE status = 'pending' AND ask_at <= $1 LIMIT 1")
                .bind(now.0)
                .fetch_optional(self.db())
                .await?;
        Ok(found.is_some())
    }

    /// How many errands each issuer has, and since when the oldest waits.
    pub async fn errands_by_issuer(&mut self) -> Result<Vec<(String, i64, Time)>, Fault> {
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(
            "SELECT issuer, COUNT(*), MIN(at) FROM issuer_redemptions WHERE status = 'pending' GROUP BY issuer
             ORDER BY issuer",
        )
        .fetch_all(self.db())
        .await?;
        Ok(rows.into_iter().map(|(issuer, waiting, oldest)| (issuer, waiting, Time(oldest))).collect())
    }
}

impl Tx {
    /// Begins an errand; its issuer is to be asked at once. Says whether it did: nothing where the code has one.
    pub async fn begin_errand(&mut self, new: &Errand) -> Result<bool, Fault> {
        let begun = sqlx::query(
            "INSERT INTO issuer_redemptions (id, issuer, account, card, mac, mac_key, last_four, profile, amount, currency,
                                             at, status, balance_after, sealed, ask_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'pending', $12, $13, $11)
             ON CONFLICT (mac) WHERE status <> 'refused' DO NOTHING",
        )
        .bind(&new.id)
        .bind(&new.issuer)
        .bind(&new.account)
        .bind(&new.card)
        .bind(new.mac.as_slice())
        .bind(&new.mac_key)
        .bind(&new.last_four)
        .bind(&new.profile)
        .bind(new.amount.minor)
        .bind(new.amount.currency.as_str())
        .bind(new.at.0)
        .bind(new.balance_after)
        .bind(new.sealed.as_deref())
        .execute(self.db())
        .await?;
        Ok(begun.rows_affected() == 1)
    }

    /// Takes some errands that are due, and leaves them to nobody else until that time.
    pub async fn claim_errands(&mut self, until: Time) -> Result<Vec<Errand>, Fault> {
        let now = self.now().0;
        let claimed = sqlx::query(
            "UPDATE issuer_redemptions SET ask_at = $2, asks = asks + 1
             WHERE status = 'pending' AND ask_at <= $1 AND id IN (
                 SELECT id FROM issuer_redemptions WHERE status = 'pending' AND ask_at <= $1 ORDER BY ask_at, id LIMIT $3)
             RETURNING id, issuer, account, card, mac, mac_key, last_four, profile, amount, currency, at, status,
                       balance_after, sealed, asks",
        );
        let rows = claimed.bind(now).bind(until.0).bind(BATCH).fetch_all(self.db()).await?;
        rows.iter().map(errand).collect()
    }

    /// The issuer is asked about an errand again at that time, unless it has said yes or no meanwhile.
    pub async fn errand_later(&mut self, id: &str, at: Time) -> Result<(), Fault> {
        let later = "UPDATE issuer_redemptions SET ask_at = $2 WHERE id = $1 AND status = 'pending'";
        sqlx::query(later).bind(id).bind(at.0).execute(self.db()).await?;
        Ok(())
    }

    /// Ends an errand, refused where there is a reason; its code is forgotten. Gives it where this was the step that did,
    /// and nothing where it had ended: this decides what happens once.
    pub async fn end_errand(&mut self, id: &str, reason: Option<&str>) -> Result<Option<Errand>, Fault> {
        let now = self.now().0;
        let ended = sqlx::query(
            "UPDATE issuer_redemptions SET status = $2, reason = $3, sealed = NULL, ended = $4
             WHERE id = $1 AND status = 'pending'
             RETURNING id, issuer, account, card, mac, mac_key, last_four, profile, amount, currency, at, status,
                       balance_after, sealed, asks",
        )
        .bind(id)
        .bind(if reason.is_some() { "refused" } else { "done" })
        .bind(reason)
        .bind(now)
        .fetch_optional(self.db())
        .await?;
        ended.as_ref().map(errand).transpose()
    }
}
