//! How a gift looks, and what it is worth.

use super::{draft::Draft, form::Faults};
use crate::{
    browser::document,
    ui::{
        field::{Field, Kind},
        gift::{Drawing, colours},
    },
    words,
};
use domain::gift::{
    Design, Palette,
    recipient::{self, Column},
};
use leptos::prelude::*;

/// The designs.
#[component]
pub fn Designs(draft: Draft) -> impl IntoView {
    let one = |design: Design| {
        view! {
            <label class="thumb">
                <input
                    type="radio" name="design" class="unseen" prop:checked=move || draft.design.get() == design
                    on:change=move |_| draft.design.set(design)
                />
                <Drawing design/>
                <span class="unseen">{words::gift::design(design)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="part" role="radiogroup">
            <legend class="label">{words::gift::design_label()}</legend>
            <div class=move || ["thumbs ", colours(draft.palette.get())].concat()>{Design::ALL.map(one)}</div>
        </fieldset>
    }
}

/// The colours.
#[component]
pub fn Colours(draft: Draft) -> impl IntoView {
    let one = |palette: Palette| {
        view! {
            <label class=["swatch ", colours(palette)].concat()>
                <input
                    type="radio" name="palette" class="unseen" prop:checked=move || draft.palette.get() == palette
                    on:change=move |_| draft.palette.set(palette)
                />
                <i aria-hidden="true"></i>
                <span class="unseen">{words::gift::palette(palette)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="part" role="radiogroup">
            <legend class="label">{words::gift::colours()}</legend>
            <div class="swatches">{Palette::ALL.map(one)}</div>
        </fieldset>
    }
}

/// The amount: some to choose from, and a field for any.
#[component]
pub fn AmountGroup(draft: Draft, faults: Memo<Faults>) -> impl IntoView {
    let picks = move || {
        let terms = draft.terms()?;
        let chip = |amount: domain::Money| {
            // Without decimals where there are none, as people would type it.
            let text = amount.to_string();
            let text = text.strip_suffix(".00").or(text.strip_suffix(".000")).unwrap_or(&text).to_owned();
            let choose = text.clone();
            let chosen = move || {
                let typed = draft.amount.with(|typed| recipient::amount(typed, amount.currency));
                if typed == Ok(amount) { "true" } else { "false" }
            };
            let press = move |_| {
                document::fill("gift-amount", &choose);
                draft.amount.set(choose.clone());
            };
            view! { <button type="button" class="pick" aria-pressed=chosen on:click=press>{words::figure(amount)}</button> }
        };
        Some(terms.chips.into_iter().map(chip).collect::<Vec<_>>())
    };
    let fault = Signal::derive(move || {
        faults.with(|faults| {
            faults.amount.as_ref().map(|fault| words::gift::fault(Column::Amount, fault)).unwrap_or_default()
        })
    });
    let range = move || draft.terms().map(|terms| words::gift::range(terms.least, terms.most));
    view! {
        <div class="part amounts">
            <div class="picks" role="group" aria-label=words::gift::amounts()>{picks}</div>
            <Field id="gift-amount" kind=Kind::Amount label=words::gift::amount() hint="" text=draft.amount fault/>
            <p class="hint">{range}</p>
        </div>
    }
}
