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
    Some(match place {
        Place::Shop => shop_lead(),
        Place::Redeem => super::redeem::lead(),
        Place::Many => many_lead(),
        Place::Licences => licences_lead(),
        Place::Cart => cart_lead(),
        Place::Checkout => checkout_lead(),
        Place::Orders => orders_lead(),
        Place::Gift => gift_lead(),
        Place::Gifts => sent_gifts_lead(),
        Place::Claim => claim_lead(),
        Place::Balance => balance_lead(),
        Place::Account => account_lead(),
        Place::Help => help_lead(),
        Place::SignIn => sign_in_lead(),
        Place::Reset => reset_lead(),
        Place::Confirm => confirm_lead(),
        Place::Discount(_) | Place::Licence(_) | Place::Order(_) | Place::Sent(_) | Place::Lost => return None,
    })
}

/// The title of the tab.
pub fn title(place: &Place, shop: &str) -> String {
    [&heading(place), " · ", shop].concat()
}
