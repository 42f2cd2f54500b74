//! `/help`: three ways of short questions that look at the account's own data, and what was reported.

mod advice;
mod clue;
mod flow;
mod found;
mod gifts;
mod look;
mod measures;
mod question;
mod safety;
mod scam;
mod unreadable;

use crate::{
    browser::document,
    case::Report,
    late,
    route::{self, Place},
    session::{Session, session},
    ui::choice::Choice,
    words::{self, help as said},
};
use flow::{Answers, Clue, Step};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use question::Question;

/// What every question has in hand.
#[derive(Clone, Copy)]
struct Asking {
    session: Session,
    /// Where somebody is.
    step: Memo<Step>,
    /// What was answered so far.
    answers: RwSignal<Answers>,
    /// Goes to a step.
    go: Callback<Step>,
}

impl Asking {
    /// Keeps an answer and goes on.
    fn answer(self, change: impl FnOnce(&mut Answers), next: Step) {
        self.answers.update(change);
        self.go.run(next);
    }

    fn offline(self) -> bool {
        !self.session.connection.up.get()
    }
}

/// The page.
#[component]
pub fn HelpPage() -> impl IntoView {
    let session = session();
    let kept = session.take_draft().and_then(|draft| draft.downcast::<Answers>().ok()).map(|kept| *kept);
    let answers = RwSignal::new(kept.unwrap_or_default());
    let query = use_location().query;
    let asked = Memo::new(move |_| query.with(|query| Step::read(query.get("at").as_deref())));
    let step = Memo::new(move |_| answers.with(|answers| asked.get().reached(answers)));
    let navigate = use_navigate();
    let go = Callback::new(move |step: Step| navigate(&step.address(route::HELP), NavigateOptions::default()));
    let asking = Asking { session, step, answers, go };
    // What was answered is there again after signing in, and nowhere once this page is closed.
    on_cleanup(move || session.keep_draft(Box::new(answers.get_untracked())));
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            // A report has its own field for the keyboard.
            let places: &[&str] = if now == Step::Start { &["h1"] } else { &["#report", "#question"] };
            document::focus_one_soon(places.iter().map(|place| (*place).to_owned()).collect());
        }
        now
    });
    let guest = Memo::new(move |_| session.visitor.is_guest());
    let offline = move || asking.offline().then(|| view! { <p class="hint">{said::offline()}</p> });
    let shown = move || {
        let now = step.get();
        match now {
            Step::Start => view! { <Start asking guest/> }.into_any(),
            _ if now.needs_account() && guest.get() => view! { <SignInFirst asking/> }.into_any(),
            _ => at(asking, now),
        }
    };
    view! {
        <div class="help">
            {offline}
            {shown}
        </div>
    }
}

fn at(asking: Asking, step: Step) -> AnyView {
    match step {
        Step::Start => ().into_any(),
        Step::Missing => view! { <clue::What asking/> }.into_any(),
        Step::Clue => view! { <clue::Known asking/> }.into_any(),
        Step::Enter(clue) => view! { <clue::Enter asking clue/> }.into_any(),
        Step::Answer => view! { <look::Answer asking/> }.into_any(),
        Step::Unreadable => view! { <unreadable::HowMany asking/> }.into_any(),
        Step::Alike => view! { <advice::Alike asking/> }.into_any(),
        Step::FillIn => view! { <advice::FillIn asking/> }.into_any(),
        Step::Bought => view! { <unreadable::HowBought asking/> }.into_any(),
        Step::Left => view! { <unreadable::Left asking/> }.into_any(),
        Step::Scam => view! { <scam::WhoAsked asking/> }.into_any(),
        Step::Happened => view! { <scam::WhatHappened asking/> }.into_any(),
        Step::Measures => view! { <measures::Measures asking/> }.into_any(),
        Step::MissingReport | Step::CardReport | Step::ScamReport => reported(asking, step).into_any(),
    }
}

/// The three ways, and what was reported.
#[component]
fn Start(asking: Asking, guest: Memo<bool>) -> impl IntoView {
    // A letter leads to the report that it is about, after signing in too.
    let hash = use_location().hash;
    let to_sign_in = move || {
        let number = hash.with(|hash| hash.strip_prefix('#').map(|number| ["%23", number].concat()));
        route::sign_in_for(&[route::HELP, number.as_deref().unwrap_or_default()].concat())
    };
    let way = move |label: &'static str, hint: (&'static str, &'static str), step: Step| {
        view! { <Choice label hint on_press=Callback::new(move |()| asking.go.run(step))/> }
    };
    view! {
        <section aria-labelledby="start-heading">
            <h2 id="start-heading">{said::start()}</h2>
            <ul class="choices">
                {way(said::missing(), ("hint-missing", said::missing_hint()), Step::Missing)}
                {way(said::unreadable(), ("hint-unreadable", said::unreadable_hint()), Step::Unreadable)}
                {way(said::scam(), ("hint-scam", said::scam_hint()), Step::Scam)}
            </ul>
        </section>
        {move || guest.get().then(|| view! {
            <p class="hint">{said::guest()}</p>
            <p><a class="button" href=to_sign_in>{said::sign_in()}</a></p>
        })}
        {move || asking.session.visitor.is_known().then(|| late::reports(Place::Help))}
    }
}

/// For who is not signed in, where it takes an account.
#[component]
fn SignInFirst(asking: Asking) -> impl IntoView {
    let next = asking.step.get_untracked().address(route::HELP);
    view! {
        <Question asking heading=way(asking.step.get_untracked())>
            <p>{said::sign_in_to_go_on()}</p>
            <p><a class="button primary" href=route::sign_in_for(&next)>{said::sign_in()}</a></p>
        </Question>
    }
}

/// The name of the way that a step is on.
fn way(step: Step) -> &'static str {
    match step {
        Step::Missing | Step::Clue | Step::Enter(_) | Step::Answer | Step::MissingReport => said::missing(),
        Step::Scam | Step::Happened | Step::Measures | Step::ScamReport => said::scam(),
        _ => said::unreadable(),
    }
}

fn reported(asking: Asking, step: Step) -> impl IntoView {
    let about = asking.answers.with_untracked(|answers| answers.about(step))?;
    let before = asking.answers.with_untracked(|answers| step.before(answers));
    let leave = Callback::new(move |()| asking.go.run(before));
    Some(view! {
        <Question asking heading=way(step)>
            <Report about on_leave=leave/>
        </Question>
    })
}

/// A clue by its name among the answers.
fn clue_named(clue: Clue, order: bool) -> &'static str {
    match clue {
        Clue::LastFour if order => said::clue_last_four_order(),
        Clue::LastFour => said::clue_last_four(),
        Clue::Amount => said::clue_amount(),
        Clue::Day => said::clue_day(),
    }
}

/// A link to another page.
fn link(to: String, label: &'static str) -> impl IntoView {
    view! { <a class="button" href=to>{label}</a> }
}

/// An order, by a link.
fn order_link(id: &str) -> impl IntoView + use<> {
    view! { <a href=route::order(id)>{words::balance::order(id)}</a> }
}
