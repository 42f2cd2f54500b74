//! Letters: an order that is paid sends its receipt, with the codes of gift cards that were bought.
//!
//! A letter is put into the outbox in the transaction that paid the order, so there is one for each. It is made of the
//! order when it goes out; until then the codes are sealed.

mod seal;

use crate::{
    App,
    store::{Fault, NewLetter, Stop, Tx},
};
use domain::{Code, Money};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
