//! Carts, as they change. Who may change what is [`crate::cart`]'s to say.

use super::{CartOwner, CartRow, Fault, Tx, count, words};
use crate::events::Told;
use domain::{Time, api::balance::Event};
use uuid::Uuid;

/// A guest's cart that was left alone for so long is forgotten.
pub const FORGOTTEN: i64 = 30 * Time::DAY;

impl Tx {
    /// Begins a cart where there is none.
    pub async fn begin_cart(&mut self, owner: &CartOwner, region: &str) -> Result<(), Fault> {
        let (account, token) = match owner {
            CartOwner::Account(account) => (Some(account.clone()), None),
            CartOwner::Guest { token, .. } => (None, token.map(|token| token.to_vec())),
        };
        let now = self.now();
        if account.is_none() {
            let old = sqlx::query("DELETE FROM carts WHERE token IS NOT NULL AND changed < $1");
            old.bind(now.plus(-FORGOTTEN).0).execute(self.db()).await?;
        }
        let begun = sqlx::query(
            "INSERT INTO carts (id, account, token, version, region, changed) VALUES ($1, $2, $3, 0, $4, $5)
             ON CONFLICT DO NOTHING",
        );
        let begun = begun.bind(Uuid::now_v7().to_string()).bind(account).bind(token);
        begun.bind(region).bind(now.0).execute(self.db()).await?;
        Ok(())
    }

    /// Writes down how a cart is to be paid and delivered, and where a guest is.
    pub async fn change_cart(&mut self, cart: &CartRow) -> Result<(), Fault> {
        let json = |fault: serde_json::Error| {
            tracing::error!(%fault, "a cart could not be written");
            Fault::Corrupt("cart")
        };
        let changed = sqlx::query(
            "UPDATE carts SET region = $2, delivery = $3, use_balance = $4, amounts = $5, payment = $6, chosen = $7
             WHERE id = $1",
        );
        let changed = changed.bind(&cart.id).bind(&cart.region).bind(&cart.delivery);
        let changed = changed.bind(cart.use_balance.map(i64::from));
        let changed = changed.bind(serde_json::to_string(&cart.amounts).map_err(json)?);
        let changed = changed.bind(cart.payment.map(words::method_word));
        let changed = changed.bind(serde_json::to_string(&cart.chosen).map_err(json)?);
        changed.execute(self.db()).await?;
        Ok(())
    }

    /// Notes that a cart changed: its version grows past this one, and its account's listeners are told.
    pub async fn cart_changed(&mut self, cart: &str, past: u64) -> Result<(), Fault> {
        let now = self.now().0;
        let next = sqlx::query_as(
            "UPDATE carts SET version = CASE WHEN version < $3 THEN $3 ELSE version END + 1, changed = $2 WHERE id = $1
             RETURNING version, account",
        );
        let next = next.bind(cart).bind(now).bind(i64::try_from(past).unwrap_or(0));
        let (version, account): (i64, Option<String>) = next.fetch_one(self.db()).await?;
        if let Some(account) = account {
            self.tell(Told { account, session: None, event: Event::Cart { version: count(version) } });
        }
        Ok(())
    }

    /// Adds to the line of a product and rhythm, or begins one. No line has more than `most`.
    pub async fn add_line(
        &mut self,
        cart: &str,
        (product, every): (&str, u32),
        quantity: u32,
        most: u32,
    ) -> Result<(), Fault> {
        let added = sqlx::query(
            "INSERT INTO cart_lines (id, cart, product, quantity, every) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (cart, product, every) DO UPDATE
             SET quantity = CASE WHEN cart_lines.quantity + excluded.quantity > $6 THEN $6
                                 ELSE cart_lines.quantity + excluded.quantity END",
        );
        let added = added.bind(Uuid::now_v7().to_string()).bind(cart).bind(product).bind(i64::from(quantity.min(most)));
        added.bind(i64::from(every)).bind(i64::from(most)).execute(self.db()).await?;
        Ok(())
    }

    /// So many of a line, in this rhythm.
    pub async fn change_line(&mut self, line: &str, quantity: u32, every: u32) -> Result<(), Fault> {
        let changed = sqlx::query("UPDATE cart_lines SET quantity = $2, every = $3 WHERE id = $1");
        changed.bind(line).bind(i64::from(quantity)).bind(i64::from(every)).execute(self.db()).await?;
        Ok(())
    }

    /// Takes a line off a cart; says whether it was there.
    pub async fn remove_line(&mut self, cart: &str, line: &str) -> Result<bool, Fault> {
        let removed = sqlx::query("DELETE FROM cart_lines WHERE cart = $1 AND id = $2");
        Ok(removed.bind(cart).bind(line).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Puts a promo's code on a cart; says whether it was not there.
    pub async fn add_promo_to(&mut self, cart: &str, promo: &str) -> Result<bool, Fault> {
        let added = "INSERT INTO cart_codes (id, cart, promo, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        self.add_code(added, cart, promo).await
    }

    /// Lays a card on a cart; says whether it was not there.
    pub async fn lay_card(&mut self, cart: &str, card: &str) -> Result<bool, Fault> {
        let laid = "INSERT INTO cart_codes (id, cart, card, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        self.add_code(laid, cart, card).await
    }

    async fn add_code(&mut self, statement: &'static str, cart: &str, id: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        let added = sqlx::query(statement).bind(Uuid::now_v7().to_string()).bind(cart).bind(id).bind(now);
        Ok(added.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Takes a promo's code, or a card, off a cart; says whether it was there.
    pub async fn remove_code(&mut self, cart: &str, id: &str) -> Result<bool, Fault> {
        let removed = sqlx::query("DELETE FROM cart_codes WHERE cart = $1 AND (promo = $2 OR card = $2)");
        Ok(removed.bind(cart).bind(id).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Ends a cart, with all that is on it.
    pub async fn end_cart(&mut self, cart: &str) -> Result<(), Fault> {
        sqlx::query("DELETE FROM carts WHERE id = $1").bind(cart).execute(self.db()).await?;
        Ok(())
    }

    /// Names the order that a cart is being paid as: until that is paid or released, nothing else writes to the cart.
    pub async fn lock_cart(&mut self, cart: &str, order: &str) -> Result<(), Fault> {
        let locked = sqlx::query("UPDATE carts SET order_id = $2 WHERE id = $1");
        locked.bind(cart).bind(order).execute(self.db()).await?;
        Ok(())
    }

    /// The cart of an order that was released may be written to again; nothing else about it changes.
    pub async fn unlock_cart(&mut self, cart: &str, order: &str) -> Result<(), Fault> {
        let unlocked = sqlx::query("UPDATE carts SET order_id = NULL WHERE id = $1 AND order_id = $2");
        unlocked.bind(cart).bind(order).execute(self.db()).await?;
        Ok(())
    }

    /// After an order was paid: takes the lines that were sold and the codes that were used (the ids of promos and
    /// cards) off the cart. Codes that did not apply stay.
    pub async fn empty_cart(&mut self, cart: &str, lines: &[String], codes: &[String]) -> Result<(), Fault> {
        for line in lines {
            self.remove_line(cart, line).await?;
        }
        for code in codes {
            self.remove_code(cart, code).await?;
        }
        let reset = "UPDATE carts SET order_id = NULL, chosen = '[]', amounts = '[]' WHERE id = $1";
        if sqlx::query(reset).bind(cart).execute(self.db()).await?.rows_affected() == 1 {
            self.cart_changed(cart, 0).await?;
        }
        Ok(())
    }
}
