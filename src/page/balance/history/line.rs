//! A line of the history. It is in the page before it has been fetched, with nothing in it.

use super::{detail::Detail, table::Table};
use crate::{browser::document, words};
use domain::api::balance::Entry;
use leptos::{ev::KeyboardEvent, prelude::*};
use std::sync::Arc;

/// The id of the button of a line.
pub fn line_id(number: usize) -> String {
    ["entry-", &number.to_string()].concat()
}

/// A line, and what it opens. Which line it is, changes while one scrolls.
#[component]
pub fn Line(table: Table, number: RwSignal<usize>) -> impl IntoView {
    let entry = Memo::new(move |_| {
        let number = number.get();
        table.reading.book().with(|book| book.line(number))
    });
    let of =
        move |what: fn(&Entry) -> String| move || entry.with(|entry| entry.as_deref().map(what).unwrap_or_default());
    let top = move |which: usize| move || table.tops(number.get()).into_iter().nth(which).unwrap_or_default();
    let is_open = Memo::new(move |_| table.open.get() == Some(number.get()));
    let class = move || match (is_open.get(), entry.with(Option::is_none)) {
        (true, _) => "entry open",
        (false, true) => "entry coming",
        (false, false) => "entry",
    };
    let amount = move || {
        let came = entry.with(|entry| entry.as_deref().is_some_and(|entry| entry.amount.minor > 0));
        if came { "number came" } else { "number" }
    };
    // The names of the columns are the first row, and what is open is a row as well.
    let nth = move |more: u32| {
        move || {
            let place = table.place(number.get());
            let below = table.open.get().is_some_and(|open| table.place(open) < place);
            place.saturating_add(2).saturating_add(u32::from(below)).saturating_add(more).to_string()
        }
    };
    let key = move |event: KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        if plain && table.key(number.get_untracked(), &event.key()) {
            event.prevent_default();
        }
    };
    // A window that is left keeps the place of the keyboard in it. A line that is no longer drawn is left as well: after
    // the keyboard was given to another, which has to stay until it gets there.
    let leave = move |_| {
        let number = number.get_untracked();
        if table.stop.get_untracked() == number {
            table.hold(number, document::has_focus(&line_id(number)));
        }
    };
    view! {
        <tr role="row" class=class style:translate=top(0) aria-rowindex=nth(0)>
            <th scope="row" role="rowheader" class="what">
                <button
                    type="button"
                    id=move || line_id(number.get())
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    tabindex=move || if table.stops.get() == number.get() { "0" } else { "-1" }
                    on:click=move |_| table.toggle(number.get_untracked())
                    on:keydown=key
                    on:focus=move |_| table.hold(number.get_untracked(), true)
                    on:blur=leave
                >
                    <bdi>{move || entry.with(|entry| match entry {
                        Some(entry) => words::history::what(entry),
                        None => words::history::coming().to_owned(),
                    })}</bdi>
                </button>
            </th>
            <td role="cell" class="when">{of(|entry| words::day(entry.at))}</td>
            <td role="cell" class=amount><bdi>{of(|entry| words::signed(entry.amount))}</bdi></td>
            <td role="cell" class="number after"><bdi>{of(|entry| words::amount(entry.after))}</bdi></td>
        </tr>
        {move || is_open.get().then(|| entry.get()).flatten().map(|entry: Arc<Entry>| view! {
            <tr role="row" class="entry-detail" style:translate=top(1) aria-rowindex=nth(1)>
                <td role="cell" colspan="4"><Detail table entry=Arc::unwrap_or_clone(entry)/></td>
            </tr>
        })}
    }
}
