//! The frame around every page, and what happens when the page changes.

mod navigation;

use crate::{
    api,
    browser::{address, document},
    late,
    page::{lost::LostPage, redeem::RedeemPage},
    route::{self, Face, Place},
    session::{Session, Standing, session},
    ui::{
        button::{Button, Weight},
        icon::{Icon, Sign},
    },
    words,
};
use domain::{api::account::Change, code::link::Brought};
use language::Language;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{components::Router, hooks::use_location};
use navigation::{after_the_press, complete_navigation, keep_place};

/// How much of the app is drawn: first the session begins, and nothing is.
#[derive(Clone, Copy, Debug)]
pub struct Stages {
    /// What is around every page.
    pub frame: RwSignal<bool>,
    /// The page.
    pub page: RwSignal<bool>,
}

/// The app, as far as these stages. `opened_with` is what the link that opened it brought along.
#[component]
pub fn App(opened_with: Option<Brought>, stages: Stages) -> impl IntoView {
    let session = Session::begin(opened_with);
    provide_context(session);
    if address::took_language() {
        keep_language(session);
    }
    move || stages.frame.get().then(|| view! { <Opened page=stages.page/> })
}

#[component]
fn Opened(page: RwSignal<bool>) -> impl IntoView {
    // Where a step in the history leads to. Heard before the router hears it, since what the router sets off runs at once.
    let stepped_to = StoredValue::new(String::new());
    document::on_history(move |to| stepped_to.set_value(to));
    view! {
        <Router>
            <Frame stepped_to opened=page/>
        </Router>
    }
}

/// The app in a frame on a page of another origin: a page without the rest.
#[component]
pub fn Framed(face: Face) -> impl IntoView {
    let session = Session::begin(None);
    provide_context(session);
    view! {
        <Router>
            <main id="content" tabindex="-1">{late::widget(face)}</main>
            <p class="unseen" role="status">{move || session.said.get()}</p>
        </Router>
    }
}

#[component]
fn Frame(stepped_to: StoredValue<String>, opened: RwSignal<bool>) -> impl IntoView {
    let session = session();
    let path = after_the_press();
    let place = Memo::new(move |_| path.with(|path| route::place(path)));
    Effect::new(move |_| document::set_title(&words::frame::title(&place.get(), &session.shop.name())));
    // A page on which much is typed that is kept nowhere is not asked to go.
    let newer = Memo::new(move |_| {
        session.connection.newer.get() && !place.with(|place| matches!(place, Place::Checkout | Place::Many))
    });
    keep_place(path, stepped_to);
    complete_navigation(path);
    // The router would take the press for a change of address.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        document::focus("#content");
    };
    view! {
        <a class="skip" href="#content" on:click=skip>{words::frame::skip()}</a>
        <Head/>
        {move || (!session.connection.up.get()).then(|| view! { <section class="strip" aria-label=words::frame::line()><p>{words::frame::offline()}</p></section> })}
        {move || newer.get().then(|| late::offer(late::Offer::Newer))}
        {move || (session.case_news.get() && session.connection.up.get()).then(|| late::offer(late::Offer::Answered))}
        <main id="content" tabindex="-1">
            <h1 tabindex="-1">{move || words::frame::heading(&place.get())}</h1>
            {move || words::frame::lead(&place.get()).map(|lead| view! { <p class="lead">{lead}</p> })}
            {move || opened.get().then(|| page(place.get()))}
        </main>
        <footer class="foot">
            {move || session.visitor.is_known().then(|| view! { <p class="ways"><a href=route::ACCOUNT>{words::frame::account()}</a><a href=route::ORDERS>{words::frame::orders()}</a><a href=route::GIFTS>{words::frame::sent_gifts()}</a></p> })}
            <p>{words::frame::foot()}</p>
            <p><a href=route::HELP>{words::frame::help()}</a></p>
            <Languages/>
            {move || session.shop.is_demo().then(|| view! { <p>{words::frame::demo()}</p> })}
        </footer>
        <p class="unseen" role="status">{move || session.said.get()}</p>
    }
}

/// A language that was asked for is the account's from now on, once it is known whose that is: letters come in it too.
fn keep_language(session: Session) {
    let kept = StoredValue::new(false);
    Effect::new(move |_| {
        if session.visitor.is_known() && !kept.get_value() {
            kept.set_value(true);
            let language = Some(words::language().tag().to_owned());
            spawn_local(async move {
                if let Err(error) = api::account::change(&Change { language, ..Change::default() }).await {
                    session.notice(&error);
                }
            });
        }
    });
}

/// The languages that the shop speaks, each by its own name.
#[component]
fn Languages() -> impl IntoView {
    let link = |language: Language| {
        let (tag, current) = (language.tag(), (language == words::language()).then_some("true"));
        // Another page, which the server has: nothing for the router.
        view! { <li><a href=["?lang=", tag].concat() lang=tag hreflang=tag rel="external" aria-current=current>{language.name()}</a></li> }
    };
    view! {
        <nav aria-label=words::frame::languages()>
            <ul class="languages">{Language::ALL.map(link).into_iter().collect::<Vec<_>>()}</ul>
        </nav>
    }
}

fn page(place: Place) -> AnyView {
    match place {
        Place::Redeem => RedeemPage().into_any(),
        Place::Balance => late::balance(place),
        Place::Account | Place::Reset | Place::Confirm => late::account(place),
        Place::Help => late::help(place),
        Place::SignIn => late::signin(place),
        Place::Many | Place::Licences | Place::Licence(_) => late::many(place),
        Place::Shop | Place::Cart | Place::Discount(_) | Place::Checkout | Place::Orders | Place::Order(_) => {
            late::market(place)
        }
        Place::Gift | Place::Gifts | Place::Sent(_) => late::gift(place),
        Place::Claim => late::claim(place),
        Place::Lost => LostPage().into_any(),
    }
}

#[component]
fn Head() -> impl IntoView {
    let session = session();
    let path = use_location().pathname;
    let place = Memo::new(move |_| path.with(|path| route::place(path)));
    let here = move |at: Place| move || place.with(|place| *place == at).then_some("page");
    let count = move || Some(session.market.items.get()).filter(|count| *count > 0);
    let out = Callback::new(move |()| {
        spawn_local(async move {
            let text = match api::session::sign_out().await {
                Ok(()) => {
                    session.signed_out();
                    words::frame::signed_out()
                }
                Err(_) => words::frame::still_signed_in(),
            };
            session.say(text);
        });
    });
    view! {
        <header class="head">
            <a class="brand" href=route::SHOP>
                <svg class="mark" viewBox="0 0 26 18" aria-hidden="true">
                    <path d="M3 0h20a3 3 0 0 1 3 3v2.500a3.500 3.500 0 0 0 0 7V15a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3v-2.500a3.500 3.500 0 0 0 0-7V3a3 3 0 0 1 3-3z"></path>
                </svg>
                {move || session.shop.name()}
            </a>
            <nav class="places" aria-label=words::frame::navigation()>
                <a href=route::SHOP aria-current=here(Place::Shop)><Icon sign=Sign::Shop/>{words::frame::shop()}</a>
                <a href=route::REDEEM aria-current=here(Place::Redeem)><Icon sign=Sign::Redeem/>{words::frame::redeem()}</a>
                <a href=route::GIFT aria-current=here(Place::Gift)><Icon sign=Sign::Gift/>{words::frame::gifts()}</a>
                <a href=route::BALANCE aria-current=here(Place::Balance)><Icon sign=Sign::Balance/>{words::frame::balance()}</a>
                <a href=route::CART aria-current=here(Place::Cart)>
                    <Icon sign=Sign::Cart/>{words::frame::cart()}
                    {move || count().map(|count| view! { <span class="count" aria-hidden="true">{count}</span><span class="unseen">{words::frame::items(count)}</span> })}
                </a>
            </nav>
            <div class="person">
                {move || match session.visitor.standing.get() {
                    Standing::SignedIn(viewer) => view! {
                        <a class="name" href=route::ACCOUNT title=words::frame::account()><bdi>{viewer.name}</bdi></a>
                        <Button label=words::frame::sign_out() weight=Weight::Quiet on_press=out/>
                    }
                    .into_any(),
                    Standing::SignedOut => view! {
                        <a class="button quiet" href=route::SIGN_IN aria-current=here(Place::SignIn)>{words::frame::sign_in()}</a>
                    }
                    .into_any(),
                    Standing::Unknown => ().into_any(),
                }}
            </div>
        </header>
    }
}
