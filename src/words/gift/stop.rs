//! The interlock's stop: it names the scam.

pub use crate::words::said::gift_stop::*;

use super::super::amount;
use domain::gift::interlock::{Scam, Warning};


/// Why it is stopped.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::LargeToNew { amount: large } => {
            [&amount(*large), " is a large gift to somebody you have not sent one to before."].concat()
        }
        Warning::Many { today } => ["These would be ", &today.to_string(), " gifts within a day."].concat(),
        Warning::Says { scam } => scam_named(*scam).to_owned(),
    }
}

/// The scam by its name, and how it goes.
fn scam_named(scam: Scam) -> &'static str {
    match scam {
        Scam::Authority => {
            "The false office. Your message speaks of a fine, a tax or a bail. Callers who pretend to be the police or a tax office want gift cards, because nobody can get them back."
        }
        Scam::Support => {
            "The false support. Your message speaks of a repair, a virus or a refund. Callers who pretend to be a computer company want gift cards for help that is none."
        }
        Scam::Boss => {
            "The false boss. Your message speaks of cards for clients or colleagues. Messages that pretend to be from a superior who can't talk right now are a trick: call the person."
        }
        Scam::Family => {
            "The false relative. Your message speaks of an emergency or a new number. Call the number you have always had before you send anything."
        }
        Scam::Prize => {
            "The fee before the prize. Your message speaks of a prize, a loan or an inheritance. Whoever has to pay first never gets anything."
        }
        Scam::ReadOut => {
            "The code that is to be read out. Your message asks for the numbers or a photo of a card. Whoever sees a code can spend it at once."
        }
        Scam::Secret => "The secret. Your message asks to tell nobody. A gift needs no secrets; a thief does.",
    }
}

/// How long it waits.
pub fn cools(until: &str) -> String {
    ["Sent all the same, it waits until ", until, ". Until then you can take it back with one tap."].concat()
}
