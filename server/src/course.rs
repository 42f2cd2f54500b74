//! How a balance went, day by day, and what it paid for.

use crate::store::{Fault, Look, PaidOrder, Span};
use domain::{
    Money,
    api::spending::{Course, Day, Spent},
};
use serde::Deserialize;
use std::{borrow::Cow, collections::BTreeMap};

/// So many orders are in memory at once.
const CHUNK: i64 = 500;

/// Of what was sold, what says which shelf it came from.
#[derive(Deserialize)]
struct Shelved<'a> {
    #[serde(borrow)]
    lines: Vec<ShelvedLine<'a>>,
}

#[derive(Deserialize)]
struct ShelvedLine<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    product: ShelvedProduct<'a>,
}

#[derive(Deserialize)]
struct ShelvedProduct<'a> {
    #[serde(borrow)]
    category: Cow<'a, str>,
}

/// How a balance went in a span.
pub async fn course(look: &mut Look, span: Span) -> Result<Course, Fault> {
    let money = |minor| Money::new(minor, span.currency);
    let before = money(look.total_before(&span).await?);
    let days = look.day_ends(&span).await?.into_iter().map(|(at, total)| Day { at, total: money(total) }).collect();
    let spent = spent(look, &span).await?;
    Ok(Course { currency: span.currency, from: span.from, to: span.to, before, days, spent })
}

/// What the balance paid for by category, the most first. Lines that went back are not among it, whenever that was.
async fn spent(look: &mut Look, span: &Span) -> Result<Vec<Spent>, Fault> {
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    let mut behind = None;
    loop {
        let orders = look.paid_orders(span, behind.as_ref(), CHUNK).await?;
        for order in &orders {
            add(&mut sums, order)?;
        }
        behind = orders.last().map(|order| order.place.clone());
        if behind.is_none() {
            break;
        }
    }
    let spent = |(category, minor)| Spent { category, amount: Money::new(minor, span.currency) };
    let mut spent: Vec<Spent> = sums.into_iter().map(spent).collect();
    spent.sort_by_key(|spent| std::cmp::Reverse(spent.amount.minor));
    Ok(spent)
}

/// Adds what the balance paid for an order's lines to their categories; the delivery's is empty.
fn add(sums: &mut BTreeMap<String, i64>, order: &PaidOrder) -> Result<(), Fault> {
    if order.lines.is_empty() {
        return Ok(());
    }
    let sold: Shelved = serde_json::from_str(&order.sold).map_err(|_| Fault::Corrupt("sold"))?;
    for (line, amount) in &order.lines {
        let sold = sold.lines.iter().find(|sold| sold.id == line.as_str()).map(|sold| sold.product.category.as_ref());
        let category = match sold {
            Some(category) => category,
            None if line.is_empty() => "",
            None => return Err(Fault::Corrupt("sold")),
        };
        let sum = sums.entry(category.to_owned()).or_default();
        *sum = sum.checked_add(*amount).ok_or(Fault::Corrupt("order_payments"))?;
    }
    Ok(())
}
