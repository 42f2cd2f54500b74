//! The credits that the balance is made of, in the order in which they run out.

use super::{
    behind::fetch_more,
    view::{class, days_until},
};
use crate::{
    api::{self, catalog::OnShelf},
    browser::clock,
    case::Report,
    route,
    session::{Session, Wallet, session},
    ui::button::{Button, Weight},
    words,
};
use domain::{
    Time,
    api::{
        balance::{Lot, Source},
        case::About,
    },
    chart,
};
use leptos::{prelude::*, task::spawn_local};

/// So many are shown at first, and so many more at each wish.
const SHOWN: [usize; 2] = [6, 50];

/// The line of months is at least this long, in days.
const LEAST: i64 = 92;

/// What runs out within so many days is marked.
const CLOSE: i64 = 14;

/// The section.
#[component]
pub fn Lots(wallet: Wallet) -> impl IntoView {
    let session = session();
    let lots = Memo::new(move |_| {
        wallet.balance.with(|balance| {
            let buckets = balance.iter().flat_map(|balance| &balance.buckets);
            let lots =
                buckets.flat_map(|bucket| bucket.lots.iter().map(|lot| (class(bucket.bucket), bucket.bucket, lot)));
            let mut lots: Vec<Part> = lots
                .filter(|(.., lot)| lot.left.minor > 0)
                .map(|(class, bucket, lot)| Part {
                    class,
                    name: words::bucket_for(bucket, &words::shelves(&shelves(session, lot))),
                    lot: lot.clone(),
                })
                .collect();
            lots.sort_by_key(|part| (part.lot.expires.unwrap_or(Time(i64::MAX)), part.lot.since));
            lots
        })
    });
    let [first, more] = SHOWN;
    let (most, failed) = (RwSignal::new(first), RwSignal::new(false));
    let on_more = Callback::new(move |()| {
        most.update(|most| *most += more);
        if lots.with_untracked(Vec::len) < most.get_untracked() {
            spawn_local(fetch_more(session, failed));
        }
    });
    let hidden = move || {
        let left_out = wallet
            .balance
            .with(|balance| balance.iter().flat_map(|balance| &balance.buckets).any(|bucket| bucket.more.is_some()));
        left_out || lots.with(Vec::len) > most.get()
    };
    let goods = goods_for(session, lots);
    let rows =
        move || lots.with(|lots| lots.iter().take(most.get()).map(|part| part.lot.id.clone()).collect::<Vec<_>>());
    view! {
        <section class="runs-out" aria-labelledby="runs-out">
            <h2 id="runs-out">{words::balance::runs_out()}</h2>
            {move || lots.with(|lots| line(lots))}
            <ol class="lots" aria-label=words::balance::lots_label()>
                <For each=rows key=String::clone let(id)>
                    {row(session, lots, id, goods)}
                </For>
            </ol>
            {move || failed.get().then(|| view! { <p class="hint">{words::balance::unreachable()}</p> })}
            {move || hidden().then(|| view! {
                <Button label=words::balance::more_lots() weight=Weight::Quiet on_press=on_more/>
            })}
        </section>
    }
}

/// A lot with what it is called.
#[derive(Clone, PartialEq)]
struct Part {
    class: &'static str,
    name: String,
    lot: Lot,
}

fn shelves(session: Session, lot: &Lot) -> Vec<String> {
    lot.categories.iter().map(|id| session.shop.category(id)).collect()
}

/// What is sold, asked for once there is a lot that does not pay for everything.
fn goods_for(session: Session, lots: Memo<Vec<Part>>) -> RwSignal<Vec<OnShelf>> {
    let goods = RwSignal::new(Vec::new());
    let region = Memo::new(move |_| {
        let limited = lots.with(|lots| lots.iter().any(|part| !part.lot.categories.is_empty()));
        Some(session.shop.region(session.visitor.region())).filter(|region| limited && !region.is_empty())
    });
    Effect::new(move |_| {
        if let Some(region) = region.get() {
            spawn_local(async move {
                // They are examples: without them the shelves are named alone.
                if let Ok(page) = api::catalog::on_shelves(&region).await {
                    goods.try_set(page.items);
                }
            });
        }
    });
    goods
}

/// One of each shelf, or two of the only one.
fn examples(categories: &[String], goods: &[OnShelf]) -> Vec<String> {
    let each = if categories.len() == 1 { 2 } else { 1 };
    let of = |category: &String| {
        let on_it = goods.iter().filter(|one| one.category == *category);
        on_it.take(each).map(|one| one.name.clone()).collect::<Vec<_>>()
    };
    categories.iter().take(3).flat_map(of).collect()
}

/// The months to come, with a dot where something runs out. The list under it says the same.
fn line(lots: &[Part]) -> AnyView {
    let from = clock::now();
    let ends = lots.iter().filter_map(|part| part.lot.expires);
    let Some(last) = ends.max() else {
        return view! { <p class="hint">{words::balance::nothing_runs_out()}</p> }.into_any();
    };
    let to = last.plus(7 * Time::DAY).max(from.plus(LEAST * Time::DAY));
    let dots: Vec<_> = lots
        .iter()
        .filter_map(|part| Some((part.class, part.lot.expires?)))
        .map(|(class, at)| {
            let x = chart::along(at, from, to).to_string();
            view! { <path class=["dot ", class].concat() d=["M", &x, " 12h0"].concat()></path> }
        })
        .collect();
    let rail = ["M0 12H", &chart::WIDTH.to_string()].concat();
    view! {
        <div class="months" aria-hidden="true">
            <svg viewBox="0 0 1000 24" preserveAspectRatio="none"><path class="rail" d=rail></path>{dots}</svg>
            <p class="ticks">
                <span class="tick">{words::balance::now()}</span>
                {ticks(from, to)}
            </p>
        </div>
    }
    .into_any()
}

/// The names of months along a line, or, of a short one, of days; none of them over its ends.
pub fn ticks(from: Time, to: Time) -> Vec<impl IntoView + use<>> {
    let inside = 140..=950;
    let months = chart::months(from, to, 6);
    let is_short = months.len() < 3;
    let at = if is_short { chart::between(from, to, 4) } else { months };
    at.into_iter()
        .map(|time| (time, chart::along(time, from, to)))
        .filter(|(_, x)| inside.contains(x))
        .map(|(time, x)| {
            let begin = [&(x / 10).to_string(), "%"].concat();
            let text = if is_short { words::chart::day(time) } else { words::chart::month(time) };
            view! { <span class="tick" style:inset-inline-start=begin>{text}</span> }
        })
        .collect()
}

/// One lot: when it ends, what it is, how much; opened, where it came from and what it pays for.
fn row(session: Session, lots: Memo<Vec<Part>>, id: String, goods: RwSignal<Vec<OnShelf>>) -> impl IntoView {
    let part = Memo::new(move |_| lots.with(|lots| lots.iter().find(|part| part.lot.id == id).cloned()));
    let reporting = RwSignal::new(false);
    let last_four = part.with_untracked(|part| match &part.as_ref()?.lot.from {
        Source::Card { last_four, .. } => Some(last_four.clone()),
        _ => None,
    });
    let head = move || {
        part.get().map(|Part { class, name, lot }| {
            let [first, second] = match lot.expires {
                None => [view! { <span class="end">{name}</span> }.into_any(), words::balance::never().into_any()],
                Some(on) => {
                    let days = days_until(on);
                    let class = if days <= CLOSE { "tag care" } else { "hint" };
                    let left = words::balance::days_left(days);
                    let end = view! { <span class="end">{words::date(on)}" "<span class=class>{left}</span></span> };
                    [end.into_any(), name.into_any()]
                }
            };
            view! {
                <i class=class aria-hidden="true"></i>
                {first}" "
                <span class="amount"><bdi>{words::amount(lot.left)}</bdi></span>" "
                <span class="hint what">{second}</span>
            }
        })
    };
    let facts = move || {
        part.get().map(|Part { lot, .. }| {
            let held = (lot.held.minor > 0).then(|| fact(words::balance::aside(), words::amount(lot.held)));
            let left = (lot.left != lot.amount).then(|| fact(words::balance::left_of_label(), words::balance::left_of(lot.left, lot.amount)));
            let such = goods.with(|goods| examples(&lot.categories, goods));
            let pays = words::balance::pays_for(&shelves(session, &lot), &such);
            view! {
                <dl class="lot-facts">
                    {fact(words::balance::came_from(), words::balance::lot(&lot))}{left}{held}
                    {fact(words::balance::pays_for_label(), pays)}
                </dl>
                {(!lot.categories.is_empty()).then(|| view! { <p><a href=route::SHOP>{words::balance::to_shop()}</a></p> })}
            }
        })
    };
    let report = move || {
        let about = About::Code { last_four: last_four.clone()? };
        let ask = Callback::new(move |()| reporting.set(true));
        let leave = Callback::new(move |()| reporting.set(false));
        Some(if reporting.get() {
            view! { <Report about on_leave=leave/> }.into_any()
        } else {
            view! { <Button label=words::case::report() weight=Weight::Quiet on_press=ask/> }.into_any()
        })
    };
    view! {
        <li class="lot">
            <details>
                <summary>{head}</summary>
                <div class="lot-more">{facts}{report}</div>
            </details>
        </li>
    }
}

fn fact(name: &'static str, value: String) -> impl IntoView {
    view! { <div class="line"><dt>{name}</dt><dd>{value}</dd></div> }
}
