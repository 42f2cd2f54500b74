//! A line of the history that does not add up.

use super::{find::Find, table::Table};
use crate::{
    browser::{clock, document},
    case::Report,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::case::About;
use leptos::{prelude::*, task::spawn_local};

/// The line that does not add up, and what can be done about it.
#[component]
pub fn OneIsOff(text: String, number: usize, table: Table, find: Find, id: String) -> impl IntoView {
    let reporting = RwSignal::new(false);
    let about = StoredValue::new(id);
    let show = Callback::new(move |()| {
        find.empty(table.reading);
        spawn_local(async move {
            // When every line is shown again.
            clock::wait(0).await;
            table.show(number);
        });
    });
    let leave = Callback::new(move |()| {
        reporting.set(false);
        document::focus_soon("#history-proof button");
    });
    let report = Callback::new(move |()| reporting.set(true));
    view! {
        <Notice tone=Tone::Stop>
            <p class="strong">{words::history::off_label()}</p>
            <p>{text}</p>
            <div class="actions">
                <Button label=words::history::show_it() weight=Weight::Plain on_press=show/>
                <Button label=words::case::report_entry() weight=Weight::Quiet on_press=report/>
            </div>
            {move || reporting.get().then(|| {
                view! { <Report about=About::Entry { id: about.get_value() } on_leave=leave/> }
            })}
        </Notice>
    }
}
