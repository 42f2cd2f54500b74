//! From what stands in the fields of a payment card to what is sent, or to what is wrong with it. No Leptos in here.

use domain::{Time, api::order::PaymentCard, code::luhn};

/// What is wrong with a payment card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFault {
    /// No number.
    NumberEmpty,
    /// It can't be the number of a card.
    Number,
    /// It is no month and year.
    Expires,
    /// It is over.
    Expired,
    /// It is no security code.
    SecurityCode,
}

/// The payment card in three fields; every field's fault at once.
pub fn card(number: &str, expires: &str, security_code: &str, now: Time) -> Result<PaymentCard, Vec<CardFault>> {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let tidy = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '/'));
    let mut faults = Vec::new();
    let (long, code) = (digits(number), digits(security_code));
    if number.trim().is_empty() {
        faults.push(CardFault::NumberEmpty);
    } else if !tidy(number) || !(12..=19).contains(&long.len()) || !luhn::fits(&long.chars().collect::<Vec<_>>()) {
        faults.push(CardFault::Number);
    }
    let month = month(&digits(expires)).filter(|_| tidy(expires));
    match month {
        None => faults.push(CardFault::Expires),
        Some((year, month)) if (year, month) < (now.date().0, now.date().1) => faults.push(CardFault::Expired),
        Some(_) => {}
    }
    if !(3..=4).contains(&code.len()) || !tidy(security_code) {
        faults.push(CardFault::SecurityCode);
    }
    match month {
        Some((year, month)) if faults.is_empty() => {
            let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
            Ok(PaymentCard {
                number: long,
                expires: [&two(month), "/", &two(year % 100)].concat(),
                security_code: code,
            })
        }
        _ => Err(faults),
    }
}

/// `0429`, `429` or `042029` as year and month.
fn month(digits: &str) -> Option<(i64, i64)> {
    let (month, year) = match digits.len() {
        3 => digits.split_at_checked(1)?,
        4 | 6 => digits.split_at_checked(2)?,
        _ => return None,
    };
    let year: i64 = year.parse().ok()?;
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((if year < 100 { 2_000 + year } else { year }, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time(1_795_269_720_000);

    #[test]
    fn a_card_is_read_as_people_type_it() {
        let read = card("4242 4242 4242 4242", "4/29", "123", NOW).unwrap();
        assert_eq!((read.number.as_str(), read.expires.as_str()), ("4242424242424242", "04/29"));
        assert_eq!(card("4242-4242-4242-4242", "11 / 2026", "1234", NOW).unwrap().expires, "11/26");
    }

    #[test]
    fn every_field_says_what_is_wrong_with_it_at_once() {
        assert_eq!(
            card("", "", "", NOW),
            Err(vec![CardFault::NumberEmpty, CardFault::Expires, CardFault::SecurityCode])
        );
        assert_eq!(
            card("4242 4242 4242 4241", "13/29", "12a", NOW),
            Err(vec![CardFault::Number, CardFault::Expires, CardFault::SecurityCode])
        );
        assert_eq!(card("4242424242424242", "10/26", "123", NOW), Err(vec![CardFault::Expired]));
    }
}
