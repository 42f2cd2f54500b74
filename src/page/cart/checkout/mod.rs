//! `/checkout`: where it goes, what the balance pays, what pays the rest.

mod balance;
mod delivery;
mod form;
mod placing;

use super::{Empty, Troubles, Unknown, code_box::CodeBox, codes::Codes, news, summary::Summary};
use crate::{
    api,
    pay::{
        Paying, PaymentGroup,
        flow::{Flow, Step, Trouble},
    },
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use balance::BalanceGroup;
use delivery::{DeliveryGroup, Where};
use domain::{api::account::Account, cart::Edit};
use leptos::{prelude::*, task::spawn_local};

/// The page.
#[component]
pub fn CheckoutPage() -> impl IntoView {
    let session = session();
    let basket = session.basket();
    news::tell(session);
    let sending = placing::sending();
    let flow = sending.flow;
    sending.recover_when_known();
    let account = RwSignal::new(None::<Account>);
    let asked = RwSignal::new(false);
    Effect::new(move |_| {
        if session.visitor.is_known() && session.connection.up.get() {
            spawn_local(async move {
                if let Ok(answer) = api::account::account().await {
                    account.try_set(Some(answer));
                }
                asked.try_set(true);
            });
        }
    });
    let (place, pay) = (Where::new(account), Paying::new(account));
    Effect::new(move |_| {
        if flow.with(|flow| matches!(flow.step, Step::Done(_))) {
            pay.forget();
        }
    });
    let due =
        Memo::new(move |_| basket.priced.with(|priced| priced.as_ref().map_or(0, |priced| priced.quote.due.minor)));
    let delivered =
        Memo::new(move |_| basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| priced.quote.delivered)));
    // Promos may be for one way of paying: the cart knows which is chosen.
    Effect::new(move |_| {
        let method = (due.get() > 0).then(|| pay.method());
        let known = basket
            .priced
            .with_untracked(|priced| priced.as_ref().map(|priced| (priced.input.tender.clone(), priced.input.payment)));
        if let (Some(method), Some((tender, payment))) = (method, known)
            && payment != Some(method)
        {
            basket.edit(Edit::Tender { tender, payment: Some(method) });
        }
    });
    let on_place = Callback::new(move |()| {
        if flow.with_untracked(Flow::is_moving) {
            return;
        }
        // Both say all that is wrong; the focus goes to the first of it.
        let address = if delivered.get_untracked() { place.read() } else { Ok(None) };
        let payment = if due.get_untracked() > 0 { pay.read() } else { Ok(None) };
        match (address, payment) {
            (Ok(address), Ok(payment)) => placing::place(sending, address, payment),
            (Err(wrong), _) | (_, Err(wrong)) => wrong.show(session),
        }
    });
    // The account's address and card stand above and between the rest, which does not move when they come.
    let heard =
        Memo::new(move |before: Option<&bool>| before == Some(&true) || asked.get() || !session.connection.up.get());
    let known = Memo::new(move |_| heard.get() && basket.priced.with(Option::is_some));
    let empty = Memo::new(move |_| {
        basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| priced.input.lines.is_empty()))
    });
    let busy = Signal::derive(move || flow.with(|flow| flow.is_moving() || matches!(flow.step, Step::Done(_))));
    let waits = Signal::derive(move || busy.get() || !session.connection.up.get());
    move || {
        if session.visitor.is_guest() {
            return view! {
                <p class="lead">{words::checkout::guest()}</p>
                <p><a class="button primary" href=route::sign_in_for(route::CHECKOUT)>{words::checkout::sign_in()}</a></p>
            }
            .into_any();
        }
        if !known.get() {
            return view! { <Unknown/> }.into_any();
        }
        if empty.get() && !busy.get() {
            return view! { <Said flow/> <Empty/> }.into_any();
        }
        view! {
            <Troubles/>
            <div class="two cart">
                <div class="groups" inert=move || busy.get()>
                    <DeliveryGroup place delivered/>
                    <BalanceGroup/>
                    {move || (due.get() > 0).then(|| view! { <PaymentGroup pay/> })}
                    <details class="codes-box">
                        <summary><h2>{words::cart::codes()}</h2></summary>
                        <CodeBox/>
                        <Codes/>
                    </details>
                </div>
                <Summary>
                    <Said flow/>
                    <Button label=words::checkout::place() weight=Weight::Primary busy=waits on_press=on_place/>
                </Summary>
            </div>
        }
        .into_any()
    }
}

/// What became of the order so far.
#[component]
fn Said(flow: RwSignal<Flow>) -> impl IntoView {
    move || {
        let (step, trouble) = flow.with(|flow| (flow.step.clone(), flow.trouble.clone()));
        let (tone, text) = match (step, trouble) {
            (_, Some(trouble)) => {
                let tone = if matches!(trouble, Trouble::Refused(_)) { Tone::Stop } else { Tone::Care };
                (tone, placing::sentence(&trouble))
            }
            (Step::Placing, None) => (Tone::Care, words::checkout::placing().to_owned()),
            (Step::Finding, None) => (Tone::Care, words::checkout::finding().to_owned()),
            (Step::Editing, None) if !session().connection.up.get() => {
                (Tone::Care, words::checkout::offline().to_owned())
            }
            (Step::Editing | Step::Done(_), None) => return None,
        };
        Some(view! { <div id="order-trouble" tabindex="-1"><Notice tone><p class="strong">{text}</p></Notice></div> })
    }
}
