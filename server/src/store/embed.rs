//! Origins that may embed the shop, carts of other storefronts with their tokens, and tickets.

use super::{AccountRow, Fault, Look, Tx, account};
use crate::secret::Hash;
use domain::Time;
use sqlx::Row;

/// A cart of another storefront.
#[derive(Clone, Debug)]
pub struct HostCartRow {
    /// The account that is redeemed into.
    pub account: String,
    /// Its region.
    pub region: String,
}

/// A token of such a cart.
#[derive(Clone, Debug)]
pub struct CartTokenRow {
    /// The account of its cart.
    pub account: AccountRow,
    /// Until when it is taken.
    pub expires: Time,
    /// Something was redeemed with it.
    pub used: bool,
}

impl Look {
    /// The origins that may show the shop's frames, in their order.
    pub async fn origins(&mut self) -> Result<Vec<String>, Fault> {
        Ok(sqlx::query_scalar("SELECT origin FROM embed_origins ORDER BY origin").fetch_all(self.db()).await?)
    }

    /// Whether pages of an origin may.
    pub async fn may_embed(&mut self, origin: &str) -> Result<bool, Fault> {
        let found = sqlx::query("SELECT 1 FROM embed_origins WHERE origin = $1").bind(origin);
        Ok(found.fetch_optional(self.db()).await?.is_some())
    }

    /// A cart of another storefront, by its name there.
    pub async fn host_cart(&mut self, id: &str) -> Result<Option<HostCartRow>, Fault> {
        let found: Option<(String, String)> = sqlx::query_as(
            "SELECT a.id, a.region FROM host_carts h JOIN accounts a ON a.id = h.account WHERE h.id = $1",
        )
        .bind(id)
        .fetch_optional(self.db())
        .await?;
        Ok(found.map(|(account, region)| HostCartRow { account, region }))
    }

    /// What another storefront calls the cart of this account, where it is one.
    pub async fn host_cart_of(&mut self, account: &str) -> Result<Option<String>, Fault> {
        let found = sqlx::query_scalar("SELECT id FROM host_carts WHERE account = $1").bind(account);
        Ok(found.fetch_optional(self.db()).await?)
    }

    /// Whether there are tokens from before a time, or tickets from before another.
    pub async fn tokens_are_old(&mut self, tokens: Time, tickets: Time) -> Result<bool, Fault> {
        let found = sqlx::query(
            "SELECT 1 FROM cart_tokens WHERE expires <= $1 UNION ALL SELECT 1 FROM handovers WHERE expires <= $2 LIMIT 1",
        );
        Ok(found.bind(tokens.0).bind(tickets.0).fetch_optional(self.db()).await?.is_some())
    }

    /// A token, until it is forgotten.
    pub async fn cart_token(&mut self, token: &Hash) -> Result<Option<CartTokenRow>, Fault> {
        let found = sqlx::query(
            "SELECT t.expires, t.used, a.id, a.email, a.name, a.region, a.language, a.frozen, a.refunds_to, a.auto_apply,
                    a.alerts, a.address, a.version, a.unconfirmed_since
             FROM cart_tokens t JOIN host_carts h ON h.id = t.cart JOIN accounts a ON a.id = h.account WHERE t.token = $1",
        );
        let row = found.bind(token.as_slice()).fetch_optional(self.db()).await?;
        let read = |row: sqlx::any::AnyRow| {
            let used: Option<i64> = row.try_get("used")?;
            let expires = Time(row.try_get("expires")?);
            Ok(CartTokenRow { account: account::account(&row)?, expires, used: used.is_some() })
        };
        row.map(read).transpose()
    }
}

impl Tx {
    /// Lets pages of an origin in; says whether it was new.
    pub async fn allow_origin(&mut self, origin: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        let added = sqlx::query("INSERT INTO embed_origins (origin, since) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        Ok(added.bind(origin).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Lets them in no more; says whether they were.
    pub async fn forbid_origin(&mut self, origin: &str) -> Result<bool, Fault> {
        let removed = sqlx::query("DELETE FROM embed_origins WHERE origin = $1").bind(origin);
        Ok(removed.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Gives an account to a cart of another storefront; says whether it is the cart's first. It gets no letters.
    pub async fn add_host_cart(&mut self, id: &str, account: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        sqlx::query("UPDATE accounts SET alerts = 0 WHERE id = $1").bind(account).execute(self.db()).await?;
        let added =
            sqlx::query("INSERT INTO host_carts (id, account, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
        Ok(added.bind(id).bind(account).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Keeps a token of a cart.
    pub async fn add_cart_token(&mut self, token: &Hash, cart: &str, expires: Time) -> Result<(), Fault> {
        let added = sqlx::query("INSERT INTO cart_tokens (token, cart, expires) VALUES ($1, $2, $3)");
        added.bind(token.as_slice()).bind(cart).bind(expires.0).execute(self.db()).await?;
        Ok(())
    }

    /// Whether something may still be redeemed with a token.
    pub async fn token_is_fresh(&mut self, token: &Hash) -> Result<bool, Fault> {
        let now = self.now().0;
        let found = sqlx::query("SELECT 1 FROM cart_tokens WHERE token = $1 AND used IS NULL AND expires > $2");
        Ok(found.bind(token.as_slice()).bind(now).fetch_optional(self.db()).await?.is_some())
    }

    /// Something is redeemed with a token: the one time that this is so.
    pub async fn use_token(&mut self, token: &Hash) -> Result<bool, Fault> {
        let now = self.now().0;
        let used = sqlx::query("UPDATE cart_tokens SET used = $2 WHERE token = $1 AND used IS NULL AND expires > $2");
        Ok(used.bind(token.as_slice()).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Forgets tokens from before a time, and tickets from before another.
    pub async fn forget_tokens(&mut self, tokens: Time, tickets: Time) -> Result<(), Fault> {
        sqlx::query("DELETE FROM cart_tokens WHERE expires <= $1").bind(tokens.0).execute(self.db()).await?;
        sqlx::query("DELETE FROM handovers WHERE expires <= $1").bind(tickets.0).execute(self.db()).await?;
        Ok(())
    }

    /// Keeps a ticket for an account.
    pub async fn add_ticket(&mut self, ticket: &Hash, account: &str, expires: Time) -> Result<(), Fault> {
        let added = sqlx::query("INSERT INTO handovers (ticket, account, expires) VALUES ($1, $2, $3)");
        added.bind(ticket.as_slice()).bind(account).bind(expires.0).execute(self.db()).await?;
        Ok(())
    }

    /// Takes a ticket: the account that it is for, once.
    pub async fn take_ticket(&mut self, ticket: &Hash) -> Result<Option<String>, Fault> {
        let now = self.now().0;
        let taken = sqlx::query_scalar("DELETE FROM handovers WHERE ticket = $1 AND expires > $2 RETURNING account");
        Ok(taken.bind(ticket.as_slice()).bind(now).fetch_optional(self.db()).await?)
    }
}
