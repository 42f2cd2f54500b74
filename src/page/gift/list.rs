//! Who gets it: one, by two fields; or many, from a file, dropped or pasted.

use super::{
    cells::{CellField, Named, fault_of},
    draft::Draft,
    form::Faults,
    table::Table,
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
    Way,
    recipient::{Cells, Column},
    rows,
};
use leptos::{prelude::*, task::spawn_local};

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
            <legend class="label">{words::gift::who()}</legend>
            {move || if many.get() {
                view! { <Table draft faults/> }.into_any()
            } else {
                draft.shape.track();
                view! { <One draft faults/> }.into_any()
            }}
            <div class="actions">
                <Button label=words::gift::add() weight=Weight::Plain on_press=add/>
                <label class="button upload">
                    <input type="file" class="unseen" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=choose/>
                    {words::gift::upload()}
                </label>
            </div>
            <p class="hint">{words::gift::upload_hint()}</p>
            {move || Some(note.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="hint">{text}</p> })}
            {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! {
                <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice>
            })}
        </fieldset>
    }
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
