//! Forgetting: a recipient's name, e-mail and message are deleted so long after the end of a gift.

use crate::{App, store::Stop};
use domain::Time;
use std::sync::Arc;

/// What belongs to a recipient is kept so long after the gift was claimed or taken back.
pub const KEPT: i64 = 90 * Time::DAY;
/// As many gifts as one transaction forgets.
const BATCH: usize = 200;

/// Deletes the recipients' data of gifts that ended long ago.
pub async fn forget(app: &Arc<App>) -> Result<(), Stop> {
    while app.store.look().await?.gifts_wait(app.clock.now().plus(-KEPT)).await? {
        let forgotten = app.store.write(|tx| {
            Box::pin(async move {
                let ended = tx.now().plus(-KEPT);
                Ok(tx.forget_gifts(ended, i64::try_from(BATCH).unwrap_or(i64::MAX)).await?)
            })
        });
        forgotten.await?;
    }
    Ok(())
}
