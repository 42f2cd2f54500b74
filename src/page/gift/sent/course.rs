//! What happened to a gift so far, and what comes next.

use crate::words;
use domain::{
    api::gift::{Gift, Step, What},
    gift::State,
};
use leptos::prelude::*;

/// The region.
#[component]
pub fn Course(gift: Gift) -> impl IntoView {
    let steps: Vec<_> = gift.course.iter().map(step).collect();
    let next = words::gifts::next(&gift).map(|text| {
        let class = if gift.state == State::Bounced { "next care" } else { "next" };
        view! { <li class=class><span>{text}</span></li> }
    });
    view! {
        <section class="sheet" aria-label=words::gifts::course()>
            <h2>{words::gifts::course()}</h2>
            <ol class="course">{steps}{next}</ol>
        </section>
    }
}

fn step(step: &Step) -> impl IntoView + use<> {
    let class = match step.what {
        What::Claimed => "good",
        What::Bounced { .. } | What::Cancelled { .. } => "stop",
        _ => "done",
    };
    view! {
        <li class=class>
            <span class="strong">{words::gifts::step(&step.what)}</span>
            <span class="hint">{words::day_and_hour(step.at)}</span>
        </li>
    }
}
