//! Gifts, and what happened to them. How far one is, is a condition of every step, so each step happens once.

use super::{Fault, Look, Tx, time, words};
use crate::secret::Hash;
use domain::{
    Money, Time,
    api::gift::{Cover, Step, What},
    gift::{Local, State, Way},
};
use sqlx::{Row, any::AnyRow};
use std::fmt;
use uuid::Uuid;

/// A gift as it is stored. One that is to be made is the same, without a past.
#[derive(Clone)]
pub struct GiftRow {
    /// Its public id: the order's number and its own in there.
    pub id: String,
    /// The number of the order that paid it.
    pub order: String,
    /// The sender's account.
    pub account: String,
    /// Which of its order's, from 1.
    pub nth: u32,
    /// When it was paid.
    pub at: Time,
    /// How far it is.
    pub state: State,
    /// How it reaches its recipient.
    pub way: Way,
    /// What its recipient sees; without the message once that was forgotten.
    pub cover: Cover,
    /// The recipient's name, until it is forgotten.
    pub name: Option<String>,
    /// The recipient's e-mail, until it is forgotten; nothing where it goes by link.
    pub email: Option<String>,
    /// The hash of that e-mail, which stays.
    pub email_mac: Option<Hash>,
    /// The IANA name of the recipient's time zone.
    pub zone: String,
    /// The day and the hour that were chosen; nothing for at once.
    pub on: Option<Local>,
    /// The instant of that.
    pub goes: Time,
    /// The interlock stopped it: it stays until then, whatever was chosen.
    pub cools_until: Option<Time>,
    /// The card that it is now. Those before it are void.
    pub card: String,
    /// How much.
    pub amount: Money,
    /// When it was claimed or taken back.
    pub ended: Option<Time>,
}

impl GiftRow {
    /// When it really goes.
    pub fn goes_at(&self) -> Time {
        self.cools_until.map_or(self.goes, |cools| cools.max(self.goes))
    }
}

/// Who sends what to whom is for no log.
impl fmt::Debug for GiftRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GiftRow({}, {:?})", self.id, self.state)
    }
}

macro_rules! gift {
    ($rest:literal) => {
        concat!(
            "SELECT g.id, g.order_id, g.account, g.nth, g.at, g.state, g.way, g.design, g.palette, g.rosette, g.sender,
                    g.message, g.name, g.email, g.email_mac, g.zone, g.on_day, g.goes, g.cools_until, g.card, g.amount,
                    g.currency, g.ended FROM gifts g ",
            $rest
        )
    };
}

fn gift(row: &AnyRow) -> Result<GiftRow, Fault> {
    let mac: Option<Vec<u8>> = row.try_get("email_mac")?;
    let on: Option<&str> = row.try_get("on_day")?;
    let message: Option<String> = row.try_get("message")?;
    Ok(GiftRow {
        id: row.try_get("id")?,
        order: row.try_get("order_id")?,
        account: row.try_get("account")?,
        nth: u32::try_from(row.try_get::<i64, _>("nth")?).map_err(|_| Fault::Corrupt("nth"))?,
        at: Time(row.try_get("at")?),
        state: words::gift_state(row.try_get("state")?)?,
        way: words::way(row.try_get("way")?)?,
        cover: Cover {
            design: words::design(row.try_get("design")?)?,
            palette: words::palette(row.try_get("palette")?)?,
            rosette: row.try_get("rosette")?,
            from: row.try_get("sender")?,
            message: message.unwrap_or_default(),
        },
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        email_mac: mac.map(Hash::try_from).transpose().map_err(|_| Fault::Corrupt("email_mac"))?,
        zone: row.try_get("zone")?,
        on: on.map(str::parse).transpose().map_err(|_| Fault::Corrupt("on_day"))?,
        goes: Time(row.try_get("goes")?),
        cools_until: time(row.try_get("cools_until")?),
        card: row.try_get("card")?,
        amount: Money::new(row.try_get("amount")?, words::currency(row.try_get("currency")?)?),
        ended: time(row.try_get("ended")?),
    })
}

impl Look {
    /// A gift, whoever's.
    pub async fn gift(&mut self, id: &str) -> Result<Option<GiftRow>, Fault> {
        let found = sqlx::query(gift!("WHERE g.id = $1")).bind(id).fetch_optional(self.db()).await?;
        found.as_ref().map(gift).transpose()
    }

    /// The gift that a card is, or was before another took its place.
    pub async fn gift_of_card(&mut self, card: &str) -> Result<Option<GiftRow>, Fault> {
        let found = sqlx::query(gift!("JOIN cards c ON c.gift = g.id WHERE c.id = $1"));
        found.bind(card).fetch_optional(self.db()).await?.as_ref().map(gift).transpose()
    }

    /// An account's gifts, newest first and those of one order in its order: so many of those behind one's time, order
    /// and number.
    pub async fn gifts(
        &mut self,
        account: &str,
        (state, order): (Option<State>, Option<&str>),
        behind: Option<(Time, String, u32)>,
        limit: i64,
    ) -> Result<Vec<GiftRow>, Fault> {
        let (at, of, nth) = behind.unwrap_or((Time(i64::MAX), String::new(), 0));
        let rows = sqlx::query(gift!(
            "WHERE g.account = $1 AND ($2 = '' OR g.state = $2) AND ($3 = '' OR g.order_id = $3)
               AND g.at <= $4 AND ((g.at, g.order_id) < ($4, $5) OR (g.at = $4 AND g.order_id = $5 AND g.nth > $6))
             ORDER BY g.at DESC, g.order_id DESC, g.nth LIMIT $7"
        ));
        let rows = rows.bind(account).bind(state.map_or("", State::word)).bind(order.unwrap_or_default());
        let rows = rows.bind(at.0).bind(of).bind(i64::from(nth)).bind(limit);
        rows.fetch_all(self.db()).await?.iter().map(gift).collect()
    }

    /// What happened to a gift, in its order.
    pub async fn gift_steps(&mut self, id: &str) -> Result<Vec<Step>, Fault> {
        let rows: Vec<(i64, String)> =
            sqlx::query_as("SELECT at, more FROM gift_steps WHERE gift = $1 ORDER BY at, id")
                .bind(id)
                .fetch_all(self.db())
                .await?;
        let step = |(at, more): (i64, String)| {
            let what = serde_json::from_str(&more).map_err(|_| Fault::Corrupt("step"))?;
            Ok(Step { at: Time(at), what })
        };
        rows.into_iter().map(step).collect()
    }

    /// When each of an account's gifts last took a step: its id, the step's word, and when.
    pub async fn last_steps(&mut self, account: &str) -> Result<Vec<(String, String, Time)>, Fault> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT s.gift, s.what, MAX(s.at) FROM gift_steps s JOIN gifts g ON g.id = s.gift
             WHERE g.account = $1 GROUP BY s.gift, s.what",
        )
        .bind(account)
        .fetch_all(self.db())
        .await?;
        Ok(rows.into_iter().map(|(gift, what, at)| (gift, what, Time(at))).collect())
    }
}

impl Tx {
    /// Makes a gift. Its card is there already, and names it.
    pub async fn add_gift(&mut self, new: &GiftRow) -> Result<(), Fault> {
        let added = sqlx::query(
            "INSERT INTO gifts (id, sender, message, name, email, email_mac, zone, on_day, goes, cools_until, card, design,
                                palette, state, order_id, account, nth, at, way, rosette, amount, currency)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        );
        let added = changing(added, new)
            .bind(new.state.word())
            .bind(new.order.clone())
            .bind(new.account.clone())
            .bind(i64::from(new.nth));
        let added = added.bind(new.at.0).bind(words::way_word(new.way)).bind(new.cover.rosette.clone());
        added.bind(new.amount.minor).bind(new.amount.currency.as_str()).execute(self.db()).await?;
        Ok(())
    }

    /// Writes what may change of a gift, but for how far it is; says whether it is not at its end.
    pub async fn change_gift(&mut self, row: &GiftRow) -> Result<bool, Fault> {
        let changed = sqlx::query(
            "UPDATE gifts SET sender = $2, message = $3, name = $4, email = $5, email_mac = $6, zone = $7, on_day = $8,
                    goes = $9, cools_until = $10, card = $11, design = $12, palette = $13
             WHERE id = $1 AND state NOT IN ('claimed', 'cancelled')",
        );
        Ok(changing(changed, row).execute(self.db()).await?.rows_affected() == 1)
    }

    /// A gift that is as far as one of these goes on; says whether this was the step that did it.
    pub async fn move_gift(&mut self, id: &str, from: &[State], to: State) -> Result<bool, Fault> {
        let ended = Some(self.now().0).filter(|_| to.is_final());
        let mut moved = sqlx::query(
            "UPDATE gifts SET state = $2, ended = COALESCE($3, ended) WHERE id = $1 AND state IN ($4, $5, $6, $7, $8, $9)",
        )
        .bind(id)
        .bind(to.word())
        .bind(ended);
        let Some(last) = from.last() else { return Ok(false) };
        for state in from.iter().chain(std::iter::repeat(last)).take(State::ALL.len()) {
            moved = moved.bind(state.word());
        }
        Ok(moved.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Notes what happened to a gift.
    pub async fn add_step(&mut self, gift: &str, what: &What) -> Result<(), Fault> {
        let now = self.now().0;
        let more = serde_json::to_string(what).map_err(|_| Fault::Corrupt("step"))?;
        sqlx::query("INSERT INTO gift_steps (id, gift, at, what, more) VALUES ($1, $2, $3, $4, $5)")
            .bind(Uuid::now_v7().to_string())
            .bind(gift)
            .bind(now)
            .bind(words::step_word(what))
            .bind(more)
            .execute(self.db())
            .await?;
        Ok(())
    }
}

type Query<'q> = sqlx::query::Query<'q, sqlx::Any, sqlx::any::AnyArguments>;

/// The id, and what may change.
fn changing<'q>(query: Query<'q>, row: &GiftRow) -> Query<'q> {
    query
        .bind(row.id.clone())
        .bind(row.cover.from.clone())
        .bind(row.cover.message.clone())
        .bind(row.name.clone())
        .bind(row.email.clone())
        .bind(row.email_mac.map(|mac| mac.to_vec()))
        .bind(row.zone.clone())
        .bind(row.on.map(|on| on.to_string()))
        .bind(row.goes.0)
        .bind(row.cools_until.map(|at| at.0))
        .bind(row.card.clone())
        .bind(row.cover.design.word())
        .bind(row.cover.palette.word())
}
