use super::*;
use proptest::prelude::*;

#[test]
fn amounts_are_read_as_people_write_them() {
    for (currency, text, minor) in [
        ("EUR", "25", 2_500),
        ("EUR", "25,5", 2_550),
        ("EUR", "25,50 €", 2_550),
        ("EUR", "€ 25.50", 2_550),
        ("EUR", "1.234,56", 123_456),
        ("EUR", "1,234.56", 123_456),
        ("EUR", "1 234,56", 123_456),
        ("EUR", "1\u{202f}234,56\u{a0}€", 123_456),
        ("EUR", "1’234.50", 123_450),
        ("EUR", "1.234", 123_400),
        ("EUR", "1.234.567", 123_456_700),
        ("EUR", "25,- €", 2_500),
        ("EUR", "25.–", 2_500),
        ("EUR", "25,", 2_500),
        ("EUR", "eur 25", 2_500),
        ("EUR", "25EUR", 2_500),
        ("EUR", "25 Euro", 2_500),
        ("EUR", "٢٥٫٥٠", 2_550),
        ("USD", "$25", 2_500),
        ("USD", "US$25.00", 2_500),
        ("USD", "$1,000", 100_000),
        ("USD", "$25 USD", 2_500),
        ("GBP", "£25.00", 2_500),
        ("JPY", "¥2,500", 2_500),
        ("JPY", "２５００円", 2_500),
        ("JPY", "￥2500", 2_500),
        ("JPY", "2.500", 2_500),
        ("JPY", "2500", 2_500),
        ("KWD", "2.5", 2_500),
        ("KWD", "2,500", 2_500),
        ("KWD", "2.500 KD", 2_500),
        ("KWD", "٢٫٥٠٠ د.ك", 2_500),
        ("KWD", "1,234.500", 1_234_500),
        ("KWD", "١٬٢٣٤٫٥٠٠", 1_234_500),
        ("KWD", "12", 12_000),
        ("EUR", "0", 0),
    ] {
        let currency: Currency = currency.parse().unwrap();
        assert_eq!(amount(text, currency), Ok(Money::new(minor, currency)), "{text:?}");
    }
}

#[test]
fn what_is_no_amount_of_the_currency_is_none() {
    for (currency, text) in [
        ("EUR", ""),
        ("EUR", "€"),
        ("EUR", "a lot"),
        ("EUR", "-25"),
        ("EUR", "25,1234"),
        ("EUR", "1.25.50"),
        ("EUR", "1,25,50"),
        ("EUR", "12.34.567"),
        ("EUR", "1.234'567"),
        ("EUR", "25 50"),
        ("EUR", "$25"),
        ("EUR", "25 USD"),
        ("USD", "€25"),
        ("USD", "25 €"),
        ("JPY", "25.50"),
        ("JPY", "$2500"),
        ("EUR", "1e3"),
        ("EUR", "2 5"),
        ("EUR", ".5"),
        ("EUR", "25-50"),
        ("EUR", "½"),
        ("EUR", "1.000.50"),
        ("EUR", "25%"),
    ] {
        let currency: Currency = currency.parse().unwrap();
        assert!(amount(text, currency).is_err(), "{text:?} is {:?}", amount(text, currency));
    }
    assert_eq!(amount("99999999999999999999", Currency::EUR), Err(MoneyFault::Overflow));
}

proptest! {
    #[test]
    fn an_amount_in_any_notation_is_the_amount(minor in 0..100_000_000_i64, which in 0..4_usize, notation in 0..5_usize) {
        let currency = [Currency::EUR, Currency::USD, Currency::JPY, Currency::KWD][which];
        let money = Money::new(minor, currency);
        let plain = money.to_string();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let (thousands, decimal) = [(",", "."), (".", ","), (" ", ","), ("’", "."), ("", ".")][notation];
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                grouped.push_str(thousands);
            }
            grouped.push(digit);
        }
        let text = if part.is_empty() { grouped } else { [&grouped, decimal, part].concat() };
        prop_assert_eq!(amount(&text, currency), Ok(money), "{}", text);
    }
}
