//! The table of the history: as long as it is, of which only the lines in view are in the page.

use super::{
    line::Line,
    sequence::Sequence,
    table::{HEAD, ROW, Table, VIEW},
};
use crate::{browser::scroll, words};
use leptos::{ev::Event, html::Tbody, prelude::*, reactive::owner::Owner};

/// Above and below what is scrolled, in pixels.
const BORDERS: u32 = 2;

/// The table.
#[component]
pub fn HistoryTable(table: Table) -> impl IntoView {
    table.watch();
    let body = NodeRef::<Tbody>::new();
    let drawn = Memo::new(move |_| table.drawn());
    if let Some(home) = Owner::current() {
        let sequence =
            StoredValue::new_local(Sequence::new(home, move |number| view! { <Line table number/> }.into_any()));
        Effect::new(move |_| {
            let numbers = drawn.get();
            if let Some(body) = body.get() {
                sequence.update_value(|sequence| sequence.show(&body, &numbers));
            }
        });
    }
    let count = move || table.reading.total().map(|total| total.saturating_add(1).to_string());
    let height = move || [&table.rows.get().height().to_string(), "px"].concat();
    // As high as it becomes by itself. Once that is said, nothing around it is laid out again while it is scrolled.
    let known = Memo::new(move |_| {
        let [_, row, head] = table.heights.get();
        (row > 0).then(|| table.rows.get().height().saturating_add(head).saturating_add(BORDERS))
    });
    let size = move || known.get().map(|most| ["min(72dvh, 46rem, ", &most.to_string(), "px)"].concat());
    let scrolled = move |event: Event| table.scrolled(scroll::distance(&event));
    let column =
        |name: &'static str, class: &'static str| view! { <th scope="col" role="columnheader" class=class>{name}</th> };
    view! {
        <p id="history-keys" class="unseen">{words::history::keys()}</p>
        <div class="history-view" id=VIEW class:laid=move || known.get().is_some() style:block-size=size on:scroll=scrolled>
            <i class="history-row" id=ROW aria-hidden="true"></i>
            <table role="table" aria-labelledby="history" aria-describedby="history-keys" aria-rowcount=count>
                <thead role="rowgroup" id=HEAD>
                    <tr role="row" aria-rowindex="1">
                        {column(words::history::what_label(), "what")}
                        {column(words::history::when(), "when")}
                        {column(words::history::amount_label(), "number")}
                        {column(words::history::after(), "number after")}
                    </tr>
                </thead>
                <tbody role="rowgroup" node_ref=body style:height=height></tbody>
            </table>
        </div>
    }
}
