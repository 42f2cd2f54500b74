//! The sentences of letters about an account itself.

use super::{day, money};
use domain::{Money, Time, api::balance::Bucket};

/// What the button says.
pub const BALANCE: &str = "See your balance";

/// The subject when an account was frozen.
pub fn frozen_subject(shop: &str) -> String {
    format!("Your account at {shop} is frozen")
}

/// An account was frozen.
pub fn frozen(name: &str, shop: &str, at: &str) -> Vec<String> {
    vec![
        format!("Hello {name}, your account at {shop} was frozen on {at}."),
        "Nothing is taken out of your balance until you unfreeze it. Cards and refunds still come in, and an order that \
         was being paid at that moment still goes through."
            .to_owned(),
        "If it was not you who froze it, somebody else is signed in to your account: sign them out under Account, and \
         change your password."
            .to_owned(),
    ]
}

/// The subject when an account was unfrozen.
pub fn unfrozen_subject(shop: &str) -> String {
    format!("Your account at {shop} can be used again")
}

/// An account was unfrozen.
pub fn unfrozen(name: &str, shop: &str, at: &str) -> Vec<String> {
    vec![
        format!(
            "Hello {name}, your account at {shop} was unfrozen on {at}, with your password. Your balance can be spent again."
        ),
        "If it was not you, freeze it again at once, and tell the shop.".to_owned(),
    ]
}

/// The subject when something runs out.
pub fn runs_out_subject(left: Money, on: &str) -> String {
    format!("{} of your balance runs out on {on}", money(left))
}

/// Something runs out soon: how much, when, and what it is good for.
pub fn runs_out(name: &str, (left, bucket): (Money, Bucket), on: &str, categories: &[String]) -> Vec<String> {
    let kind = match bucket {
        Bucket::Gift => "from gift cards",
        Bucket::Refund => "from refunds",
        Bucket::Promotional => "of promotional credit",
        Bucket::Restricted => "of restricted credit",
        Bucket::Points => "of what you collected",
    };
    let good = match (bucket, categories) {
        (Bucket::Points, _) => "Points become credit on your balance page.".to_owned(),
        (_, []) => "It is good for anything but gift cards.".to_owned(),
        (_, categories) => format!("It is good for {} alone.", and(categories)),
    };
    vec![
        format!("Hello {name}, {} {kind} runs out on {on}.", money(left)),
        good,
        "At checkout it is spent before what keeps longer. If you would rather not hear of this, switch it off on your \
         balance page."
            .to_owned(),
    ]
}

/// A list as it is spoken.
fn and(all: &[String]) -> String {
    match all.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// A day and a time of it, in UTC.
pub fn minute(at: Time) -> String {
    let minutes = at.0.div_euclid(60 * Time::SECOND);
    let (hour, minute) = (minutes.div_euclid(60).rem_euclid(24), minutes.rem_euclid(60));
    format!("{}, {hour:02}:{minute:02} UTC", day(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_and_a_list_are_written_as_people_write_them() {
        assert_eq!(minute("2026-11-21T14:02:59Z".parse().unwrap()), "21 November 2026, 14:02 UTC");
        let names = |all: &[&str]| and(&all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(names(&["Apps"]), "Apps");
        assert_eq!(names(&["Apps", "Games", "Home"]), "Apps, Games and Home");
    }

    #[test]
    fn no_sentence_shouts() {
        let credit = (Money::new(1, domain::Currency::EUR), Bucket::Promotional);
        let all =
            [frozen("Ada", "Scrip", "today"), unfrozen("Ada", "Scrip", "today"), runs_out("Ada", credit, "today", &[])];
        assert!(all.iter().flatten().all(|sentence| !sentence.contains('!') && !sentence.contains("please")));
    }
}
