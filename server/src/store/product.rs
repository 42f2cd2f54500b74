//! Products, their prices and what is left of them.

use super::{Fault, Look, Tx, words};
use crate::catalog::{Listing, Price};
use domain::{
    Currency, Money, Time,
    api::catalog::{Product, Sale},
};
use sqlx::{Row, any::AnyRow};

/// Which products are wanted, at the prices of one currency.
#[derive(Clone, Debug)]
pub struct OnShelf {
    /// Of the prices.
    pub currency: Currency,
    /// Of this category alone.
    pub category: Option<String>,
    /// Behind this place and id.
    pub after: Option<(i64, String)>,
    /// As many.
    pub limit: i64,
}

macro_rules! product {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, p.place, p.name, p.about, p.category, p.kind, p.tax, p.picture, p.every, p.stock,
                    q.currency, q.price, q.sale, q.sale_until
             FROM products p JOIN prices q ON q.product = p.id ",
            $rest
        )
    };
}

pub(super) fn product(row: &AnyRow) -> Result<Product, Fault> {
    let currency = words::currency(row.try_get("currency")?)?;
    let (sale, until): (Option<i64>, Option<i64>) = (row.try_get("sale")?, row.try_get("sale_until")?);
    let stock: Option<i64> = row.try_get("stock")?;
    Ok(Product {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        about: row.try_get("about")?,
        category: row.try_get("category")?,
        kind: words::kind(row.try_get("kind")?)?,
        picture: row.try_get("picture")?,
        price: Money::new(row.try_get("price")?, currency),
        sale: sale.zip(until).map(|(minor, until)| Sale { price: Money::new(minor, currency), until: Time(until) }),
        left: stock.map(|left| u32::try_from(left).unwrap_or(u32::MAX)),
        every: words::weeks(row.try_get("every")?)?,
        tax: words::tax(row.try_get("tax")?)?,
    })
}

impl Look {
    /// Products in the order of the shelves, each with its place.
    pub async fn products(&mut self, wanted: &OnShelf) -> Result<Vec<(i64, Product)>, Fault> {
        let (place, id) = wanted.after.clone().unwrap_or((i64::MIN, String::new()));
        let rows = sqlx::query(product!(
            "WHERE q.currency = $1 AND ($2 = '' OR p.category = $2) AND (p.place, p.id) > ($3, $4)
             ORDER BY p.place, p.id LIMIT $5"
        ));
        let rows = rows.bind(wanted.currency.as_str()).bind(wanted.category.clone().unwrap_or_default());
        let rows = rows.bind(place).bind(id).bind(wanted.limit).fetch_all(self.db()).await?;
        rows.iter().map(|row| Ok((row.try_get("place")?, product(row)?))).collect()
    }

    /// A product, where it has a price of this currency.
    pub async fn product(&mut self, id: &str, currency: Currency) -> Result<Option<Product>, Fault> {
        let found = sqlx::query(product!("WHERE p.id = $1 AND q.currency = $2"));
        let found = found.bind(id).bind(currency.as_str()).fetch_optional(self.db()).await?;
        found.as_ref().map(product).transpose()
    }
}

impl Tx {
    /// Puts a product on its shelf; says whether it was new. One that is there stays as it is.
    pub async fn add_product(&mut self, new: &Listing, place: i64) -> Result<bool, Fault> {
        let added = sqlx::query(
            "INSERT INTO products (id, place, name, about, category, kind, tax, picture, every, stock)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING",
        );
        let added = bound(added, new, place).execute(self.db()).await?.rows_affected() == 1;
        if added {
            self.price(new).await?;
        }
        Ok(added)
    }

    /// Changes a product, its prices and its stock.
    pub async fn change_product(&mut self, new: &Listing, place: i64) -> Result<(), Fault> {
        let changed = sqlx::query(
            "UPDATE products SET place = $2, name = $3, about = $4, category = $5, kind = $6, tax = $7, picture = $8,
                    every = $9, stock = $10 WHERE id = $1",
        );
        bound(changed, new, place).execute(self.db()).await?;
        sqlx::query("DELETE FROM prices WHERE product = $1").bind(&new.id).execute(self.db()).await?;
        self.price(new).await
    }

    async fn price(&mut self, new: &Listing) -> Result<(), Fault> {
        let now = self.now();
        for Price { price, sale } in &new.prices {
            let row = "INSERT INTO prices (product, currency, price, sale, sale_until) VALUES ($1, $2, $3, $4, $5)";
            let row = sqlx::query(row).bind(&new.id).bind(price.currency.as_str()).bind(price.minor);
            let row = row.bind(sale.as_ref().map(|sale| sale.price.minor));
            row.bind(sale.as_ref().map(|sale| sale.ends(now).0)).execute(self.db()).await?;
        }
        Ok(())
    }

    /// Takes so many of a product, if so many are left; says whether they were.
    pub async fn take_stock(&mut self, product: &str, quantity: u32) -> Result<bool, Fault> {
        let taken =
            sqlx::query("UPDATE products SET stock = stock - $2 WHERE id = $1 AND (stock IS NULL OR stock >= $2)");
        let taken = taken.bind(product).bind(i64::from(quantity)).execute(self.db()).await?;
        Ok(taken.rows_affected() == 1)
    }

    /// Puts so many of a product back.
    pub async fn give_stock(&mut self, product: &str, quantity: u32) -> Result<(), Fault> {
        let given = sqlx::query("UPDATE products SET stock = stock + $2 WHERE id = $1");
        given.bind(product).bind(i64::from(quantity)).execute(self.db()).await?;
        Ok(())
    }
}

type Query<'q> = sqlx::query::Query<'q, sqlx::Any, sqlx::any::AnyArguments>;

fn bound<'q>(query: Query<'q>, new: &Listing, place: i64) -> Query<'q> {
    query
        .bind(new.id.clone())
        .bind(place)
        .bind(new.name.clone())
        .bind(new.about.clone())
        .bind(new.category.clone())
        .bind(words::kind_word(new.kind))
        .bind(words::tax_word(new.tax))
        .bind(new.picture())
        .bind(words::weeks_word(&new.every))
        .bind(new.stock.map(i64::from))
}
