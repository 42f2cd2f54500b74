//! What a sender does with a gift until it is claimed: changing it, sending it again, making its link.
//!
//! A code goes out once. Sending again is a new card with a new code, and the old one is void; so a message that went to
//! the wrong person is worth nothing from then on.

use super::{
    checks, email_mac, is_among,
    life::{happened, renew},
    zone,
};
use crate::{
    App, mail,
    store::{Fault, GiftRow, Look, Stop, Tx},
};
use domain::{
    Code, Reason, Time,
    api::gift::{Change, Goes, What},
    gift::{
        Act, State, Terms, Way,
        interlock::{COOL_OFF, weigh},
        recipient::{Column, Recipient},
    },
};

/// A gift is sent again at most so often within 24 hours.
const RESENDS: usize = 5;
/// A gift's link is made at most so often within 24 hours.
const LINKS: usize = 20;

/// Whose gift somebody says it is.
#[derive(Clone, Debug)]
pub struct Own {
    /// The account's id.
    pub account: String,
    /// The gift's id.
    pub gift: String,
}

impl Own {
    /// The gift, if it is this account's.
    pub async fn row(&self, look: &mut Look) -> Result<GiftRow, Stop> {
        let row = look.gift(&self.gift).await?.filter(|row| row.account == self.account);
        Ok(row.ok_or(Reason::NotFound)?)
    }

    /// The gift, if its sender may do this with it now.
    pub(super) async fn to(&self, look: &mut Look, act: Act) -> Result<GiftRow, Stop> {
        let row = self.row(look).await?;
        // A code that is handed out, or sent somewhere else, is value that leaves; taking a gift back is not.
        if act != Act::Cancel && look.account(&self.account).await?.is_some_and(|account| account.frozen) {
            return Err(Reason::Frozen.into());
        }
        if row.state.may(act, row.way) { Ok(row) } else { Err(Reason::NotCancellable.into()) }
    }
}

/// Sends it again with a new code. Says the order's number.
pub async fn resend(tx: &mut Tx, app: &App, wanted: &Own) -> Result<String, Stop> {
    let row = wanted.to(tx, Act::Resend).await?;
    again(tx, app, row).await
}

/// Makes its link, with a new code.
pub async fn link(tx: &mut Tx, app: &App, wanted: &Own) -> Result<Code, Stop> {
    let row = wanted.to(tx, Act::Link).await?;
    if let Some(until) = row.cools_until.filter(|until| *until > tx.now()) {
        return Err(Reason::OnHold { until }.into());
    }
    within(tx, &row.id, &What::Linked, LINKS).await?;
    let code = renew(tx, app, &row).await?;
    moved(tx, &row, State::Sent).await?;
    happened(tx, &row.id, &What::Linked).await?;
    Ok(code)
}

/// Changes it. One that waits goes out as it is by then; one that went out by e-mail goes out again.
pub async fn change(tx: &mut Tx, app: &App, wanted: &Own, terms: &Terms, change: &Change) -> Result<(), Stop> {
    let row = wanted.to(tx, Act::Edit).await?;
    let mut new = changed(&row, app, terms, change, tx.now())?;
    if stops(tx, app, (&row, &new), terms).await? {
        let until = tx.now().plus(COOL_OFF);
        new.cools_until = Some(new.cools_until.map_or(until, |cools| cools.max(until)));
    }
    let (letter, time) = (says_else(&row, &new), goes_else(&row, &new));
    if !letter && !time {
        return Ok(());
    }
    let waits = row.state == State::Scheduled && row.way == Way::Email;
    let code = if waits { mail::recall(tx, app, &row.id).await? } else { None };
    // It is on its way at this moment.
    if waits && code.is_none() && change.goes.is_some() {
        return Err(Reason::NotCancellable.into());
    }
    written(tx, &new).await?;
    happened(tx, &row.id, &What::Edited).await?;
    match code {
        Some(code) => mail::gift(tx, app, &row.id, &code, new.goes_at()).await,
        None if row.way == Way::Email && letter => again(tx, app, new).await.map(drop),
        None => Ok(()),
    }
}

/// Whether the interlock has something to say that it had not before: what would have been stopped, had it been sent like
/// that, cools off.
async fn stops(tx: &mut Tx, app: &App, (row, new): (&GiftRow, &GiftRow), terms: &Terms) -> Result<bool, Stop> {
    if (&row.cover.message, row.email_mac) == (&new.cover.message, new.email_mac) {
        return Ok(false);
    }
    let claimed = tx.claimed_macs(&row.account).await?;
    let weighed = |row: &GiftRow| {
        let is_new = |_: &Recipient| !is_among(&app.settings.secret, row.email.as_deref(), &claimed);
        weigh(&row.cover.message, &[recipient(row)], terms, 0, &is_new)
    };
    let before = weighed(row);
    Ok(weighed(new).iter().any(|warning| !before.contains(warning)))
}

fn recipient(row: &GiftRow) -> Recipient {
    Recipient {
        name: row.name.clone().unwrap_or_default(),
        email: row.email.clone(),
        amount: row.amount,
        message: None,
        zone: row.zone.clone(),
    }
}

/// Another code, another message, at once.
async fn again(tx: &mut Tx, app: &App, mut row: GiftRow) -> Result<String, Stop> {
    within(tx, &row.id, &What::Resent, RESENDS).await?;
    let code = renew(tx, app, &row).await?;
    row = tx.gift(&row.id).await?.ok_or(Fault::Corrupt("gift"))?;
    (row.on, row.goes) = (None, tx.now());
    written(tx, &row).await?;
    moved(tx, &row, State::Scheduled).await?;
    mail::gift(tx, app, &row.id, &code, row.goes_at()).await?;
    happened(tx, &row.id, &What::Resent).await?;
    Ok(row.order)
}

async fn written(tx: &mut Tx, row: &GiftRow) -> Result<(), Stop> {
    if tx.change_gift(row).await? { Ok(()) } else { Err(Reason::NotCancellable.into()) }
}

async fn moved(tx: &mut Tx, row: &GiftRow, to: State) -> Result<(), Stop> {
    if tx.move_gift(&row.id, &super::life::OPEN, to).await? { Ok(()) } else { Err(Fault::NotCommitted.into()) }
}

/// Refused when this happened to the gift as often as it may within 24 hours.
async fn within(tx: &mut Tx, gift: &str, what: &What, most: usize) -> Result<(), Stop> {
    let now = tx.now();
    let times = tx.steps_since(gift, what, now.plus(-Time::DAY)).await?;
    let Some(oldest) = times.len().checked_sub(most).and_then(|nth| times.get(nth)) else { return Ok(()) };
    let seconds = oldest.plus(Time::DAY).0.saturating_sub(now.0).max(1).div_euclid(Time::SECOND).saturating_add(1);
    let retry_after = u32::try_from(seconds).unwrap_or(u32::MAX);
    Err(Reason::RateLimited { retry_after, attempts_left: 0 }.into())
}

/// The recipient sees something else.
fn says_else(row: &GiftRow, new: &GiftRow) -> bool {
    (&row.cover, &row.name, &row.email) != (&new.cover, &new.name, &new.email)
}

fn goes_else(row: &GiftRow, new: &GiftRow) -> bool {
    (&row.zone, row.on, row.goes) != (&new.zone, new.on, new.goes)
}

/// The gift as it is to be, by the rules for sending.
fn changed(row: &GiftRow, app: &App, terms: &Terms, change: &Change, now: Time) -> Result<GiftRow, Reason> {
    let by_link = row.way == Way::Link;
    if by_link && (change.email.is_some() || change.goes.is_some()) {
        return Err(Reason::Malformed);
    }
    if change.goes.is_some() && row.state != State::Scheduled {
        return Err(Reason::NotCancellable);
    }
    let mut cover = row.cover.clone();
    cover.design = change.design.unwrap_or(cover.design);
    cover.palette = change.palette.unwrap_or(cover.palette);
    cover.from = change.from.clone().unwrap_or(cover.from);
    cover.message = change.message.clone().unwrap_or(cover.message);
    let mut recipient = recipient(row);
    recipient.name = change.name.clone().unwrap_or(recipient.name);
    recipient.email = change.email.clone().or(recipient.email);
    recipient.zone = change.zone.clone().unwrap_or(recipient.zone);
    checks::tidy_cover(&mut cover);
    checks::tidy_recipient(&mut recipient, row.way);
    let mut faults = checks::cover(&cover);
    // What is paid stays, whatever the shop takes by now.
    let of_recipient = checks::recipients(std::slice::from_ref(&recipient), row.way, terms);
    faults.extend(of_recipient.into_iter().filter(|fault| fault.column != Column::Amount));
    if !faults.is_empty() {
        return Err(Reason::Recipients { faults });
    }
    let (on, goes) = goes(row, change, &recipient.zone, now)?;
    // The same e-mail keeps its hash, whichever secret that was made with.
    let mac = match recipient.email.as_deref() {
        email if email == row.email.as_deref() => row.email_mac,
        email => email.and_then(|email| email_mac(&app.settings.secret, email)),
    };
    Ok(GiftRow {
        cover,
        name: Some(recipient.name),
        email: recipient.email,
        email_mac: mac,
        zone: recipient.zone,
        on,
        goes,
        ..row.clone()
    })
}

/// When it is to go: a day that stays is meant on the recipient's clocks, also when those are in another zone now.
fn goes(row: &GiftRow, change: &Change, zone: &str, now: Time) -> Result<(Option<domain::gift::Local>, Time), Reason> {
    let on = match change.goes {
        Some(Goes::Now) => return Ok((None, now)),
        Some(Goes::On { on }) => on,
        None => match row.on.filter(|_| row.state == State::Scheduled && zone != row.zone) {
            Some(on) => on,
            None => return Ok((row.on, row.goes)),
        },
    };
    let goes = zone::at(on, zone).ok_or(Reason::Malformed)?.time();
    zone::reach(goes, now)?;
    Ok((Some(on), goes.max(now)))
}
