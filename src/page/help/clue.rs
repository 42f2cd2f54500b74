//! What is missing, and what is known of it.

use super::{
    Asking, clue_named,
    flow::{Clue, Step, four},
    question::Question,
    said,
};
use crate::{
    browser::{document, zone},
    session::session,
    ui::{
        button::Submit,
        choice::Choice,
        field::{Field, Kind},
    },
};
use domain::{
    Currency, Time,
    api::case::{Sought, Value},
    gift::{Local, recipient},
};
use leptos::prelude::*;

const FIELD: &str = "#help-clue";

/// What is missing?
#[component]
pub fn What(asking: Asking) -> impl IntoView {
    let choice = move |label: &'static str, value: Value| {
        let chosen = Callback::new(move |()| {
            asking.answer(
                |answers| {
                    answers.value = Some(value);
                    answers.sought = None;
                },
                Step::Clue,
            );
        });
        view! { <Choice label on_press=chosen/> }
    };
    view! {
        <Question asking heading=said::what_is_missing()>
            <ul class="choices">
                {choice(said::value_card(), Value::Card)}
                {choice(said::value_gift(), Value::Gift)}
                {choice(said::value_refund(), Value::Refund)}
            </ul>
        </Question>
    }
}

/// What is known of it?
#[component]
pub fn Known(asking: Asking) -> impl IntoView {
    let order = asking.answers.with_untracked(|answers| answers.value == Some(Value::Refund));
    let choice = move |clue: Clue| {
        let chosen = Callback::new(move |()| asking.go.run(Step::Enter(clue)));
        view! { <Choice label=clue_named(clue, order) on_press=chosen/> }
    };
    view! {
        <Question asking heading=said::what_is_known()>
            <ul class="choices">{[Clue::LastFour, Clue::Amount, Clue::Day].map(choice).into_iter().collect::<Vec<_>>()}</ul>
        </Question>
    }
}

/// The field for it.
#[component]
pub fn Enter(asking: Asking, clue: Clue) -> impl IntoView {
    let session = session();
    let text = RwSignal::new(String::new());
    let fault = RwSignal::new(String::new());
    let (heading, kind, label, hint, odd) = match clue {
        Clue::LastFour => {
            (said::ask_last_four(), Kind::Voucher, said::last_four(), said::last_four_hint(), said::last_four_odd())
        }
        Clue::Amount => {
            (said::ask_amount(), Kind::Amount, said::amount_field(), said::amount_hint(), said::amount_odd())
        }
        Clue::Day => (said::ask_day(), Kind::Day, said::day(), said::day_hint(), said::day_odd()),
    };
    let currency = move || session.visitor.viewer().map_or(Currency::USD, |viewer| viewer.currency);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match text.with_untracked(|text| read(clue, text, currency())) {
            Some(sought) => asking.answer(|answers| answers.sought = Some(sought), Step::Answer),
            None => {
                fault.set(odd.to_owned());
                session.say(odd);
                document::focus(FIELD);
            }
        }
    };
    let edited = Callback::new(move |()| fault.set(String::new()));
    view! {
        <Question asking heading>
            <form class="narrow" novalidate autocomplete="off" on:submit=submit>
                <Field id="help-clue" kind label hint text fault on_edit=edited/>
                <div class="actions"><Submit label=said::look()/></div>
            </form>
        </Question>
    }
}

/// What was typed, as it is sought.
fn read(clue: Clue, text: &str, currency: Currency) -> Option<Sought> {
    match clue {
        Clue::LastFour => four(text).map(|last_four| Sought::LastFour { last_four }),
        Clue::Amount => {
            let amount = recipient::amount(text, currency).ok().filter(|amount| amount.minor > 0)?;
            Some(Sought::Amount { amount })
        }
        Clue::Day => Some(Sought::Day { from: midnight(text, 0)?, to: midnight(text, 1)? }),
    }
}

/// When a day, or one so many days later, begins on the clocks here.
fn midnight(day: &str, later: i64) -> Option<Time> {
    let there: Time = [day, "T00:00:00Z"].concat().parse().ok()?;
    let text = there.plus(later.saturating_mul(Time::DAY)).to_string();
    let local: Local = text.get(..16)?.parse().ok()?;
    zone::arrives(local, &zone::own()).map(|arrives| arrives.time())
}
