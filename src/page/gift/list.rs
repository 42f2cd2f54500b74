//! Who gets it: one, by two fields; or many, in a table in which each fault is mended where it stands.

use super::{
    cells::{CellField, Named},
    form::Faults,
    writing::Draft,
};
use crate::{
    browser::{document, file},
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::gift::{
    RECIPIENTS, Way,
    recipient::{Cells, Column, Fault},
    rows,
};
use leptos::{prelude::*, task::spawn_local};

/// As many rows as are drawn at once.
const SHOWN: usize = 50;

/// The group.
#[component]
pub fn Recipients(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
    let session = session();
    let note = RwSignal::new(String::new());
    let trouble = RwSignal::new(String::new());
    let take = Callback::new(move |text: String| {
        note.set(String::new());
        trouble.set(String::new());
        match rows::read(&text) {
            Ok(sheet) => {
                if !sheet.unread.is_empty() {
                    note.set(words::gift::unread(&sheet.unread));
                }
                draft.asked.set(true);
                draft.reshape(|rows| {
                    rows.retain(|row| !row.is_blank());
                    rows.extend(sheet.rows.into_iter().map(|row| row.cells));
                });
                let faulty = faults.with_untracked(|faults| faults.rows.iter().filter(|row| !row.is_empty()).count());
                session.say(words::gift::standing(draft.rows.with_untracked(Vec::len), faulty));
            }
            Err(fault) => {
                let text = words::gift::no_list(&fault);
                session.say(text.clone());
                trouble.set(text);
            }
        }
    });
    let many = Memo::new(move |_| {
        draft.shape.track();
        draft.rows.with_untracked(Vec::len) > 1
    });
    let add = Callback::new(move |()| {
        draft.reshape(|rows| rows.push(Cells::default()));
        let last = draft.rows.with_untracked(Vec::len) - 1;
        document::focus_one_soon(vec![["#recipient-name-", &last.to_string()].concat()]);
    });
    // A list that is pasted into any field is a list; a single line is what it is.
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if pasted.trim().lines().count() > 1 {
            event.prevent_default();
            take.run(pasted);
        }
    };
    let over = RwSignal::new(false);
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(given) = file::dropped(&event) {
            spawn_local(async move {
                if let Some(text) = file::text(&given).await {
                    take.run(text);
                }
            });
        }
    };
    let choose = move |event: leptos::ev::Event| {
        spawn_local(async move {
            if let Some(text) = file::chosen(event).await {
                take.run(text);
            }
        });
    };
    view! {
        <fieldset
            class="part drop" class:over=move || over.get()
            on:paste=paste on:drop=dropped
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
        >
            <legend class="label">{words::gift::WHO}</legend>
            {move || if many.get() {
                view! { <Table draft faults/> }.into_any()
            } else {
                draft.shape.track();
                view! { <One draft faults/> }.into_any()
            }}
            <div class="actions">
                <Button label=words::gift::ADD weight=Weight::Plain on_press=add/>
                <label class="button upload">
                    <input type="file" class="unseen" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=choose/>
                    {words::gift::UPLOAD}
                </label>
            </div>
            <p class="hint">{words::gift::UPLOAD_HINT}</p>
            {move || Some(note.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="hint">{text}</p> })}
            {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! {
                <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice>
            })}
        </fieldset>
    }
}

/// The first fault of a cell.
fn fault_of(faults: Memo<Faults>, row: usize, column: Column) -> Signal<Option<Fault>> {
    Signal::derive(move || {
        faults.with(|faults| {
            let row = faults.rows.get(row)?;
            row.iter().find(|(of, _)| *of == column).map(|(_, fault)| fault.clone())
        })
    })
}

/// One recipient.
#[component]
fn One(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
    let by_email = draft.way.get_untracked() == Way::Email;
    view! {
        <CellField draft row=0 column=Column::Name named=Named::Above fault=fault_of(faults, 0, Column::Name)/>
        {by_email.then(|| view! { <CellField draft row=0 column=Column::Email named=Named::Above fault=fault_of(faults, 0, Column::Email)/> })}
    }
}

/// Many: a page of rows at a time; first those that are to be mended.
#[component]
fn Table(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
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
        let used = |column: Column| draft.rows.with_untracked(|rows| rows.iter().any(|row| !row.get(column).trim().is_empty()));
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
        let heads: Vec<_> = columns.iter().map(|column| view! { <th scope="col">{words::gift::column(*column)}</th> }).collect();
        let (_, page) = page();
        let lines: Vec<_> = page.into_iter().map(|row| line(draft, faults, row, &columns)).collect();
        view! { <thead><tr><th scope="col"><span class="unseen">"#"</span></th>{heads}<th></th></tr></thead><tbody>{lines}</tbody> }
    };
    let turn = move || {
        let (first, page) = page();
        let of = rows.with(Vec::len);
        let before = Callback::new(move |()| from.set(first.saturating_sub(SHOWN)));
        let after = Callback::new(move |()| from.set(first + SHOWN));
        let last = first + page.len();
        (of > SHOWN).then(|| view! {
            <div class="actions">
                {(first > 0).then(|| view! { <Button label=words::gift::EARLIER weight=Weight::Plain on_press=before/> })}
                <span class="hint">{words::gift::rows_shown(first + 1, last, of)}</span>
                {(last < of).then(|| view! { <Button label=words::gift::LATER weight=Weight::Plain on_press=after/> })}
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
                {(faulty.get() > 0).then(|| view! { <div class="actions"><Button label=words::gift::LEAVE_ALL_OUT weight=Weight::Plain on_press=leave_all/></div> })}
            </Notice>
        }
    };
    let filter = move || {
        let long = draft.rows.with(Vec::len) > SHOWN;
        (long && faulty.get() > 0).then(|| view! {
            <label class="choice">
                <input type="checkbox" prop:checked=move || only_faulty.get() on:change=move |event| only_faulty.set(event_target_checked(&event))/>
                <span>{words::gift::ONLY_FAULTY}</span>
            </label>
        })
    };
    view! {
        {standing}
        {filter}
        <div class="scroll"><table class="recipients" aria-label=words::gift::TABLE>{body}</table></div>
        {turn}
        <Button label=words::gift::CLEAR weight=Weight::Quiet on_press=clear/>
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
            <td><button type="button" class="button small" aria-label=words::gift::leave_out(row + 1, &name) on:click=out>{words::gift::LEAVE_OUT}</button></td>
        </tr>
    }
}
