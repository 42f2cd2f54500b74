//! Where a redemption can be, and what comes next.

use domain::{
    Code, Problem,
    api::redeem::{Preview, Receipt},
};
use std::sync::Arc;

/// Where the shopper is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A code is being typed.
    Entering,
    /// The server is asked what it is worth.
    Checking,
    /// What it is worth is shown; nothing has happened.
    Confirming(Preview),
    /// It was sent.
    Redeeming(Preview),
    /// No answer came; what became of it is being asked.
    Finding(Option<Preview>),
    /// It is in the balance, or another issuer is being asked.
    Done(Receipt),
    /// It is a promo code: kept for the next cart.
    Kept(Code),
}

impl Step {
    /// Nothing more is typed or decided here.
    pub fn is_end(&self) -> bool {
        matches!(self, Step::Done(_) | Step::Kept(_))
    }
}

/// What went wrong on the way here.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// The server was not reached; nothing was used.
    Unreachable,
    /// Something else answered; nothing was used.
    Garbled,
    /// It was sent, and is known not to have arrived.
    NotThrough,
}

/// What the page has to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Wait for the shopper.
    Stay,
    /// Let somebody sign in, then come back.
    SignIn,
    /// Show the receipt with this id.
    Fetch(String),
    /// Ask what became of the attempt.
    Find,
}
