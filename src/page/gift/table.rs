//! Many recipients: a table in which each fault is mended where it stands.

use super::{
    cells::{CellField, Named, fault_of},
    draft::Draft,
    form::Faults,
};
use crate::{
    browser::document,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::gift::{RECIPIENTS, Way, recipient::Column};
use leptos::prelude::*;

/// As many rows as are drawn at once.
const SHOWN: usize = 50;

/// Many: a page of rows at a time; first those that are to be mended.
#[component]
pub fn Table(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
    let faulty = Memo::new(move |_| faults.with(|faults| faults.rows.iter().filter(|row| !row.is_empty()).count()));
    let from = RwSignal::new(0_usize);
    let only_faulty = RwSignal::new(true);
    // Which rows there are to look at. A row that has been mended stays until the list is drawn anew.
    let rows = Memo::new(move |_| {
        draft.shape.track();
        let broken = faults.with_untracked(|faults| {
            let broken = (0..).zip(&faults.rows).filter(|(_, row)| !row.is_empty());
            broken.map(|(place, _)| place).collect::<Vec<usize>>()
        });
        let count = draft.rows.with_untracked(Vec::len);
        if only_faulty.get() && !broken.is_empty() && count > SHOWN { broken } else { (0..count).collect() }
    });
    let page = move || {
        let first = from.get().min(rows.with(Vec::len).saturating_sub(1)) / SHOWN * SHOWN;
        (first, rows.with(|rows| rows.iter().skip(first).take(SHOWN).copied().collect::<Vec<_>>()))
    };
    let columns = move || {
        let used = |column: Column| {
            draft.rows.with_untracked(|rows| rows.iter().any(|row| !row.get(column).trim().is_empty()))
        };
        let by_email = draft.way.get_untracked() == Way::Email;
        let shown = |column: &Column| match column {
            Column::Name | Column::Amount => true,
            Column::Email => by_email,
            Column::Message | Column::Zone => used(*column),
        };
        Column::ALL.into_iter().filter(shown).collect::<Vec<_>>()
    };
    let body = move || {
        draft.shape.track();
        let columns = columns();
        let heads: Vec<_> =
            columns.iter().map(|column| view! { <th scope="col">{words::gift::column(*column)}</th> }).collect();
        let (_, page) = page();
        let lines: Vec<_> = page.into_iter().map(|row| line(draft, faults, row, &columns)).collect();
        view! { <thead><tr><th scope="col"><span class="unseen">"#"</span></th>{heads}<th scope="col"><span class="unseen">{words::gift::leave_out_label()}</span></th></tr></thead><tbody>{lines}</tbody> }
    };
    let turn = move || {
        let (first, page) = page();
        let of = rows.with(Vec::len);
        let before = Callback::new(move |()| from.set(first.saturating_sub(SHOWN)));
        let after = Callback::new(move |()| from.set(first + SHOWN));
        let last = first + page.len();
        (of > SHOWN).then(|| view! {
            <div class="actions">
                {(first > 0).then(|| view! { <Button label=words::gift::earlier() weight=Weight::Plain on_press=before/> })}
                <span class="hint">{words::gift::rows_shown(first + 1, last, of)}</span>
                {(last < of).then(|| view! { <Button label=words::gift::later() weight=Weight::Plain on_press=after/> })}
            </div>
        })
    };
    let leave_all = Callback::new(move |()| {
        let broken = faults.with_untracked(|faults| faults.rows.iter().map(|row| !row.is_empty()).collect::<Vec<_>>());
        draft.reshape(|rows| {
            let mut broken = broken.into_iter();
            rows.retain(|_| !broken.next().unwrap_or_default());
        });
    });
    let clear = Callback::new(move |()| draft.reshape(Vec::clear));
    let standing = move || {
        let count = draft.rows.with(Vec::len);
        let (tone, text) = if count > RECIPIENTS {
            (Tone::Stop, words::gift::too_many(count, RECIPIENTS))
        } else {
            (if faulty.get() > 0 { Tone::Care } else { Tone::Good }, words::gift::standing(count, faulty.get()))
        };
        view! {
            <Notice tone>
                <p class="strong">{text}</p>
                {(faulty.get() > 0).then(|| view! { <div class="actions"><Button label=words::gift::leave_all_out() weight=Weight::Plain on_press=leave_all/></div> })}
            </Notice>
        }
    };
    let filter = move || {
        let long = draft.rows.with(Vec::len) > SHOWN;
        (long && faulty.get() > 0).then(|| view! {
            <label class="choice">
                <input type="checkbox" prop:checked=move || only_faulty.get() on:change=move |event| only_faulty.set(event_target_checked(&event))/>
                <span>{words::gift::only_faulty()}</span>
            </label>
        })
    };
    view! {
        {standing}
        {filter}
        <div class="scroll"><table class="recipients" aria-label=words::gift::table()>{body}</table></div>
        {turn}
        <Button label=words::gift::clear() weight=Weight::Quiet on_press=clear/>
    }
}

fn line(draft: Draft, faults: Memo<Faults>, row: usize, columns: &[Column]) -> impl IntoView + use<> {
    let cells: Vec<_> = columns
        .iter()
        .map(|column| {
            let column = *column;
            view! { <td data-column=words::gift::column(column)><CellField draft row column named=Named::InHead fault=fault_of(faults, row, column)/></td> }
        })
        .collect();
    let name = draft.rows.with_untracked(|rows| rows.get(row).map(|cells| cells.name.clone())).unwrap_or_default();
    let out = move |_| {
        draft.reshape(|rows| {
            if row < rows.len() {
                rows.remove(row);
            }
        });
        let next = row.min(draft.rows.with_untracked(Vec::len).saturating_sub(1));
        document::focus_one_soon(vec![["#recipient-name-", &next.to_string()].concat()]);
    };
    view! {
        <tr>
            <th scope="row">{row + 1}</th>
            {cells}
            <td><button type="button" class="button small" aria-label=words::gift::leave_out(row + 1, &name) on:click=out>{words::gift::leave_out_label()}</button></td>
        </tr>
    }
}
