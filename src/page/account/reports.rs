//! What was reported.

use crate::{
    api,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::case::{Case, Status};
use leptos::{prelude::*, task::spawn_local};

/// The section.
#[component]
pub fn Reports() -> impl IntoView {
    let session = session();
    let (cases, next) = (RwSignal::new(None::<Vec<Case>>), RwSignal::new(None::<String>));
    let (failed, busy) = (RwSignal::new(false), RwSignal::new(false));
    // From the newest on, or what follows.
    let ask = move |cursor: Option<String>| {
        busy.set(true);
        spawn_local(async move {
            let answer = api::case::cases(cursor.as_deref()).await;
            busy.try_set(false);
            failed.try_set(answer.is_err());
            if let Ok(page) = answer {
                cases.try_update(|cases| match (cases, cursor) {
                    (Some(cases), Some(_)) => cases.extend(page.items),
                    (cases, _) => *cases = Some(page.items),
                });
                next.try_set(page.next);
            }
        });
    };
    Effect::new(move |_| {
        if session.connection.up.get() {
            ask(None);
        }
    });
    let older = Callback::new(move |()| {
        if !busy.get_untracked() {
            ask(next.get_untracked());
        }
    });
    let again = Callback::new(move |()| ask(None));
    let row = |case: &Case| {
        let class = if case.status == Status::Open { "tag care" } else { "tag good" };
        view! {
            <li class="case">
                <p><span class="strong">{words::case::about(&case.about)}</span>" "<span class=class>{words::case::status(case.status)}</span></p>
                <p class="hint">{words::case::facts(case)}</p>
                {(!case.words.is_empty()).then(|| view! { <p class="said-so" dir="auto">{case.words.clone()}</p> })}
            </li>
        }
    };
    let list = move || {
        cases.with(|cases| match cases {
            Some(cases) if cases.is_empty() => view! { <p class="hint">{words::case::none()}</p> }.into_any(),
            Some(cases) => {
                let rows: Vec<_> = cases.iter().map(row).collect();
                view! { <ul class="cases" aria-labelledby="reports-heading">{rows}</ul> }.into_any()
            }
            None if failed.get() || !session.connection.up.get() => view! {
                <Notice tone=Tone::Care><p>{words::case::unreachable()}</p></Notice>
                <div class="actions"><Button label=words::account::again() weight=Weight::Plain on_press=again/></div>
            }
            .into_any(),
            None => view! { <div class="skeleton late unhurried" aria-busy="true"><i></i></div> }.into_any(),
        })
    };
    view! {
        <section class="reports" aria-labelledby="reports-heading">
            <h2 id="reports-heading">{words::case::reports()}</h2>
            {list}
            {move || next.with(Option::is_some).then(|| view! {
                <Button label=words::case::older() weight=Weight::Plain busy on_press=older/>
            })}
        </section>
    }
}
