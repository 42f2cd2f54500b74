//! Licence batches, and the cards that their seats are.

use super::{Fault, Look, Tx, time, words};
use domain::{
    Money, Time,
    api::{
        licence::{Batch, SeatRow, SeatState},
        redeem::Seat,
    },
};
use sqlx::{Row, any::AnyRow};

/// A batch to be made.
#[derive(Clone, Debug)]
pub struct NewLicence {
    /// Opaque.
    pub id: String,
    /// Whose.
    pub account: String,
    /// What it is a licence for.
    pub name: String,
    /// When it was issued.
    pub at: Time,
    /// How many seats.
    pub seats: u32,
    /// What a seat is worth.
    pub worth: Money,
    /// The categories that a seat pays for; empty means any.
    pub categories: Vec<String>,
    /// By when seats have to be taken.
    pub expires: Option<Time>,
}

/// A seat's card, as far as handing it out depends on it.
#[derive(Clone, Debug)]
pub struct SeatCard {
    /// The seat's number.
    pub nth: u32,
    /// The card that it is now.
    pub card: String,
}

fn number(row: &AnyRow, name: &'static str) -> Result<u32, Fault> {
    u32::try_from(row.try_get::<i64, _>(name)?).map_err(|_| Fault::Corrupt(name))
}

fn batch(row: &AnyRow) -> Result<Batch, Fault> {
    Ok(Batch {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        at: Time(row.try_get("at")?),
        worth: Money::new(row.try_get("worth")?, words::currency(row.try_get("currency")?)?),
        categories: words::categories(row.try_get("categories")?),
        expires: time(row.try_get("expires")?),
        seats: number(row, "seats")?,
        taken: number(row, "taken")?,
        out: number(row, "handed_out")?,
    })
}

fn seat(row: &AnyRow) -> Result<SeatRow, Fault> {
    let (taken, handed) = (time(row.try_get("taken_at")?), time(row.try_get("handed")?));
    let state = match (taken, handed) {
        (Some(_), _) => SeatState::Taken,
        (None, Some(_)) => SeatState::Out,
        (None, None) => SeatState::Free,
    };
    // Of a code that nobody has nobody needs to know the end.
    let last_four = Some(row.try_get("last_four")?).filter(|_: &String| state != SeatState::Free);
    Ok(SeatRow { nth: number(row, "seat")?, state, last_four, at: taken.or(handed), by: row.try_get("email")? })
}

macro_rules! batch {
    ($rest:literal) => {
        concat!(
            "SELECT b.id, b.name, b.at, b.worth, b.currency, b.categories, b.expires, b.seats,
                    (SELECT COUNT(*) FROM cards c JOIN redemptions r ON r.card = c.id
                     WHERE c.batch = b.id AND c.void_since IS NULL) AS taken,
                    (SELECT COUNT(*) FROM cards c WHERE c.batch = b.id AND c.void_since IS NULL AND c.handed IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM redemptions r WHERE r.card = c.id)) AS handed_out
             FROM batches b ",
            $rest
        )
    };
}

impl Look {
    /// An account's batches, newest first: so many of those behind one's time and id.
    pub async fn batches(
        &mut self,
        account: &str,
        behind: Option<(Time, String)>,
        limit: i64,
    ) -> Result<Vec<Batch>, Fault> {
        let (at, id) = behind.unwrap_or((Time(i64::MAX), String::new()));
        let rows = sqlx::query(batch!(
            "WHERE b.account = $1 AND (b.at, b.id) < ($2, $3) ORDER BY b.at DESC, b.id DESC LIMIT $4"
        ));
        let rows = rows.bind(account).bind(at.0).bind(id).bind(limit);
        rows.fetch_all(self.db()).await?.iter().map(batch).collect()
    }

    /// One of an account's batches; nothing for anyone else's.
    pub async fn batch(&mut self, account: &str, id: &str) -> Result<Option<Batch>, Fault> {
        let found = sqlx::query(batch!("WHERE b.id = $1 AND b.account = $2")).bind(id).bind(account);
        found.fetch_optional(self.db()).await?.as_ref().map(batch).transpose()
    }

    /// Every seat of a batch, by number.
    pub async fn seats(&mut self, batch: &str) -> Result<Vec<SeatRow>, Fault> {
        let rows = sqlx::query(
            "SELECT c.seat, c.last_four, c.handed, r.at AS taken_at, a.email
             FROM cards c LEFT JOIN redemptions r ON r.card = c.id LEFT JOIN accounts a ON a.id = r.account
             WHERE c.batch = $1 AND c.void_since IS NULL ORDER BY c.seat",
        );
        rows.bind(batch).fetch_all(self.db()).await?.iter().map(seat).collect()
    }

    /// The cards of a batch's seats that nobody has taken, by number.
    pub async fn seats_to_hand_out(&mut self, batch: &str) -> Result<Vec<SeatCard>, Fault> {
        let rows = sqlx::query(
            "SELECT c.seat, c.id FROM cards c WHERE c.batch = $1 AND c.void_since IS NULL
             AND NOT EXISTS (SELECT 1 FROM redemptions r WHERE r.card = c.id) ORDER BY c.seat",
        );
        let rows = rows.bind(batch).fetch_all(self.db()).await?;
        rows.iter().map(|row| Ok(SeatCard { nth: number(row, "seat")?, card: row.try_get("id")? })).collect()
    }

    /// When codes of a batch were handed out since then, the oldest first.
    pub async fn handed_since(&mut self, batch: &str, since: Time) -> Result<Vec<Time>, Fault> {
        let times = sqlx::query_scalar("SELECT handed FROM cards WHERE batch = $1 AND handed > $2 ORDER BY handed");
        Ok(times.bind(batch).bind(since.0).fetch_all(self.db()).await?.into_iter().map(Time).collect())
    }

    /// The seat that a card is, to who takes it; nothing for any other card.
    pub async fn seat_of(&mut self, card: &str) -> Result<Option<Seat>, Fault> {
        let found = sqlx::query(
            "SELECT c.seat, b.name, b.seats, a.name AS buyer
             FROM cards c JOIN batches b ON b.id = c.batch JOIN accounts a ON a.id = b.account WHERE c.id = $1",
        );
        let row = found.bind(card).fetch_optional(self.db()).await?;
        let seat = |row: AnyRow| {
            let (nth, of) = (number(&row, "seat")?, number(&row, "seats")?);
            Ok(Seat { name: row.try_get("name")?, buyer: row.try_get("buyer")?, nth, of })
        };
        row.map(seat).transpose()
    }
}

impl Tx {
    /// Makes a batch; its seats are cards that name it.
    pub async fn add_batch(&mut self, new: &NewLicence) -> Result<(), Fault> {
        sqlx::query(
            "INSERT INTO batches (id, account, name, at, seats, worth, currency, categories, expires)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(&new.id)
        .bind(&new.account)
        .bind(&new.name)
        .bind(new.at.0)
        .bind(i64::from(new.seats))
        .bind(new.worth.minor)
        .bind(new.worth.currency.as_str())
        .bind(words::categories_word(&new.categories))
        .bind(new.expires.map(|at| at.0))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Notes that a seat's code was handed out.
    pub async fn handed_out(&mut self, card: &str) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query("UPDATE cards SET handed = $2 WHERE id = $1").bind(card).bind(now).execute(self.db()).await?;
        Ok(())
    }
}
