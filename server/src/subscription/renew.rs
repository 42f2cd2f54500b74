//! Renewing: a subscription that is due becomes an order, once, whichever server does it.

use super::{left_out, renewal};
use crate::{
    App, cart,
    order::{self, Sold, Wish},
    payment::Means,
    store::{Fault, Stop, SubscriptionRow, Tx},
};
use domain::{
    Reason, Time,
    api::{
        order::{Method, State as Standing},
        subscription::{Pays, State},
    },
    quote::{Input, Line, Quote, quote},
};
use std::sync::Arc;

/// A claim holds for so long; whoever was killed with one leaves it to the next.
const CLAIM: i64 = 60 * Time::SECOND;

/// Renews what is due.
pub async fn renew(app: &Arc<App>) -> Result<(), Stop> {
    while app.store.look().await?.renewals_wait(app.clock.now()).await? {
        let claim = app.store.write(|tx| {
            Box::pin(async move {
                let again = tx.now().plus(CLAIM);
                Ok(tx.claim_subscription(again).await?)
            })
        });
        let Some(row) = claim.await? else { return Ok(()) };
        one(app, &row.id).await?;
    }
    Ok(())
}

async fn one(app: &Arc<App>, id: &str) -> Result<(), Stop> {
    let (shop, id) = (app.clone(), id.to_owned());
    let placed = app.store.write(move |tx| {
        let (shop, id) = (shop.clone(), id.clone());
        Box::pin(async move { place(tx, &shop, &id).await })
    });
    let Some(order) = placed.await? else { return Ok(()) };
    let mut look = app.store.look().await?;
    let row = look.order(&order).await?.ok_or(Fault::Corrupt("order"))?;
    if !matches!(row.state, Standing::Paying { .. }) {
        return Ok(());
    }
    let on_file = look.card_on_file(&row.account).await?;
    drop(look);
    let Some((token, _)) = on_file else { return order::closed(app, &row).await };
    order::pay(app, &order, row.due, &Means::OnFile(token)).await?;
    let row = app.store.look().await?.order(&order).await?.ok_or(Fault::Corrupt("order"))?;
    match row.state {
        Standing::Challenge { .. } => order::closed(app, &row).await,
        _ => Ok(()),
    }
}

/// Places the renewal that is due, and says its number; nothing where it is left out, or somebody else placed it.
async fn place(tx: &mut Tx, app: &Arc<App>, id: &str) -> Result<Option<String>, Stop> {
    let now = tx.now();
    let due = |row: &SubscriptionRow| row.state == State::Active && row.next <= now;
    let Some(row) = tx.subscription(id).await?.filter(due) else { return Ok(None) };
    if tx.order_of_renewal(&renewal(&row)).await?.is_some() {
        // Placed by somebody who was killed since: the order is looked after, and says how it ended.
        return Ok(None);
    }
    let (shop, trying) = (app.clone(), row.clone());
    match tx.part(|tx| Box::pin(async move { order_for(tx, &shop, &trying).await })).await {
        Ok(order) => Ok(Some(order)),
        Err(Stop::Refused(reason)) => left_out(tx, row, reason).await.map(|()| None),
        Err(fault) => Err(fault),
    }
}

async fn order_for(tx: &mut Tx, app: &App, row: &SubscriptionRow) -> Result<String, Stop> {
    let now = tx.now();
    let (mut input, region) = cart::without_cart(tx, &app.config, &row.account, now).await?;
    let account = tx.account(&row.account).await?.ok_or(Fault::Corrupt("account"))?;
    if account.frozen {
        return Err(Reason::Frozen.into());
    }
    let product = tx.product(&row.product, region.currency).await?.ok_or(Reason::NotFound)?;
    input.lines = vec![Line { id: row.id.clone(), product, quantity: row.quantity, every: Some(row.every) }];
    input.delivery.clone_from(&row.delivery);
    input.tender = domain::quote::Tender::auto();
    input.payment = Some(Method::Card);
    let quoted = quote(&input).map_err(|_| Reason::Unavailable)?;
    let card = tx.card_on_file(&row.account).await?;
    see_to_it(&input, &quoted, row, card.is_some())?;
    let wish = Wish {
        account,
        region,
        version: 0,
        total: quoted.total,
        due: quoted.due,
        address: row.address.clone(),
        method: Some(Method::Card),
        last_four: card.map(|(_, last_four)| last_four),
        keeps: false,
    };
    let sold = Sold::new(&input, quoted, row.address.clone()).map_err(|_| Reason::Unavailable)?;
    order::place_renewal(tx, app, &wish, &sold, renewal(row)).await
}

/// Why a renewal is left out.
fn see_to_it(input: &Input, quoted: &Quote, row: &SubscriptionRow, card: bool) -> Result<(), Reason> {
    if quoted.lines.iter().zip(&input.lines).any(|(quoted, line)| quoted.counted < line.quantity) {
        return Err(Reason::SoldOut { lines: vec![row.id.clone()] });
    }
    match row.pays {
        Pays::BalanceOnly if quoted.due.minor > 0 => {
            Err(Reason::InsufficientBalance { available: quoted.from_balance })
        }
        Pays::BalanceFirst if quoted.due.minor > 0 && !card => Err(Reason::PaymentRequired { due: quoted.due }),
        _ => Ok(()),
    }
}
