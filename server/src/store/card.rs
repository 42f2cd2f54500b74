//! Cards, known by the hash of their code alone.

use super::{Fault, Look, Tx, time, words};
use crate::secret::Hash;
use domain::{Currency, Money, Time, api::balance::Bucket};
use sqlx::{Row, any::AnyRow};

/// As many hashes as are looked up at once: the readings of one text, by each secret.
const CANDIDATES: usize = 4;

/// How far a card is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardState {
    /// Not yet activated at the till.
    Inactive,
    /// Worth its amount.
    Active,
    /// Switched off by the shop.
    Disabled,
    /// In somebody's balance.
    Redeemed {
        /// By which redemption.
        redemption: String,
        /// Whose.
        account: String,
        /// When.
        at: Time,
    },
}

/// A card.
#[derive(Clone, Debug)]
pub struct Card {
    /// Public and opaque.
    pub id: String,
    /// The last four symbols of its code.
    pub last_four: String,
    /// The id of its code's profile.
    pub profile: String,
    /// What it is worth.
    pub amount: Money,
    /// The only region where it is taken, if there is one.
    pub region: Option<String>,
    /// Where its value goes.
    pub bucket: Bucket,
    /// The categories its value may pay for; empty means any.
    pub categories: Vec<String>,
    /// By when it has to be redeemed, if it expires.
    pub expires: Option<Time>,
    /// How far it is.
    pub state: CardState,
    /// Set aside until then.
    pub hold_until: Option<Time>,
    /// The gift that it is, if it is one.
    pub gift: Option<String>,
    /// Since then it is worth nothing: another took its place, or its gift was taken back.
    pub void_since: Option<Time>,
    /// The licence batch that it is a seat of, and the seat's number, if it is one.
    pub batch: Option<(String, u32)>,
}

/// A card to be made.
#[derive(Clone, Debug)]
pub struct NewCard {
    /// Everything but how it is found. Never redeemed.
    pub card: Card,
    /// The hash of its code.
    pub mac: Hash,
    /// Which secret that was made with.
    pub mac_key: String,
    /// The hashes of its code by older secrets: a card that is known by one of them is there already.
    pub older: Vec<Hash>,
}

impl Card {
    /// A card that there never was, to be judged where a code opens none: as weak codes' cards are.
    pub fn nobodys(amount: Money) -> Card {
        Card::of_issuer(String::new(), String::new(), "", amount, CardState::Active)
    }
}

pub(super) fn card(row: &AnyRow) -> Result<(Vec<u8>, Card), Fault> {
    let currency: Currency = words::currency(row.try_get("currency")?)?;
    // A card is redeemed where there is its redemption: nothing else says so.
    let redemption: Option<String> = row.try_get("redemption")?;
    let state = match (redemption, row.try_get("state")?) {
        (Some(redemption), _) => {
            CardState::Redeemed { redemption, account: row.try_get("redeemer")?, at: Time(row.try_get("redeemed_at")?) }
        }
        (None, "inactive") => CardState::Inactive,
        (None, "active") => CardState::Active,
        (None, "disabled") => CardState::Disabled,
        _ => return Err(Fault::Corrupt("state")),
    };
    let card = Card {
        id: row.try_get("id")?,
        last_four: row.try_get("last_four")?,
        profile: row.try_get("profile")?,
        amount: Money::new(row.try_get("amount")?, currency),
        region: row.try_get("region")?,
        bucket: words::bucket(row.try_get("bucket")?)?,
        categories: words::categories(row.try_get("categories")?),
        expires: time(row.try_get("expires")?),
        state,
        hold_until: time(row.try_get("hold_until")?),
        gift: row.try_get("gift")?,
        void_since: time(row.try_get("void_since")?),
        batch: seat(row)?,
    };
    Ok((row.try_get("mac")?, card))
}

fn seat(row: &AnyRow) -> Result<Option<(String, u32)>, Fault> {
    let (batch, seat): (Option<String>, Option<i64>) = (row.try_get("batch")?, row.try_get("seat")?);
    let seat = seat.map(|seat| u32::try_from(seat).map_err(|_| Fault::Corrupt("seat"))).transpose()?;
    Ok(batch.zip(seat))
}

impl Look {
    /// The card of the first of these hashes that has one. Every hash is looked up, found or not; and where there is none
    /// the card before it is read in its place and let go, so that neither takes longer.
    pub async fn card(&mut self, macs: &[Hash]) -> Result<Option<Card>, Fault> {
        let mut cards = Vec::new();
        // More than one round where there are many secrets: as many for a code that is known as for one that is not.
        for some in macs.chunks(CANDIDATES) {
            let mut found = sqlx::query(
                "SELECT c.id, c.mac, c.last_four, c.profile, c.amount, c.currency, c.region, c.bucket, c.categories,
                        c.expires, c.state, c.hold_until, c.gift, c.void_since, c.batch, c.seat, r.id AS redemption,
                        r.account AS redeemer, r.at AS redeemed_at
                 FROM cards c LEFT JOIN redemptions r ON r.card = c.id
                 WHERE c.mac IN ((SELECT mac FROM cards WHERE mac <= $1 ORDER BY mac DESC LIMIT 1),
                                 (SELECT mac FROM cards WHERE mac <= $2 ORDER BY mac DESC LIMIT 1),
                                 (SELECT mac FROM cards WHERE mac <= $3 ORDER BY mac DESC LIMIT 1),
                                 (SELECT mac FROM cards WHERE mac <= $4 ORDER BY mac DESC LIMIT 1))",
            );
            for mac in some.iter().chain(some.iter().cycle()).take(CANDIDATES) {
                found = found.bind(mac.as_slice());
            }
            for row in found.fetch_all(self.db()).await? {
                cards.push(card(&row)?);
            }
        }
        cards.retain(|(mac, _)| macs.iter().any(|wanted| wanted.as_slice() == mac.as_slice()));
        let rank = |mac: &[u8]| macs.iter().position(|wanted| wanted.as_slice() == mac).unwrap_or(macs.len());
        cards.sort_by_key(|(mac, _)| rank(mac));
        Ok(cards.into_iter().next().map(|(_, card)| card))
    }
}

impl Look {
    /// A card by its public id.
    pub async fn card_by_id(&mut self, id: &str) -> Result<Option<Card>, Fault> {
        let found = sqlx::query(
            "SELECT c.id, c.mac, c.last_four, c.profile, c.amount, c.currency, c.region, c.bucket, c.categories,
                    c.expires, c.state, c.hold_until, c.gift, c.void_since, c.batch, c.seat, r.id AS redemption,
                    r.account AS redeemer, r.at AS redeemed_at
             FROM cards c LEFT JOIN redemptions r ON r.card = c.id WHERE c.id = $1",
        );
        let row = found.bind(id).fetch_optional(self.db()).await?;
        Ok(row.as_ref().map(card).transpose()?.map(|(_, card)| card))
    }
}

impl Tx {
    /// Makes a card; says whether it was new. One with the same code stays as it is, whatever has become of it.
    pub async fn add_card(&mut self, new: &NewCard) -> Result<bool, Fault> {
        let now = self.now().0;
        let NewCard { card, mac, mac_key, older } = new;
        if !older.is_empty() && self.card(older).await?.is_some() {
            return Ok(false);
        }
        let state = match card.state {
            CardState::Inactive => "inactive",
            CardState::Disabled => "disabled",
            CardState::Active | CardState::Redeemed { .. } => "active",
        };
        let done = sqlx::query(
            "INSERT INTO cards (id, mac, mac_key, last_four, profile, amount, currency, region, bucket, categories,
                                expires, state, hold_until, created, gift, batch, seat)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             ON CONFLICT (mac) DO NOTHING",
        )
        .bind(&card.id)
        .bind(mac.as_slice())
        .bind(mac_key)
        .bind(&card.last_four)
        .bind(&card.profile)
        .bind(card.amount.minor)
        .bind(card.amount.currency.as_str())
        .bind(card.region.as_deref())
        .bind(words::bucket_word(card.bucket))
        .bind(words::categories_word(&card.categories))
        .bind(card.expires.map(|at| at.0))
        .bind(state)
        .bind(card.hold_until.map(|at| at.0))
        .bind(now)
        .bind(card.gift.as_deref())
        .bind(card.batch.as_ref().map(|(batch, _)| batch.clone()))
        .bind(card.batch.as_ref().map(|(_, seat)| i64::from(*seat)))
        .execute(self.db())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A card is known by the current secret from now on, where it was known by one of these hashes of the same code.
    pub async fn rehash_card(&mut self, id: &str, older: &[Hash], new: (&Hash, &str)) -> Result<(), Fault> {
        for old in older {
            sqlx::query(
                "UPDATE cards SET mac = $3, mac_key = $4 WHERE id = $1 AND mac = $2
                 AND NOT EXISTS (SELECT 1 FROM cards WHERE mac = $3)",
            )
            .bind(id)
            .bind(old.as_slice())
            .bind(new.0.as_slice())
            .bind(new.1)
            .execute(self.db())
            .await?;
        }
        Ok(())
    }

    /// Notes that a code brings about an effect of a demonstration.
    pub async fn add_sentinel(&mut self, mac: &Hash, effect: &str) -> Result<(), Fault> {
        sqlx::query("INSERT INTO sentinels (mac, effect) VALUES ($1, $2) ON CONFLICT (mac) DO NOTHING")
            .bind(mac.as_slice())
            .bind(effect)
            .execute(self.db())
            .await?;
        Ok(())
    }
}

impl Look {
    /// The effect of a demonstration's code, if it has one. Asked in a demonstration alone.
    pub async fn sentinel(&mut self, mac: &Hash) -> Result<Option<String>, Fault> {
        let found = sqlx::query_scalar("SELECT effect FROM sentinels WHERE mac = $1");
        Ok(found.bind(mac.as_slice()).fetch_optional(self.db()).await?)
    }
}
