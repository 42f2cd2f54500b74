//! Points: how many there are, what they become, and making balance of them, once.

mod flow;
mod form;
mod sending;

use crate::{
    browser::document,
    session::{Wallet, session},
    ui::{
        button::{Button, Submit, Weight},
        field::{Field, Kind},
        notice::{Notice, Tone},
        trouble::Trouble as Said,
    },
    words,
};
use domain::{
    api::{
        balance::Bucket,
        points::{Conversion, Rate},
    },
    points::convertible,
};
use flow::{Flow, Step, Trouble};
use form::Fault;
use leptos::prelude::*;
use sending::Sending;

/// The section; nothing where there were never any.
#[component]
pub fn Points(wallet: Wallet) -> impl IntoView {
    let session = session();
    let flow = RwSignal::new(Flow::new());
    let sending = Sending::new(flow);
    sending.recover();
    let have = Memo::new(move |_| {
        wallet.balance.with(|balance| {
            let buckets = balance.iter().flat_map(|balance| &balance.buckets);
            buckets.filter(|bucket| bucket.bucket == Bucket::Points).map(|bucket| bucket.available.minor).sum::<i64>()
        })
    });
    let frozen = Memo::new(move |_| wallet.balance.with(|balance| balance.as_ref().is_some_and(|known| known.frozen)));
    let rate = Memo::new(move |_| session.shop.rate_of(&session.shop.region(session.visitor.region())));
    let there = Memo::new(move |_| have.get() > 0 || flow.with(|flow| *flow != Flow::new()));
    let reason = Signal::derive(move || match (session.connection.up.get(), frozen.get()) {
        (false, _) => words::points::offline(),
        (true, true) => words::points::frozen(),
        (true, false) => "",
    });
    // While it is sent the form stays as it is.
    let step = Memo::new(move |_| {
        flow.with(|flow| if flow.step == Step::Converting { Step::Entering } else { flow.step.clone() })
    });
    let trouble = Signal::derive(move || flow.with(|flow| flow.trouble.as_ref().map(sentence).unwrap_or_default()));
    // Whether any of them make a step.
    let enough = Memo::new(move |_| rate.get().is_some_and(|rate| convertible(have.get(), &rate) > 0));
    let body = move || match (step.get(), rate.get()) {
        (Step::Done(conversion), _) => view! { <Converted conversion flow enough/> }.into_any(),
        (Step::Finding, _) => {
            view! { <Notice tone=Tone::Care><p class="strong">{words::points::finding()}</p></Notice> }.into_any()
        }
        (_, None) => view! { <p class="hint">{words::points::no_rate()}</p> }.into_any(),
        (_, Some(rate)) if !enough.get() => view! { <p class="hint">{words::points::too_few(&rate)}</p> }.into_any(),
        (_, Some(rate)) => view! {
            <p class="hint">{words::points::rate(&rate)}</p>
            <Converting sending have rate reason/>
        }
        .into_any(),
    };
    move || {
        there.get().then(|| {
            view! {
                <section class="sheet points" aria-labelledby="points-heading">
                    <div class="line">
                        <h2 id="points-heading"><i class="share points" aria-hidden="true"></i>{words::points::points_label()}</h2>
                        <span class="amount"><bdi>{move || words::amount(domain::points::points(have.get()))}</bdi></span>
                    </div>
                    {body}
                    <Said text=trouble/>
                </section>
            }
        })
    }
}

/// The field, what so many become, and the button.
#[component]
fn Converting(
    sending: Sending,
    have: Memo<i64>,
    rate: Rate,
    /// Why it has to wait; empty where it has not.
    #[prop(into)]
    reason: Signal<&'static str>,
) -> impl IntoView {
    let session = session();
    let text = RwSignal::new(convertible(have.get_untracked(), &rate).to_string());
    let fault = RwSignal::new(String::new());
    let flow = sending.flow;
    let moving = Signal::derive(move || flow.with(Flow::is_moving));
    let waiting = Signal::derive(move || moving.get() || !reason.get().is_empty());
    let preview = move || {
        let preview = text.with(|text| form::preview(text, have.get(), &rate));
        preview.map_or_else(
            || words::points::hint(convertible(have.get(), &rate)),
            |(points, worth, left)| words::points::preview(points, worth, left),
        )
    };
    let edited = Callback::new(move |()| {
        fault.set(String::new());
        flow.update(Flow::again);
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if waiting.get_untracked() {
            return;
        }
        match text.with_untracked(|text| form::parse(text, have.get_untracked(), &rate)) {
            Ok(convert) => sending.convert(convert),
            Err(found) => {
                let said = wrong(found, have.get_untracked(), &rate);
                session.say(said.clone());
                fault.set(said);
                document::focus("#points");
            }
        }
    };
    view! {
        <form class="converting" novalidate on:submit=submit>
            <Field
                id="points" kind=Kind::Digits label=words::points::points_label() hint="" text fault locked=moving
                described_by="points-become" on_edit=edited
            />
            <p id="points-become" class="become">{preview}</p>
            {move || Some(reason.get()).filter(|reason| !reason.is_empty()).map(|reason| view! { <p class="hint">{reason}</p> })}
            <div class="actions"><Submit label=words::points::convert() busy=waiting/></div>
            {move || moving.get().then(|| view! { <p class="hint unhurried">{words::points::converting()}</p> })}
        </form>
    }
}

/// What they became.
#[component]
fn Converted(conversion: Conversion, flow: RwSignal<Flow>, enough: Memo<bool>) -> impl IntoView {
    let more = Callback::new(move |()| {
        flow.update(Flow::again);
        document::focus_one_soon(vec!["#points".to_owned(), "#points-heading".to_owned()]);
    });
    view! {
        <section aria-label=words::points::receipt()>
            <Notice tone=Tone::Good>
                <p id="points-done" class="strong" tabindex="-1">{words::points::done(&conversion)}</p>
                <p>{words::points::done_next(&conversion)}</p>
            </Notice>
            {move || enough.get().then(|| view! { <div class="actions"><Button label=words::points::more() weight=Weight::Quiet on_press=more/></div> })}
        </section>
    }
}

fn wrong(fault: Fault, have: i64, rate: &Rate) -> String {
    match fault {
        Fault::Empty => words::points::empty().to_owned(),
        Fault::Odd => words::points::odd().to_owned(),
        Fault::TooFew => words::points::too_few(rate),
        Fault::Uneven { whole } => words::points::uneven(rate, whole),
        Fault::TooMany { most } => words::points::too_many(have, most),
    }
}

/// What happened, then what to do.
fn sentence(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(problem) => words::points::refused(problem),
        Trouble::NotThrough => words::points::not_through().to_owned(),
    }
}
