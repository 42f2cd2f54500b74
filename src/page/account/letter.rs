//! The e-mail is not confirmed yet, and the letter can be sent again.

use crate::{
    api::{self, ApiError},
    browser::clock,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// What waits for it, and the button.
#[component]
pub fn Unconfirmed() -> impl IntoView {
    let session = session();
    let (busy, sent, trouble) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(String::new()));
    let waiting = Signal::derive(move || busy.get() || !session.connection.up.get());
    let send = Callback::new(move |()| {
        trouble.set(String::new());
        busy.set(true);
        spawn_local(async move {
            let answer = api::mailed::send_again().await;
            busy.try_set(false);
            sent.try_set(answer.is_ok());
            let text = match answer {
                Ok(()) => return session.say(words::mailed::sent_again()),
                Err(error) => {
                    session.notice(&error);
                    match error {
                        ApiError::Refused(problem) => words::proof::refused(&problem, clock::now()),
                        ApiError::Unreachable | ApiError::Garbled => words::mailed::not_sent().to_owned(),
                    }
                }
            };
            session.say(text.clone());
            trouble.try_set(text);
        });
    });
    view! {
        <div class="unconfirmed">
            <Notice tone=Tone::Care>
                <p class="strong">{words::mailed::unconfirmed()}</p>
                <p>{words::mailed::unconfirmed_means()}</p>
                <Button label=words::mailed::send_again() weight=Weight::Plain busy=waiting on_press=send/>
            </Notice>
            {move || sent.get().then(|| view! { <Notice tone=Tone::Good><p>{words::mailed::sent_again()}</p></Notice> })}
            <Trouble text=trouble/>
        </div>
    }
}
