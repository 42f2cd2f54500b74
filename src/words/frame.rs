//! The frame around every page.

pub use crate::words::said::frame::*;

use crate::route::Place;

/// The heading of a place, which also names it in the tab.
pub fn heading(place: &Place) -> String {
    match place {
        Place::Shop => shop(),
        Place::Redeem => redeem_heading(),
        Place::Many => many(),
        Place::Licences => licences(),
        Place::Licence(_) => licence(),
        Place::Cart | Place::Discount(_) => cart(),
        Place::Checkout => checkout(),
        Place::Orders => orders(),
        Place::Order(id) => return order(id),
        Place::Gift => send_gift(),
        Place::Gifts => sent_gifts(),
        Place::Sent(_) => gift(),
        Place::Claim => claim(),
        Place::Balance => balance(),
        Place::Account => account(),
        Place::Help => help(),
        Place::SignIn => sign_in(),
        Place::Reset => reset(),
        Place::Confirm => confirm(),
        Place::Lost => lost(),
    }
    .to_owned()
}

/// Under the heading.
pub fn lead(place: &Place) -> Option<&'static str> {
    match place {
        Place::Shop => Some(shop_lead()),
        Place::Redeem => Some(super::redeem::lead()),
        Place::Cart => Some(cart_lead()),
        Place::Gift => Some(gift_lead()),
        Place::Balance => Some(balance_lead()),
        _ => None,
    }
}

/// The title of the tab.
pub fn title(place: &Place, shop: &str) -> String {
    [&heading(place), " · ", shop].concat()
}
