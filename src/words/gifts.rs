//! Gifts that were sent, and what became of them.

pub use crate::words::said::gifts::*;

use super::{amount, gift::place, moment, moment_in, refusal};
use domain::{
    Money, Problem, Reason,
    api::gift::{Gift, What},
    gift::{State, Way},
};

/// How far it is.
pub fn state(state: State) -> &'static str {
    match state {
        State::Scheduled => state_scheduled(),
        State::Sent => state_sent(),
        State::Bounced => state_bounced(),
        State::Opened => state_opened(),
        State::Claimed => state_claimed(),
        State::Cancelled => state_cancelled(),
    }
}

/// How far it is, where a link is handed over by its sender.
pub fn standing(gift: &Gift) -> &'static str {
    match (gift.state, gift.way) {
        (State::Scheduled, Way::Link) => link_not_made(),
        (state_now, _) => state(state_now),
    }
}

/// Something that happened.
pub fn step(what: &What) -> String {
    match what {
        What::Paid => step_paid(),
        What::Edited => step_edited(),
        What::Sent => step_sent(),
        What::Linked => step_linked(),
        What::Resent => step_resent(),
        What::Bounced { detail } if detail.is_empty() => step_bounced(),
        What::Bounced { detail } => return step_bounced_saying(detail),
        What::Opened => step_opened(),
        What::Claimed => step_claimed(),
        What::Cancelled { refund } => return step_cancelled(&amount(*refund)),
    }
    .to_owned()
}

/// What comes next, while something does.
pub fn next(gift: &Gift) -> Option<String> {
    match (gift.state, gift.way) {
        (State::Scheduled, Way::Email) => Some(match gift.cools_until.filter(|until| *until >= gift.goes) {
            Some(until) => next_pauses(&moment(until)),
            None if gift.on.is_none() => next_at_once().to_owned(),
            None => next_goes(&moment_in(gift.goes, &gift.zone), &place(&gift.zone)),
        }),
        (State::Scheduled, Way::Link) => Some(next_link().to_owned()),
        (State::Bounced, _) => Some(next_mend().to_owned()),
        (State::Sent | State::Opened, _) => Some(next_claim().to_owned()),
        (State::Claimed | State::Cancelled, _) => None,
    }
}

/// When it goes, on the recipient's clocks.
pub fn goes(gift: &Gift) -> String {
    goes_at(&moment_in(gift.goes, &gift.zone), &place(&gift.zone))
}

/// Said when it has moved on by itself.
pub fn moved(gift: &Gift) -> String {
    now(standing(gift))
}

/// Asks before it is taken back.
pub fn cancel_asks(name: &str, worth: Money) -> String {
    take_back_asks(name, &amount(worth))
}

/// Why the shop said no to a change of a gift.
pub fn refused(problem: &Problem) -> String {
    match &problem.reason {
        Reason::NotCancellable => not_cancellable().to_owned(),
        Reason::OnHold { until } => on_hold(&moment(*until)),
        _ => refusal::sentence(problem),
    }
}

/// The heading of one gift.
pub fn title(name: &str, worth: Money) -> String {
    worth_for(&amount(worth), name)
}
