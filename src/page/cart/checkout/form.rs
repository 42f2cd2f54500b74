//! From what stands in the fields to what is sent, or to what is wrong with it. No Leptos in here.

use domain::{Money, api::order::Address, money::MoneyFault};

/// An amount as people type it: with a point or a comma, without one, with spaces.
pub fn amount(text: &str, like: Money) -> Result<Money, MoneyFault> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let amount = Money::parse(plain.trim_end_matches('.'), like.currency)?;
    if amount.minor < 0 { Err(MoneyFault::NotANumber) } else { Ok(amount) }
}

/// An address, or the places of its fields that are empty.
pub fn address(fields: [&str; 4], country: &str) -> Result<Address, Vec<usize>> {
    let [name, street, postcode, city] = fields.map(|field| field.trim().to_owned());
    let filled = [&name, &street, &postcode, &city];
    let empty: Vec<usize> = (0..).zip(filled).filter(|(_, field)| field.is_empty()).map(|(place, _)| place).collect();
    if empty.is_empty() {
        Ok(Address { name, street, city, postcode, country: country.to_owned() })
    } else {
        Err(empty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Currency;

    #[test]
    fn an_amount_takes_a_point_or_a_comma() {
        let like = Money::zero(Currency::EUR);
        assert_eq!(amount("12,5", like), Ok(Money::new(1250, Currency::EUR)));
        assert_eq!(amount(" 12.", like), Ok(Money::new(1200, Currency::EUR)));
        assert_eq!(amount("1.005", like), Err(MoneyFault::TooFine));
        assert_eq!(amount("a lot", like), Err(MoneyFault::NotANumber));
        assert_eq!(amount("-5", like), Err(MoneyFault::NotANumber));
    }

    #[test]
    fn an_address_names_what_is_missing() {
        assert_eq!(address(["Ada", " ", "10115", ""], "DE"), Err(vec![1, 3]));
        assert_eq!(address(["Ada", "Way 1", "10115", "Berlin "], "DE").unwrap().city, "Berlin");
    }
}
