//! `/licences`: what was bought in bulk, and who has taken which seat.

mod one;
mod seats;

pub use one::LicencePage;

use crate::{
    api, route,
    session::session,
    ui::{
        button::{Button, Weight},
        loading::Loading,
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::licence::Batch;
use leptos::{prelude::*, task::spawn_local};

/// All of them.
#[component]
pub fn LicencesPage() -> impl IntoView {
    let session = session();
    let known = RwSignal::new(None::<Vec<Batch>>);
    let next = RwSignal::new(None::<String>);
    let (failed, busy) = (RwSignal::new(false), RwSignal::new(false));
    let fetch = Callback::new(move |cursor: Option<String>| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(false);
        spawn_local(async move {
            let answer = api::licence::licences(cursor.as_deref()).await;
            busy.try_set(false);
            match answer {
                Ok(page) => {
                    known.try_update(|known| known.get_or_insert_default().extend(page.items));
                    next.try_set(page.next);
                }
                Err(error) => {
                    session.notice(&error);
                    failed.try_set(true);
                }
            }
        });
    });
    Effect::new(move |_| {
        if session.visitor.is_known() && known.with_untracked(Option::is_none) {
            fetch.run(None);
        }
    });
    move || {
        if session.visitor.is_guest() {
            return view! { <Guest/> }.into_any();
        }
        if failed.get() {
            let again = Callback::new(move |()| fetch.run(None));
            return view! { <Unreachable on_again=again/> }.into_any();
        }
        let Some(batches) = known.get() else {
            return view! { <Loading label=words::licence::loading()/> }.into_any();
        };
        if batches.is_empty() {
            return view! {
                <div class="ticket-place"><h2>{words::licence::none()}</h2><p>{words::licence::none_next()}</p></div>
            }
            .into_any();
        }
        let row = |batch: Batch| {
            view! {
                <li class="sheet">
                    <h2><a href=route::licence(&batch.id)>{batch.name.clone()}</a></h2>
                    <p>{words::licence::about(&batch)}</p>
                    <progress max=batch.seats value=batch.taken aria-hidden="true"></progress>
                    <p class="hint">{words::licence::standing(&batch)}</p>
                </li>
            }
        };
        let more = next.get().map(|cursor| {
            let press = Callback::new(move |()| fetch.run(Some(cursor.clone())));
            view! { <Button label=words::licence::more() weight=Weight::Plain busy on_press=press/> }
        });
        view! { <ul class="licences">{batches.into_iter().map(row).collect::<Vec<_>>()}</ul>{more} }.into_any()
    }
}

/// For who is not signed in.
#[component]
fn Guest() -> impl IntoView {
    view! {
        <p>{words::licence::guest()}</p>
        <p><a class="button primary" href=route::sign_in_for(route::LICENCES)>{words::licence::sign_in()}</a></p>
    }
}

/// No answer.
#[component]
fn Unreachable(on_again: Callback<()>) -> impl IntoView {
    view! {
        <Notice tone=Tone::Care><p class="strong">{words::licence::unreachable()}</p></Notice>
        <div class="actions"><Button label=words::licence::again() weight=Weight::Plain on_press=on_again/></div>
    }
}
