//! The link of a gift that its sender hands over, and the page to print. Both are in this open page alone.

use crate::{
    api::{self, ApiError},
    browser::{address, document, hand},
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        paper::Paper,
    },
    words,
};
use domain::{Code, api::gift::Gift};
use leptos::{prelude::*, task::spawn_local};

/// The region.
#[component]
pub fn LinkPart(gift: Gift, on_changed: Callback<Gift>) -> impl IntoView {
    let session = session();
    let code = RwSignal::new(session.link_of(&gift.id));
    let (busy, trouble) = (RwSignal::new(false), RwSignal::new(String::new()));
    let id = StoredValue::new(gift.id.clone());
    let from = StoredValue::new(gift.cover.from.clone());
    let make = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        trouble.set(String::new());
        spawn_local(async move {
            let answer = api::gift::link(&id.get_value()).await;
            busy.try_set(false);
            match answer {
                Ok(link) => {
                    session.keep_link(id.get_value(), Code::typed(link.code));
                    code.try_set(session.link_of(&id.get_value()));
                    if let Ok(gift) = api::gift::gift(&id.get_value()).await {
                        on_changed.try_run(gift);
                    }
                    document::focus_soon("#gift-link");
                }
                Err(error) => {
                    session.notice(&error);
                    let text = match error {
                        ApiError::Refused(problem) => words::gifts::refused(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::gifts::link_lost().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                }
            }
        });
    });
    let made = move || {
        let code = code.get()?;
        let link = StoredValue::new(address::link(route::CLAIM, &code));
        let share = Callback::new(move |()| {
            spawn_local(async move {
                // Who closes the share sheet has changed his mind, which is no trouble.
                let _shared = hand::share(&words::gifts::shared(&from.get_value()), &link.get_value()).await;
            });
        });
        let copy = Callback::new(move |()| {
            spawn_local(async move {
                let copied = hand::copy(&link.get_value()).await;
                session.say(if copied { words::gifts::copied() } else { words::gifts::not_copied() });
                trouble.try_set(if copied { String::new() } else { words::gifts::not_copied().to_owned() });
            });
        });
        let print = Callback::new(move |()| hand::print());
        let gift = gift.clone();
        Some(view! {
            <div class="field">
                <label class="label" for="gift-link">{words::gifts::the_link()}</label>
                <input id="gift-link" class="input link-field" readonly dir="ltr" autocomplete="off" prop:value=link.get_value()/>
            </div>
            <div class="actions">
                {hand::can_share().then(|| view! { <Button label=words::gifts::share() weight=Weight::Primary on_press=share/> })}
                <Button label=words::gifts::copy() weight=Weight::Plain on_press=copy/>
                <Button label=words::gifts::print() weight=Weight::Plain on_press=print/>
            </div>
            <Paper
                name=words::gifts::page() design=gift.cover.design palette=gift.cover.palette rosette=gift.cover.rosette.clone()
                from=words::gift::from(&gift.cover.from) message=gift.cover.message.clone() worth=words::figure(gift.amount)
                link=link.get_value() code=code.expose().to_owned() scan=[words::gifts::scan(), " ", &address::origin(), route::REDEEM].concat()
            />
        })
    };
    let button = move || match code.with(Option::is_some) {
        true => view! { <Button label=words::gifts::new_link() weight=Weight::Plain busy on_press=make/> },
        false => view! { <Button label=words::gifts::make_link() weight=Weight::Primary busy on_press=make/> },
    };
    view! {
        <section class="sheet link-part" aria-label=words::gifts::link()>
            <h2>{words::gifts::link()}</h2>
            {made}
            <p class="hint">{words::gifts::link_hint()}</p>
            {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! { <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice> })}
            <div class="actions">{button}</div>
        </section>
    }
}
