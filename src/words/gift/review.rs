//! A gift once more before it goes, and what became of it.

pub use crate::words::said::gift_review::*;

use super::super::amount;
use domain::{Money, gift::Way};


/// On a day and an hour of each recipient's clocks.
pub fn on_their_clocks(moment: &str) -> String {
    [moment, ", where each of them is"].concat()
}

/// Credit that comes with it.
pub fn credit(amount_of: Money, days: u32) -> String {
    ["+", &amount(amount_of), ", to spend within ", &days.to_string(), " days"].concat()
}


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
