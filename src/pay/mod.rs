//! The payment card, or the provider's page: what pays what is due, at the checkout and for gifts.

pub mod flow;
mod form;
pub mod sending;

use crate::{
    browser::{clock, document},
    session::{Session, session},
    ui::{
        field::{Field, Kind},
        switch::{CheckBox, Choice},
    },
    words,
};
use domain::api::{
    account::Account,
    order::{Method, Pay},
};
use form::CardFault;
use leptos::prelude::*;

/// What keeps the order from being placed: the field to go to, and what is said.
pub struct Wrong {
    /// The field's id.
    pub field: &'static str,
    /// What is wrong with it.
    pub said: &'static str,
}

impl Wrong {
    /// Goes there and says it.
    pub fn show(&self, session: Session) {
        document::focus(&["#", self.field].concat());
        session.say(self.said);
    }
}

/// What pays.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Card,
    OnFile,
    Redirect,
}

impl By {
    fn method(self) -> Method {
        if self == By::Redirect { Method::Redirect } else { Method::Card }
    }
}

/// The fields of the payment.
#[derive(Clone, Copy)]
pub struct Paying {
    account: RwSignal<Option<Account>>,
    chosen: RwSignal<Option<By>>,
    number: RwSignal<String>,
    expires: RwSignal<String>,
    security: RwSignal<String>,
    keep: RwSignal<bool>,
    faults: RwSignal<Vec<CardFault>>,
}

impl Paying {
    /// Nothing typed yet.
    pub fn new(account: RwSignal<Option<Account>>) -> Paying {
        let empty = || RwSignal::new(String::new());
        Paying {
            account,
            chosen: RwSignal::new(None),
            number: empty(),
            expires: empty(),
            security: empty(),
            keep: RwSignal::new(false),
            faults: RwSignal::default(),
        }
    }

    /// What pays, as a promo that is for one way of paying has it.
    pub fn method(self) -> Method {
        self.by().method()
    }

    fn on_file(self) -> Option<String> {
        self.account.with(|account| account.as_ref().and_then(|account| account.card.clone()))
    }

    /// The shopper's choice; before there is one, the card on file, else a card.
    fn by(self) -> By {
        let first = || if self.on_file().is_some() { By::OnFile } else { By::Card };
        self.chosen.get().unwrap_or_else(first)
    }

    /// The order is placed: nothing of the card stays on the page.
    pub fn forget(self) {
        for (id, text) in [("card-number", self.number), ("card-expires", self.expires), ("card-code", self.security)] {
            document::fill(id, "");
            text.set(String::new());
        }
    }

    /// What is to be sent, or the first thing that is wrong.
    pub fn read(self) -> Result<Option<Pay>, Wrong> {
        match untrack(|| self.by()) {
            By::OnFile => Ok(Some(Pay::OnFile)),
            By::Redirect => Ok(Some(Pay::Redirect)),
            By::Card => {
                let [number, expires, security] =
                    [self.number, self.expires, self.security].map(|text| text.get_untracked());
                let card = form::card(&number, &expires, &security, clock::now());
                self.faults.set(card.as_ref().err().cloned().unwrap_or_default());
                let keep = self.keep.get_untracked();
                card.map(|card| Some(Pay::Card { card, keep })).map_err(|faults| match faults.first() {
                    Some(CardFault::Expires | CardFault::Expired) => {
                        Wrong { field: "card-expires", said: said(&faults, EXPIRES) }
                    }
                    Some(CardFault::SecurityCode) => Wrong { field: "card-code", said: said(&faults, SECURITY) },
                    _ => Wrong { field: "card-number", said: said(&faults, NUMBER) },
                })
            }
        }
    }
}

const NUMBER: &[CardFault] = &[CardFault::NumberEmpty, CardFault::Number];
const EXPIRES: &[CardFault] = &[CardFault::Expires, CardFault::Expired];
const SECURITY: &[CardFault] = &[CardFault::SecurityCode];

/// What is said about the field that these faults belong to.
fn said(faults: &[CardFault], of: &[CardFault]) -> &'static str {
    match faults.iter().find(|fault| of.contains(fault)) {
        None => "",
        Some(CardFault::NumberEmpty) => words::checkout::number_empty(),
        Some(CardFault::Number) => words::checkout::number_odd(),
        Some(CardFault::Expires) => words::checkout::expires_odd(),
        Some(CardFault::Expired) => words::checkout::expires_over(),
        Some(CardFault::SecurityCode) => words::checkout::security_odd(),
    }
}

/// The group; only when something is due.
#[component]
pub fn PaymentGroup(pay: Paying) -> impl IntoView {
    let session = session();
    let choice = move |by: By, label: String, hint: &'static str| {
        let chosen = Signal::derive(move || pay.by() == by);
        let choose = Callback::new(move |()| pay.chosen.set(Some(by)));
        view! { <Choice group="payment" label hint chosen on_choose=choose/> }
    };
    let choices = move || {
        let on_file = pay.on_file().map(|last_four| choice(By::OnFile, words::checkout::on_file(&last_four), ""));
        let redirect = session.shop.methods().contains(&Method::Redirect);
        let redirect = redirect
            .then(|| choice(By::Redirect, words::checkout::redirect().to_owned(), words::checkout::redirect_hint()));
        (on_file.is_some() || redirect.is_some())
            .then(|| view! { {on_file} {choice(By::Card, words::checkout::new_card().to_owned(), "")} {redirect} })
    };
    let fault =
        move |of: &'static [CardFault]| Signal::derive(move || pay.faults.with(|faults| said(faults, of).to_owned()));
    let fields = move || {
        (pay.by() == By::Card).then(|| view! {
            {session.shop.is_demo().then(|| view! { <p class="hint">{words::checkout::demo()}</p> })}
            <Field id="card-number" kind=Kind::CardNumber label=words::checkout::number() hint="" text=pay.number fault=fault(NUMBER)/>
            <div class="pair">
                <Field id="card-expires" kind=Kind::CardExpiry label=words::checkout::expires() hint=words::checkout::expires_hint() text=pay.expires fault=fault(EXPIRES)/>
                <Field id="card-code" kind=Kind::CardCode label=words::checkout::security() hint=words::checkout::security_hint() text=pay.security fault=fault(SECURITY)/>
            </div>
            <CheckBox label=words::checkout::keep() checked=pay.keep/>
        })
    };
    view! {
        <fieldset class="group">
            <legend>{words::checkout::payment()}</legend>
            {choices}
            {fields}
        </fieldset>
    }
}
