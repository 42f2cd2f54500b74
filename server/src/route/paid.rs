//! What is placed and paid, a cart or gifts: what pays, and what became of it.

use super::take::Viewer;
use crate::{
    App,
    once::{self, Answer, Ask, Begun, Ordered},
    order,
    payment::{Means, card},
    refusal::{self, Refusal},
    store::{Fault, Stop, Tx},
};
use domain::{
    Problem, Reason,
    api::order::{Method, Order, Pay, State as Standing},
};
use futures_util::future::BoxFuture;
use std::sync::Arc;

/// What pays, as far as the shop takes it; nothing where it does not.
#[derive(Default)]
pub(super) struct Paying {
    /// How.
    pub method: Option<Method>,
    /// The last four of the payment card, as far as it is known.
    pub last_four: Option<String>,
    /// The payment card is to be kept on file.
    pub keeps: bool,
    /// What the provider is given.
    pub means: Option<Means>,
}

/// Reads what is to pay, or says that no provider would take it.
pub(super) async fn paying(app: &App, viewer: &Viewer, pay: Option<&Pay>, origin: &str) -> Result<Paying, Refusal> {
    let offered = |method: Method| app.payments.of(method).is_some();
    Ok(match pay {
        Some(Pay::Card { card, keep }) if offered(Method::Card) => {
            card::check(card, app.clock.now())?;
            let means = Some(Means::Card { card: card.clone(), keep: *keep });
            Paying { method: Some(Method::Card), last_four: Some(card::last_four(card)), keeps: *keep, means }
        }
        Some(Pay::OnFile) if offered(Method::Card) => {
            let kept = app.store.look().await?.card_on_file(&viewer.account.id).await?;
            kept.map_or_else(Paying::default, |(token, last_four)| Paying {
                method: Some(Method::Card),
                last_four: Some(last_four),
                keeps: false,
                means: Some(Means::OnFile(token)),
            })
        }
        Some(Pay::Redirect) if offered(Method::Redirect) => {
            Paying { method: Some(Method::Redirect), means: Some(Means::Page(origin.to_owned())), ..Paying::default() }
        }
        _ => Paying::default(),
    })
}

/// What pays, as it may be hashed.
pub(super) fn mask(pay: &mut Option<Pay>) {
    if let Some(Pay::Card { card, .. }) = pay {
        *card = card::masked(card);
    }
}

/// Places an order, has the provider take what is due, and says what became of it. Until it is placed the attempt is
/// running; from then on it is an order.
pub(super) async fn placed_and_paid(
    app: Arc<App>,
    (attempt, begun): (Ask, Begun),
    means: Option<Means>,
    place: impl for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<(String, bool), Stop>> + Clone + Send + Sync + 'static,
) -> Result<Answer, Refusal> {
    let (shop, request) = (app.clone(), attempt.request.clone());
    // The payment goes on even when whoever asked went away.
    let placed = tokio::spawn(async move {
        let placed = shop.store.write(move |tx| {
            let _ = &begun;
            let (attempt, place) = (attempt.clone(), place.clone());
            Box::pin(async move { once::ordered(tx, &attempt, |tx| Box::pin(async move { place(tx).await })).await })
        });
        let placed = placed.await?;
        if let (Ordered::Fresh { order, made: true }, Some(means)) = (&placed, &means) {
            let row = shop.store.look().await?.order(order).await?.ok_or(Fault::Corrupt("order"))?;
            if matches!(row.state, Standing::Paying { .. }) {
                order::pay(&shop, order, row.due, means).await?;
            }
        }
        Ok::<_, Stop>(placed)
    });
    let placed = placed.await.map_err(|_| Refusal(Reason::Unavailable))??;
    let answer = answered(&app, placed, &request).await?;
    app.metrics.order(&outcome(&answer));
    Ok(answer)
}

/// The order as it is now; or the refusal, if that is what became of it.
pub(super) async fn answered(app: &App, placed: Ordered, request: &str) -> Result<Answer, Refusal> {
    let (id, request) = match placed {
        Ordered::Refused(answer) => return Ok(answer),
        Ordered::Fresh { order, .. } => (order, request.to_owned()),
        Ordered::Again { order, request } => (order, request),
    };
    let order = order::read(&mut app.store.look().await?, &id).await?.ok_or(Fault::Corrupt("order"))?;
    Ok(match order.state {
        Standing::Released { reason } => once::problem(reason, &request),
        _ => Answer { status: refusal::DONE, body: once::json(&order) },
    })
}

fn outcome(answer: &Answer) -> String {
    if answer.status == refusal::DONE {
        return serde_json::from_str::<Order>(&answer.body).map_or("unknown", |order| word(&order.state)).into();
    }
    serde_json::from_str::<Problem>(&answer.body).map_or("unknown".into(), |problem| refusal::name(&problem.reason))
}

fn word(state: &Standing) -> &'static str {
    match state {
        Standing::Paying { .. } => "paying",
        Standing::Challenge { .. } => "challenge",
        Standing::Paid => "paid",
        Standing::Released { .. } => "released",
        Standing::Cancelled => "cancelled",
    }
}
