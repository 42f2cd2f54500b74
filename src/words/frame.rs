//! The frame around every page.

pub use crate::words::said::frame::*;

use crate::route::Place;


/// The heading of a place, which also names it in the tab.
pub fn heading(place: &Place) -> String {
    match place {
        Place::Shop => shop(),
        Place::Redeem => "Redeem a code",
        Place::Many => "Redeem several codes",
        Place::Licences => "Licences",
        Place::Licence(_) => "Licence",
        Place::Cart | Place::Discount(_) => cart(),
        Place::Checkout => "Check out",
        Place::Orders => orders(),
        Place::Order(id) => return ["Order ", id].concat(),
        Place::Gift => "Send a gift",
        Place::Gifts => super::gift::sent(),
        Place::Sent(_) => "Gift",
        Place::Claim => "You have a gift",
        Place::Balance => "Balance",
        Place::Account => account(),
        Place::SignIn => sign_in(),
        Place::Reset => "Choose a new password",
        Place::Confirm => "Confirm your e-mail",
        Place::Lost => lost(),
    }
    .to_owned()
}

/// Under the heading.
pub fn lead(place: &Place) -> Option<&'static str> {
    match place {
        Place::Shop => Some(super::catalog::lead()),
        Place::Redeem => Some(super::redeem::lead()),
        _ => None,
    }
}

/// The title of the tab.
pub fn title(place: &Place, shop: &str) -> String {
    [&heading(place), " · ", shop].concat()
}
