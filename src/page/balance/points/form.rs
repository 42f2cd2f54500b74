//! From what was typed to how many points are converted, or to what is wrong with it. No Leptos in here.

use domain::{
    Money,
    api::points::{Convert, Rate},
    points::{NotWorth, convertible, worth},
};

/// What is wrong with the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands there.
    Empty,
    /// It is no whole number.
    Odd,
    /// Fewer than a step.
    TooFew,
    /// Not whole steps; so many would be.
    Uneven {
        /// The most whole steps in it.
        whole: i64,
    },
    /// More than there are; so many could be.
    TooMany {
        /// The most whole steps of what is there.
        most: i64,
    },
}

/// Reads the field: digits, with whatever people put between thousands.
pub fn parse(typed: &str, have: i64, rate: &Rate) -> Result<Convert, Fault> {
    let between = |c: &char| c.is_whitespace() || matches!(c, ',' | '.' | '\'' | '\u{2019}' | '_');
    let digits: String = typed.chars().filter(|c| !between(c)).collect();
    if digits.is_empty() {
        return Err(Fault::Empty);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !is_grouped(typed.trim()) {
        return Err(Fault::Odd);
    }
    let most = convertible(have, rate);
    // What 64 bits do not hold is more than anybody has.
    let points: i64 = digits.parse().map_err(|_| Fault::TooMany { most })?;
    if points > have && most > 0 {
        return Err(Fault::TooMany { most });
    }
    match worth(points, rate) {
        Ok(worth) => Ok(Convert { points, worth }),
        Err(NotWorth::TooFew) => Err(Fault::TooFew),
        Err(NotWorth::Uneven { whole }) => Err(Fault::Uneven { whole }),
        Err(NotWorth::Overflow) => Err(Fault::TooMany { most }),
    }
}

/// Whether points and commas stand between thousands alone: `1.200` is, `12.50` is an amount of something else.
fn is_grouped(typed: &str) -> bool {
    let mut groups = typed.split(['.', ',']);
    let first = groups.next().is_some_and(|first| !first.is_empty());
    let digits = |group: &str| group.bytes().filter(u8::is_ascii_digit).count();
    first && groups.all(|group| digits(group) == 3)
}

/// What the field says while it is typed into: what so many become, and what stays.
pub fn preview(typed: &str, have: i64, rate: &Rate) -> Option<(i64, Money, i64)> {
    let convert = parse(typed, have, rate).ok()?;
    Some((convert.points, convert.worth, have.checked_sub(convert.points)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Currency;

    const RATE: Rate = Rate { points: 100, worth: Money::new(100, Currency::USD) };

    #[test]
    fn whole_steps_are_converted_however_they_are_written() {
        for typed in ["1200", " 1,200 ", "1.200", "1 200", "1\u{2019}200", "1\u{a0}200", "01200"] {
            let convert = Convert { points: 1_200, worth: Money::new(1_200, Currency::USD) };
            assert_eq!(parse(typed, 1_250, &RATE), Ok(convert), "{typed}");
        }
        assert_eq!(preview("1200", 1_250, &RATE), Some((1_200, Money::new(1_200, Currency::USD), 50)));
    }

    #[test]
    fn what_is_no_whole_number_is_named_and_not_guessed_at() {
        for typed in ["12.50", "twelve", "-100", "1e3", ".100", "1,20,0", "１２"] {
            assert_eq!(parse(typed, 1_250, &RATE), Err(Fault::Odd), "{typed}");
        }
        assert_eq!(parse("  ", 1_250, &RATE), Err(Fault::Empty));
    }

    #[test]
    fn too_few_too_many_and_what_is_between_two_steps_say_what_would_do() {
        assert_eq!(parse("99", 1_250, &RATE), Err(Fault::TooFew));
        assert_eq!(parse("0", 1_250, &RATE), Err(Fault::TooFew));
        assert_eq!(parse("1150", 1_250, &RATE), Err(Fault::Uneven { whole: 1_100 }));
        assert_eq!(parse("1300", 1_250, &RATE), Err(Fault::TooMany { most: 1_200 }));
        assert_eq!(parse("99999999999999999999", 1_250, &RATE), Err(Fault::TooMany { most: 1_200 }));
        assert_eq!(parse("60", 50, &RATE), Err(Fault::TooFew), "nothing of it can be converted at all");
        assert_eq!(preview("1300", 1_250, &RATE), None);
    }
}
