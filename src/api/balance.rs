//! `/balance` and `/ledger`.

use super::{Answer, get};
use domain::api::{
    Page,
    balance::{Balance, Entry},
};

/// `GET /balance`.
pub async fn balance() -> Answer<Balance> {
    get("/balance").await
}

/// `GET /ledger`: newest first; `cursor` from the page before.
pub async fn ledger(cursor: Option<&str>) -> Answer<Page<Entry>> {
    match cursor {
        Some(cursor) => get(&["/ledger?cursor=", cursor].concat()).await,
        None => get("/ledger").await,
    }
}
