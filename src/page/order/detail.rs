//! `/orders/{id}`: the receipt of one order, live until it is settled.

use super::{Guest, Unreachable, cancelling::Cancelling};
use crate::{
    api::{self, ApiError},
    browser::clock,
    route,
    session::{Session, session},
    ui::{
        loading::Loading,
        notice::{Notice, Tone},
        rows::Row,
        ticket::{Fact, Ticket, TicketCard},
    },
    words,
};
use domain::{
    Money, Reason,
    api::order::{Order, State},
};
use leptos::{prelude::*, task::spawn_local};

/// How long to wait before an order that is being paid is asked for again, in milliseconds.
const PAUSE: i32 = 3_000;

/// What is known of the order.
#[derive(Clone, Copy)]
pub struct Known {
    /// As last seen.
    pub order: RwSignal<Option<Order>>,
    failed: RwSignal<Option<ApiError>>,
}

impl Known {
    /// Asks, and again as long as it is being paid.
    fn follow(self, session: Session, id: String) {
        spawn_local(async move {
            loop {
                let answer = api::order::order(&id).await;
                answer.as_ref().err().into_iter().for_each(|error| session.notice(error));
                self.failed.try_set(answer.as_ref().err().cloned());
                let before = self.order.try_get_untracked().flatten();
                if let Ok(now) = answer {
                    if before.as_ref().is_some_and(|before| before.state != now.state) {
                        session.say(words::order::moved(&now));
                        session.basket().refresh();
                        session.wallet.refresh();
                    }
                    if before.as_ref() != Some(&now) {
                        self.order.try_set(Some(now));
                    }
                }
                let waits = |order: &Option<Order>| {
                    order.as_ref().is_some_and(|order| matches!(order.state, State::Paying { .. }))
                };
                if self.order.try_with_untracked(waits) != Some(true) {
                    break;
                }
                clock::wait(PAUSE).await;
            }
        });
    }
}

/// The page.
#[component]
pub fn OrderPage(id: String) -> impl IntoView {
    let session = session();
    let known = Known { order: RwSignal::new(None), failed: RwSignal::new(None) };
    let number = StoredValue::new(id);
    let ask = move || known.follow(session, number.get_value());
    Effect::new(move |_| {
        session.orders_moved.track();
        if session.visitor.is_known() && session.connection.up.get() {
            ask();
        }
    });
    move || {
        if session.visitor.is_guest() {
            return view! { <Guest next=route::order(&number.get_value())/> }.into_any();
        }
        if let Some(order) = known.order.get() {
            return view! { <Receipt order known/> }.into_any();
        }
        match known.failed.get() {
            Some(ApiError::Refused(problem)) if problem.reason == Reason::NotFound => view! {
                <p class="lead">{words::order::not_found()}</p>
                <p><a class="button" href=route::ORDERS>{words::order::all()}</a></p>
            }
            .into_any(),
            None if session.connection.up.get() => view! { <Loading label=words::order::loading()/> }.into_any(),
            _ => view! { <Unreachable on_again=Callback::new(move |()| ask())/> }.into_any(),
        }
    }
}

#[component]
fn Receipt(order: Order, known: Known) -> impl IntoView {
    let next = words::order::next(&order).map(|text| {
        let (tone, on) = match &order.state {
            State::Challenge { address, .. } => {
                let to = address.clone();
                (Tone::Care, view! { <p><a class="button primary" rel="external" href=to>{words::order::go_to_challenge()}</a></p> }.into_any())
            }
            State::Released { .. } => {
                (Tone::Stop, view! { <p><a class="button" href=route::CART>{words::order::to_cart()}</a></p> }.into_any())
            }
            _ => (Tone::Care, ().into_any()),
        };
        view! { <Notice tone><p class="strong">{text}</p>{on}</Notice> }
    });
    let ticket = view! {
        <TicketCard
            name=words::order::receipt() state=Ticket::Whole of=order.id.clone() title=words::order::state(&order.state)
            amount=words::figure(order.total) spoken=words::order::aloud(&order) facts=facts(&order)
        />
    };
    view! {
        {next}
        <div class="two order">
            <div>
                {ticket}
                <p class="actions after">
                    <a class="button" href=route::ORDERS>{words::order::all()}</a>
                    <a class="button quiet" href=route::BALANCE>{words::order::to_balance()}</a>
                </p>
            </div>
            <div class="sheet">
                <Cancelling order=order.clone() known/>
                {sum(&order)}
                {refunds(&order)}
            </div>
        </div>
    }
}

/// What stands below the line of the ticket.
fn facts(order: &Order) -> Vec<Fact> {
    let mut facts = vec![Fact { name: words::order::placed_label(), value: words::day(order.at) }];
    for used in &order.buckets {
        facts.push(Fact { name: words::bucket(used.bucket), value: words::amount(used.amount) });
    }
    if order.due.minor > 0 {
        let name = words::order::paid_with(order.method, order.card.as_deref());
        facts.push(Fact { name: words::order::paid_by(), value: [&name, " · ", &words::amount(order.due)].concat() });
    }
    for credit in &order.credits {
        facts.push(Fact { name: words::order::credit(), value: words::amount(credit.amount) });
    }
    if let Some(after) = order.balance_after {
        facts.push(Fact { name: words::order::balance_after(), value: words::amount(after) });
    }
    if let Some(address) = &order.address {
        let value = [address.name.as_str(), &address.street, &address.city].join(words::comma());
        facts.push(Fact { name: words::order::delivered_to(), value });
    }
    facts
}

fn sum(order: &Order) -> impl IntoView + use<> {
    let row =
        |name: &'static str, money: Money, class: &'static str| view! { <Row name figure=words::amount(money) class/> };
    let promos: Vec<_> = order
        .promos
        .iter()
        .map(|taken| view! { <Row name=taken.name.clone() figure=words::amount(words::cart::negated(taken.saved)) class="part"/> })
        .collect();
    let tax = if order.tax_included { words::cart::tax_included() } else { words::cart::tax() };
    view! {
        <dl class="sum-rows">
            {row(words::cart::items(), order.items, "")}
            {promos}
            {row(words::cart::delivery(), order.delivery, "")}
            {row(tax, order.tax, "")}
            {row(words::cart::total(), order.total, "total")}
        </dl>
    }
}

fn refunds(order: &Order) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = order
        .refunds
        .iter()
        .flat_map(|refund| {
            let to_card = (refund.card.minor > 0).then(|| view! { <Row name=words::order::to_card().to_owned() figure=words::amount(refund.card) class="part"/> });
            let buckets = refund.buckets.iter().map(|used| view! { <Row name=words::bucket(used.bucket).to_owned() figure=words::amount(used.amount) class="part"/> });
            buckets.chain(to_card).collect::<Vec<_>>()
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <h2>{words::order::refunds()}</h2><dl class="sum-rows">{rows}</dl> })
}
