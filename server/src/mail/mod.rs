//! Letters: an order that is paid sends its receipt, with the codes of gift cards that were bought.
//!
//! A letter is put into the outbox in the transaction that paid the order, so there is one for each. It is made of the
//! order when it goes out; until then the codes are sealed. Here it goes to a folder, under its own name, so that one
//! sent again after a crash is still there once.

pub mod kept;
mod letter;
mod seal;

pub use letter::safe;

use crate::{
    App, order,
    store::{Fault, Letter, NewLetter, Stop, Tx},
};
use domain::{Code, Money, Time};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// A claim holds for so long; whoever was killed with one leaves it to the next.
const CLAIM: i64 = 30 * Time::SECOND;

/// A gift card in a letter.
#[derive(Serialize, Deserialize)]
struct Enclosed {
    code: String,
    worth: Money,
}

/// Puts an order's receipt into the outbox.
pub async fn receipt(tx: &mut Tx, app: &App, order: &str, codes: Vec<(Code, Money)>) -> Result<(), Stop> {
    let id = Uuid::now_v7().to_string();
    let enclosed = codes.iter().map(|(code, worth)| Enclosed { code: code.expose().to_owned(), worth: *worth });
    let enclosed: Vec<Enclosed> = enclosed.collect();
    let sealed = if enclosed.is_empty() {
        None
    } else {
        let text = serde_json::to_string(&enclosed).map_err(|_| Fault::Corrupt("letter"))?;
        Some(seal::seal(&app.settings.secret, &id, &text).map_err(|_| Fault::Corrupt("letter"))?)
    };
    Ok(tx.add_letter(&NewLetter { id, order: order.to_owned(), sealed }).await?)
}

/// Sends what waits.
pub async fn send(app: &Arc<App>) -> Result<(), Stop> {
    loop {
        let claim = app.store.write(|tx| {
            Box::pin(async move {
                let again = tx.now().plus(CLAIM);
                Ok(tx.claim_letter(again).await?)
            })
        });
        let Some(letter) = claim.await? else { return Ok(()) };
        let text = composed(app, &letter).await?;
        if let Err(fault) = kept::write(&app.settings.handling.mail, &letter.id, &text).await {
            tracing::error!(%fault, letter = letter.id, "a letter could not be written; it is tried again");
            continue;
        }
        let sent = app.store.write(move |tx| {
            let id = letter.id.clone();
            Box::pin(async move { Ok(tx.letter_sent(&id).await?) })
        });
        sent.await?;
    }
}

async fn composed(app: &App, letter: &Letter) -> Result<String, Stop> {
    let enclosed: Vec<Enclosed> = match &letter.sealed {
        None => Vec::new(),
        Some(sealed) => {
            let text = seal::open(&app.settings.secret, &letter.id, sealed).map_err(|_| Fault::Corrupt("letter"))?;
            serde_json::from_str(&text).map_err(|_| Fault::Corrupt("letter"))?
        }
    };
    let order = order::read(&mut app.store.look().await?, &letter.order).await?.ok_or(Fault::Corrupt("order"))?;
    Ok(letter::compose(&app.config.shop, letter, &order, &enclosed))
}
