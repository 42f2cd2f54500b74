//! The frame around every page.

use crate::route::Place;

/// The link that jumps over the navigation.
pub const SKIP: &str = "Skip to the content";
/// The navigation, to a screen reader.
pub const NAVIGATION: &str = "Main";
/// To the code field.
pub const REDEEM: &str = "Redeem";
/// To the balance.
pub const BALANCE: &str = "Balance";
/// To the form.
pub const SIGN_IN: &str = "Sign in";
/// Out.
pub const SIGN_OUT: &str = "Sign out";
/// Said when it worked.
pub const SIGNED_OUT: &str = "You are signed out.";
/// Said when it did not.
pub const STILL_SIGNED_IN: &str = "You are still signed in: the shop did not answer. Try again in a moment.";
/// What the strip is about, to a screen reader.
pub const LINE: &str = "Connection";
/// The strip while there is no line.
pub const OFFLINE: &str = "You are offline. Codes are still checked here, and your balance is as you last saw it. \
    Redeeming waits for the line.";
/// At the foot of every page.
pub const FOOT: &str = "Codes are checked on this device first. A typo never counts as a try.";
/// At the foot of a demonstration.
pub const DEMO: &str = "A demonstration: no real money moves here.";
/// Where no page stands.
pub const LOST: &str = "Page not found";
/// What to do there.
pub const LOST_NEXT: &str = "Nothing stands at this address. You can redeem a code or look at your balance.";
/// The way on from there.
pub const LOST_LINK: &str = "Redeem a code";

/// A page is on its way, later than usual.
pub const FETCHING: &str = "Fetching this page";
/// A page did not come.
pub const NOT_FETCHED: &str = "This page could not be fetched. It is tried again as soon as there is a line.";
/// The button that tries it now.
pub const FETCH_AGAIN: &str = "Try again";
/// The link that begins anew, with the newest app.
pub const RELOAD: &str = "Reload";
/// To what is sold.
pub const SHOP: &str = "Shop";
/// To the form of a gift.
pub const GIFTS: &str = "Gifts";
/// To the cart.
pub const CART: &str = "Cart";
/// To the account.
pub const ACCOUNT: &str = "Account";
/// To the orders.
pub const ORDERS: &str = "Your orders";

/// The heading of a place, which also names it in the tab.
pub fn heading(place: &Place) -> String {
    match place {
        Place::Shop => SHOP,
        Place::Redeem => "Redeem a code",
        Place::Many => "Redeem several codes",
        Place::Licences => "Licences",
        Place::Licence(_) => "Licence",
        Place::Cart | Place::Discount(_) => CART,
        Place::Checkout => "Check out",
        Place::Orders => ORDERS,
        Place::Order(id) => return ["Order ", id].concat(),
        Place::Gift => "Send a gift",
        Place::Gifts => super::gift::SENT,
        Place::Sent(_) => "Gift",
        Place::Claim => "You have a gift",
        Place::Balance => "Balance",
        Place::Account => ACCOUNT,
        Place::SignIn => SIGN_IN,
        Place::Reset => "Choose a new password",
        Place::Confirm => "Confirm your e-mail",
        Place::Lost => LOST,
    }
    .to_owned()
}

/// Under the heading.
pub fn lead(place: &Place) -> Option<&'static str> {
    match place {
        Place::Shop => Some(super::catalog::LEAD),
        Place::Redeem => Some(super::redeem::LEAD),
        _ => None,
    }
}

/// The title of the tab.
pub fn title(place: &Place, shop: &str) -> String {
    [&heading(place), " · ", shop].concat()
}
