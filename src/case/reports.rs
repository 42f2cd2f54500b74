//! What was reported, and what was said of it since.

use super::thread::Row;
use crate::{
    api,
    browser::document,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::case::Case;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

/// The section.
#[component]
pub fn Reports() -> impl IntoView {
    let session = session();
    let (cases, next) = (RwSignal::new(None::<Vec<Case>>), RwSignal::new(None::<String>));
    let (failed, busy) = (RwSignal::new(false), RwSignal::new(false));
    // A letter leads to the report that it is about.
    let hash = use_location().hash;
    let sought = StoredValue::new(hash.with_untracked(|hash| hash.strip_prefix('#').map(str::to_owned)));
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
                if let Some(number) = sought.try_update_value(Option::take).flatten() {
                    document::focus_one_soon(vec![["#case-", &number].concat()]);
                }
            }
        });
    };
    // Anew with all news, and when the line comes back.
    Effect::new(move |_| {
        session.cases_moved.track();
        if session.case_news.get_untracked() {
            session.case_news.set(false);
            session.say(words::case::news());
        }
        if session.connection.up.get() && session.visitor.is_known() {
            ask(None);
        }
    });
    let older = Callback::new(move |()| {
        if !busy.get_untracked() {
            ask(next.get_untracked());
        }
    });
    let again = Callback::new(move |()| ask(None));
    let changed = Callback::new(move |now: Case| {
        cases.update(|cases| {
            cases.iter_mut().flatten().filter(|case| case.id == now.id).for_each(|case| *case = now.clone())
        });
    });
    // A row stays through news of the others: what is written in it stays too.
    let shown = Memo::new(move |_| {
        cases.with(|cases| Some(cases.as_ref()?.iter().map(|case| case.id.clone()).collect::<Vec<_>>()))
    });
    let row = move |id: String| {
        let case = Memo::new(move |_| cases.with(|cases| cases.iter().flatten().find(|case| case.id == id).cloned()));
        view! { <Row case on_changed=changed/> }
    };
    let state = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(Vec::is_empty)));
    let list = move || match state.get() {
        Some(true) => view! { <p class="hint">{words::case::none()}</p> }.into_any(),
        Some(false) => view! {
            <ul class="cases" aria-labelledby="reports-heading">
                <For each=move || shown.get().unwrap_or_default() key=String::clone children=row/>
            </ul>
        }
        .into_any(),
        None if failed.get() || !session.connection.up.get() => view! {
            <Notice tone=Tone::Care><p>{words::case::unreachable()}</p></Notice>
            <div class="actions"><Button label=words::account::again() weight=Weight::Plain on_press=again/></div>
        }
        .into_any(),
        None => view! { <div class="skeleton late unhurried" aria-busy="true"><i></i></div> }.into_any(),
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
