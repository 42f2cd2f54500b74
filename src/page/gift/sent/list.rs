//! `/gifts`: all of them, newest first.

use super::{Guest, Unreachable, acts::Acts, name, tag};
use crate::{
    api::{self, gift::Wanted},
    browser::{badge, document},
    proof::{Download, Labels, Proving},
    route,
    session::{Session, session},
    ui::{
        button::{Button, Weight},
        gift::GiftFace,
        loading::Loading,
    },
    words,
};
use domain::{api::gift::Gift, gift::State};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

/// What is known of the gifts.
#[derive(Clone, Copy)]
struct Known {
    session: Session,
    wanted: RwSignal<Wanted>,
    gifts: RwSignal<Option<Vec<Gift>>>,
    next: RwSignal<Option<String>>,
    failed: RwSignal<bool>,
    /// The number of the last question; answers to older ones are dropped.
    question: StoredValue<u32>,
}

impl Known {
    fn fetch(self, cursor: Option<String>) {
        self.question.update_value(|question| *question += 1);
        let question = self.question.get_value();
        let wanted = self.wanted.get_untracked();
        spawn_local(async move {
            let answer = api::gift::gifts(&wanted, cursor.as_deref()).await;
            if self.question.try_get_value() != Some(question) {
                return;
            }
            answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
            self.failed.set(answer.is_err());
            if let Ok(page) = answer {
                self.gifts.update(|gifts| match gifts {
                    Some(known) if cursor.is_some() => known.extend(page.items),
                    _ => *gifts = Some(page.items),
                });
                self.next.set(page.next);
            }
        });
    }
}

/// The page.
#[component]
pub fn GiftsPage() -> impl IntoView {
    let session = session();
    let order = use_location().query.with_untracked(|query| query.get("order"));
    let wanted = Wanted { order, ..Wanted::default() };
    let known = Known {
        session,
        wanted: RwSignal::new(wanted),
        gifts: RwSignal::new(None),
        next: RwSignal::new(None),
        failed: RwSignal::new(false),
        question: StoredValue::new(0),
    };
    Effect::new(move |_| {
        session.gifts_moved.track();
        known.wanted.track();
        if session.visitor.is_known() && session.connection.up.get() {
            known.fetch(None);
        }
    });
    let whole = Memo::new(move |_| known.wanted.with(|wanted| *wanted == Wanted::default()));
    // On the icon stands how many are not claimed yet, of those that are looked at first.
    Effect::new(move |_| {
        let open = |gift: &&Gift| !matches!(gift.state, State::Claimed | State::Cancelled);
        let count = known.gifts.with(|gifts| gifts.as_ref().map(|gifts| gifts.iter().filter(open).count()));
        if let Some(count) = count.filter(|_| whole.get_untracked()) {
            badge::show(count);
        }
    });
    // How many there are decides what is drawn; which they are, only their rows.
    let some = Memo::new(move |_| known.gifts.with(|gifts| gifts.as_ref().map(|gifts| !gifts.is_empty())));
    let changed = Callback::new(move |gift: Gift| {
        known.gifts.update(|gifts| {
            gifts.iter_mut().flatten().filter(|known| known.id == gift.id).for_each(|known| {
                // The list stays masked, whatever an answer about one of them says.
                let (name, email, cover) = (known.name.clone(), known.email.clone(), known.cover.clone());
                *known = Gift { name, email, cover, course: Vec::new(), ..gift.clone() };
            });
        });
    });
    let older = Callback::new(move |()| known.fetch(known.next.get_untracked()));
    let list = move || {
        match some.get() {
        Some(true) => view! {
            <ul class="gift-list" aria-label=words::gifts::list()>
                <For
                    each=move || known.gifts.get().unwrap_or_default()
                    key=|gift| (gift.id.clone(), gift.state, gift.may.len())
                    children=move |gift| row(gift, changed)
                />
            </ul>
            {move || known.next.with(Option::is_some).then(|| view! { <Button label=words::gifts::older() weight=Weight::Plain on_press=older/> })}
        }
        .into_any(),
        Some(false) if whole.get_untracked() => view! {
            <div class="ticket-place">
                <h2>{words::gifts::empty()}</h2>
                <p><a class="button primary" href=route::GIFT>{words::gifts::send_one()}</a></p>
            </div>
        }
        .into_any(),
        Some(false) => view! { <p class="lead">{words::gifts::none_like()}</p> }.into_any(),
        None if known.failed.get() || !session.connection.up.get() => {
            view! { <Unreachable on_again=Callback::new(move |()| known.fetch(None))/> }.into_any()
        }
        None => view! { <Loading label=words::gifts::loading()/> }.into_any(),
    }
    };
    move || {
        if session.visitor.is_guest() {
            return view! { <Guest next=route::GIFTS.to_owned()/> }.into_any();
        }
        view! { <Filter wanted=known.wanted/> {list} }.into_any()
    }
}

/// What the proof of who takes it along is called by here.
fn labels() -> Labels {
    Labels {
        ids: ["gifts-password", "gifts-code"],
        confirm: words::gifts::confirm_export(),
        stay: words::proof::stay(),
    }
}

/// What is shown, and the way to take it along.
#[component]
fn Filter(wanted: RwSignal<Wanted>) -> impl IntoView {
    let options = State::ALL.map(|state| view! { <option value=state.word()>{words::gifts::state(state)}</option> });
    let choose = move |event| {
        let word = event_target_value(&event);
        let state = State::ALL.into_iter().find(|state| state.word() == word);
        wanted.update(|wanted| wanted.state = state);
    };
    let search = move |event| {
        let search = event_target_value(&event);
        wanted.update(|wanted| wanted.search = search);
    };
    let up = session().connection.up;
    let address =
        Signal::derive(move || up.get().then(|| wanted.with(|wanted| [api::gift::EXPORT, &wanted.query()].concat())));
    let proving = Proving::new(labels(), Callback::new(|()| _ = document::focus("#gifts-csv")));
    let all = move || {
        let of_one = wanted.with(|wanted| wanted.order.is_some());
        let press = Callback::new(move |()| wanted.update(|wanted| wanted.order = None));
        of_one.then(|| view! { <Button label=words::gifts::of_all_orders() weight=Weight::Quiet on_press=press/> })
    };
    view! {
        <div class="filter">
            <div class="field">
                <label class="label" for="gifts-show">{words::gifts::show()}</label>
                <select id="gifts-show" class="input" on:change=choose>
                    <option value="">{words::gifts::all()}</option>
                    {options}
                </select>
            </div>
            <div class="field">
                <label class="label" for="gifts-search">{words::gifts::search()}</label>
                <input id="gifts-search" class="input" type="search" autocomplete="off" dir="auto" on:input=search/>
            </div>
            <Download id="gifts-csv" label=words::gifts::export() address proving/>
            <a class="button primary" href=route::GIFT>{words::gifts::send_one()}</a>
            {all}
        </div>
        {proving.view()}
    }
}

fn row(gift: Gift, on_changed: Callback<Gift>) -> impl IntoView {
    let who = name(&gift);
    let cover = gift.cover.clone();
    let whom = gift.email.clone().map(|email| view! { <bdi>{email}</bdi>" · " });
    let (bought, id, worth) = (words::day(gift.at), gift.id.clone(), gift.amount);
    let may = Signal::stored(gift.may.clone());
    let (class, standing) = (tag(gift.state), words::gifts::standing(&gift));
    view! {
        <li>
            <article class="gift-row" aria-label=words::gifts::title(&who, worth)>
                <a class="gift-link" href=route::sent(&id)>
                    <GiftFace design=cover.design palette=cover.palette rosette=cover.rosette/>
                    <span class="what">
                        <span class="strong"><bdi>{who.clone()}</bdi></span>
                        <span class="hint">{whom}{bought}</span>
                    </span>
                </a>
                <span class=class>{standing}</span>
                <span class="strong price"><bdi>{words::amount(worth)}</bdi></span>
                <Acts gift may on_changed/>
            </article>
        </li>
    }
}
