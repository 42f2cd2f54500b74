//! Gifts that can still be taken back.

use super::{Asking, said};
use crate::{
    api::{self, ApiError, gift::Wanted},
    browser::attempts,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use domain::{api::gift::Gift, help::can_take_back};
use leptos::{prelude::*, task::spawn_local};

/// Each of them, with the button.
#[component]
pub fn TakeBack(asking: Asking) -> impl IntoView {
    let session = asking.session;
    let gifts = RwSignal::new(None::<Vec<Gift>>);
    let failed = RwSignal::new(false);
    let ask = Callback::new(move |()| {
        spawn_local(async move {
            let answer = api::gift::gifts(&Wanted::default(), None).await;
            failed.try_set(answer.is_err());
            match answer {
                Ok(page) => {
                    _ = gifts.try_set(Some(page.items.into_iter().filter(|gift| can_take_back(&gift.may)).collect()))
                }
                Err(error) => session.notice(&error),
            }
        });
    });
    Effect::new(move |_| {
        session.gifts_moved.track();
        if session.connection.up.get() && session.visitor.is_known() {
            ask.run(());
        }
    });
    // Of one that is gone nothing is left to be told but that it is: a row stays until the page is left.
    let known = RwSignal::new(Vec::<Gift>::new());
    Effect::new(move |_| {
        gifts.with(|gifts| {
            for gift in gifts.iter().flatten() {
                if known.with_untracked(|known| known.iter().all(|other| other.id != gift.id)) {
                    known.update(|known| known.push(gift.clone()));
                }
            }
        });
    });
    let row = move |gift: Gift| view! { <One asking gift/> };
    let nothing = move || gifts.with(|gifts| gifts.is_some()) && known.with(Vec::is_empty);
    view! {
        <ul class="take-back"><For each=move || known.get() key=|gift| gift.id.clone() children=row/></ul>
        {move || nothing().then(|| view! { <p class="hint">{said::none_to_take_back()}</p> })}
        {move || (failed.get() && gifts.with(Option::is_none)).then(|| view! {
            <Notice tone=Tone::Care><p>{said::gifts_lost()}</p></Notice>
            <div class="actions"><Button label=said::look_again() weight=Weight::Plain on_press=ask/></div>
        })}
    }
}

/// One of them. The same key until there is an answer: pressed again, it is taken back once.
#[component]
fn One(asking: Asking, gift: Gift) -> impl IntoView {
    let session = asking.session;
    let text = words::help::gift(&gift);
    let named = words::gifts::named(words::gifts::cancel(), &text);
    let id = StoredValue::new(gift.id);
    let key = StoredValue::new(attempts::new_key());
    let (busy, done, trouble) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(String::new()));
    let waiting = move || busy.get() || asking.offline();
    let take = move |_| {
        if untrack(waiting) {
            return;
        }
        busy.set(true);
        trouble.set(String::new());
        spawn_local(async move {
            let answer = api::gift::cancel(&id.get_value(), &key.get_value()).await;
            busy.try_set(false);
            let text = match answer {
                Ok(_) => {
                    done.try_set(true);
                    session.wallet.refresh();
                    return session.say(words::gifts::cancelled());
                }
                Err(ApiError::Refused(problem)) => {
                    // A key keeps its answer: what is pressed again is asked anew.
                    key.try_set_value(attempts::new_key());
                    words::gifts::refused(&problem)
                }
                Err(ApiError::Unreachable | ApiError::Garbled) => words::gifts::lost().to_owned(),
            };
            session.say(text.clone());
            trouble.try_set(text);
        });
    };
    view! {
        <li>
            <p><bdi>{text}</bdi></p>
            {move || if done.get() {
                view! { <p><span class="tag good">{words::gifts::cancelled()}</span></p> }.into_any()
            } else {
                view! {
                    <button type="button" class="button small" aria-label=named.clone() aria-disabled=move || waiting().then_some("true") on:click=take>
                        {words::gifts::cancel()}
                    </button>
                }
                .into_any()
            }}
            <Trouble text=trouble/>
        </li>
    }
}
