//! Who asked for a code, and what happened.

use super::{Asking, flow::Step, question::Question, said};
use crate::ui::{
    choice::Choice,
    notice::{Notice, Tone},
};
use domain::{gift::interlock::Scam, help::Happened};
use leptos::prelude::*;

/// Who asked for it?
#[component]
pub fn WhoAsked(asking: Asking) -> impl IntoView {
    let choice = move |label: &'static str, scam: Option<Scam>| {
        let chosen = Callback::new(move |()| {
            asking.answer(
                |answers| {
                    answers.asked = true;
                    answers.scam = scam;
                },
                Step::Happened,
            );
        });
        view! { <Choice label on_press=chosen/> }
    };
    view! {
        <Question asking heading=said::who_asked()>
            <Notice tone=Tone::Care><p class="strong">{said::rule()}</p></Notice>
            <ul class="choices">
                {choice(said::by_authority(), Some(Scam::Authority))}
                {choice(said::by_support(), Some(Scam::Support))}
                {choice(said::by_boss(), Some(Scam::Boss))}
                {choice(said::by_family(), Some(Scam::Family))}
                {choice(said::by_prize(), Some(Scam::Prize))}
                {choice(said::by_other(), None)}
            </ul>
        </Question>
    }
}

/// What has happened so far?
#[component]
pub fn WhatHappened(asking: Asking) -> impl IntoView {
    let scam = asking.answers.with_untracked(|answers| answers.scam);
    let choice = move |label: &'static str, happened: Happened| {
        let chosen =
            Callback::new(move |()| asking.answer(|answers| answers.happened = Some(happened), Step::Measures));
        view! { <Choice label on_press=chosen/> }
    };
    view! {
        <Question asking heading=said::what_happened()>
            <Notice tone=Tone::Care><p class="strong">{said::names(scam)}</p></Notice>
            <ul class="choices">
                {choice(said::code_told(), Happened::CodeTold)}
                {choice(said::gift_sent(), Happened::GiftSent)}
                {choice(said::account_open(), Happened::AccountOpen)}
                {choice(said::asked_only(), Happened::AskedOnly)}
            </ul>
        </Question>
    }
}
