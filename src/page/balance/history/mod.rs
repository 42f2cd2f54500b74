//! The history: every line of the ledger, however many there are.

mod detail;
mod find;
mod line;
mod moving;
mod off;
mod proof;
mod reading;
mod sequence;
mod table;
mod view;

use crate::{
    api::balance::Filter,
    browser::document,
    proof::{Download, Labels, Proving},
    session::{Wallet, session},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use find::{Find, FindForm};
use leptos::prelude::*;
use proof::ProofOf;
use reading::Reading;
use table::Table;
use view::HistoryTable;

/// The section of the page.
#[component]
pub fn History(wallet: Wallet) -> impl IntoView {
    let session = session();
    let reading = Reading::new(session);
    let (table, find) = (Table::new(reading), Find::new());
    let whole = Memo::new(move |_| reading.whole());
    // What is missing is asked for again when the line comes back, and what was looked for with all news.
    Effect::new(move |_| {
        let changed = whole.get().is_some();
        if session.connection.up.get() && changed {
            if reading.wanted.with_untracked(|wanted| wanted.is_all()) { reading.fill() } else { reading.ask() }
        }
    });
    // Drawn anew only where there is nothing yet, or no longer.
    let state = Memo::new(move |_| (whole.get().map(|whole| whole > 0), wallet.unread.get()));
    let lines = move || match state.get() {
        (Some(true), _) => view! { <Lines table find/> }.into_any(),
        (Some(false), _) => view! { <p class="hint">{words::history::empty()}</p> }.into_any(),
        (None, true) => view! { <NoAnswer reading/> }.into_any(),
        (None, false) => view! { <div class="skeleton late" aria-busy="true"><i></i><i></i><i></i></div> }.into_any(),
    };
    view! {
        <section class="history" aria-labelledby="history">
            <h2 id="history">{words::history::history()}</h2>
            {lines}
        </section>
    }
}

/// What there is to see of it.
#[component]
fn Lines(table: Table, find: Find) -> impl IntoView {
    let session = session();
    let reading = table.reading;
    let unread = session.wallet.unread;
    let failed =
        Memo::new(move |_| !reading.trouble.with(String::is_empty) || unread.get() || !session.connection.up.get());
    let count = move || {
        let number = |number: Option<usize>| number.unwrap_or(0);
        words::history::some_of(number(reading.total()), number(reading.whole()), reading.is_all())
    };
    let none = Memo::new(move |_| reading.total() == Some(0));
    let fresh = move || {
        Some(table.fresh.get()).filter(|fresh| *fresh > 0).map(|fresh| {
            view! {
                <button type="button" class="button fresh" on:click=move |_| table.to_top()>{words::history::fresh(fresh)}</button>
            }
        })
    };
    let everything = Callback::new(move |()| find.clear(reading));
    view! {
        <ProofOf table find/>
        <FindForm find reading/>
        <p class="hint history-count">{count}</p>
        {move || failed.get().then(|| view! { <NoAnswer reading/> })}
        <div class="history-frame">
            {fresh}
            {move || if none.get() {
                view! {
                    <div class="ticket-place">
                        <h3>{words::history::none_fits()}</h3>
                        <p>{words::history::none_next()}</p>
                        <Button label=words::history::show_everything() weight=Weight::Plain on_press=everything/>
                    </div>
                }.into_any()
            } else {
                view! { <HistoryTable table/> }.into_any()
            }}
        </div>
        <Export reading/>
    }
}

/// What the proof is called by here.
fn labels() -> Labels {
    Labels {
        ids: ["export-password", "export-code"],
        confirm: words::history::confirm_export(),
        stay: words::proof::stay(),
    }
}

/// The lines that are shown, as files, for who has proved of late to be the owner.
#[component]
fn Export(reading: Reading) -> impl IntoView {
    let up = session().connection.up;
    let proving = Proving::new(labels(), Callback::new(|()| _ = document::focus("#history-csv")));
    let link = move |id: &'static str, label: &'static str, of: fn(&Filter) -> String| {
        let address = Signal::derive(move || up.get().then(|| reading.filter.with(of)));
        view! { <Download id label address described_by="history-export" proving/> }
    };
    let hint = move || match (up.get(), reading.is_all()) {
        (false, _) => words::history::export_offline(),
        (true, true) => words::history::export_all(),
        (true, false) => words::history::export_found(),
    };
    view! {
        <div class="actions export" role="group" aria-label=words::history::export()>
            <span class="strong" aria-hidden="true">{words::history::export()}</span>
            {link("history-csv", words::history::csv(), Filter::csv)}
            {link("history-json", words::history::json(), Filter::json)}
            <span class="hint" id="history-export">{hint}</span>
        </div>
        {proving.view()}
    }
}

/// The shop did not answer, or there is no line to it.
#[component]
fn NoAnswer(reading: Reading) -> impl IntoView {
    let up = session().connection.up;
    let again = Callback::new(move |()| reading.ask());
    move || {
        let trouble = reading.trouble.get();
        let text = match up.get() {
            false => words::history::offline().to_owned(),
            true if trouble.is_empty() => words::history::unreachable().to_owned(),
            true => trouble,
        };
        let button =
            up.get().then(|| view! { <Button label=words::history::again() weight=Weight::Plain on_press=again/> });
        view! { <Notice tone=Tone::Care><p>{text}</p>{button}</Notice> }
    }
}
