//! How the balance went, drawn, said and as a table; and what it paid for.

use super::lots::ticks;
use crate::{
    api,
    browser::clock,
    session::{Session, Wallet, session},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{
    Currency, Money, Time,
    api::spending::{Course, Spent},
    chart,
};
use leptos::{prelude::*, task::spawn_local};

/// The spans that can be looked at, in days.
fn spans() -> [(i64, &'static str); 2] {
    [(30, words::chart::month_label()), (365, words::chart::year())]
}

/// The section.
#[component]
pub fn Going(wallet: Wallet) -> impl IntoView {
    let session = session();
    let (days, chosen) = (RwSignal::new(365_i64), RwSignal::new(None::<Currency>));
    let currencies = Memo::new(move |_| {
        wallet.balance.with(|balance| {
            let totals = balance.iter().flat_map(|balance| &balance.totals);
            totals.map(|total| total.currency).collect::<Vec<_>>()
        })
    });
    let currency = Memo::new(move |_| chosen.get().or_else(|| currencies.with(|known| known.first().copied())));
    let version = Memo::new(move |_| wallet.balance.with(|balance| balance.as_ref().map(|balance| balance.version)));
    let (course, failed) = (RwSignal::new(None::<Course>), RwSignal::new(false));
    let question = StoredValue::new(0_u32);
    let ask = move || {
        let Some(currency) = currency.get() else { return };
        let from = clock::now().plus(days.get().saturating_mul(-Time::DAY));
        question.update_value(|question| *question += 1);
        let asked = question.get_value();
        spawn_local(async move {
            let answer = api::spending::course(currency, from).await;
            // An answer to an older question is dropped.
            if question.try_get_value() != Some(asked) {
                return;
            }
            failed.try_set(answer.is_err());
            if let Ok(answer) = answer {
                course.try_set(Some(answer));
            }
        });
    };
    // Anew with every movement, every choice, and when the line comes back.
    Effect::new(move |_| {
        version.track();
        if session.connection.up.get() {
            ask();
        }
    });
    let again = Callback::new(move |()| untrack(ask));
    let spans = spans().map(|(span, label)| {
        let pressed = move || if days.get() == span { "true" } else { "false" };
        view! { <button type="button" class="chip" aria-pressed=pressed on:click=move |_| days.set(span)>{label}</button> }
    });
    let purses = move || {
        let known = currencies.get();
        (known.len() > 1).then(|| {
            let chips: Vec<_> = known
                .into_iter()
                .map(|one| {
                    let pressed = move || if currency.get() == Some(one) { "true" } else { "false" };
                    let name = one.as_str().to_owned();
                    view! { <button type="button" class="chip" aria-pressed=pressed on:click=move |_| chosen.set(Some(one))>{name}</button> }
                })
                .collect();
            view! { <div class="chips" role="group" aria-label=words::chart::currency()>{chips}</div> }
        })
    };
    let body = move || {
        if let Some(view) = course.with(|course| course.as_ref().map(|course| drawn(session, course))) {
            return view;
        }
        if failed.get() || !session.connection.up.get() {
            return view! {
                <Notice tone=Tone::Care><p>{words::chart::unreachable()}</p></Notice>
                <div class="actions"><Button label=words::chart::again() weight=Weight::Plain on_press=again/></div>
            }
            .into_any();
        }
        view! { <div class="chart" aria-busy="true"></div><p class="unseen"><span class="unhurried">{words::chart::loading()}</span></p> }
            .into_any()
    };
    view! {
        <section class="sheet going" aria-labelledby="going">
            <div class="going-head">
                <h2 id="going">{words::chart::heading()}</h2>
                {purses}
                <div class="chips" role="group" aria-label=words::chart::span()>{spans.into_iter().collect::<Vec<_>>()}</div>
            </div>
            {body}
        </section>
    }
}

/// The drawing with its sentence and its table, and the categories.
fn drawn(session: Session, course: &Course) -> AnyView {
    let (read, from) = (chart::reading(course), chart::begins(course));
    let top = chart::ceiling(read.highest.minor);
    let steps = chart::steps(course, top);
    let caption = words::chart::caption(&read, from, !course.days.is_empty());
    let level = |minor: i64| words::chart::level(Money::new(minor, course.currency));
    let rows: Vec<_> = std::iter::once((from, course.before))
        .chain(course.days.iter().map(|day| (day.at, day.total)))
        .map(|(at, total)| view! { <tr><td>{words::date(at)}</td><td class="number"><bdi>{words::amount(total)}</bdi></td></tr> })
        .collect();
    let box_of_it = ["0 0 ", &chart::WIDTH.to_string(), " ", &chart::HEIGHT.to_string()].concat();
    view! {
        <div class="going-body">
            <figure>
                <div class="chart" aria-hidden="true">
                    <p class="levels"><bdi>{level(top)}</bdi><bdi>{level(top / 2)}</bdi><bdi>{level(0)}</bdi></p>
                    <svg viewBox=box_of_it preserveAspectRatio="none">
                        <path class="grid" d="M0 0H1000M0 120H1000M0 240H1000"></path>
                        <path class="under" d=steps.area></path>
                        <path class="over" d=steps.line></path>
                    </svg>
                    <p class="ticks">{ticks(from, course.to)}</p>
                </div>
                <figcaption>{caption}</figcaption>
                <details class="as-table">
                    <summary>{words::chart::table()}</summary>
                    <table aria-labelledby="going">
                        <thead><tr><th scope="col">{words::chart::when()}</th><th scope="col" class="number">{words::chart::total()}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </details>
            </figure>
            {spent(session, &course.spent)}
        </div>
    }
    .into_any()
}

/// What was paid for, by category, each with a bar as long as its part of the most.
fn spent(session: Session, spent: &[Spent]) -> impl IntoView + use<> {
    let most = spent.iter().map(|spent| spent.amount.minor).max().unwrap_or(0);
    let rows: Vec<_> = spent
        .iter()
        .map(|Spent { category, amount }| {
            let name =
                if category.is_empty() { words::chart::delivery().to_owned() } else { session.shop.category(category) };
            let width = [&chart::share(amount.minor, most, 100).to_string(), "%"].concat();
            view! {
                <tr>
                    <th scope="row">{name}<i class="spent-bar" aria-hidden="true" style:inline-size=width></i></th>
                    <td class="number"><bdi>{words::amount(*amount)}</bdi></td>
                </tr>
            }
        })
        .collect();
    let body = if rows.is_empty() {
        view! { <p class="hint">{words::chart::nothing_spent()}</p> }.into_any()
    } else {
        view! {
            <table class="spent" aria-labelledby="spent">
                <thead class="unseen"><tr><th scope="col">{words::chart::shelf()}</th><th scope="col">{words::chart::amount_label()}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <div>
            <h3 id="spent">{words::chart::spent()}</h3>
            {body}
        </div>
    }
}
