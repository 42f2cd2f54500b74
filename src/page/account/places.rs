//! Where the account is signed in, and signing out there.

use crate::{
    api::{self, ApiError},
    browser::document,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use domain::{Reason, api::session::SignedIn};
use leptos::{prelude::*, task::spawn_local};

/// The section.
#[component]
pub fn Places() -> impl IntoView {
    let session = session();
    let (places, failed) = (RwSignal::new(None::<Vec<SignedIn>>), RwSignal::new(false));
    let (busy, trouble) = (RwSignal::new(false), RwSignal::new(String::new()));
    let ask = move || async move {
        let answer = api::session::sessions().await;
        answer.as_ref().err().into_iter().for_each(|error| session.notice(error));
        failed.try_set(answer.is_err());
        if let Ok(answer) = answer {
            places.try_set(Some(answer));
        }
    };
    Effect::new(move |_| {
        if session.connection.up.get() {
            spawn_local(ask());
        }
    });
    let offline = move || !session.connection.up.get();
    let waiting = Signal::derive(move || busy.get() || offline());
    let end = Callback::new(move |which: Vec<SignedIn>| {
        if waiting.get_untracked() {
            return;
        }
        trouble.set(String::new());
        busy.set(true);
        let here = which.iter().any(|place| place.this);
        spawn_local(async move {
            let mut ended = 0;
            let mut last = Ok(());
            for place in which {
                last = if place.this { api::session::sign_out().await } else { api::session::end(&place.id).await };
                match &last {
                    Ok(()) => ended += 1,
                    // It was signed out already: what was wished for.
                    Err(ApiError::Refused(problem)) if problem.reason == Reason::NotFound => last = Ok(()),
                    Err(_) => break,
                }
            }
            busy.try_set(false);
            match last {
                Ok(()) if here => {
                    session.signed_out();
                    session.say(words::frame::signed_out());
                }
                Ok(()) => {
                    session.say(words::account::ended(ended));
                    document::focus_soon("#places-heading");
                }
                Err(error) => {
                    session.notice(&error);
                    let text = match error {
                        ApiError::Refused(problem) => words::refusal::sentence(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::account::end_lost().to_owned(),
                    };
                    session.say(text.clone());
                    trouble.try_set(text);
                }
            }
            if !here {
                ask().await;
            }
        });
    });
    let others =
        move || places.with(|places| places.iter().flatten().filter(|place| !place.this).cloned().collect::<Vec<_>>());
    let everywhere = Callback::new(move |()| end.run(others()));
    let again = Callback::new(move |()| spawn_local(ask()));
    let row = move |place: &SignedIn| {
        let device = words::device(&place.device);
        let named = words::account::sign_out_of(&device, place.this);
        let about = words::account::place(place);
        let (this, place) = (place.this, place.clone());
        view! {
            <li class="place">
                <div>
                    <p class="strong">{device}{this.then(|| view! { " "<span class="tag good">{words::account::this_device()}</span> })}</p>
                    <p class="hint">{about}</p>
                </div>
                <button type="button" class="button small" aria-label=named aria-disabled=move || waiting.get().then_some("true") on:click=move |_| end.run(vec![place.clone()])>
                    {words::account::sign_out()}
                </button>
            </li>
        }
    };
    let list = move || match places.with(Option::is_some) {
        true => {
            let rows = places.with(|places| places.iter().flatten().map(row).collect::<Vec<_>>());
            view! { <ul class="signed-in" aria-labelledby="places-heading">{rows}</ul> }.into_any()
        }
        false if failed.get() || offline() => view! {
            <Notice tone=Tone::Care><p>{words::account::places_lost()}</p></Notice>
            <div class="actions"><Button label=words::account::again() weight=Weight::Plain on_press=again/></div>
        }
        .into_any(),
        false => view! { <div class="skeleton late unhurried" aria-busy="true"><i></i><i></i></div> }.into_any(),
    };
    view! {
        <section class="sheet" aria-labelledby="places-heading">
            <h2 id="places-heading" tabindex="-1">{words::account::places()}</h2>
            {list}
            <Trouble text=trouble/>
            {move || offline().then(|| view! { <p class="hint">{words::account::offline()}</p> })}
            {move || (!others().is_empty()).then(|| view! {
                <div class="actions"><Button label=words::account::everywhere_else() weight=Weight::Plain busy=waiting on_press=everywhere/></div>
            })}
        </section>
    }
}
