//! What holds until it is changed: saved at once, and taken back where the shop says no.

mod flow;

use crate::{
    api::{self, ApiError},
    browser::push,
    late::{self, Offer, Told},
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        switch::{Choice, Switch},
        trouble::Trouble,
    },
    words,
};
use domain::api::account::{Change, Preferences, RefundsTo};
use flow::Flow;
use leptos::{prelude::*, task::spawn_local};

/// The section.
#[component]
pub fn Settings() -> impl IntoView {
    let session = session();
    let (flow, failed) = (RwSignal::new(None::<Flow>), RwSignal::new(false));
    let trouble = RwSignal::new(String::new());
    let ask = move || {
        spawn_local(async move {
            let answer = api::account::account().await;
            failed.try_set(answer.is_err());
            if let Ok(account) = answer {
                flow.try_update(|flow| match flow {
                    Some(flow) => flow.heard(&account),
                    None => *flow = Some(Flow::new(account.preferences)),
                });
            }
        });
    };
    // Anew when it was changed elsewhere, and when the line comes back.
    Effect::new(move |_| {
        session.account_moved.track();
        if session.connection.up.get() {
            ask();
        }
    });
    let choose = Callback::new(move |wanted: Preferences| {
        trouble.set(String::new());
        let first = flow.try_update(|flow| flow.as_mut()?.choose(|now| *now = wanted)).flatten();
        spawn_local(async move {
            let mut next = first;
            while let Some(preferences) = next {
                let change = Change { preferences: Some(preferences), ..Change::default() };
                next = match api::account::change(&change).await {
                    Ok(account) => {
                        let next = flow.try_update(|flow| flow.as_mut()?.saved(&account)).flatten();
                        if next.is_none() {
                            session.say(words::preferences::saved());
                        }
                        next
                    }
                    Err(error) => {
                        session.notice(&error);
                        let text = match error {
                            ApiError::Refused(problem) => words::refusal::sentence(&problem),
                            ApiError::Unreachable | ApiError::Garbled => words::preferences::lost().to_owned(),
                        };
                        flow.try_update(|flow| flow.iter_mut().for_each(Flow::failed));
                        session.say(text.clone());
                        trouble.try_set(text);
                        // Whether it was saved all the same is asked for.
                        ask();
                        None
                    }
                };
            }
        });
    });
    let known = Memo::new(move |_| flow.with(Option::is_some));
    let offline = Signal::derive(move || !session.connection.up.get());
    let shown = move || flow.with(|flow| flow.as_ref().map(|flow| flow.shown().clone()));
    let set = move |change: fn(&mut Preferences, bool)| {
        Callback::new(move |on: bool| {
            if let Some(mut wanted) = untrack(shown) {
                change(&mut wanted, on);
                choose.run(wanted);
            }
        })
    };
    let refund = move |to: RefundsTo, label: &'static str, hint: &'static str| {
        let chosen = Signal::derive(move || shown().is_some_and(|shown| shown.refunds_to == to));
        let on_choose = Callback::new(move |()| {
            if let Some(mut wanted) = untrack(shown) {
                wanted.refunds_to = to;
                choose.run(wanted);
            }
        });
        view! { <Choice group="refunds-to" label hint chosen locked=offline on_choose/> }
    };
    let auto_apply = Signal::derive(move || shown().is_some_and(|shown| shown.auto_apply));
    let alerts = Signal::derive(move || shown().is_some_and(|shown| shown.alerts));
    let again = Callback::new(move |()| ask());
    let body = move || {
        if known.get() {
            return view! {
                <Switch label=words::preferences::auto_apply() on=auto_apply locked=offline on_change=set(|wanted, on| wanted.auto_apply = on)/>
                <p class="hint under">{words::preferences::auto_apply_hint()}</p>
                <Switch label=words::preferences::alerts() on=alerts locked=offline on_change=set(|wanted, on| wanted.alerts = on)/>
                <p class="hint under">{words::preferences::alerts_hint()}</p>
                {move || (push::is_possible() && alerts.get()).then(|| late::offer(Offer::Tell(Told::RunsOut)))}
                <fieldset class="group" role="radiogroup">
                    <legend>{words::preferences::refunds()}</legend>
                    {refund(RefundsTo::Source, words::preferences::to_source(), words::preferences::to_source_hint())}
                    {refund(RefundsTo::Balance, words::preferences::to_balance(), words::preferences::to_balance_hint())}
                </fieldset>
                {move || offline.get().then(|| view! { <p class="hint">{words::preferences::offline()}</p> })}
                <Trouble text=trouble/>
            }
            .into_any();
        }
        if failed.get() || offline.get() {
            return view! {
                <Notice tone=Tone::Care><p>{words::preferences::unreachable()}</p></Notice>
                <div class="actions"><Button label=words::preferences::again() weight=Weight::Plain on_press=again/></div>
            }
            .into_any();
        }
        view! { <div class="settings-to-come" aria-busy="true"></div> }.into_any()
    };
    view! {
        <section class="sheet settings" aria-labelledby="settings">
            <h2 id="settings">{words::preferences::heading()}</h2>
            {body}
        </section>
    }
}
