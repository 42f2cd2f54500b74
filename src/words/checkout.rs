//! Checking out.

use super::amount;
use domain::{Money, api::balance::Bucket};

/// For guests.
pub const GUEST: &str = "Sign in to place the order. Your cart, its codes and the prices stay as they are.";
/// The link.
pub const SIGN_IN: &str = "Sign in";
/// The group.
pub const DELIVERY: &str = "Delivery";
/// The group.
pub const BALANCE: &str = "Your balance";
/// The group.
pub const PAYMENT: &str = "Payment card";
/// The switch.
pub const USE_BALANCE: &str = "Use my balance";
/// The button.
pub const PLACE: &str = "Place order";
/// While it is on its way.
pub const PLACING: &str =
    "Placing your order. Everything is held until the payment is through; then it is taken, or all of it comes back.";
/// When no answer came.
pub const FINDING: &str = "We are finding out whether your order went through. Do not place it again.";
/// When it is certain that nothing happened.
pub const NOT_THROUGH: &str = "Your order did not go through. Nothing was taken; you can place it again.";
/// There is no line.
pub const OFFLINE: &str = "You are offline. Nothing was sent: place the order when you are back.";
/// Something else answered.
pub const GARBLED: &str = "Something answered that is not the shop. Nothing was taken: try again in a moment.";
/// The price changed.
pub const PRICE_CHANGED: &str =
    "The price has changed while you looked. Nothing was taken. This is the new one; place the order if it suits you.";
/// The payment card said no.
pub const DECLINED: &str = "Your card was declined. Nothing was taken, and your balance and codes are back. Try another card, or ask your bank.";
/// Nothing is delivered.
pub const DIGITAL: &str = "Nothing to deliver: it is there at once.";
/// The account has no balance here.
pub const NO_BALANCE: &str = "Your balance has nothing to spend here. Redeemed cards show up by themselves.";
/// The link.
pub const REDEEM: &str = "Redeem a code";
/// The button.
pub const OTHER_ADDRESS: &str = "Send it elsewhere";
/// The field.
pub const NAME: &str = "Name";
/// The field.
pub const STREET: &str = "Street and number";
/// The field.
pub const POSTCODE: &str = "Postcode";
/// The field.
pub const CITY: &str = "City";
/// The field.
pub const NUMBER: &str = "Card number";
/// The field.
pub const EXPIRES: &str = "Expiry date";
/// Under the field's name.
pub const EXPIRES_HINT: &str = "Month and year, as on the card: 04/29.";
/// The field.
pub const SECURITY: &str = "Security code";
/// Under the field's name.
pub const SECURITY_HINT: &str = "3 or 4 digits, on the back of the card.";
/// The check box.
pub const KEEP: &str = "Keep this card for subscriptions and next time";
/// The choice.
pub const NEW_CARD: &str = "A card";
/// The choice.
pub const REDIRECT: &str = "The payment provider's own page";
/// Under the choice.
pub const REDIRECT_HINT: &str = "You pay there and come back here.";
/// In a demonstration.
pub const DEMO: &str =
    "A demonstration: use 4242 4242 4242 4242, any date to come and any security code. No real card.";
/// The amount is not one.
pub const AMOUNT_ODD: &str = "Enter an amount, like 12.50.";
/// The field is empty.
pub const NUMBER_EMPTY: &str = "Enter the number on the card.";
/// It can't be right.
pub const NUMBER_ODD: &str = "Check the card number: a digit is wrong or missing.";
/// It can't be right.
pub const EXPIRES_ODD: &str = "Enter month and year as on the card, like 04/29.";
/// It is over.
pub const EXPIRES_OVER: &str = "This card has expired. Use another one.";
/// It can't be right.
pub const SECURITY_ODD: &str = "Enter the 3 or 4 digits of the security code.";
/// The field is empty.
pub const FIELD_EMPTY: &str = "Fill this in, so that it arrives.";
/// The slider puts it back to this.
pub const AUTOMATIC: &str = "Use as much as possible";

/// The card on file.
pub fn on_file(last_four: &str) -> String {
    ["Card ending in ", last_four].concat()
}

/// The field of a bucket.
pub fn from_bucket(bucket: Bucket, shelves: &str) -> String {
    if bucket == Bucket::Restricted && !shelves.is_empty() {
        return ["From credit for ", shelves].concat();
    }
    ["From ", &super::bucket(bucket).to_lowercase()].concat()
}

/// Beside the bucket: what there is, and what of it this cart can take.
pub fn of_bucket(available: Money, most: Money) -> String {
    let has = [&amount(available), " there"].concat();
    if most == available { has } else { [&has, ", up to ", &amount(most), " for this order"].concat() }
}

/// Said when everything is covered.
pub const COVERED: &str = "Your balance covers all of it. No card is needed.";

/// A way of delivery with its price.
pub fn way(name: &str, price: Money) -> String {
    let price = if price.minor == 0 { "free".to_owned() } else { amount(price) };
    [name, " · ", &price].concat()
}
