//! `ledger verify`: says what it compared, or the first thing that does not add up.

use crate::{
    once::{self, Answer},
    redeem, refusal,
    store::{Fault, Store},
};
use domain::api::redeem::Attempt;
use std::io::{self, Write};

/// Why the books could not be read to their end.
#[derive(Debug, thiserror::Error)]
pub enum BooksFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// An answer that was kept can't be read.
    #[error("an answer that was kept can't be read: {0}")]
    Answer(#[from] serde_json::Error),
    /// Nobody reads what is said.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Compares everything that is kept twice, and says so line by line. True when all of it adds up.
pub async fn verify(store: &Store, out: &mut impl Write) -> Result<bool, BooksFault> {
    let mut look = store.look().await?;
    match look.verify().await? {
        Err(discrepancy) => {
            writeln!(out, "{discrepancy}")?;
            return Ok(false);
        }
        Ok(verified) => {
            for (rule, covers) in verified.checks {
                writeln!(out, "holds for {covers}: {rule}")?;
            }
        }
    }
    let mut receipts = 0_u64;
    for (account, body) in look.kept_receipts().await? {
        if let Attempt::Redeemed { receipt } = once::became(&Answer { status: refusal::DONE, body })? {
            if redeem::receipt(&mut look, &receipt.id, &account).await?.is_none() {
                writeln!(out, "does not hold: the receipt of an answer is a redemption (at {})", receipt.id)?;
                return Ok(false);
            }
            receipts = receipts.saturating_add(1);
        }
    }
    writeln!(out, "holds for {receipts}: the receipt of an answer is a redemption")?;
    Ok(true)
}
