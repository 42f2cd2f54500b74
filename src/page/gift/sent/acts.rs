//! What can still be done with a gift: change it, send it again, take it back.

use super::name;
use crate::{
    api::{self, Answer, ApiError},
    browser::{attempts, document},
    route,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{api::gift::Gift, gift::Act};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// The buttons. In the page of one gift, `on_edit` opens the form there; in a list it is opened on that page. News of the
/// gift changes which buttons there are, and leaves the rest as it is: also a question that is being asked.
#[component]
pub fn Acts(
    gift: Gift,
    /// What may be done now.
    #[prop(into)]
    may: Signal<Vec<Act>>,
    on_changed: Callback<Gift>,
    #[prop(optional, into)] on_edit: Option<Callback<()>>,
) -> impl IntoView {
    let session = session();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    // The attempt key of what is asked: pressed twice or retried, it happens once.
    let asked = RwSignal::new(None::<String>);
    let asking = Memo::new(move |_| asked.with(Option::is_some));
    let resend_key = StoredValue::new(attempts::new_key());
    let trouble = RwSignal::new(String::new());
    let who = name(&gift);
    let (worth, id) = (gift.amount, StoredValue::new(gift.id.clone()));
    let heard = move |answer: Answer<Gift>, said: &'static str| {
        busy.try_set(false);
        match answer {
            Ok(gift) => {
                session.say(said);
                asked.try_set(None);
                on_changed.try_run(gift);
            }
            Err(error) => {
                session.notice(&error);
                let text = match error {
                    ApiError::Refused(problem) => {
                        // A key keeps its answer: what is pressed again is asked anew.
                        asked.try_update(|asked| asked.iter_mut().for_each(|key| *key = attempts::new_key()));
                        resend_key.try_set_value(attempts::new_key());
                        words::gifts::refused(&problem)
                    }
                    ApiError::Unreachable | ApiError::Garbled => words::gifts::lost().to_owned(),
                };
                session.say(text.clone());
                trouble.try_set(text);
            }
        }
    };
    let begin = move || {
        trouble.set(String::new());
        !busy.get_untracked() && {
            busy.set(true);
            true
        }
    };
    let resend = Callback::new(move |()| {
        if begin() {
            spawn_local(async move {
                let answer = api::gift::resend(&id.get_value(), &resend_key.get_value()).await;
                if answer.is_ok() {
                    resend_key.try_set_value(attempts::new_key());
                }
                heard(answer, words::gifts::resent());
            });
        }
    });
    let cancel = Callback::new(move |()| {
        if let Some(key) = asked.get_untracked()
            && begin()
        {
            spawn_local(async move {
                let answer = api::gift::cancel(&id.get_value(), &key).await;
                if answer.is_ok() {
                    session.wallet.refresh();
                }
                heard(answer, words::gifts::cancelled());
            });
        }
    });
    let edit = Callback::new(move |()| match on_edit {
        Some(on_edit) => on_edit.run(()),
        None => navigate(&[&route::sent(&id.get_value()), "?edit"].concat(), NavigateOptions::default()),
    });
    let ask = Callback::new(move |()| {
        trouble.set(String::new());
        asked.set(Some(attempts::new_key()));
        document::focus_soon("#gift-cancel-asks");
    });
    let can = |act: Act| Memo::new(move |_| may.with(|may| may.contains(&act)));
    let (can_edit, can_resend, can_cancel) = (can(Act::Edit), can(Act::Resend), can(Act::Cancel));
    let who = StoredValue::new(who);
    let button = move |act: &'static str, on_press: Callback<()>| {
        let named = who.with_value(|who| words::gifts::named(act, who));
        view! {
            <button type="button" class="button small" aria-label=named aria-disabled=move || busy.get().then_some("true") on:click=move |_| on_press.run(())>{act}</button>
        }
    };
    let buttons = view! {
        <div class="actions acts">
            {move || can_edit.get().then(|| button(words::gifts::edit(), edit))}
            {move || can_resend.get().then(|| button(words::gifts::resend(), resend))}
            {move || can_cancel.get().then(|| button(words::gifts::cancel(), ask))}
        </div>
    };
    let question = move || {
        let keep = Callback::new(move |()| asked.set(None));
        (asking.get() && can_cancel.get()).then(|| {
            view! {
                <div id="gift-cancel-asks" tabindex="-1" role="group" aria-label=words::gifts::cancel()>
                    <Notice tone=Tone::Care>
                        <p class="strong">{who.with_value(|who| words::gifts::cancel_asks(who, worth))}</p>
                        <div class="actions">
                            <Button label=words::gifts::confirm_cancel() weight=Weight::Plain busy on_press=cancel/>
                            <Button label=words::gifts::keep() weight=Weight::Quiet on_press=keep/>
                        </div>
                    </Notice>
                </div>
            }
        })
    };
    view! {
        {buttons}
        {question}
        {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! {
            <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice>
        })}
    }
}
