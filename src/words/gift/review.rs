//! A gift once more before it goes, and what became of it.

use super::super::amount;
use domain::{Money, gift::Way};

/// Something is to be mended.
pub const TO_MEND: &str = "Something is to be mended before it can go. It is marked.";
/// It is through.
pub const PAID: &str = "Your gift is paid.";
/// A link is made by the sender.
pub const WHEN_LINKED: &str = "When you hand over the link";
/// At once.
pub const WHEN_PAID: &str = "As soon as it is paid";
/// Not at once.
pub const WHEN_COOL: &str = "After a pause in which you can take it back";
/// The promo gives its credit.
pub const CODE_APPLIES: &str = "This code applies.";

/// On a day and an hour of each recipient's clocks.
pub fn on_their_clocks(moment: &str) -> String {
    [moment, ", where each of them is"].concat()
}

/// Credit that comes with it.
pub fn credit(amount_of: Money, days: u32) -> String {
    ["+", &amount(amount_of), ", to spend within ", &days.to_string(), " days"].concat()
}

/// The heading of the review.
pub const REVIEW_TITLE: &str = "Before it goes";
/// The row.
pub const TO: &str = "To";
/// The row.
pub const WHEN: &str = "When";
/// The row.
pub const CREDIT: &str = "Credit for you";
/// The group.
pub const CODE_BOX: &str = "Promo code";
/// The field.
pub const CODE: &str = "Promo code";
/// The button.
pub const APPLY: &str = "Apply";
/// The rows.
pub const STEPS: &str = "What happens";
/// The button.
pub const SEND: &str = "Send gift";
/// The button that goes through with it, once it is proved who sends.
pub const CONFIRM: &str = "Confirm and send";
/// The button.
pub const BACK: &str = "Change something";
/// While it is on its way.
pub const SENDING: &str = "Paying for the gift. It goes out once the payment is through.";
/// When no answer came.
pub const FINDING: &str = "We are finding out whether your gift went through. Do not send it again.";
/// When it is certain that nothing happened.
pub const NOT_THROUGH: &str = "Your gift did not go through. Nothing was taken; you can send it again.";
/// The payment card said no.
pub const DECLINED: &str =
    "Your card was declined. Nothing was taken and nothing was sent. Try another card, or ask your bank.";
/// The price changed.
pub const PRICE_CHANGED: &str =
    "The total has changed while you looked. Nothing was taken. This is the new one; send the gift if it suits you.";
/// No promo has this code.
pub const NO_SUCH_CODE: &str = "No promotion has this code. Compare it, or send the gift without it.";

/// What happens first, by the way it goes.
pub fn happens(way: Way, dated: bool) -> [&'static str; 3] {
    let goes = match (way, dated) {
        (Way::Link, _) => "When it is paid, you make the link on the gift's page, and share it or print it.",
        (Way::Email, false) => "When it is paid, the message goes out.",
        (Way::Email, true) => "It waits with us, sealed, until its time.",
    };
    [
        goes,
        "You see when it was sent, opened and claimed.",
        "Until it is claimed you can change it, send it again, or take it back: then all you paid goes back to your card.",
    ]
}
