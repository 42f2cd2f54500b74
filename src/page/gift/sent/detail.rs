//! `/gifts/{id}`: one gift, live until it is claimed.

use super::{Guest, Unreachable, acts::Acts, course::Course, edit::Edit, link::LinkPart, name, tag};
use crate::{
    api::{self, ApiError},
    browser::push,
    late::{self, Offer, Told},
    route,
    session::{Session, session},
    ui::{gift::GiftFace, loading::Loading, rows::Row},
    words,
};
use domain::{
    Reason,
    api::gift::Gift,
    gift::{Act, State},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

/// What is known of the gift.
#[derive(Clone, Copy)]
struct Known {
    session: Session,
    gift: RwSignal<Option<Gift>>,
    failed: RwSignal<Option<ApiError>>,
}

impl Known {
    fn fetch(self, id: String) {
        spawn_local(async move {
            let answer = api::gift::gift(&id).await;
            answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
            self.failed.try_set(answer.as_ref().err().cloned());
            if let Ok(gift) = answer {
                let before = self.gift.try_with_untracked(|known| known.as_ref().map(|known| known.state)).flatten();
                if before.is_some_and(|before| before != gift.state) {
                    self.session.say(words::gifts::moved(&gift));
                }
                self.show(gift);
            }
        });
    }

    /// Shows it as it is now.
    fn show(self, gift: Gift) {
        if self.gift.try_get_untracked().flatten().as_ref() != Some(&gift) {
            self.gift.try_set(Some(gift));
        }
    }
}

/// The page.
#[component]
pub fn SentPage(id: String) -> impl IntoView {
    let session = session();
    let known = Known { session, gift: RwSignal::new(None), failed: RwSignal::new(None) };
    let number = StoredValue::new(id);
    let editing = RwSignal::new(use_location().query.with_untracked(|query| query.get("edit").is_some()));
    Effect::new(move |_| {
        session.gifts_moved.track();
        if session.visitor.is_known() && session.connection.up.get() {
            known.fetch(number.get_value());
        }
    });
    let changed = Callback::new(move |gift: Gift| {
        editing.set(false);
        known.show(gift);
    });
    // What is drawn anew with news of the gift, and what stays under the sender's hands.
    let first = Memo::new(move |_| {
        known.gift.with(|gift| gift.as_ref().map(|gift| (gift.cover.clone(), gift.name.clone(), gift.email.clone())))
    });
    let may =
        Signal::derive(move || known.gift.with(|gift| gift.as_ref().map(|gift| gift.may.clone()).unwrap_or_default()));
    let can_edit = Memo::new(move |_| may.with(|may| may.contains(&Act::Edit)));
    let form = Memo::new(move |_| editing.get() && can_edit.get());
    move || {
        if session.visitor.is_guest() {
            return view! { <Guest next=route::sent(&number.get_value())/> }.into_any();
        }
        first.track();
        if let Some(gift) = known.gift.get_untracked() {
            if form.get() {
                let leave = Callback::new(move |()| editing.set(false));
                return view! { <Edit gift on_changed=changed on_leave=leave/> }.into_any();
            }
            let edit = Callback::new(move |()| editing.set(true));
            return view! { <Whole gift news=known.gift may on_changed=changed on_edit=edit/> }.into_any();
        }
        match known.failed.get() {
            Some(ApiError::Refused(problem)) if problem.reason == Reason::NotFound => view! {
                <p class="lead">{words::gifts::not_found()}</p>
                <p><a class="button" href=route::GIFTS>{words::gifts::to_all()}</a></p>
            }
            .into_any(),
            None if session.connection.up.get() => view! { <Loading label=words::gifts::loading()/> }.into_any(),
            _ => view! { <Unreachable on_again=Callback::new(move |()| known.fetch(number.get_value()))/> }.into_any(),
        }
    }
}

/// All of it: the look as it was, and how far it is now.
#[component]
fn Whole(
    gift: Gift,
    news: RwSignal<Option<Gift>>,
    may: Signal<Vec<Act>>,
    on_changed: Callback<Gift>,
    on_edit: Callback<()>,
) -> impl IntoView {
    let who = name(&gift);
    let cover = gift.cover.clone();
    let row = |name: &'static str, figure: String| view! { <Row name figure/> };
    let whom = gift.email.as_ref().map_or(who.clone(), |email| [&who, " · ", email].concat());
    let now = move |of: fn(Gift) -> AnyView| move || news.get().map(of);
    let state = now(|gift| view! { <span class=tag(gift.state)>{words::gifts::standing(&gift)}</span> }.into_any());
    let course = now(|gift| view! { <Course gift/> }.into_any());
    let goes = now(|gift| {
        let waits = gift.state == State::Scheduled && gift.on.is_some();
        waits.then(|| view! { <Row name=words::gifts::goes_label() figure=words::gifts::goes(&gift)/> }).into_any()
    });
    let waits = Memo::new(move |_| {
        let over = |gift: &Gift| matches!(gift.state, State::Claimed | State::Cancelled);
        push::is_possible() && news.with(|gift| gift.as_ref().is_some_and(|gift| !over(gift)))
    });
    let linked = Memo::new(move |_| may.with(|may| may.contains(&Act::Link)));
    let of_link = gift.clone();
    let link = move || {
        let gift = of_link.clone();
        linked.get().then(|| view! { <LinkPart gift on_changed/> })
    };
    view! {
        <div class="two gift">
            <div class="beside">
                <div class="card-view">
                    <GiftFace design=cover.design palette=cover.palette rosette=cover.rosette worth=words::figure(gift.amount)/>
                    <h2>{words::gifts::title(&who, gift.amount)}</h2>
                    <p>{state}</p>
                    <p class="gift-from">{words::gift::from(&cover.from)}</p>
                    <p class="gift-message" dir="auto">{cover.message}</p>
                </div>
                <Acts gift=gift.clone() may on_changed on_edit/>
                {link}
                {move || waits.get().then(|| late::offer(Offer::Tell(Told::Claimed)))}
            </div>
            <div class="beside">
                {course}
                <dl class="sum-rows sheet">
                    {row(words::gifts::to(), whom)}
                    {row(words::gifts::worth(), words::amount(gift.amount))}
                    {goes}
                    <div class="row"><dt>{words::gifts::paid()}</dt><dd><a href=route::order(&gift.order)>{gift.order.clone()}</a></dd></div>
                </dl>
                <p><a class="button quiet" href=route::GIFTS>{words::gifts::to_all()}</a></p>
            </div>
        </div>
    }
}
