//! When it arrives.

use super::{
    draft::Draft,
    form::{DayFault, Faults},
};
use crate::{
    browser::zone,
    ui::{
        field::{Field, Kind},
        switch::Choice,
    },
    words,
};
use domain::gift::Arrives;
use leptos::prelude::*;

/// Now, or on a day and an hour of the recipient's clocks.
#[component]
pub fn DeliveryGroup(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
    let dated = Signal::derive(move || draft.dated.get());
    let now = Signal::derive(move || !draft.dated.get());
    let choose = move |on: bool| Callback::new(move |()| draft.dated.set(on));
    let fault = Signal::derive(move || {
        match faults.with(|faults| faults.day) {
            None => "",
            Some(DayFault::Odd) => words::gift::day_odd(),
            Some(DayFault::Past) => words::gift::day_past(),
            Some(DayFault::TooFar) => words::gift::day_far(),
        }
        .to_owned()
    });
    view! {
        <fieldset class="part">
            <legend class="label">{words::gift::delivery()}</legend>
            <Choice group="delivery" label=words::gift::now() chosen=now on_choose=choose(false)/>
            <Choice group="delivery" label=words::gift::on_a_day() chosen=dated on_choose=choose(true)/>
            {move || dated.get().then(|| view! {
                <div class="pair">
                    <Field id="gift-day" kind=Kind::Day label=words::gift::day() hint="" text=draft.day fault/>
                    <Field id="gift-hour" kind=Kind::Hour label=words::gift::hour() hint="" text=draft.hour/>
                </div>
                <Zones id="gift-zone" zone=draft.zone/>
                {move || odd_hour(draft).map(|text| view! { <p class="hint care">{text}</p> })}
            })}
        </fieldset>
    }
}

/// All time zones, by name.
#[component]
pub fn Zones(id: &'static str, zone: RwSignal<String>) -> impl IntoView {
    let chosen = zone.get_untracked();
    let mut all = zone::all();
    if !all.contains(&chosen) {
        all.insert(0, chosen.clone());
    }
    let options: Vec<_> = all
        .into_iter()
        .map(|name| {
            let (shown, selected) = (name.replace('_', " "), name == chosen);
            view! { <option value=name selected=selected>{shown}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label class="label" for=id>{words::gift::zone_of()}</label>
            <select id=id class="input" on:change=move |event| zone.set(event_target_value(&event))>{options}</select>
        </div>
    }
}

/// What is to be said of an hour that the clocks skip, or show twice.
fn odd_hour(draft: Draft) -> Option<String> {
    let zone = draft.zone.get();
    match zone::arrives(draft.on()?, &zone)? {
        Arrives::Once(_) => None,
        Arrives::Skipped(at) => Some(words::gift::skipped(&words::clock_in(at, &zone))),
        Arrives::Twice(_) => Some(words::gift::twice().to_owned()),
    }
}
