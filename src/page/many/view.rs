//! The table of what became of each code, and its receipt.

use super::{
    flow::Batch,
    row::{Row, State},
};
use crate::{
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        repaired::RepairedCode,
    },
    words,
};
use domain::{
    Currency, Money,
    api::redeem::Status,
    code::{Fault, Reading, entry::Wrong, many},
};
use leptos::prelude::*;

/// How many are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub ready: usize,
    pub added: usize,
    pub repeated: usize,
    pub refused: usize,
    /// Wrong, double, a promo code, or lost in a reload.
    pub look: usize,
    /// Sent, without an answer yet.
    pub moving: usize,
}

impl Counts {
    pub fn of(batch: &Batch) -> Counts {
        let mut counts = Counts::default();
        for row in &batch.rows {
            let place = match &row.state {
                State::Ready(_) => &mut counts.ready,
                State::Done(receipt) if receipt.repeated => &mut counts.repeated,
                State::Done(_) => &mut counts.added,
                State::Refused(_) => &mut counts.refused,
                State::Sending(_) | State::Finding(_) => &mut counts.moving,
                State::Wrong(..) | State::Promo(_) | State::Duplicate(_) | State::Lost => &mut counts.look,
            };
            *place += 1;
        }
        counts
    }

    /// Everything that was sent and has its answer.
    pub fn done(self) -> usize {
        self.added + self.repeated + self.refused
    }
}

/// What came in by this list, one sum a currency.
pub fn totals(batch: &Batch) -> Vec<Money> {
    let mut totals: Vec<Money> = Vec::new();
    for row in &batch.rows {
        let State::Done(receipt) = &row.state else { continue };
        if receipt.repeated || receipt.status != Status::Done {
            continue;
        }
        match totals.iter_mut().find(|total| total.currency == receipt.amount.currency) {
            // A sum that 64 bits do not hold is no list of gift cards.
            Some(total) => *total = total.plus(receipt.amount).unwrap_or(*total),
            None => totals.push(receipt.amount),
        }
    }
    totals
}

/// The table.
#[component]
pub fn Results(batch: RwSignal<Batch>) -> impl IntoView {
    let places = Memo::new(move |_| batch.with(|batch| batch.rows.len()));
    view! {
        <div class="wide-table">
            <table role="table" class="results" aria-label=words::many::results()>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" class="number">{words::many::nth()}</th>
                        <th role="columnheader" scope="col">{words::many::code()}</th>
                        <th role="columnheader" scope="col">{words::many::state()}</th>
                        <th role="columnheader" scope="col" class="number">{words::many::worth()}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || 0..places.get() key=|at| *at let:at>
                        <One batch at/>
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn One(batch: RwSignal<Batch>, at: usize) -> impl IntoView {
    let row = Memo::new(move |_| batch.with(|batch| batch.rows.get(at).cloned()));
    move || {
        row.get().map(|row| {
            let Row { last_four, state, .. } = row;
            let kind = class(&state);
            let worth = match &state {
                State::Done(receipt) => words::amount(receipt.amount),
                _ => String::new(),
            };
            view! {
                <tr role="row" class=kind>
                    <td role="cell" class="number">{at + 1}</td>
                    <th role="rowheader" scope="row" class="last-four"><bdi>{words::redeem::masked(&last_four)}</bdi></th>
                    <td role="cell">{said(batch, at, state)}</td>
                    <td role="cell" class="number"><bdi>{worth}</bdi></td>
                </tr>
            }
        })
    }
}

fn class(state: &State) -> &'static str {
    match state {
        State::Done(receipt) if receipt.status == Status::Pending => "pending",
        State::Done(_) => "done",
        State::Refused(_) => "refused",
        State::Sending(_) | State::Finding(_) => "moving",
        State::Wrong(..) | State::Lost => "look",
        State::Ready(_) | State::Promo(_) | State::Duplicate(_) => "plain",
    }
}

/// What became of a code, in words, with the way on where there is one.
fn said(batch: RwSignal<Batch>, at: usize, state: State) -> AnyView {
    let text = match state {
        State::Ready(_) => words::many::ready().to_owned(),
        State::Sending(_) => words::many::sending().to_owned(),
        State::Finding(_) => words::many::finding().to_owned(),
        State::Lost => words::many::lost().to_owned(),
        State::Duplicate(of) => words::many::duplicate(of),
        State::Done(receipt) => words::many::done(&receipt),
        State::Refused(problem) => words::many::refused(&problem),
        State::Promo(_) => {
            return view! { <p>{words::many::promo()}" "<a href=route::CART>{words::redeem::to_cart()}</a></p> }
                .into_any();
        }
        State::Wrong(_, wrong) => return mend(batch, at, wrong),
    };
    view! { <p>{text}</p> }.into_any()
}

/// What is wrong, and the repair where there is one.
fn mend(batch: RwSignal<Batch>, at: usize, wrong: Wrong) -> AnyView {
    let text = words::many::wrong(&wrong);
    let repair = match wrong {
        Wrong::Code(Reading::Fault(Fault::CheckFailed { repair, .. })) => repair,
        _ => None,
    };
    let session = session();
    let offer = repair.map(|repair| {
        let code = repair.code.clone();
        let accept = Callback::new(move |()| {
            let what = session.profiles.with_untracked(|profiles| many::mended(&code, profiles));
            batch.update(|batch| batch.repaired(at, what));
        });
        view! {
            <RepairedCode repair/>
            <Button label=words::redeem::use_repair() weight=Weight::Plain on_press=accept/>
        }
    });
    view! { <p>{text}</p>{offer} }.into_any()
}

/// The whole table as CSV (RFC 4180), for the books. Codes by their last four.
pub fn csv(batch: &Batch) -> String {
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| ["\"", &cell.replace('"', "\"\""), "\""].concat()).collect();
        [&cells.join(","), "\r\n"].concat()
    };
    let mut text = line(words::many::COLUMNS.map(str::to_owned).to_vec());
    for (at, row) in (1_usize..).zip(&batch.rows) {
        let mut cells = vec![at.to_string(), words::redeem::masked(&row.last_four)];
        cells.extend(match &row.state {
            State::Done(receipt) => [
                words::many::result(receipt).to_owned(),
                receipt.amount.to_string(),
                currency(receipt.amount.currency),
                words::bucket(receipt.bucket).to_owned(),
                receipt.at.to_string(),
                receipt.id.clone(),
                words::many::done(receipt),
            ],
            State::Refused(problem) => not_done("refused", words::many::refused(problem)),
            State::Wrong(_, wrong) => not_done("not_sent", words::many::wrong(wrong)),
            State::Duplicate(of) => not_done("not_sent", words::many::duplicate(*of)),
            State::Promo(_) => not_done("not_sent", words::many::promo().to_owned()),
            State::Lost => not_done("not_sent", words::many::lost().to_owned()),
            State::Ready(_) => not_done("not_sent", words::many::ready().to_owned()),
            State::Sending(_) | State::Finding(_) => not_done("unknown", words::many::finding().to_owned()),
        });
        text.push_str(&line(cells));
    }
    text
}

fn currency(currency: Currency) -> String {
    if currency == Currency::POINTS { "points".to_owned() } else { currency.to_string() }
}

fn not_done(result: &str, why: String) -> [String; 7] {
    let none = String::new;
    [result.to_owned(), none(), none(), none(), none(), none(), why]
}
