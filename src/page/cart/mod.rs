//! `/cart`, `/checkout` and `/discount/CODE`: what is about to be bought, the codes on it, and how it is paid.

mod checkout;
mod code_box;
mod codes;
mod combine;
mod lines;
mod news;
mod promo;
mod summary;

pub use checkout::CheckoutPage;
pub use promo::PromoBox;

use crate::{
    route,
    session::{Trouble, session},
    ui::{
        button::{Button, Weight},
        loading::{Loading, LoadingColumn},
        notice::{Notice, Tone},
    },
    words,
};
use code_box::CodeBox;
use codes::Codes;
use domain::{Code, Reason, api::cart::AddCode};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use lines::Lines;
use summary::Summary;

/// The cart.
#[component]
pub fn CartPage() -> impl IntoView {
    let session = session();
    let basket = session.basket();
    news::tell(session);
    let known = Memo::new(move |_| basket.priced.with(Option::is_some));
    let removed = RwSignal::new(None);
    let waits = Memo::new(move |_| basket.is_being_paid());
    let empty = Memo::new(move |_| {
        let lines = basket.priced.with(|priced| priced.as_ref().is_some_and(|priced| priced.input.lines.is_empty()));
        lines && removed.with(Option::is_none)
    });
    // What somebody has typed is not for who comes after.
    let visitors = Memo::new(move |before: Option<&(bool, u32)>| {
        let (was_known, count) = before.copied().unwrap_or_default();
        (known.get(), count + u32::from(was_known && !known.get()))
    });
    let visitor = Memo::new(move |_| visitors.get().1);
    let lines = move || {
        if !known.get() {
            return view! { <Unknown beside=true/> }.into_any();
        }
        (move || if empty.get() { view! { <Empty/> }.into_any() } else { view! { <Lines removed/> }.into_any() })
            .into_any()
    };
    let summary = move || {
        known.get().then(|| view! {
            <Summary>
                {move || (!empty.get() && !waits.get()).then(|| view! { <a class="button primary" href=route::CHECKOUT>{words::cart::check_out()}</a> })}
            </Summary>
        })
    };
    // The box comes first: it is painted before anybody knows how long the list of lines is, and does not move when it comes.
    view! {
        <div class="two cart">
            <div>
                <details class="codes-box" open>
                    <summary><h2>{words::cart::codes()}</h2></summary>
                    {move || { visitor.track(); view! { <CodeBox/> } }}
                    <Codes/>
                </details>
                <Troubles/>
                {lines}
            </div>
            {summary}
        </div>
    }
}

/// A link that lays a promo code on the cart, beside what is there, and shows the cart. Whatever else stands in the
/// address is left alone.
#[component]
pub fn DiscountPage(code: String) -> impl IntoView {
    let session = session();
    let navigate = use_navigate();
    // The page is gone by the time of the answer: the cart shows what became of it.
    session.basket().add_code(AddCode { code: Code::typed(code), pin: None, as_typed: false }, None);
    Effect::new(move |_| navigate(route::CART, NavigateOptions { replace: true, ..NavigateOptions::default() }));
    view! { <Loading label=words::cart::loading()/> }
}

/// Nothing in it.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="ticket-place">
            <h2>{words::cart::empty()}</h2>
            <p>{words::cart::empty_next()}</p>
            <p><a class="button" href=route::SHOP>{words::cart::to_shop()}</a></p>
        </div>
    }
}

/// No answer yet, or none.
#[component]
fn Unknown(
    /// It stands beside what is there already.
    #[prop(optional)]
    beside: bool,
) -> impl IntoView {
    let session = session();
    move || {
        if session.basket().failed.get() || !session.connection.up.get() {
            let again = Callback::new(move |()| session.basket().refresh());
            return view! {
                <Notice tone=Tone::Care><p class="strong">{words::cart::unreachable()}</p></Notice>
                <div class="actions"><Button label=words::cart::again() weight=Weight::Plain on_press=again/></div>
            }
            .into_any();
        }
        if beside {
            return view! { <LoadingColumn label=words::cart::loading()/> }.into_any();
        }
        view! { <Loading label=words::cart::loading()/> }.into_any()
    }
}

/// What went wrong with the last change, and what holds the cart.
#[component]
fn Troubles() -> impl IntoView {
    let session = session();
    let basket = session.basket();
    let trouble = move || {
        basket.trouble.get().map(|trouble| match trouble {
            // Of a cart, on hold means that it is being paid for, which is said above.
            Trouble::Refused(problem) if matches!(problem.reason, Reason::OnHold { .. }) => {
                (Tone::Stop, words::cart::being_paid().to_owned())
            }
            Trouble::Refused(problem) => (Tone::Stop, words::refusal::sentence(&problem)),
            Trouble::Differs(total) => (Tone::Care, words::cart::differs(total)),
            Trouble::Code(error) => (Tone::Stop, code_box::sentence(session, &error)),
            Trouble::TooMuch => (Tone::Stop, words::cart::too_much().to_owned()),
        })
    };
    Effect::new(move |_| {
        if let Some((_, text)) = trouble() {
            session.say(text);
        }
    });
    let order =
        Memo::new(move |_| basket.priced.with(|priced| priced.as_ref().and_then(|priced| priced.order.clone())));
    view! {
        {move || order.get().map(|id| view! {
            <Notice tone=Tone::Care>
                <p class="strong">{words::cart::being_paid()}</p>
                <p><a href=route::order(&id)>{words::cart::to_order()}</a></p>
            </Notice>
        })}
        {move || trouble().map(|(tone, text)| view! { <Notice tone><p class="strong">{text}</p></Notice> })}
    }
}
