//! What is to be done, on the spot, in the order in which it can't wait.

use super::{
    Asking,
    flow::{Step, four},
    gifts::TakeBack,
    link,
    question::Question,
    safety::{Freeze, Password, SignOut},
    said,
};
use crate::{
    browser::document,
    route,
    ui::{
        button::{Button, Weight},
        field::{Field, Kind},
    },
};
use domain::help::{Agency, Happened, Measure, agency, scammed};
use leptos::prelude::*;

/// The list.
#[component]
pub fn Measures(asking: Asking) -> impl IntoView {
    let happened = asking.answers.with_untracked(|answers| answers.happened).unwrap_or(Happened::AskedOnly);
    let known = Memo::new(move |_| asking.session.visitor.is_known());
    let steps =
        move || scammed(happened, known.get()).into_iter().map(|measure| one(asking, measure)).collect::<Vec<_>>();
    let to_sign_in = route::sign_in_for(&Step::Measures.address(route::HELP));
    view! {
        <Question asking heading=said::do_now()>
            <ol class="measures">{steps}</ol>
            {move || asking.session.visitor.is_guest().then(|| view! {
                <p class="hint">{said::guest_more()}</p>
                <p><a class="button" href=to_sign_in.clone()>{said::sign_in()}</a></p>
            })}
        </Question>
    }
}

fn one(asking: Asking, measure: Measure) -> impl IntoView {
    let (heading, why) = match measure {
        Measure::Freeze => (said::freeze(), said::freeze_why()),
        Measure::SignOut => (said::sign_out(), said::sign_out_why()),
        Measure::RedeemFirst => (said::redeem_first(), said::redeem_first_why()),
        Measure::TakeBack => (said::take_back(), said::take_back_why()),
        Measure::Block => (said::block(), said::block_why()),
        Measure::Password => (said::password(), ""),
        Measure::Stop => (said::stop(), said::stop_why()),
        Measure::Tell => (said::tell(), ""),
    };
    let act = match measure {
        Measure::Freeze => view! { <Freeze asking/> }.into_any(),
        Measure::SignOut => view! { <SignOut asking/> }.into_any(),
        Measure::RedeemFirst => view! { <p>{link(route::REDEEM.to_owned(), said::to_redeem())}</p> }.into_any(),
        Measure::TakeBack => view! { <TakeBack asking/> }.into_any(),
        Measure::Block => view! { <Block asking/> }.into_any(),
        Measure::Password => view! { <Password asking/> }.into_any(),
        Measure::Stop => ().into_any(),
        Measure::Tell => view! { <Tell asking/> }.into_any(),
    };
    view! {
        <li class="measure">
            <h3>{heading}</h3>
            {(!why.is_empty()).then(|| view! { <p>{why}</p> })}
            {act}
        </li>
    }
}

/// The last four of the card, and on to the report.
#[component]
fn Block(asking: Asking) -> impl IntoView {
    let (text, fault) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move || match text.with_untracked(|text| (four(text), text.trim().is_empty())) {
        (None, false) => {
            fault.set(said::last_four_odd().to_owned());
            asking.session.say(said::last_four_odd());
            document::focus("#help-block");
        }
        (last_four, _) => asking.answer(|answers| answers.last_four = last_four, Step::ScamReport),
    };
    let press = Callback::new(move |()| submit());
    let edited = Callback::new(move |()| fault.set(String::new()));
    view! {
        <form class="narrow" novalidate autocomplete="off" on:submit=move |event| { event.prevent_default(); submit(); }>
            <Field id="help-block" kind=Kind::Voucher label=said::code_four() hint=said::four_hint() text fault on_edit=edited/>
            <div class="actions"><Button label=said::ask_to_block() weight=Weight::Plain on_press=press/></div>
        </form>
    }
}

/// Whom else to tell.
#[component]
fn Tell(asking: Asking) -> impl IntoView {
    let known = move || agency(&asking.session.shop.region(asking.session.visitor.region()));
    let collects = move || match known() {
        Some(Agency { name, address }) => view! {
            <li>{said::tell_agency()}" "<a href=address rel="external noreferrer" target="_blank">{name}</a></li>
        }
        .into_any(),
        None => view! { <li>{said::tell_consumer()}</li> }.into_any(),
    };
    view! {
        <ul class="tell">
            <li>{said::tell_bank()}</li>
            <li>{said::tell_police()}</li>
            {collects}
        </ul>
    }
}
