//! What happens to a gift once it is paid, whoever brings it about. Every step is a condition on how far the gift is, so
//! it happens once, and of two that exclude each other one.

use super::tell;
use crate::{
    App, issue,
    push::{self, About},
    store::{Card, CardState, Fault, GiftRow, Stop, Tx},
};
use domain::{Code, Reason, api::gift::What, gift::State};

/// How far a gift is as long as its sender may take it back.
pub(super) const OPEN: [State; 4] = [State::Scheduled, State::Sent, State::Bounced, State::Opened];

/// The message went out. A recipient may have been faster than the note of it: an opened gift stays opened.
pub async fn sent(tx: &mut Tx, id: &str) -> Result<(), Stop> {
    if tx.move_gift(id, &[State::Scheduled], State::Sent).await? {
        happened(tx, id, &What::Sent).await?;
    }
    Ok(())
}

/// The message came back. What was opened did arrive, and what is claimed or taken back is past that.
pub async fn bounced(tx: &mut Tx, id: &str, detail: &str) -> Result<(), Stop> {
    if tx.move_gift(id, &[State::Scheduled, State::Sent], State::Bounced).await? {
        happened(tx, id, &What::Bounced { detail: detail.to_owned() }).await?;
    }
    Ok(())
}

/// The claim page was opened by somebody else than the sender, with the code that counts.
pub(super) async fn opened(tx: &mut Tx, id: &str) -> Result<(), Stop> {
    if tx.move_gift(id, &[State::Scheduled, State::Sent, State::Bounced], State::Opened).await? {
        happened(tx, id, &What::Opened).await?;
    }
    Ok(())
}

/// A card was redeemed: if it is a gift, that is claimed, in the same transaction. Should its sender have taken it back
/// meanwhile, nothing of this job stays.
pub async fn claimed(tx: &mut Tx, card: &Card) -> Result<(), Stop> {
    let Some(id) = &card.gift else { return Ok(()) };
    if !tx.move_gift(id, &OPEN, State::Claimed).await? {
        return Err(Fault::NotCommitted.into());
    }
    happened(tx, id, &What::Claimed).await?;
    let row = tx.gift(id).await?.ok_or(Fault::Corrupt("gift"))?;
    push::tell(tx, &row.account, &About::Claimed(row.id)).await
}

/// A new card with a new code for the same worth; the one from before is void from now on.
pub async fn renew(tx: &mut Tx, app: &App, row: &GiftRow) -> Result<Code, Stop> {
    void(tx, row).await?;
    let made = issue::bought(row.amount, &app.settings.secret).map_err(|_| Fault::Corrupt("gift card"))?;
    let (code, mut new) = made;
    new.card.gift = Some(row.id.clone());
    if !tx.add_card(&new).await? || !tx.replace_card(&row.id, &row.card, &new.card.id).await? {
        return Err(Fault::NotCommitted.into());
    }
    Ok(code)
}

/// The gift's card is worth nothing any more; refused where somebody has it, or pays with it right now.
pub(super) async fn void(tx: &mut Tx, row: &GiftRow) -> Result<(), Stop> {
    if tx.void_card(&row.card).await? {
        return Ok(());
    }
    let card = tx.card_by_id(&row.card).await?.ok_or(Fault::Corrupt("card"))?;
    Err(match (card.state, card.hold_until) {
        (CardState::Active, Some(until)) => Reason::OnHold { until }.into(),
        _ => Reason::NotCancellable.into(),
    })
}

/// Notes a step, and tells the sender.
pub(super) async fn happened(tx: &mut Tx, id: &str, what: &What) -> Result<(), Stop> {
    tx.add_step(id, what).await?;
    let row = tx.gift(id).await?.ok_or(Fault::Corrupt("gift"))?;
    tell(tx, &row);
    Ok(())
}
