//! Which combination of the codes applies, and the others.

use crate::{
    session::session,
    ui::button::{Button, Weight},
    words,
};
use domain::{cart::Edit, quote::Combination};
use leptos::prelude::*;

/// Says which set was chosen, shows the others, and takes the shopper's choice.
#[component]
pub fn Combine() -> impl IntoView {
    let basket = session().basket();
    let open = RwSignal::new(false);
    let choose = Callback::new(move |promos: Vec<String>| {
        open.set(false);
        basket.edit(Edit::Choose { promos });
    });
    let others = Memo::new(move |_| {
        basket.priced.with(|priced| priced.as_ref().map(|priced| priced.quote.others.clone()).unwrap_or_default())
    });
    let best = move || basket.priced.with(|priced| priced.as_ref().is_none_or(|priced| priced.quote.best));
    let codes = move || {
        basket.priced.with(|priced| {
            priced
                .as_ref()
                .map_or(0, |priced| priced.input.offers.iter().filter(|offer| offer.promo.code.is_some()).count())
        })
    };
    let toggle = move |_| open.update(|open| *open = !*open);
    view! {
        <div class="combine">
            {move || (!others.with(Vec::is_empty)).then(|| {
                let text = if best() { words::cart::best_of(codes()) } else { words::cart::your_choice().to_owned() };
                view! {
                    <p class="hint">
                        {text}" "
                        <button type="button" class="as-link" aria-expanded=move || if open.get() { "true" } else { "false" } on:click=toggle>
                            {words::cart::see_others(others.with(Vec::len))}
                        </button>
                    </p>
                }
            })}
            {move || (!best()).then(|| {
                let back = Callback::new(move |()| choose.run(Vec::new()));
                view! { <Button label=words::cart::best_again() weight=Weight::Plain on_press=back/> }
            })}
            {move || open.get().then(|| {
                let rows: Vec<_> = others.get().into_iter().map(|other| row(other, choose)).collect();
                view! { <ul class="others" aria-label=words::cart::others()>{rows}</ul> }
            })}
        </div>
    }
}

fn row(other: Combination, choose: Callback<Vec<String>>) -> impl IntoView {
    let codes = if other.codes.is_empty() { words::cart::no_codes().to_owned() } else { other.codes.join(" + ") };
    let label = [words::cart::choose(), ": ", &codes].concat();
    view! {
        <li class="code-line">
            <span><bdi>{codes}</bdi></span>
            <span class="strong"><bdi>{words::amount(other.total)}</bdi></span>
            <button type="button" class="button small" aria-label=label on:click=move |_| choose.run(other.promos.clone())>{words::cart::choose()}</button>
        </li>
    }
}
