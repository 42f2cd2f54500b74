//! The interlock's one calm stop: it names the scam, and lets the sender decide.

use super::sending::Reviewing;
use crate::{
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::prelude::*;

/// The stop.
#[component]
pub fn Stop(reviewing: Reviewing) -> impl IntoView {
    let why = move || {
        reviewing.review.with(|review| {
            let warnings = review.as_ref().map(|(_, review)| review.warnings.as_slice()).unwrap_or_default();
            warnings.iter().map(|warning| view! { <li>{words::gift::warning(warning)}</li> }).collect::<Vec<_>>()
        })
    };
    let cools = move || {
        let until = reviewing.review.with(|review| review.as_ref().and_then(|(_, review)| review.cools_until));
        until.map(|until| view! { <p>{words::gift::waits_until(until)}</p> })
    };
    let go = Callback::new(move |()| {
        reviewing.understood.set(true);
        reviewing.send();
    });
    view! {
        <section class="interlock" aria-labelledby="stop-title">
            <Notice tone=Tone::Care>
                <h3 id="stop-title" tabindex="-1">{words::gift::stop_title()}</h3>
                <ul class="why">{why}</ul>
                <p class="strong">{words::gift::stop_rule()}</p>
                <p>{words::gift::stop_ask()}</p>
                {cools}
                <div class="actions">
                    <Button label=words::gift::stop_back() weight=Weight::Primary on_press=Callback::new(move |()| reviewing.back())/>
                    <Button label=words::gift::stop_go() weight=Weight::Plain on_press=go/>
                </div>
            </Notice>
        </section>
    }
}
