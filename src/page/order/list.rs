//! `/orders`: all of them, and what comes again.

use super::{Guest, Unreachable, subscriptions::Subscriptions};
use crate::{
    api, route,
    session::session,
    ui::{
        button::{Button, Weight},
        loading::Loading,
    },
    words,
};
use domain::api::order::{Order, State};
use leptos::{prelude::*, task::spawn_local};

/// What is known of the orders.
#[derive(Clone, Copy)]
struct Known {
    orders: RwSignal<Option<Vec<Order>>>,
    next: RwSignal<Option<String>>,
    failed: RwSignal<bool>,
}

impl Known {
    fn fetch(self, cursor: Option<String>) {
        spawn_local(async move {
            let answer = api::order::orders(cursor.as_deref()).await;
            self.failed.try_set(answer.is_err());
            if let Ok(page) = answer {
                self.orders.try_update(|orders| match orders {
                    Some(known) if cursor.is_some() => known.extend(page.items),
                    _ => *orders = Some(page.items),
                });
                self.next.try_set(page.next);
            }
        });
    }
}

/// The page.
#[component]
pub fn OrdersPage() -> impl IntoView {
    let session = session();
    let known = Known { orders: RwSignal::new(None), next: RwSignal::new(None), failed: RwSignal::new(false) };
    Effect::new(move |_| {
        session.orders_moved.track();
        if session.visitor.is_known() && session.connection.up.get() {
            known.fetch(None);
        }
    });
    move || {
        if session.visitor.is_guest() {
            return view! { <Guest next=route::ORDERS.to_owned()/> }.into_any();
        }
        match known.orders.get() {
            Some(orders) if orders.is_empty() => view! {
                <div class="ticket-place">
                    <h2>{words::order::empty()}</h2>
                    <p><a class="button" href=route::SHOP>{words::order::to_shop()}</a></p>
                </div>
            }
            .into_any(),
            Some(orders) => {
                let older = Callback::new(move |()| known.fetch(known.next.get_untracked()));
                view! {
                    <div class="two orders">
                        <div>
                            <ul class="order-list" aria-label=words::order::orders()>{orders.iter().map(row).collect::<Vec<_>>()}</ul>
                            {move || known.next.with(Option::is_some).then(|| view! { <Button label=words::order::older() weight=Weight::Plain on_press=older/> })}
                        </div>
                        <Subscriptions/>
                    </div>
                }
                .into_any()
            }
            None if known.failed.get() || !session.connection.up.get() => {
                view! { <Unreachable on_again=Callback::new(move |()| known.fetch(None))/> }.into_any()
            }
            None => view! { <Loading label=words::order::loading()/> }.into_any(),
        }
    }
}

fn row(order: &Order) -> impl IntoView + use<> {
    let class = match order.state {
        State::Paid => "tag good",
        State::Paying { .. } | State::Challenge { .. } => "tag care",
        State::Released { .. } | State::Cancelled => "tag stop",
    };
    let pictures: Vec<_> = order
        .lines
        .iter()
        .take(3)
        .map(|line| view! { <img src=line.picture.clone() alt="" width="48" height="48"/> })
        .collect();
    view! {
        <li>
            <a class="order-row" href=route::order(&order.id)>
                <span class="pictures">{pictures}</span>
                <span class="what">
                    <span class="strong">{words::order::summary(order)}</span>
                    <span class="hint">{words::day(order.at)}" · "<bdi>{order.id.clone()}</bdi></span>
                </span>
                <span class=class>{words::order::state(&order.state)}</span>
                <span class="strong price"><bdi>{words::amount(order.total)}</bdi></span>
            </a>
        </li>
    }
}
