//! To be told in this browser, asked for where it makes sense: beside a gift that is not claimed yet, and beside the letter
//! about what runs out.

use crate::{
    api::{self, Answer},
    browser::push,
    session::session,
    ui::button::{Button, Weight},
    words,
};
use domain::api::push::Push;
use leptos::{prelude::*, task::spawn_local};

/// What somebody would be told, beside which it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// That a gift was claimed.
    Claimed,
    /// That something runs out.
    RunsOut,
}

/// The question, or that it was answered, where the browser can be asked; nothing where the shop does not answer.
pub fn told(told: Told) -> AnyView {
    let (question, said) = match told {
        Told::Claimed => (words::install::tell_claimed(), words::install::told_claimed()),
        Told::RunsOut => (words::install::tell_runs_out(), words::install::told_runs_out()),
    };
    let session = session();
    let known = RwSignal::new(None::<Push>);
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new("");
    spawn_local(async move {
        if let Ok(answer) = api::push::push().await {
            known.try_set(Some(answer));
        }
    });
    let waits = Signal::derive(move || busy.get() || !session.connection.up.get());
    let heard = move |answer: Answer<Push>| {
        busy.try_set(false);
        match answer {
            Ok(push) => {
                session.say(if push.on { said } else { words::install::not_told() });
                known.try_set(Some(push));
            }
            Err(error) => {
                session.notice(&error);
                trouble.try_set(words::install::tell_lost());
            }
        }
    };
    let ask = Callback::new(move |()| {
        let Some(push) = known.get_untracked() else { return };
        busy.set(true);
        trouble.set("");
        spawn_local(async move {
            match push::subscribe(&push.key).await {
                Some(wish) => heard(api::push::begin(&wish).await),
                None => {
                    busy.try_set(false);
                    trouble.try_set(words::install::tell_refused());
                    session.say(words::install::tell_refused());
                }
            }
        });
    });
    let end = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move { heard(api::push::end().await) });
    });
    let body = move || {
        known.with(|known| known.as_ref().map(|push| push.on)).map(|on| match on {
            true => view! {
                <p class="hint">{said}</p>
                <Button label=words::install::tell_no_more() weight=Weight::Quiet busy=waits on_press=end/>
            }
            .into_any(),
            false => view! {
                <Button label=question weight=Weight::Plain busy=waits on_press=ask/>
                <p class="hint">{words::install::tell_what()}</p>
            }
            .into_any(),
        })
    };
    view! {
        <div class="told">
            {body}
            {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="hint">{text}</p> })}
        </div>
    }
    .into_any()
}
