//! One code of a list, and how the list is getting on.

use domain::{
    Code, Problem, Time,
    api::redeem::{Receipt, Request},
    code::entry::Wrong,
};
use std::sync::Arc;

/// One code, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its attempt key; empty until it is needed.
    pub key: String,
    /// The last four.
    pub last_four: String,
    /// The code, as long as this page has it.
    pub code: Option<Code>,
    /// What became of it.
    pub state: State,
}

/// What became of a code.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// It may be sent.
    Ready(Request),
    /// It is wrong in a place that can be named. With the code as it stands, for the repair to be shown.
    Wrong(Code, Wrong),
    /// A promo code: for a cart.
    Promo(Code),
    /// The same as in this row.
    Duplicate(usize),
    /// It was sent.
    Sending(Request),
    /// No answer came; what became of it is being asked. After a reload nobody knows the code any more.
    Finding(Option<Request>),
    /// It never arrived, and after a reload nobody knows the code any more.
    Lost,
    /// In the balance, or on its way there.
    Done(Box<Receipt>),
    /// The shop said no.
    Refused(Arc<Problem>),
}

impl State {
    /// It was sent, so it stays in the table whatever becomes of the text.
    pub fn is_sent(&self) -> bool {
        use State::{Done, Finding, Lost, Refused, Sending};
        matches!(self, Sending(_) | Finding(_) | Lost | Done(_) | Refused(_))
    }
}

/// How the list is getting on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Nothing was sent, or the shopper stopped it.
    Still,
    /// One code after the other.
    Going,
    /// The next one waits for its time.
    Waiting(Time),
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Nothing: it stands still, or is done.
    Nothing,
    /// Send this row.
    Send(usize, Request),
    /// Ask what became of this row.
    Find(usize),
    /// Come back at this time.
    Wait(Time),
}
