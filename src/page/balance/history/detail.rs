//! An open line: what it was in words, and where it came from.

use super::table::Table;
use crate::{
    api::{self, ApiError},
    browser::{document, scroll::Heights},
    case::Report,
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        rows::Row,
    },
    words,
};
use domain::api::{
    balance::{Entry, Source},
    case::About,
    redeem::Receipt,
};
use leptos::{prelude::*, task::spawn_local};

/// What opens.
const OPEN: &str = "history-open";

/// All that is known of an entry.
#[component]
pub fn Detail(table: Table, entry: Entry) -> impl IntoView {
    let reporting = RwSignal::new(false);
    let leave = Callback::new(move |()| {
        reporting.set(false);
        document::focus_soon("#history-open button");
    });
    watch(table);
    let row = |name: &'static str, figure: String| view! { <Row name figure/> };
    let about = StoredValue::new(entry.id.clone());
    let foot = move || {
        if reporting.get() {
            return view! { <Report about=About::Entry { id: about.get_value() } on_leave=leave/> }.into_any();
        }
        let report = Callback::new(move |()| reporting.set(true));
        view! { <Button label=words::case::report_entry() weight=Weight::Quiet on_press=report/> }.into_any()
    };
    view! {
        <div id=OPEN class="detail">
            <dl>
                {row(words::history::when(), words::history::moment(entry.at))}
                {row(words::history::bucket(), words::bucket(entry.bucket).to_owned())}
                {source(&entry)}
                {row(words::history::balance_after(), words::amount(entry.after))}
            </dl>
            {foot}
        </div>
    }
}

/// Its height moves what is below it, and it is brought into view when it has opened.
fn watch(table: Table) {
    let kept = StoredValue::new_local(None);
    let opened = StoredValue::new(false);
    Effect::new(move |_| {
        let told = move |heights: Vec<u32>| {
            let height = heights.first().copied().unwrap_or(0);
            table.taller.set(height);
            let number = table.open.get_untracked().filter(|_| height > 0 && !opened.get_value());
            if let Some(number) = number {
                opened.set_value(true);
                table.show_row(untrack(|| table.place(number)));
            }
        };
        kept.set_value(Some(Heights::watch(&[OPEN], told)));
    });
}

/// Where it came from, or went.
fn source(entry: &Entry) -> AnyView {
    let row = |name: &'static str, figure: String| view! { <Row name figure/> };
    let order = |id: &str| {
        let (to, id) = (route::order(id), id.to_owned());
        view! { <div class="row"><dt>{words::history::order()}</dt><dd><a href=to><bdi>{id}</bdi></a></dd></div> }
    };
    match &entry.source {
        Source::Card { .. } => view! { <OfCard entry=entry.clone()/> }.into_any(),
        Source::Order { id } => order(id).into_any(),
        Source::Promo { name, order: id } => (row(words::history::promo(), name.clone()), order(id)).into_any(),
        Source::Conversion { points, .. } => row(words::history::points(), words::amount(*points)).into_any(),
        Source::Opening => row(words::history::what_label(), words::history::opening().to_owned()).into_any(),
    }
}

/// The receipt of a card; its redemption has the entry's id.
#[component]
fn OfCard(entry: Entry) -> impl IntoView {
    let session = session();
    let receipt = RwSignal::new(None::<Result<Receipt, ApiError>>);
    let id = StoredValue::new(entry.id.clone());
    Effect::new(move |_| {
        let known = receipt.with_untracked(|receipt| matches!(receipt, Some(Ok(_))));
        if session.connection.up.get() && !known {
            spawn_local(async move {
                let answer = api::redeem::receipt(&id.get_value()).await;
                answer.as_ref().err().into_iter().for_each(|error| session.notice(error));
                receipt.try_set(Some(answer));
            });
        }
    });
    let row = |name: &'static str, figure: String| view! { <Row name figure/> };
    let told = move || {
        receipt.get().map(|receipt| match receipt {
            Ok(receipt) => {
                let expires = receipt.expires.map_or(words::history::never().to_owned(), words::date);
                let licence = receipt.licence.map(|seat| row(words::history::licence(), seat.name));
                let issuer = receipt.issuer.map(|issuer| row(words::history::issuer(), issuer));
                let pays = words::spendable_on(&receipt.categories);
                (issuer, licence, row(words::history::pays_for(), pays), row(words::history::use_by(), expires))
                    .into_any()
            }
            Err(error) => {
                let problem = if let ApiError::Refused(problem) = &error { Some(&**problem) } else { None };
                row(words::history::card(), words::history::no_receipt(problem)).into_any()
            }
        })
    };
    view! {
        {row(words::history::card(), words::history::what(&entry))}
        {told}
    }
}
