//! Amounts, as machines write them and as people do.

use super::split;
use domain::{Currency, Money, gift::recipient::amount as typed};

/// What is an amount is printed, and read again as the same, in both ways of reading; what a machine writes people may too.
pub fn amount(bytes: &[u8]) {
    let (chosen, text) = split(bytes);
    let all = ["USD", "EUR", "JPY", "KWD", "CHF", "CLF", "CNY", "GBP", "XXX"];
    let currency: Currency = all[chosen % all.len()].parse().unwrap();
    if let Ok(money) = Money::parse(&text, currency) {
        same(money);
        if !text.starts_with('-') {
            assert_eq!(typed(&text, currency), Ok(money), "{text}");
        }
    }
    if let Ok(money) = typed(&text, currency) {
        assert!(money.minor >= 0, "nobody types less than nothing: {text}");
        same(money);
        assert_eq!(typed(&money.to_string(), currency), Ok(money), "{text}");
    }
}

fn same(money: Money) {
    assert_eq!(Money::parse(&money.to_string(), money.currency), Ok(money));
    let (one, all) = (Money::new(1, money.currency), money.plus(Money::zero(money.currency)));
    assert_eq!(all, Ok(money));
    if let Ok(more) = money.plus(one) {
        assert_eq!(more.minus(one), Ok(money));
    }
}
