//! Handing seats out. Of a new code and the taking of the seat with the one before, exactly one comes first: the card is
//! voided by a condition that fails once it is taken, and taken by one that fails once it is void.

use super::{issue::as_seat, own};
use crate::{
    issue,
    secret::Secret,
    store::{Fault, SeatCard, Stop, Tx},
};
use domain::{
    Code, Reason, Time,
    api::licence::{AT_ONCE, Batch, HandOut, HandedOut, HandedSeat},
};
use std::collections::BTreeMap;

/// So many codes a seat, on the average, are handed out within 24 hours.
const A_DAY: usize = 5;

/// New codes for seats that nobody has taken; those before are void. A seat that somebody pays with at this moment is as
/// good as taken.
pub async fn hand_out(
    tx: &mut Tx,
    secret: &Secret,
    (account, id): (&str, &str),
    ask: &HandOut,
) -> Result<HandedOut, Stop> {
    let batch = own(tx, account, id).await?;
    // Whoever has a seat's code has its worth.
    if tx.account(account).await?.is_some_and(|account| account.frozen) {
        return Err(Reason::Frozen.into());
    }
    let known = |nth: &u32| (1..=batch.seats).contains(nth);
    if ask.seats.is_empty() || ask.seats.len() > AT_ONCE || !ask.seats.iter().all(known) {
        return Err(Reason::Malformed.into());
    }
    if let Some(on) = batch.expires.filter(|on| *on <= tx.now()) {
        return Err(Reason::Expired { on }.into());
    }
    let mut free: BTreeMap<u32, SeatCard> =
        tx.seats_to_hand_out(id).await?.into_iter().map(|seat| (seat.nth, seat)).collect();
    // One that is asked for twice gets one code.
    let wanted: Vec<SeatCard> = ask.seats.iter().filter_map(|nth| free.remove(nth)).collect();
    within(tx, &batch, wanted.len()).await?;
    let mut seats = Vec::new();
    for seat in wanted {
        if tx.void_card(&seat.card).await? {
            let code = renewed(tx, secret, &batch, seat.nth).await?;
            seats.push(HandedSeat { nth: seat.nth, code });
        }
    }
    Ok(HandedOut { seats })
}

/// A new card with a new code for a seat whose card is void.
async fn renewed(tx: &mut Tx, secret: &Secret, batch: &Batch, nth: u32) -> Result<Code, Stop> {
    let (code, drawn) = issue::bought(batch.worth, secret).map_err(|_| Fault::Corrupt("seat"))?;
    let new = as_seat(drawn, &batch.id, nth, (&batch.categories, batch.expires));
    if !tx.add_card(&new).await? {
        return Err(Fault::NotCommitted.into());
    }
    tx.handed_out(&new.card.id).await?;
    Ok(code)
}

/// Refused where the batch's codes were handed out again and again.
async fn within(tx: &mut Tx, batch: &Batch, more: usize) -> Result<(), Stop> {
    let now = tx.now();
    let times = tx.handed_since(&batch.id, now.plus(-Time::DAY)).await?;
    let most = usize::try_from(batch.seats).unwrap_or(usize::MAX).saturating_mul(A_DAY).max(AT_ONCE);
    let over = times.len().saturating_add(more).saturating_sub(most);
    let Some(freed_by) = over.checked_sub(1).and_then(|nth| times.get(nth)) else { return Ok(()) };
    let seconds = freed_by.plus(Time::DAY).0.saturating_sub(now.0).max(1).div_euclid(Time::SECOND).saturating_add(1);
    let retry_after = u32::try_from(seconds).unwrap_or(u32::MAX);
    Err(Reason::RateLimited { retry_after, attempts_left: 0 }.into())
}
