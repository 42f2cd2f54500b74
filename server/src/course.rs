//! How a balance went, day by day, and what it paid for.

use crate::store::{Fault, Look, Span};
use domain::{
    Money,
    api::spending::{Course, Day, Spent},
};

/// How a balance went in a span.
pub async fn course(look: &mut Look, span: Span) -> Result<Course, Fault> {
    let money = |minor| Money::new(minor, span.currency);
    let before = money(look.total_before(&span).await?);
    let days = look.day_ends(&span).await?.into_iter().map(|(at, total)| Day { at, total: money(total) }).collect();
    let spent = look.spent(&span).await?.into_iter();
    let spent = spent.map(|(category, minor)| Spent { category, amount: money(minor) }).collect();
    Ok(Course { currency: span.currency, from: span.from, to: span.to, before, days, spent })
}
