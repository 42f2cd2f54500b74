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
            session.say(if copied { words::factor::CODES_COPIED } else { words::gifts::NOT_COPIED });
        });
    });
    let print = Callback::new(move |()| hand::print());
    let rows: Vec<_> = codes.into_iter().map(|code| view! { <li><code dir="ltr">{code}</code></li> }).collect();
    view! {
        <div class="recovery printed">
            <h3 id="recovery-heading" tabindex="-1">{words::factor::CODES}</h3>
            <p>{words::factor::CODES_MEAN}</p>
            <ol aria-labelledby="recovery-heading">{rows}</ol>
            <Notice tone=Tone::Care><p class="strong">{words::factor::ONCE}</p></Notice>
            <div class="actions">
                <Button label=words::factor::COPY weight=Weight::Plain on_press=copy/>
                <a class="button" rel="external" download="recovery-codes.txt" href=address.get_value()>{words::factor::DOWNLOAD}</a>
                <Button label=words::factor::PRINT weight=Weight::Plain on_press=print/>
            </div>
            <div class="actions"><Button label=words::factor::KEPT weight=Weight::Primary on_press=on_kept/></div>
        </div>
    }
}
