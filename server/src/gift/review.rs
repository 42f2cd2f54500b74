//! The review: what sending would cost and do. Nothing moves.

use super::{Plan, checks, plan, price};
use crate::{
    App,
    store::{AccountRow, Stop},
};
use domain::api::{
    config::Region,
    gift::{Review, Send},
};

/// Says what sending would cost and do, or why it can't be sent. A promo code that is none counts as a miss.
pub async fn review(
    app: &App,
    (account, region): (&AccountRow, &Region),
    send: Send,
    address: &str,
) -> Result<Review, Stop> {
    let (terms, now) = (&region.gifts, app.clock.now());
    let send = checks::tidied(send);
    checks::refuse(&send, terms)?;
    let promo = match &send.code {
        Some(code) => Some(price::promo(app, code, (account, region), address).await?),
        None => None,
    };
    let said = plan::Said::read(&send, terms);
    let mut look = app.store.look().await?;
    let (recipients, promo) = (&send.recipients, promo.as_deref());
    let (input, _) = price::input(&mut look, app, (account, promo), (recipients, None), now).await?;
    let quote = price::priced(&input)?;
    let warnings = plan::warnings(&mut look, app, (&account.id, terms), &said, now).await?;
    let cools_until = plan::cools(&warnings, now);
    let (first, last) = Plan::new(&send, cools_until, now)?.span(now);
    let code = promo.and_then(|promo| quote.codes.into_iter().find(|code| code.id == promo));
    Ok(Review {
        items: quote.items,
        discounts: quote.discounts,
        tax: quote.tax,
        tax_included: quote.tax_included,
        total: quote.total,
        credits: quote.credits,
        code,
        warnings,
        cools_until,
        first,
        last,
    })
}
