//! Payment cards: what can be said of one without asking anybody.

use domain::{Reason, Time, api::order::PaymentCard, code};

/// Refuses a payment card that no provider would take: its number fails its check (ISO/IEC 7812-1, annex B), its last
/// day is over, or its security code is none.
pub fn check(card: &PaymentCard, now: Time) -> Result<(), Reason> {
    let number = (12..=19).contains(&card.number.len()) && luhn(&card.number);
    let code = (3..=4).contains(&card.security_code.len()) && is_digits(&card.security_code);
    let good = number && code && last_month(&card.expires).is_some_and(|last| month(now) <= last);
    if good { Ok(()) } else { Err(Reason::PaymentDeclined) }
}

/// The last four of a number.
pub fn last_four(card: &PaymentCard) -> String {
    let from = card.number.chars().count().saturating_sub(4);
    card.number.chars().skip(from).collect()
}

/// A card as it may be hashed: what tells two apart without saying what they are.
pub fn masked(card: &PaymentCard) -> PaymentCard {
    PaymentCard { number: last_four(card), expires: card.expires.clone(), security_code: String::new() }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The last digit is the one that makes the others fit.
fn luhn(number: &str) -> bool {
    let mut rest = number.chars();
    let last = rest.next_back();
    is_digits(number) && last.is_some() && code::luhn_digit(rest.as_str()) == last
}

/// `MM/YY` as months since the year 0.
fn last_month(expires: &str) -> Option<i64> {
    let (month, year) = expires.split_once('/')?;
    if month.len() != 2 || year.len() != 2 || !is_digits(month) || !is_digits(year) {
        return None;
    }
    let (month, year): (i64, i64) = (month.parse().ok()?, year.parse().ok()?);
    (1..=12).contains(&month).then_some((2_000 + year) * 12 + month)
}

fn month(now: Time) -> i64 {
    let (year, month, _) = now.date();
    year * 12 + month
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(number: &str, expires: &str, code: &str) -> bool {
        let card = PaymentCard { number: number.into(), expires: expires.into(), security_code: code.into() };
        check(&card, "2026-11-21T14:02:00Z".parse().unwrap()).is_ok()
    }

    #[test]
    fn a_number_that_fails_its_check_an_old_card_or_no_code_is_refused() {
        assert!(checked("4242424242424242", "11/26", "123"));
        assert!(!checked("4242424242424241", "11/26", "123"));
        assert!(!checked("4242424242424242", "10/26", "123"));
        assert!(!checked("4242424242424242", "13/30", "123"));
        assert!(!checked("4242424242424242", "1/30", "123"));
        assert!(!checked("4242424242424242", "12/30", "12"));
        assert!(!checked("4242 4242 4242 4242", "12/30", "123"));
        assert!(!checked("", "12/30", "123"));
    }

    #[test]
    fn what_is_hashed_of_a_card_is_no_card() {
        let card =
            PaymentCard { number: "4242424242424242".into(), expires: "11/26".into(), security_code: "123".into() };
        let masked = masked(&card);
        assert_eq!((masked.number.as_str(), masked.security_code.as_str()), ("4242", ""));
    }
}
