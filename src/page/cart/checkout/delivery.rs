//! Where it goes, and how.

use super::form;
use crate::{
    pay::Wrong,
    session::session,
    ui::{
        button::{Button, Weight},
        field::{Field, Kind},
        switch::Choice,
    },
    words,
};
use domain::{
    api::{account::Account, order::Address},
    cart::Edit,
};
use leptos::prelude::*;

/// The fields of an address, in their order: id, name and autofill name.
fn fields() -> [(&'static str, &'static str, &'static str); 4] {
    [
        ("address-name", words::checkout::name(), "shipping name"),
        ("address-street", words::checkout::street(), "shipping street-address"),
        ("address-postcode", words::checkout::postcode(), "shipping postal-code"),
        ("address-city", words::checkout::city(), "shipping address-level2"),
    ]
}

/// Where it goes: the account's address, or another.
#[derive(Clone, Copy)]
pub struct Where {
    account: RwSignal<Option<Account>>,
    elsewhere: RwSignal<bool>,
    texts: [RwSignal<String>; 4],
    faults: [RwSignal<String>; 4],
}

impl Where {
    /// The account's own, until something else is typed.
    pub fn new(account: RwSignal<Option<Account>>) -> Where {
        let empty = || [(); 4].map(|()| RwSignal::new(String::new()));
        Where { account, elsewhere: RwSignal::new(false), texts: empty(), faults: empty() }
    }

    fn own(self) -> Option<Address> {
        self.account.with(|account| account.as_ref().and_then(|account| account.address.clone()))
    }

    fn typed(self) -> bool {
        self.elsewhere.get() || (self.account.with(Option::is_some) && self.own().is_none())
    }

    /// What is to be sent: nothing where the account's own address is meant.
    pub fn read(self) -> Result<Option<Address>, Wrong> {
        if !untrack(|| self.typed()) {
            return Ok(None);
        }
        let [name, street, postcode, city] = self.texts.map(|text| text.get_untracked());
        let country = self.account.with_untracked(|account| account.as_ref().map(|account| account.region.clone()));
        let read = form::address([&name, &street, &postcode, &city], &country.unwrap_or_default());
        let empty = read.as_ref().err().cloned().unwrap_or_default();
        for (place, fault) in self.faults.iter().enumerate() {
            fault.set(if empty.contains(&place) { words::checkout::field_empty().to_owned() } else { String::new() });
        }
        let first = empty.first().and_then(|place| fields().get(*place).copied()).map_or("", |(id, ..)| id);
        read.map(Some).map_err(|_| Wrong { field: first, said: words::checkout::field_empty() })
    }
}

/// The group.
#[component]
pub fn DeliveryGroup(place: Where, delivered: Memo<bool>) -> impl IntoView {
    let basket = session().basket();
    let ways = Memo::new(move |_| {
        basket.priced.with(|priced| priced.as_ref().map(|priced| priced.input.deliveries.clone()).unwrap_or_default())
    });
    let chosen = Memo::new(move |_| {
        basket.priced.with(|priced| priced.as_ref().and_then(|priced| priced.input.way().map(|way| way.id.clone())))
    });
    let choices = move || {
        ways.get().into_iter().map(|way| {
            let id = way.id.clone();
            let is_chosen = Signal::derive(move || chosen.with(|chosen| chosen.as_ref() == Some(&id)));
            let choose = Callback::new(move |()| basket.edit(Edit::Delivery { way: way.id.clone() }));
            view! { <Choice group="delivery" label=words::checkout::way(&way.name, way.price) chosen=is_chosen on_choose=choose/> }
        })
        .collect::<Vec<_>>()
    };
    let address = move || {
        if place.typed() {
            let fields = fields().into_iter().zip(place.texts).zip(place.faults).map(
                |(((id, label, autofill), text), fault)| {
                    view! { <Field id kind=Kind::Address(autofill) label hint="" text fault/> }
                },
            );
            return fields.collect::<Vec<_>>().into_any();
        }
        let elsewhere = Callback::new(move |()| place.elsewhere.set(true));
        place.own().map(|own| view! {
            <p class="address"><bdi>{own.name}</bdi><br/><bdi>{own.street}</bdi><br/><bdi>{[own.postcode, own.city].join(" ")}</bdi></p>
            <Button label=words::checkout::other_address() weight=Weight::Quiet on_press=elsewhere/>
        })
        .into_any()
    };
    view! {
        <fieldset class="group">
            <legend>{words::checkout::delivery()}</legend>
            {move || if delivered.get() {
                view! { {address} {choices} }.into_any()
            } else {
                view! { <p class="hint">{words::checkout::digital()}</p> }.into_any()
            }}
        </fieldset>
    }
}
