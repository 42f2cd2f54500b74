//! Freezing: nothing is taken out of an account until it is unfrozen; what comes still comes.
//!
//! Whatever would take something out looks at the account in the transaction in which it would: the quote of a cart leaves
//! the balance out, a renewal waits, points stay points, and no code of a seat, or of a gift that was paid for, is handed
//! out or sent somewhere else. What had been set aside for an order before is as good as taken and still pays it; and credit
//! that a promo gave goes back with the order that it came with, since that undoes a purchase and spends nothing.

use crate::{
    mail,
    store::{Notice, Stop, Tx},
};

/// Freezes an account, or unfreezes it, and tells its owner. One that is so already stays so, and nobody is told again.
pub async fn set(tx: &mut Tx, account: &str, frozen: bool) -> Result<(), Stop> {
    if !tx.freeze(account, frozen).await? {
        return Ok(());
    }
    tx.moved(account).await?;
    tx.account_changed(account);
    mail::notice(tx, account, if frozen { Notice::Frozen } else { Notice::Unfrozen }).await
}
