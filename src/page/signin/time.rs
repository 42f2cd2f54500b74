//! The second factor is waited for only so long: who needs longer is told in time, and gets it by one press (WCAG 2.2.1).

use super::door::Door;
use crate::{
    api::{self, ApiError},
    browser::{clock, document},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::api::factor::CODE_SECONDS;
use leptos::{prelude::*, task::spawn_local};

/// It is told so many seconds before the end.
const BEFORE: u32 = 60;

/// Nothing, until there is one minute left.
#[component]
pub fn MoreTime(door: Door) -> impl IntoView {
    let (ends, round) = (RwSignal::new(false), StoredValue::new(0_u32));
    let begin = move |seconds: u32| {
        let this = round.try_update_value(|round| {
            *round = round.wrapping_add(1);
            *round
        });
        let counts = move || this.is_some() && round.try_get_value() == this;
        ends.try_set(false);
        spawn_local(async move {
            wait(seconds.saturating_sub(BEFORE)).await;
            if counts() {
                ends.set(true);
                door.session.say(words::factor::ends());
                wait(BEFORE).await;
            }
            // What is on its way is answered for by the shop.
            if counts() && !door.busy.get_untracked() {
                door.over();
            }
        });
    };
    begin(CODE_SECONDS);
    let more = Callback::new(move |()| {
        spawn_local(async move {
            match api::session::more_time().await {
                Ok(left) => {
                    begin(left.seconds);
                    door.session.say(words::factor::longer());
                    document::focus("#code");
                }
                Err(ApiError::Unreachable | ApiError::Garbled) => {
                    door.say(words::account::unreachable().to_owned(), "#code");
                }
                Err(error) => door.answered(Err(error)),
            }
        });
    });
    move || {
        ends.get().then(|| {
            view! {
                <Notice tone=Tone::Care>
                    <p class="strong">{words::factor::ends()}</p>
                    <Button label=words::factor::more_time() weight=Weight::Plain on_press=more/>
                </Notice>
            }
        })
    }
}

async fn wait(seconds: u32) {
    clock::wait(i32::try_from(seconds.saturating_mul(1_000)).unwrap_or(i32::MAX)).await;
}
