//! Forgetting: what is past its time is deleted, a few rows at once, by whichever server comes to it.

use crate::{
    App,
    events::Told,
    store::{Old, Stop},
};
use domain::{Time, api::balance::Event};
use std::sync::Arc;

/// A miss, and a lock that is over, count for a day (`attempts.rs`).
const MISSES: i64 = Time::DAY;
/// What was sent once is answered again for so long.
const ATTEMPTS: i64 = 90 * Time::DAY;
/// As many rows of a kind as one transaction deletes.
const BATCH: i64 = 500;

/// Deletes misses, attempts, sessions that ran out, and what led to sessions.
pub async fn forget(app: &Arc<App>) -> Result<(), Stop> {
    let now = app.clock.now();
    let old = Old { misses: now.plus(-MISSES), attempts: now.plus(-ATTEMPTS), now };
    while app.store.look().await?.something_is_old(&old).await? {
        let forgotten = app.store.write(move |tx| {
            Box::pin(async move {
                for (account, session) in tx.forget_old(&old, BATCH).await? {
                    tx.tell(Told { account, session: Some(session), event: Event::SignedOut });
                }
                Ok(())
            })
        });
        forgotten.await?;
    }
    Ok(())
}
