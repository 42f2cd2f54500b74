//! Every address of the app, once.

/// `/`: the shop.
pub const SHOP: &str = "/";
/// `/redeem`.
pub const REDEEM: &str = "/redeem";
/// `/cart`.
pub const CART: &str = "/cart";
/// `/checkout`.
pub const CHECKOUT: &str = "/checkout";
/// `/orders`, and below it each order.
pub const ORDERS: &str = "/orders";
/// `/gift`: send one.
pub const GIFT: &str = "/gift";
/// `/gifts`: those that were sent, and below it each.
pub const GIFTS: &str = "/gifts";
/// `/claim`: one that came.
pub const CLAIM: &str = "/claim";
/// `/balance`.
pub const BALANCE: &str = "/balance";
/// `/balance`, at what freezes the account.
pub const FREEZE: &str = "/balance#freeze";
/// `/account`.
pub const ACCOUNT: &str = "/account";
/// `/help`.
pub const HELP: &str = "/help";
/// `/redeem/many`.
pub const MANY: &str = "/redeem/many";
/// `/licences`, and below it each.
pub const LICENCES: &str = "/licences";
/// `/signin`.
pub const SIGN_IN: &str = "/signin";
/// `/reset`: another password, by the link in a letter.
pub const RESET: &str = "/reset";
/// `/confirm`: an e-mail, by the link in a letter.
pub const CONFIRM: &str = "/confirm";

/// `/embed/redeem`: the page of that name in a frame on another page.
const FRAME_REDEEM: &str = "/embed/redeem";
/// `/embed/balance`.
const FRAME_BALANCE: &str = "/embed/balance";
/// `/embed/promo`.
const FRAME_PROMO: &str = "/embed/promo";
/// `/embed/signin`: a window, opened by a frame. After signing in it goes on there.
pub const FRAME_SIGN_IN: &str = "/embed/signin?next=/embed/signin";

/// What a frame on another page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Redeem a code.
    Redeem,
    /// The balance.
    Balance,
    /// The codes on a cart.
    Promo,
    /// No frame, but the window in which somebody signs in to one.
    Window,
}

/// The face at an address, where it is one of a frame.
pub fn face(path: &str) -> Option<Face> {
    match path.trim_end_matches('/') {
        FRAME_REDEEM => Some(Face::Redeem),
        FRAME_BALANCE => Some(Face::Balance),
        FRAME_PROMO => Some(Face::Promo),
        window => FRAME_SIGN_IN.split('?').next().filter(|path| *path == window).map(|_| Face::Window),
    }
}

/// The address of a face.
pub fn frame(face: Face) -> &'static str {
    match face {
        Face::Redeem => FRAME_REDEEM,
        Face::Balance => FRAME_BALANCE,
        Face::Promo => FRAME_PROMO,
        Face::Window => FRAME_SIGN_IN,
    }
}

/// What an address shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// What is sold.
    Shop,
    /// Redeem a code.
    Redeem,
    /// Redeem several codes.
    Many,
    /// Licences that were bought.
    Licences,
    /// The licence with this id.
    Licence(String),
    /// The cart.
    Cart,
    /// A link that lays this promo code on the cart.
    Discount(String),
    /// Check out.
    Checkout,
    /// All orders.
    Orders,
    /// The order with this number.
    Order(String),
    /// Send a gift.
    Gift,
    /// All gifts that were sent.
    Gifts,
    /// The sent gift with this id.
    Sent(String),
    /// A gift that came.
    Claim,
    /// Balance and history.
    Balance,
    /// The account: where it is signed in, what was reported.
    Account,
    /// Help, and what was reported.
    Help,
    /// Sign in.
    SignIn,
    /// Choose another password.
    Reset,
    /// Confirm an e-mail.
    Confirm,
    /// Nothing stands at this address.
    Lost,
}

/// The place at this path.
pub fn place(path: &str) -> Place {
    match path.trim_end_matches('/') {
        "" => Place::Shop,
        REDEEM => Place::Redeem,
        MANY => Place::Many,
        LICENCES => Place::Licences,
        CART => Place::Cart,
        CHECKOUT => Place::Checkout,
        ORDERS => Place::Orders,
        GIFT => Place::Gift,
        GIFTS => Place::Gifts,
        CLAIM => Place::Claim,
        BALANCE => Place::Balance,
        ACCOUNT => Place::Account,
        HELP => Place::Help,
        SIGN_IN => Place::SignIn,
        RESET => Place::Reset,
        CONFIRM => Place::Confirm,
        other => below(other, "/orders/")
            .map(Place::Order)
            .or(below(other, "/gifts/").map(Place::Sent))
            .or(below(other, "/licences/").map(Place::Licence))
            .or(below(other, "/discount/").map(Place::Discount))
            .unwrap_or(Place::Lost),
    }
}

/// The last part of a path, where it stands right below this one.
fn below(path: &str, above: &str) -> Option<String> {
    path.strip_prefix(above).filter(|last| !last.is_empty() && !last.contains('/')).map(str::to_owned)
}

/// The address of an order.
pub fn order(id: &str) -> String {
    [ORDERS, "/", id].concat()
}

/// The address of a licence.
pub fn licence(id: &str) -> String {
    [LICENCES, "/", id].concat()
}

/// The address of a gift that was sent.
pub fn sent(id: &str) -> String {
    [GIFTS, "/", id].concat()
}

/// The address of the gifts of an order.
pub fn gifts_of(order: &str) -> String {
    [GIFTS, "?order=", order].concat()
}

/// The address of the sign-in page that leads on to this one.
pub fn sign_in_for(next: &str) -> String {
    [SIGN_IN, "?next=", next].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_its_place_and_the_rest_is_lost() {
        assert_eq!(place("/"), Place::Shop);
        assert_eq!(place("/balance/"), Place::Balance);
        assert_eq!(place("/balanced"), Place::Lost);
        assert_eq!((place("/account"), place("/help/")), (Place::Account, Place::Help));
        assert_eq!((place("/reset"), place("/confirm")), (Place::Reset, Place::Confirm));
        assert_eq!(place("/redeem/many"), Place::Many);
        assert_eq!(place("/licences/b1"), Place::Licence("b1".into()));
        assert_eq!(place("/orders"), Place::Orders);
        assert_eq!(place("/orders/7QK2-M4X9"), Place::Order("7QK2-M4X9".into()));
        assert_eq!(place("/gift"), Place::Gift);
        assert_eq!(place("/gifts"), Place::Gifts);
        assert_eq!(place("/gifts/7QK2-M4X9-1"), Place::Sent("7QK2-M4X9-1".into()));
        assert_eq!(place("/claim"), Place::Claim);
        assert_eq!(place("/discount/SPRING15"), Place::Discount("SPRING15".into()));
        assert_eq!(place("/discount/SPRING15/x"), Place::Lost);
        assert_eq!(place("/discount/"), Place::Lost);
        assert_eq!((face("/embed/promo"), face("/embed/signin")), (Some(Face::Promo), Some(Face::Window)));
        assert_eq!((face("/redeem"), face("/embed")), (None, None));
    }
}
