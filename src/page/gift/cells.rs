//! One cell of the list of recipients: a field that is mended where it stands.

use super::{draft::Draft, form::Faults};
use crate::words;
use domain::gift::recipient::{Column, Fault};
use leptos::prelude::*;

/// Whether its name stands above it, or in the table's head.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Above.
    Above,
    /// In the head.
    InHead,
}

/// The field of one cell. It follows the person: nothing is written back into it.
#[component]
pub fn CellField(
    draft: Draft,
    /// Its row, from 0.
    row: usize,
    column: Column,
    named: Named,
    /// What is wrong with it.
    fault: Signal<Option<Fault>>,
) -> impl IntoView {
    let id = [id_word(column), &row.to_string()].concat();
    let fault_id = [&id, "-fault"].concat();
    let edit = move |event| {
        let text = event_target_value(&event);
        draft.rows.update(|rows| rows.iter_mut().skip(row).take(1).for_each(|cells| cells.set(column, text.clone())));
    };
    let now = draft.rows.with_untracked(|rows| rows.get(row).map(|cells| cells.get(column).to_owned()));
    let (kind, mode) = match column {
        Column::Email => ("email", "email"),
        Column::Amount => ("text", "decimal"),
        _ => ("text", "text"),
    };
    let label = match named {
        Named::Above => words::gift::column(column).to_owned(),
        Named::InHead => words::gift::cell(column, row + 1),
    };
    let class = if named == Named::InHead { "unseen" } else { "label" };
    let said = move || fault.get().map(|fault| words::gift::fault(column, &fault));
    let describes = fault_id.clone();
    view! {
        <div class="field">
            <label class=class for=id.clone()>{label}</label>
            <input
                id=id class="input" type=kind inputmode=mode autocomplete="off" autocapitalize="none" spellcheck="false" dir="auto"
                aria-invalid=move || fault.with(Option::is_some).then_some("true") aria-describedby=describes
                prop:value=now.unwrap_or_default()
                on:input=edit on:focus=move |_| draft.shown.set(row)
            />
            {move || said().map(|text| view! { <p class="fault" id=fault_id.clone()>{text}</p> })}
        </div>
    }
}

/// What the ids of a column's fields begin with.
pub fn id_word(column: Column) -> &'static str {
    match column {
        Column::Name => "recipient-name-",
        Column::Email => "recipient-email-",
        Column::Amount => "recipient-amount-",
        Column::Message => "recipient-message-",
        Column::Zone => "recipient-zone-",
    }
}

/// The first fault of a cell.
pub fn fault_of(faults: Memo<Faults>, row: usize, column: Column) -> Signal<Option<Fault>> {
    Signal::derive(move || {
        faults.with(|faults| {
            let row = faults.rows.get(row)?;
            row.iter().find(|(of, _)| *of == column).map(|(_, fault)| fault.clone())
        })
    })
}
