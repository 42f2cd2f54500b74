//! Freezing the account, signing out elsewhere, and a link for another password: on the spot, and once more if in doubt.

use super::{Asking, said};
use crate::{
    api::{self, ApiError},
    route,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use domain::{
    Reason,
    api::{mailed::AskReset, session::SignedIn},
};
use leptos::{prelude::*, task::spawn_local};

/// What is under way, and what went wrong with it.
#[derive(Clone, Copy)]
struct Act {
    asking: Asking,
    busy: RwSignal<bool>,
    trouble: RwSignal<String>,
}

impl Act {
    fn new(asking: Asking) -> Act {
        Act { asking, busy: RwSignal::new(false), trouble: RwSignal::new(String::new()) }
    }

    fn waiting(self) -> Signal<bool> {
        Signal::derive(move || self.busy.get() || self.asking.offline())
    }

    fn begin(self) {
        self.trouble.set(String::new());
        self.busy.set(true);
    }

    /// It is over; what went wrong is said.
    fn end(self, failed: Option<(&ApiError, &'static str)>) {
        self.busy.try_set(false);
        let Some((error, lost)) = failed else { return };
        self.asking.session.notice(error);
        let text = match error {
            ApiError::Refused(problem) => words::refusal::sentence(problem),
            ApiError::Unreachable | ApiError::Garbled => lost.to_owned(),
        };
        self.asking.session.say(text.clone());
        self.trouble.try_set(text);
    }
}

/// Freezes the account. Doing that again does no harm, so a lost answer asks for it.
#[component]
pub fn Freeze(asking: Asking) -> impl IntoView {
    let (act, session) = (Act::new(asking), asking.session);
    let frozen = RwSignal::new(false);
    Effect::new(move |_| {
        session.account_moved.track();
        if session.connection.up.get() && session.visitor.is_known() {
            spawn_local(async move {
                if let Ok(account) = api::account::account().await {
                    frozen.try_set(account.frozen);
                }
            });
        }
    });
    let freeze = Callback::new(move |()| {
        act.begin();
        spawn_local(async move {
            let answer = api::account::freeze().await;
            session.wallet.refresh();
            act.end(answer.as_ref().err().map(|error| (error, words::freeze::freeze_lost())));
            if let Ok(account) = answer {
                frozen.try_set(account.frozen);
                session.say(words::freeze::now_frozen());
            }
        });
    });
    move || {
        if frozen.get() {
            return view! {
                <Notice tone=Tone::Good>
                    <p class="strong">{said::is_frozen()}</p>
                    <p><a href=route::FREEZE>{words::freeze::to_freeze()}</a></p>
                </Notice>
            }
            .into_any();
        }
        view! {
            <Trouble text=act.trouble/>
            <div class="actions"><Button label=words::freeze::freeze() weight=Weight::Primary busy=act.waiting() on_press=freeze/></div>
        }
        .into_any()
    }
}

/// Signs out everywhere else.
#[component]
pub fn SignOut(asking: Asking) -> impl IntoView {
    let (act, session) = (Act::new(asking), asking.session);
    let others = RwSignal::new(None::<Vec<SignedIn>>);
    let ask = move || async move {
        if let Ok(all) = api::session::sessions().await {
            others.try_set(Some(all.into_iter().filter(|place| !place.this).collect()));
        }
    };
    Effect::new(move |_| {
        if session.connection.up.get() && session.visitor.is_known() {
            spawn_local(ask());
        }
    });
    let end = Callback::new(move |()| {
        act.begin();
        spawn_local(async move {
            let mut ended = 0;
            let mut failed = None;
            for place in others.get_untracked().into_iter().flatten() {
                match api::session::end(&place.id).await {
                    Ok(()) => ended += 1,
                    // It was signed out already: what was wished for.
                    Err(ApiError::Refused(problem)) if problem.reason == Reason::NotFound => {}
                    Err(error) => {
                        failed = Some(error);
                        break;
                    }
                }
            }
            act.end(failed.as_ref().map(|error| (error, said::sign_out_lost())));
            if failed.is_none() {
                session.say(words::account::ended(ended));
            }
            ask().await;
        });
    });
    let none = Memo::new(move |_| others.with(|others| others.as_ref().is_some_and(Vec::is_empty)));
    let list = move || {
        let rows: Vec<_> = others.with(|others| {
            let row = |place: &SignedIn| {
                view! { <li>{words::device(&place.device)}" "<span class="hint">{words::account::place(place)}</span></li> }
            };
            others.iter().flatten().map(row).collect()
        });
        (!rows.is_empty()).then(|| view! { <ul class="tell">{rows}</ul> })
    };
    move || {
        if none.get() {
            return view! { <Notice tone=Tone::Good><p class="strong">{said::nowhere_else()}</p></Notice> }.into_any();
        }
        view! {
            {list}
            <Trouble text=act.trouble/>
            <div class="actions">
                <Button label=words::account::everywhere_else() weight=Weight::Plain busy=act.waiting() on_press=end/>
            </div>
        }
        .into_any()
    }
}

/// A letter with a link for another password, to the account's own e-mail.
#[component]
pub fn Password(asking: Asking) -> impl IntoView {
    let (act, session) = (Act::new(asking), asking.session);
    let sent = RwSignal::new(false);
    let email = session.visitor.viewer().map(|viewer| viewer.email).unwrap_or_default();
    let why = said::password_why(&email);
    let send = Callback::new(move |()| {
        act.begin();
        let request = AskReset { email: email.clone() };
        spawn_local(async move {
            let answer = api::mailed::forgotten(&request).await;
            act.end(answer.as_ref().err().map(|error| (error, words::mailed::not_sent())));
            if answer.is_ok() {
                sent.try_set(true);
                session.say(said::link_sent());
            }
        });
    });
    view! {
        <p>{why}</p>
        {move || sent.get().then(|| view! { <Notice tone=Tone::Good><p class="strong">{said::link_sent()}</p></Notice> })}
        <Trouble text=act.trouble/>
        {move || (!sent.get()).then(|| view! {
            <div class="actions"><Button label=said::send_link() weight=Weight::Plain busy=act.waiting() on_press=send/></div>
        })}
    }
}
