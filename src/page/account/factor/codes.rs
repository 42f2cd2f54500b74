//! The recovery codes, this once: to be copied, kept as a file, or printed.

use crate::{
    browser::hand,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// The list, and what can be done with it.
#[component]
pub fn Codes(codes: Vec<String>, on_kept: Callback<()>) -> impl IntoView {
    let session = session();
    let text = StoredValue::new(words::factor::as_text(&session.shop.name(), &codes));
    let address = StoredValue::new(hand::file(&text.get_value(), "text/plain"));
    on_cleanup(move || hand::let_go(&address.get_value()));
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let copied = hand::copy(&text.get_value()).await;
            session.say(if copied { words::factor::codes_copied() } else { words::gifts::not_copied() });
        });
    });
    let print = Callback::new(move |()| hand::print());
    let rows: Vec<_> = codes.into_iter().map(|code| view! { <li><code dir="ltr">{code}</code></li> }).collect();
    view! {
        <div class="recovery printed">
            <h3 id="recovery-heading" tabindex="-1">{words::factor::codes()}</h3>
            <p>{words::factor::codes_mean()}</p>
            <ol aria-labelledby="recovery-heading">{rows}</ol>
            <Notice tone=Tone::Care><p class="strong">{words::factor::once()}</p></Notice>
            <div class="actions">
                <Button label=words::factor::copy() weight=Weight::Plain on_press=copy/>
                <a class="button" rel="external" download="recovery-codes.txt" href=address.get_value()>{words::factor::download()}</a>
                <Button label=words::factor::print() weight=Weight::Plain on_press=print/>
            </div>
            <div class="actions"><Button label=words::factor::kept() weight=Weight::Primary on_press=on_kept/></div>
        </div>
    }
}
