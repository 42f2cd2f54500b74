//! The cart as this tab knows it: every change shows at once, and the server is asked in order.

mod queue;
#[cfg(test)]
mod tests;

pub use queue::{Change, Priced};

use super::{Heard, MarketPlace};
use crate::{
    api::{self, Answer, ApiError},
    browser::clock,
};
use domain::{
    Money, Problem, Time,
    api::cart::{AddCode, Cart},
    cart::{self, Edit},
    quote::{Line, QuotedLine, TooMuch},
};
use leptos::{prelude::*, task::spawn_local};
use queue::{Next, Queue};
use std::sync::Arc;

/// How long to wait before what had no answer is sent again, in milliseconds.
const PAUSE: i32 = 3_000;

/// What went wrong with a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no; the cart is as it was.
    Refused(Arc<Problem>),
    /// The server's total is this, and not the one that was estimated.
    Differs(Money),
    /// The code of a link was not taken, and why.
    Code(ApiError),
    /// The cart would come to more than a shop can sell.
    TooMuch,
}

/// What this tab knows of the cart.
#[derive(Clone, Copy)]
pub struct Basket {
    /// As it is shown: the server's, or an estimate.
    pub priced: RwSignal<Option<Priced>>,
    /// The last question had no answer.
    pub failed: RwSignal<bool>,
    /// What went wrong with the last change.
    pub trouble: RwSignal<Option<Trouble>>,
    queue: StoredValue<Queue>,
    place: MarketPlace,
    /// Something is on its way.
    busy: StoredValue<bool>,
    /// When the price changes by itself.
    wakes_at: StoredValue<Option<Time>>,
    /// The cart is to be asked for before anything is sent.
    stale: StoredValue<bool>,
    /// Who hears what becomes of the code that was sent last.
    on_code: StoredValue<Option<Callback<Answer<()>>>>,
}

impl Basket {
    /// Nothing known yet.
    pub fn new(place: MarketPlace) -> Basket {
        Basket {
            priced: RwSignal::new(None),
            failed: RwSignal::new(false),
            trouble: RwSignal::new(None),
            queue: StoredValue::default(),
            place,
            busy: StoredValue::new(false),
            wakes_at: StoredValue::new(None),
            stale: StoredValue::new(true),
            on_code: StoredValue::new(None),
        }
    }

    /// Something happened elsewhere.
    pub fn hear(self, heard: Heard) {
        if heard == Heard::AnotherVisitor {
            self.forget();
        }
        self.refresh();
    }

    /// Asks for the cart, and sends what waits.
    pub fn refresh(self) {
        self.stale.set_value(true);
        self.run();
    }

    /// Does something to the cart: it shows at once.
    pub fn edit(self, edit: Edit) {
        self.trouble.set(None);
        self.change(Change::Edit(edit));
    }

    /// Lays a code on the cart. `then` hears what the server says; where nobody does any more, a refusal is the cart's trouble.
    pub fn add_code(self, request: AddCode, then: Option<Callback<Answer<()>>>) {
        self.trouble.set(None);
        self.on_code.set_value(then);
        self.change(Change::Code(request));
    }

    fn forget(self) {
        self.queue.update_value(Queue::forget);
        self.stale.set_value(true);
        self.trouble.set(None);
        self.priced.set(None);
    }

    /// An order of this cart is being paid: its lots are held, and it waits.
    pub fn is_being_paid(self) -> bool {
        self.priced.with(|priced| priced.as_ref().is_some_and(|priced| priced.order.is_some()))
    }

    /// Something of a line as it is shown.
    pub fn line<T>(self, id: &str, read: impl Fn(&Line, &QuotedLine) -> T) -> Option<T> {
        self.priced.with(|priced| {
            let priced = priced.as_ref()?;
            let line = priced.input.lines.iter().find(|line| line.id == id)?;
            let quoted = priced.quote.lines.iter().find(|line| line.id == id)?;
            Some(read(line, quoted))
        })
    }

    fn change(self, change: Change) {
        let taken = self.queue.try_update_value(|queue| queue.change(change, clock::now()));
        if taken == Some(Err(TooMuch)) {
            self.trouble.set(Some(Trouble::TooMuch));
            return;
        }
        self.show();
        self.run();
    }

    fn show(self) {
        let shown = self.queue.try_with_value(|queue| queue.shown(clock::now())).flatten();
        if let Some(Ok(priced)) = shown
            && self.priced.with_untracked(|known| known.as_ref() != Some(&priced))
        {
            self.place.items.set(cart::count(&priced.input));
            self.watch_the_clock(&priced);
            self.priced.set(Some(priced));
        }
    }

    /// Sends what waits, one after the other; one loop at a time.
    fn run(self) {
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        spawn_local(async move {
            loop {
                if self.stale.get_value() {
                    self.stale.set_value(false);
                    let answer = api::cart::cart().await;
                    if !self.fetched(answer) {
                        self.stale.set_value(true);
                        if self.queue.with_value(Queue::is_idle) {
                            break;
                        }
                        clock::wait(PAUSE).await;
                    }
                    continue;
                }
                let Some((change, version)) = self.queue.try_update_value(Queue::send).flatten() else { break };
                let answer = match &change {
                    Change::Edit(edit) => api::cart::edit(edit, version).await,
                    Change::Code(request) => api::cart::add_code(request, version).await,
                };
                let next = self.answered(&change, answer);
                if next != Next::GoOn {
                    self.stale.set_value(true);
                }
                if next == Next::Wait {
                    clock::wait(PAUSE).await;
                }
            }
            self.busy.set_value(false);
        });
    }

    /// A sale that runs out, or a promo that begins or ends, changes the price by itself: then the shop is asked.
    fn watch_the_clock(self, priced: &Priced) {
        let at = priced.input.at;
        let sales = priced.input.lines.iter().filter_map(|line| line.product.sale.as_ref()).map(|sale| sale.until);
        let promos =
            priced.input.offers.iter().flat_map(|offer| [offer.promo.when.from, offer.promo.when.until]).flatten();
        let Some(next) = sales.chain(promos).filter(|instant| at < *instant).min() else { return };
        let Ok(pause) = i32::try_from(next.0 - at.0) else { return };
        if self.wakes_at.try_update_value(|known| known.replace(next)) == Some(Some(next)) {
            return;
        }
        spawn_local(async move {
            clock::wait(pause).await;
            if self.wakes_at.try_get_value() == Some(Some(next)) {
                self.wakes_at.set_value(None);
                self.refresh();
            }
        });
    }

    fn fetched(self, answer: Answer<Cart>) -> bool {
        let Ok(cart) = answer else {
            self.failed.set(true);
            // Nothing is sent by it; it shows what was there, and what a change would make of it.
            if let Some(cart) = api::cart::last_cart().filter(|_| self.priced.with_untracked(Option::is_none)) {
                self.queue.update_value(|queue| queue.remembered(cart, clock::now()));
                self.show();
            }
            return false;
        };
        self.failed.set(false);
        self.queue.update_value(|queue| queue.arrived(cart, clock::now()));
        self.show();
        true
    }

    fn answered(self, change: &Change, answer: Answer<Cart>) -> Next {
        let outcome = answer.as_ref().map(|_| ()).map_err(Clone::clone);
        let Some(settled) = self.queue.try_update_value(|queue| queue.answered(answer, clock::now())) else {
            return Next::GoOn;
        };
        self.failed.set(settled.next == Next::Wait);
        self.show();
        if outcome.is_ok() {
            self.place.written.update(|written| *written += 1);
        }
        match change {
            // One that met a newer cart is sent again by itself.
            Change::Code(_) if settled.change.is_some() || settled.next == Next::Wait => self.tell(outcome),
            Change::Code(_) => {}
            Change::Edit(_) => {
                let refused = settled.refused.map(Trouble::Refused);
                if let Some(trouble) = refused.or(settled.differs.map(Trouble::Differs)) {
                    self.trouble.set(Some(trouble));
                }
            }
        }
        settled.next
    }

    fn tell(self, outcome: Answer<()>) {
        let heard = self.on_code.get_value().and_then(|then| then.try_run(outcome.clone()));
        if let (None, Err(error)) = (heard, outcome) {
            self.trouble.set(Some(Trouble::Code(error)));
        }
    }
}
