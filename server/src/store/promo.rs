//! Promos, and how often each was used.

use super::{Fault, Look, Tx, words};
use domain::{Currency, Money, Time, api::promotion::Definition};
use sqlx::{Row, any::AnyRow};

/// A promo as it is stored.
#[derive(Clone, Debug)]
pub struct PromoRow {
    /// What the merchant wrote.
    pub definition: Definition,
    /// By how many orders it was used.
    pub used: u32,
    /// What these saved by it, in the minor units of its budget.
    pub spent: i64,
    /// How often the account that was asked for used it.
    pub mine: u32,
}

/// What became of a change of a promo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is as was wanted.
    Done,
    /// There is no promo of this id; or, where a new one was wanted, there is.
    Id,
    /// Another promo has this code, or one that looks like it.
    Code,
}

macro_rules! promo {
    ($rest:literal) => {
        concat!(
            "SELECT p.definition, p.used, p.spent,
                    CAST((SELECT COUNT(*) FROM promo_uses u WHERE u.promo = p.id AND u.account = $1 AND u.state = 'used')
                         AS BIGINT) AS mine
             FROM promos p ",
            $rest
        )
    };
}

fn promo(row: &AnyRow) -> Result<PromoRow, Fault> {
    let definition = serde_json::from_str(row.try_get("definition")?).map_err(|_| Fault::Corrupt("definition"))?;
    let number = |minor: i64| u32::try_from(minor).unwrap_or(u32::MAX);
    Ok(PromoRow {
        definition,
        used: number(row.try_get("used")?),
        spent: row.try_get("spent")?,
        mine: number(row.try_get("mine")?),
    })
}

impl Look {
    /// The id of the promo with this code.
    pub async fn promo_of_code(&mut self, code: &str) -> Result<Option<String>, Fault> {
        Ok(sqlx::query_scalar("SELECT id FROM promos WHERE code = $1").bind(code).fetch_optional(self.db()).await?)
    }

    /// A promo by its id.
    pub async fn promo(&mut self, id: &str) -> Result<Option<PromoRow>, Fault> {
        let found = sqlx::query(promo!("WHERE p.id = $2")).bind("").bind(id).fetch_optional(self.db()).await?;
        found.as_ref().map(promo).transpose()
    }

    /// A promo by its id, as this account may use it.
    pub async fn promo_for(&mut self, id: &str, account: &str) -> Result<Option<PromoRow>, Fault> {
        let found = sqlx::query(promo!("WHERE p.id = $2")).bind(account).bind(id).fetch_optional(self.db()).await?;
        found.as_ref().map(promo).transpose()
    }

    /// Every promo, by id: so many of those behind an id.
    pub async fn promos(&mut self, after: &str, limit: i64) -> Result<Vec<PromoRow>, Fault> {
        let rows = sqlx::query(promo!("WHERE p.id > $2 ORDER BY p.id LIMIT $3"));
        let rows = rows.bind("").bind(after).bind(limit).fetch_all(self.db()).await?;
        rows.iter().map(promo).collect()
    }

    /// The promos that are announced and run, by id.
    pub async fn announced(&mut self, after: &str, limit: i64, now: Time) -> Result<Vec<PromoRow>, Fault> {
        let rows = sqlx::query(promo!(
            "WHERE p.announced = 1 AND p.id > $2 AND (p.starts IS NULL OR p.starts <= $4)
               AND (p.ends IS NULL OR p.ends > $4) ORDER BY p.id LIMIT $3"
        ));
        let rows = rows.bind("").bind(after).bind(limit).bind(now.0).fetch_all(self.db()).await?;
        rows.iter().map(promo).collect()
    }

    /// The promos whose codes are on a cart, in the order in which they came, as this account may use them.
    pub async fn promos_on(&mut self, cart: &str, account: &str) -> Result<Vec<PromoRow>, Fault> {
        let rows = sqlx::query(promo!("JOIN cart_codes c ON c.promo = p.id WHERE c.cart = $2 ORDER BY c.since, c.id"));
        let rows = rows.bind(account).bind(cart).fetch_all(self.db()).await?;
        rows.iter().map(promo).collect()
    }

    /// The promos without a code that run, as this account may use them.
    pub async fn promos_by_themselves(&mut self, account: &str, now: Time) -> Result<Vec<PromoRow>, Fault> {
        let rows = sqlx::query(promo!(
            "WHERE p.code IS NULL AND (p.starts IS NULL OR p.starts <= $2) AND (p.ends IS NULL OR p.ends > $2)
             ORDER BY p.id"
        ));
        let rows = rows.bind(account).bind(now.0).fetch_all(self.db()).await?;
        rows.iter().map(promo).collect()
    }

    /// The id of another promo with a code that looks like this one, its look-alikes folded.
    pub async fn promo_that_looks(&mut self, looks: Option<&str>, id: &str) -> Result<Option<String>, Fault> {
        let Some(looks) = looks else { return Ok(None) };
        let found = sqlx::query_scalar("SELECT id FROM promos WHERE looks = $1 AND id <> $2");
        Ok(found.bind(looks).bind(id).fetch_optional(self.db()).await?)
    }
}

impl Tx {
    /// Issues a promo, its code's look-alikes folded beside it.
    pub async fn add_promo(&mut self, new: &Definition, looks: Option<&str>) -> Result<Written, Fault> {
        if self.promo_that_looks(looks, &new.promo.id).await?.is_some() {
            return Ok(Written::Code);
        }
        let added = sqlx::query(
            "INSERT INTO promos (id, code, looks, definition, starts, ends, announced, usage_limit, customer_limit, budget,
                                 budget_currency)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
        );
        let added = bound(added, new, looks)?.execute(self.db()).await?;
        Ok(if added.rows_affected() == 1 { Written::Done } else { Written::Id })
    }

    /// Changes a promo. What was used of it stays used; what was spent is counted again in the new budget's currency.
    pub async fn change_promo(&mut self, new: &Definition, looks: Option<&str>) -> Result<Written, Fault> {
        if self.promo_that_looks(looks, &new.promo.id).await?.is_some() {
            return Ok(Written::Code);
        }
        let changed = sqlx::query(
            "UPDATE promos SET code = $2, looks = $3, definition = $4, starts = $5, ends = $6, announced = $7,
                    usage_limit = $8, customer_limit = $9, budget = $10, budget_currency = $11,
                    spent = CAST(COALESCE((SELECT SUM(u.saved) FROM promo_uses u WHERE u.promo = promos.id
                                           AND u.state = 'used' AND u.currency = $11), 0) AS BIGINT)
             WHERE id = $1",
        );
        let changed = bound(changed, new, looks)?.execute(self.db()).await?;
        Ok(if changed.rows_affected() == 1 { Written::Done } else { Written::Id })
    }

    /// Counts that an order of an account uses a promo, unless a limit or the budget stops it; says whether it did.
    pub async fn use_promo(&mut self, promo: &str, account: &str, order: &str, saved: Money) -> Result<bool, Fault> {
        // The promo's row first: whoever else uses it waits for it, so the count of the customer's uses holds still.
        let counted = sqlx::query(
            "UPDATE promos SET used = used + 1, spent = spent + CASE WHEN budget IS NULL THEN 0 ELSE $2 END
             WHERE id = $1 AND (usage_limit IS NULL OR used < usage_limit)
               AND (budget IS NULL OR (budget_currency = $3 AND spent < budget AND spent + $2 <= budget))",
        );
        let counted = counted.bind(promo).bind(saved.minor).bind(saved.currency.as_str());
        if counted.execute(self.db()).await?.rows_affected() == 0 {
            return Ok(false);
        }
        let noted = sqlx::query(
            "INSERT INTO promo_uses (order_id, promo, account, saved, currency, state)
             SELECT $3, p.id, $2, $4, $5, 'used' FROM promos p
             WHERE p.id = $1 AND (p.customer_limit IS NULL OR p.customer_limit >
                   (SELECT COUNT(*) FROM promo_uses u WHERE u.promo = p.id AND u.account = $2 AND u.state = 'used'))
             ON CONFLICT DO NOTHING",
        );
        let noted = noted.bind(promo).bind(account).bind(order).bind(saved.minor).bind(saved.currency.as_str());
        if noted.execute(self.db()).await?.rows_affected() == 0 {
            self.uncount(promo, saved).await?;
            return Ok(false);
        }
        Ok(true)
    }

    /// Gives back every use that an order made of promos. Done twice, it is done once.
    pub async fn release_promos(&mut self, order: &str) -> Result<(), Fault> {
        let released: Vec<(String, i64, String)> = sqlx::query_as(
            "UPDATE promo_uses SET state = 'released' WHERE order_id = $1 AND state = 'used'
             RETURNING promo, saved, currency",
        )
        .bind(order)
        .fetch_all(self.db())
        .await?;
        for (promo, saved, currency) in released {
            let currency: Currency = words::currency(&currency)?;
            self.uncount(&promo, Money::new(saved, currency)).await?;
        }
        Ok(())
    }

    async fn uncount(&mut self, promo: &str, saved: Money) -> Result<(), Fault> {
        let uncounted = sqlx::query(
            "UPDATE promos SET used = used - 1, spent = spent - CASE WHEN budget_currency = $3 THEN $2 ELSE 0 END
             WHERE id = $1",
        );
        uncounted.bind(promo).bind(saved.minor).bind(saved.currency.as_str()).execute(self.db()).await?;
        Ok(())
    }
}

type Query<'q> = sqlx::query::Query<'q, sqlx::Any, sqlx::any::AnyArguments>;

fn bound<'q>(query: Query<'q>, new: &Definition, looks: Option<&str>) -> Result<Query<'q>, Fault> {
    let Definition { promo, usage_limit, customer_limit, budget, announced, .. } = new;
    let definition = serde_json::to_string(new).map_err(|_| Fault::Corrupt("definition"))?;
    Ok(query
        .bind(promo.id.clone())
        .bind(promo.code.clone())
        .bind(looks.map(str::to_owned))
        .bind(definition)
        .bind(promo.when.from.map(|at| at.0))
        .bind(promo.when.until.map(|at| at.0))
        .bind(i64::from(*announced))
        .bind(usage_limit.map(i64::from))
        .bind(customer_limit.map(i64::from))
        .bind(budget.map(|budget| budget.minor))
        .bind(budget.map(|budget| budget.currency.as_str().to_owned())))
}
