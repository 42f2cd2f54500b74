//! Sends the order as it is shown.

use crate::{
    api,
    browser::{address, attempts, clock, document},
    pay::{
        flow::{Step, Trouble},
        sending::Sending,
    },
    route, words,
};
use domain::{
    Reason,
    api::order::{Address, Order, Pay, Place, State},
};
use leptos::{prelude::*, task::spawn_local};

/// How often to look whether the server has agreed to the last change, in milliseconds.
const TICK: i32 = 50;

/// What sends the orders of this page.
pub fn sending() -> Sending {
    Sending::new(attempts::ORDERS, route::CHECKOUT, Callback::new(tell))
}

/// Places the order as it is shown.
pub fn place(sending: Sending, address: Option<Address>, payment: Option<Pay>) {
    if !sending.begin() {
        return;
    }
    sending.session.say(words::checkout::placing());
    spawn_local(async move {
        match agreed(sending, address, payment).await {
            Some(request) => {
                sending.send(|key| Box::pin(async move { api::order::place(&request, &key).await })).await;
            }
            None => sending.give_up(),
        }
    });
}

/// What is shown is what is placed, once the server has agreed to it; nothing where it does not answer.
async fn agreed(sending: Sending, address: Option<Address>, payment: Option<Pay>) -> Option<Place> {
    let basket = sending.session.basket();
    while basket.priced.with_untracked(|priced| priced.as_ref().is_some_and(|priced| priced.estimated)) {
        if basket.failed.get_untracked() {
            return None;
        }
        clock::wait(TICK).await;
    }
    basket.priced.with_untracked(|priced| {
        let priced = priced.as_ref()?;
        let (total, due) = (priced.quote.total, priced.quote.due);
        Some(Place { version: priced.version, total, due, address, payment: payment.filter(|_| due.minor > 0) })
    })
}

/// Says where the flow has come to, and goes there.
fn tell(sending: Sending) {
    match sending.reached() {
        Some((_, Some(trouble))) => {
            sending.session.basket().refresh();
            sending.session.say(sentence(&trouble));
            document::focus_soon("#order-trouble");
        }
        Some((Step::Done(order), None)) => done(sending, &order),
        _ => {}
    }
}

fn done(sending: Sending, order: &Order) {
    sending.session.basket().refresh();
    sending.session.wallet.refresh();
    if let State::Challenge { address, .. } = &order.state {
        address::leave_for(address);
        return;
    }
    sending.session.say(words::order::placed(&order.id));
    sending.go.run(route::order(&order.id));
}

/// What happened, then what to do.
pub fn sentence(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(problem) => match problem.reason {
            Reason::PaymentDeclined => words::checkout::declined().to_owned(),
            Reason::PriceChanged { .. } => words::checkout::price_changed().to_owned(),
            _ => words::refusal::sentence(problem),
        },
        Trouble::NotThrough => words::checkout::not_through().to_owned(),
        Trouble::Offline => words::checkout::offline().to_owned(),
    }
}
