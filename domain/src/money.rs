//! Money: whole minor units of one ISO 4217 currency. No float ever touches it, and it never converts.

use crate::json::wire;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A currency by its ISO 4217 code, three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "EUR"))]
pub struct Currency([u8; 3]);

/// An amount of one currency in its minor units: `2550` of `EUR` is 25.50 euro, `25` of `JPY` is 25 yen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    /// Whole minor units; negative where money went away.
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: Currency,
}

wire!(Money { minor, currency });

/// Why an amount could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyFault {
    /// There is nothing, or something that is not a number.
    NotANumber,
    /// More decimals than the currency has.
    TooFine,
    /// The sum leaves what 64 bits hold.
    Overflow,
    /// Two currencies met; balances never convert.
    CurrenciesDiffer,
}

impl Currency {
    /// Euro, used where examples and tests need one.
    pub const EUR: Currency = Currency(*b"EUR");
    /// US dollar.
    pub const USD: Currency = Currency(*b"USD");
    /// Yen, which has no minor unit.
    pub const JPY: Currency = Currency(*b"JPY");
    /// Points: ISO 4217 keeps XXX for what no currency is involved in.
    pub const POINTS: Currency = Currency(*b"XXX");
    /// Kuwaiti dinar, which has a thousand minor units.
    pub const KWD: Currency = Currency(*b"KWD");

    /// The three letters.
    pub fn as_str(&self) -> &str {
        // Only capital ASCII letters get in, so this never falls back.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Decimals of the minor unit, by ISO 4217 list one.
    pub fn exponent(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" | b"XXX" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }

    /// How many minor units make one whole: 1, 100, 1000 or 10000.
    pub fn scale(self) -> i64 {
        10_i64.pow(self.exponent())
    }
}

impl FromStr for Currency {
    type Err = MoneyFault;

    fn from_str(text: &str) -> Result<Self, MoneyFault> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Currency([a, b, c])),
            _ => Err(MoneyFault::NotANumber),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(|_| de::Error::custom("three capital letters"))
    }
}

impl Money {
    /// So many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Money {
        Money { minor, currency }
    }

    /// Nothing, in this currency.
    pub const fn zero(currency: Currency) -> Money {
        Money::new(0, currency)
    }

    /// Adds, or says why it can't: two currencies, or more than 64 bits.
    pub fn plus(self, other: Money) -> Result<Money, MoneyFault> {
        if self.currency != other.currency {
            return Err(MoneyFault::CurrenciesDiffer);
        }
        self.minor.checked_add(other.minor).map(|minor| Money { minor, ..self }).ok_or(MoneyFault::Overflow)
    }

    /// Takes away, or says why it can't.
    pub fn minus(self, other: Money) -> Result<Money, MoneyFault> {
        if self.currency != other.currency {
            return Err(MoneyFault::CurrenciesDiffer);
        }
        self.minor.checked_sub(other.minor).map(|minor| Money { minor, ..self }).ok_or(MoneyFault::Overflow)
    }

    /// Reads an amount as a machine writes it: `25`, `25.5`, `-25.50`; never more decimals than the currency has.
    pub fn parse(text: &str, currency: Currency) -> Result<Money, MoneyFault> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let exponent = usize::try_from(currency.exponent()).unwrap_or(0);
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(part) || digits.ends_with('.') {
            return Err(MoneyFault::NotANumber);
        }
        if part.len() > exponent {
            return Err(MoneyFault::TooFine);
        }
        let padding = exponent.saturating_sub(part.len());
        let all = whole.bytes().chain(part.bytes()).chain(std::iter::repeat_n(b'0', padding));
        let mut minor = 0_i64;
        for digit in all {
            minor = minor
                .checked_mul(10)
                .and_then(|so_far| so_far.checked_add(i64::from(digit - b'0')))
                .ok_or(MoneyFault::Overflow)?;
        }
        Ok(Money::new(if negative { -minor } else { minor }, currency))
    }
}

/// As a machine writes it, with every decimal of the currency: `25.50`. What people read is made by Intl in the app.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.currency.scale().unsigned_abs();
        let sign = if self.minor < 0 { "-" } else { "" };
        let (whole, part) = (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale);
        match self.currency.exponent() {
            0 => write!(f, "{sign}{whole}"),
            1..=2 => write!(f, "{sign}{whole}.{part:02}"),
            3 => write!(f, "{sign}{whole}.{part:03}"),
            _ => write!(f, "{sign}{whole}.{part:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_currency_has_its_own_exponent() {
        assert_eq!(Money::new(2550, Currency::EUR).to_string(), "25.50");
        assert_eq!(Money::new(25, Currency::JPY).to_string(), "25");
        assert_eq!(Money::new(-25_005, Currency::KWD).to_string(), "-25.005");
        assert_eq!(Money::new(i64::MIN, Currency::EUR).to_string(), "-92233720368547758.08");
    }

    #[test]
    fn an_amount_finer_than_its_currency_is_refused() {
        assert_eq!(Money::parse("1.005", Currency::EUR), Err(MoneyFault::TooFine));
        assert_eq!(Money::parse("1.0", Currency::JPY), Err(MoneyFault::TooFine));
        assert_eq!(Money::parse("1.005", Currency::KWD), Ok(Money::new(1005, Currency::KWD)));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", "-", ".", "1.", ".5", "1,50", "1e3", "٢٥", " 1", "--1", "1.2.3"] {
            assert_eq!(Money::parse(text, Currency::EUR), Err(MoneyFault::NotANumber), "{text}");
        }
        assert_eq!(Money::parse("99999999999999999999", Currency::EUR), Err(MoneyFault::Overflow));
    }

    #[test]
    fn sums_are_checked_and_never_convert() {
        let most = Money::new(i64::MAX, Currency::EUR);
        assert_eq!(most.plus(Money::new(1, Currency::EUR)), Err(MoneyFault::Overflow));
        assert_eq!(most.minus(Money::new(1, Currency::USD)), Err(MoneyFault::CurrenciesDiffer));
    }

    #[test]
    fn json_is_minor_units_and_a_code() {
        let money = Money::new(2550, Currency::EUR);
        let json = serde_json::to_string(&money).unwrap();
        assert_eq!(json, r#"{"minor":2550,"currency":"EUR"}"#);
        assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
        assert!(serde_json::from_str::<Money>(r#"{"minor":1,"currency":"eur"}"#).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(minor in -i64::MAX..=i64::MAX, which in 0..4_usize) {
            let currency = [Currency::EUR, Currency::USD, Currency::JPY, Currency::KWD][which];
            let money = Money::new(minor, currency);
            prop_assert_eq!(Money::parse(&money.to_string(), currency), Ok(money));
        }
    }
}
