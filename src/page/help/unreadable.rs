//! A code that can't be read: how much of it, how the card was bought, and what can still be told of it.

use super::{
    Asking,
    flow::{Step, four},
    link,
    question::Question,
    said,
};
use crate::{
    browser::document,
    route,
    session::session,
    ui::{
        button::Submit,
        choice::Choice,
        field::{Field, Kind},
    },
};
use domain::{
    api::case::Bought,
    help::{FILLED_IN, Way, unreadable},
};
use leptos::prelude::*;

/// How many characters can't be read?
#[component]
pub fn HowMany(asking: Asking) -> impl IntoView {
    let choice = move |label: &'static str, unread: u32| {
        let chosen = Callback::new(move |()| {
            let way = asking.session.profiles.with_untracked(|profiles| unreadable(profiles, unread));
            asking.go.run(match way {
                Way::LookAlike => Step::Alike,
                Way::FillIn => Step::FillIn,
                Way::Report => Step::Bought,
            });
        });
        view! { <Choice label on_press=chosen/> }
    };
    view! {
        <Question asking heading=said::how_many()>
            <ul class="choices">
                {choice(said::none_unread(), 0)}
                {choice(said::two_unread(), FILLED_IN)}
                {choice(said::more_unread(), FILLED_IN + 1)}
            </ul>
        </Question>
    }
}

/// How did you get the card?
#[component]
pub fn HowBought(asking: Asking) -> impl IntoView {
    let choice = move |label: &'static str, bought: Bought| {
        let chosen = Callback::new(move |()| asking.answer(|answers| answers.bought = Some(bought), Step::Left));
        view! { <Choice label on_press=chosen/> }
    };
    view! {
        <Question asking heading=said::how_bought()>
            <ul class="choices">
                {choice(said::bought_here(), Bought::Here)}
                {choice(said::bought_store(), Bought::Store)}
                {choice(said::bought_present(), Bought::Present)}
                {choice(said::bought_second_hand(), Bought::SecondHand)}
            </ul>
        </Question>
    }
}

/// What can you still read?
#[component]
pub fn Left(asking: Asking) -> impl IntoView {
    let session = session();
    let [code, serial, code_fault, serial_fault] = [(); 4].map(|()| RwSignal::new(String::new()));
    let advice = match asking.answers.with_untracked(|answers| answers.bought) {
        Some(Bought::Here) => {
            view! { <p>{said::look_in_orders()}</p><p>{link(route::ORDERS.to_owned(), said::to_orders())}</p> }
                .into_any()
        }
        Some(Bought::Present) => view! { <p>{said::ask_sender()}</p> }.into_any(),
        Some(Bought::SecondHand) => view! { <p>{said::second_hand_care()}</p> }.into_any(),
        Some(Bought::Store) | None => ().into_any(),
    };
    // Empty is no fault.
    let read = move |text: RwSignal<String>, fault: RwSignal<String>| {
        let text = text.get_untracked();
        let four = four(&text);
        let odd = four.is_none() && !text.trim().is_empty();
        fault.set(if odd { said::last_four_odd().to_owned() } else { String::new() });
        (four, odd)
    };
    let edited = |fault: RwSignal<String>| Callback::new(move |()| fault.set(String::new()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let ((last_four, code_odd), (serial_four, serial_odd)) = (read(code, code_fault), read(serial, serial_fault));
        if code_odd || serial_odd {
            session.say(said::last_four_odd());
            document::focus(if code_odd { "#help-four" } else { "#help-serial" });
            return;
        }
        asking.answer(
            |answers| {
                answers.last_four = last_four;
                answers.serial = serial_four;
            },
            Step::CardReport,
        );
    };
    view! {
        <Question asking heading=said::what_is_left()>
            {advice}
            <p class="hint">{said::keep()}</p>
            <form class="narrow" novalidate autocomplete="off" on:submit=submit>
                <Field id="help-four" kind=Kind::Voucher label=said::code_four() hint=said::four_hint() text=code fault=code_fault on_edit=edited(code_fault)/>
                <Field id="help-serial" kind=Kind::Voucher label=said::serial_four() hint=said::four_hint() text=serial fault=serial_fault on_edit=edited(serial_fault)/>
                <div class="actions"><Submit label=said::tell_shop()/></div>
            </form>
        </Question>
    }
}
