//! Looks at the account's own data, and tells what they say.

use super::{Asking, advice::Nothing, flow::Step, found::Finding, question::Question, said};
use crate::{
    api::{self, Answer as Heard, balance::Filter},
    browser::attempts,
    ui::button::{Button, Weight},
};
use domain::{
    api::{
        balance::Entry,
        case::{Sought, Value},
    },
    help::{self, Found, Known},
};
use leptos::{prelude::*, task::spawn_local};

/// As many lines as fit are looked at.
const FITTING: usize = 10;
/// As many lines after what came.
const SINCE: usize = 100;

/// What the account knows of it.
#[component]
pub fn Answer(asking: Asking) -> impl IntoView {
    let found = RwSignal::new(None::<Result<Vec<Found>, ()>>);
    let value = asking.answers.with_untracked(|answers| answers.value).unwrap_or(Value::Card);
    let look = Callback::new(move |()| {
        let Some(sought) = asking.answers.with_untracked(|answers| answers.sought.clone()) else { return };
        found.set(None);
        spawn_local(async move {
            let known = known(&sought, value).await;
            known.as_ref().err().into_iter().for_each(|error| asking.session.notice(error));
            let heard = known.map(|known| help::missing(value, &sought, &known)).map_err(|_| ());
            asking.session.say(heading(Some(&heard)));
            found.try_set(Some(heard));
        });
    });
    Effect::new(move |_| {
        let unheard = found.with_untracked(|found| !matches!(found, Some(Ok(_))));
        if asking.session.connection.up.get() && asking.session.visitor.is_known() && unheard {
            look.run(());
        }
    });
    let report = Callback::new(move |()| asking.go.run(Step::MissingReport));
    let body = move || {
        found.with(|found| match found {
            None => view! { <div class="skeleton late unhurried" aria-busy="true"><i></i><i></i></div> }.into_any(),
            Some(Err(())) => view! {
                <div class="actions"><Button label=said::look_again() weight=Weight::Plain on_press=look/></div>
            }
            .into_any(),
            Some(Ok(found)) => {
                let all: Vec<_> = found.iter().map(|one| view! { <Finding one=one.clone()/> }).collect();
                let answers = help::answers(found);
                view! {
                    {(!all.is_empty()).then(|| view! { <ul class="found" aria-labelledby="question">{all}</ul> })}
                    {(!answers).then(|| view! { <Nothing value/> })}
                    <div class="actions"><Button label=said::not_it() weight=Weight::Quiet on_press=report/></div>
                }
                .into_any()
            }
        })
    };
    let heading = Signal::derive(move || found.with(|found| heading(found.as_ref())));
    view! { <Question asking heading>{body}</Question> }
}

fn heading(found: Option<&Result<Vec<Found>, ()>>) -> &'static str {
    match found {
        None => said::looking(),
        Some(Ok(found)) if help::answers(found) => said::found(),
        Some(Ok(_)) => said::nothing(),
        Some(Err(())) => said::look_lost(),
    }
}

/// Asks for all that may answer it.
async fn known(sought: &Sought, value: Value) -> Heard<Known> {
    let filter = match sought {
        Sought::LastFour { last_four } => Filter { text: last_four.clone(), ..Filter::default() },
        Sought::Amount { amount } => Filter { text: amount.to_string(), ..Filter::default() },
        Sought::Day { from, to } => Filter { from: Some(*from), to: Some(*to), ..Filter::default() },
    };
    let balance = api::balance::balance().await?;
    let fitting: Vec<Entry> = api::balance::ledger(&filter, 0, FITTING).await?.items;
    // What is sought is more than a text in a line: of an amount the number alone was looked for.
    let fitting: Vec<Entry> = fitting.into_iter().filter(|entry| fits(sought, entry)).collect();
    let came = fitting.iter().find(|entry| entry.amount.minor > 0);
    let since = match came {
        Some(entry) => {
            let after = Filter { bucket: Some(entry.bucket), from: Some(entry.at), ..Filter::default() };
            api::balance::ledger(&after, 0, SINCE).await?.items
        }
        None => Vec::new(),
    };
    let orders = if value == Value::Refund { api::order::orders(None).await?.items } else { Vec::new() };
    Ok(Known { balance: Some(balance), fitting, since, orders, unanswered: attempts::any_unresolved() })
}

fn fits(sought: &Sought, entry: &Entry) -> bool {
    match sought {
        Sought::Amount { amount } => entry.amount.minor.saturating_abs() == amount.minor,
        Sought::LastFour { .. } | Sought::Day { .. } => true,
    }
}
