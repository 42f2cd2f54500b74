//! Licence batches: seats that one account buys, hands out by itself, and sees taken.
//!
//! A seat is a card. Nobody has its code until its buyer asks for one; each time that is a new one, and the one before is
//! void: a seat is one card's worth, however often its code was asked for.

mod hand_out;
mod issue;

pub use hand_out::hand_out;
pub(crate) use issue::as_seat;
pub use issue::{Prepared, SellFault, issue, prepare, sell};

use crate::store::{Card, Fault, Look, Stop};
use domain::{
    Reason,
    api::{
        licence::{Batch, Licence},
        redeem::Seat,
    },
};

/// The seat that a card is, to who takes it; nothing for any other card.
pub async fn seat_of(look: &mut Look, card: &Card) -> Result<Option<Seat>, Fault> {
    match &card.batch {
        Some(_) => look.seat_of(&card.id).await,
        None => Ok(None),
    }
}

/// One of an account's batches with all its seats.
pub async fn show(look: &mut Look, account: &str, id: &str) -> Result<Licence, Stop> {
    let batch = own(look, account, id).await?;
    let seats = look.seats(id).await?;
    Ok(Licence { batch, seats })
}

/// The batch, if it is this account's.
async fn own(look: &mut Look, account: &str, id: &str) -> Result<Batch, Stop> {
    Ok(look.batch(account, id).await?.ok_or(Reason::NotFound)?)
}
