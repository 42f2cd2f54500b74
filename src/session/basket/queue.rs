//! What the shopper has done to the cart and the server has not answered yet. No Leptos in here: races are tested in
//! milliseconds.
//!
//! Every change shows at once, priced by the same quote as on the server, and is sent one after the other. The server's
//! cart takes the place of the estimate when nothing is waiting any more.

use crate::api::{Answer, ApiError};
use domain::{
    Money, Problem, Reason, Time,
    api::cart::{AddCode, Cart},
    cart::Edit,
    quote::{Input, Quote, TooMuch, quote},
};
use std::sync::Arc;

/// Something that is sent to the cart.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Shown at once.
    Edit(Edit),
    /// Only the server knows what a code opens.
    Code(AddCode),
}

/// The cart as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Priced {
    /// What it is priced from.
    pub input: Input,
    /// Every number.
    pub quote: Quote,
    /// The server has not agreed yet.
    pub estimated: bool,
    /// The id of an order of this cart that is being paid.
    pub order: Option<String>,
    /// The version that the server gave it.
    pub version: u64,
}

/// What an answer leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Send what waits, if anything does.
    GoOn,
    /// Ask for the cart, then send again.
    Fetch,
    /// No answer: try again later.
    Wait,
}

/// What an answer says about a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// What was sent, where it is settled.
    pub change: Option<Change>,
    /// Why the server said no.
    pub refused: Option<Arc<Problem>>,
    /// The server's total, where it is not the one that was estimated.
    pub differs: Option<Money>,
    /// What to do.
    pub next: Next,
}

/// Changes on their way.
#[derive(Debug, Default)]
pub struct Queue {
    server: Option<Cart>,
    waiting: Vec<Change>,
    /// The cart is one of an earlier visit.
    remembered: bool,
    /// The first of those waiting has been sent; its answer may have been lost.
    sent: bool,
    /// The server's clock less this device's, in milliseconds.
    skew: i64,
}

impl Queue {
    /// Nothing is waiting.
    pub fn is_idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// The server's cart as it was on an earlier visit: whatever is said of it is an estimate, at today's hour.
    pub fn remembered(&mut self, mut cart: Cart, now: Time) {
        cart.input.at = now;
        self.arrived(cart, now);
        self.remembered = true;
    }

    /// The server's cart, asked for anew.
    pub fn arrived(&mut self, cart: Cart, now: Time) {
        self.remembered = false;
        self.skew = cart.input.at.0 - now.0;
        // An addition whose answer was lost may have been made.
        if self.sent && self.waiting.first().is_some_and(|change| self.was_made(change, &cart)) {
            self.waiting.remove(0);
        }
        self.sent = false;
        for change in &mut self.waiting {
            rename(change, &cart.input);
        }
        self.server = Some(cart);
    }

    fn was_made(&self, change: &Change, fresh: &Cart) -> bool {
        let (Change::Edit(edit @ Edit::Add { product, every, .. }), Some(before)) = (change, &self.server) else {
            return false;
        };
        let quantity = |cart: &Input| {
            let same = cart.lines.iter().find(|line| line.product.id == product.id && line.every == *every);
            same.map(|line| line.quantity)
        };
        let mut after = before.input.clone();
        edit.apply(&mut after);
        fresh.version > before.version && quantity(&after) == quantity(&fresh.input)
    }

    /// The shopper does something. Says no where the cart would come to more than a shop can sell.
    pub fn change(&mut self, change: Change, now: Time) -> Result<(), TooMuch> {
        if let (Change::Edit(newer), Some(Change::Edit(older))) = (&change, self.waiting.last())
            && !(self.sent && self.waiting.len() == 1)
            && older.is_replaced_by(newer)
        {
            self.waiting.pop();
        }
        self.waiting.push(change);
        match self.shown(now) {
            Some(Err(too_much)) => {
                self.waiting.pop();
                Err(too_much)
            }
            _ => Ok(()),
        }
    }

    /// What to send next, and for which version.
    pub fn send(&mut self) -> Option<(Change, u64)> {
        let version = self.server.as_ref()?.version;
        let first = self.waiting.first().cloned()?;
        self.sent = true;
        Some((first, version))
    }

    /// The answer to what was sent.
    pub fn answered(&mut self, answer: Answer<Cart>, now: Time) -> Settled {
        let mut settled = Settled { change: None, refused: None, differs: None, next: Next::GoOn };
        match answer {
            Ok(cart) => {
                let estimate = self.shown(now).and_then(Result::ok);
                self.sent = false;
                settled.change = (!self.waiting.is_empty()).then(|| self.waiting.remove(0));
                let total = cart.quote.total;
                self.arrived(cart, now);
                let edited = matches!(settled.change, Some(Change::Edit(_)));
                let differs = edited && self.is_idle() && estimate.is_some_and(|priced| priced.quote.total != total);
                settled.differs = differs.then_some(total);
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::VersionConflict => settled.next = Next::Fetch,
            Err(ApiError::Refused(problem)) => {
                self.sent = false;
                settled.change = (!self.waiting.is_empty()).then(|| self.waiting.remove(0));
                // What is to be gone, and is gone, is as it should be.
                let gone =
                    matches!(settled.change, Some(Change::Edit(Edit::RemoveLine { .. } | Edit::RemoveCode { .. })));
                if !(gone && problem.reason == Reason::NotFound) {
                    settled.refused = Some(problem);
                }
                settled.next = Next::Fetch;
            }
            Err(ApiError::Unreachable | ApiError::Garbled) => {
                settled.next = Next::Wait;
                // A code is not sent again by itself: who typed it is told, and it is still in its field.
                if let Some(Change::Code(_)) = self.waiting.first() {
                    settled.change = Some(self.waiting.remove(0));
                    self.sent = false;
                }
            }
        }
        settled
    }

    /// The cart as it is to be shown.
    pub fn shown(&self, now: Time) -> Option<Result<Priced, TooMuch>> {
        let server = self.server.as_ref()?;
        let (version, order) = (server.version, server.order.clone());
        if self.is_idle() && !self.remembered {
            let (input, quote) = (server.input.clone(), server.quote.clone());
            return Some(Ok(Priced { input, quote, estimated: false, order, version }));
        }
        let mut input = server.input.clone();
        input.at = now.plus(self.skew);
        for change in &self.waiting {
            if let Change::Edit(edit) = change {
                edit.apply(&mut input);
            }
        }
        Some(quote(&input).map(|quote| Priced { input, quote, estimated: true, order, version }))
    }

    /// Forgets everything: somebody else is here now.
    pub fn forget(&mut self) {
        *self = Queue::default();
    }
}

/// A line that was added here has an id of its own until the server gives it one.
fn rename(change: &mut Change, cart: &Input) {
    let Change::Edit(Edit::Quantity { line, .. } | Edit::Every { line, .. } | Edit::RemoveLine { line }) = change
    else {
        return;
    };
    let Some(product) = line.strip_prefix("new ") else { return };
    if let Some(known) = cart.lines.iter().find(|known| known.product.id == product) {
        line.clone_from(&known.id);
    }
}
