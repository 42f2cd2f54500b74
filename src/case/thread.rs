//! A report with what was said of it since, and the shopper's own word.

use super::sending::Saying;
use crate::{
    session::session,
    ui::{
        area::Area,
        button::{Button, Weight},
        trouble::Trouble,
    },
    words,
};
use domain::api::case::{Case, Message, Side, Status};
use leptos::prelude::*;

/// A row of the list. The field for a reply opens under it, and stays through news.
#[component]
pub fn Row(
    case: Memo<Option<Case>>,
    /// After something was said.
    on_changed: Callback<Case>,
) -> impl IntoView {
    let first = case.get_untracked();
    let status = Memo::new(move |_| case.with(|case| case.as_ref().map(|case| case.status)));
    let closed = move || status.get() == Some(Status::Closed);
    let saying = Saying::new(first.as_ref().map(|case| case.id.clone()).unwrap_or_default(), on_changed);
    let tag = move || {
        status.get().map(|status| {
            let class = if status == Status::Open { "tag care" } else { "tag good" };
            view! { <span class=class>{words::case::status(status)}</span> }
        })
    };
    let thread = move || {
        case.with(|case| {
            let said: Vec<_> = case.iter().flat_map(|case| &case.thread).map(message).collect();
            (!said.is_empty()).then(|| view! { <ol class="thread" aria-label=words::case::thread()>{said}</ol> })
        })
    };
    first.map(|case| {
        let number = case.id.clone();
        view! {
            <li class="case" id=["case-", &case.id].concat() tabindex="-1">
                <p><span class="strong">{words::case::about(&case.about)}</span>" "{tag}</p>
                <p class="hint">{words::case::facts(&case)}</p>
                {(!case.words.is_empty()).then(|| view! { <p class="said-so" dir="auto">{case.words.clone()}</p> })}
                {thread}
                {move || match (saying.open.get(), closed()) {
                    (true, false) => view! { <ReplyForm saying/> }.into_any(),
                    (_, true) => view! { <p class="hint">{words::case::is_closed()}</p> }.into_any(),
                    (false, false) => view! { <Say saying number=number.clone()/> }.into_any(),
                }}
            </li>
        }
    })
}

fn message(said: &Message) -> impl IntoView + use<> {
    let class = if said.by == Side::Shop { "message shop" } else { "message" };
    view! {
        <li class=class>
            <p class="hint">{words::case::said_by(said.by, said.at)}</p>
            <p dir="auto">{said.words.clone()}</p>
        </li>
    }
}

/// The button that opens the field.
#[component]
fn Say(saying: Saying, number: String) -> impl IntoView {
    let named = words::case::reply_to(&number);
    view! {
        <div class="actions">
            <button type="button" class="button small" id=["say-", &number].concat() aria-label=named on:click=move |_| saying.begin()>
                {words::case::reply()}
            </button>
        </div>
    }
}

/// The field. It takes the keyboard when it appears; one at a time in a page.
#[component]
fn ReplyForm(saying: Saying) -> impl IntoView {
    let session = session();
    let Saying { text, trouble, busy, .. } = saying;
    let length = Memo::new(move |_| text.with(|text| text.chars().count()));
    let count = Signal::derive(move || words::case::count(length.get()));
    let fault = Signal::derive(move || saying.fault());
    let offline = move || !session.connection.up.get();
    let waiting = Signal::derive(move || busy.get() || offline());
    let send = Callback::new(move |()| saying.send());
    let leave = Callback::new(move |()| saying.leave());
    view! {
        <div class="saying">
            <Area id="case-reply" label=words::case::your_reply() text count fault/>
            <Trouble text=trouble/>
            {move || offline().then(|| view! { <p class="hint">{words::case::offline()}</p> })}
            <div class="actions">
                <Button label=words::case::send_reply() weight=Weight::Plain busy=waiting on_press=send/>
                <Button label=words::case::leave() weight=Weight::Quiet on_press=leave/>
            </div>
        </div>
    }
}
