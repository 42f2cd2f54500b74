//! What points become: whole steps of the shop's rate, in integers.

use crate::{Currency, Money, api::points::Rate};

/// Why points do not become balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWorth {
    /// Fewer than a step, or none.
    TooFew,
    /// Not a whole number of steps; so many would be.
    Uneven {
        /// The most whole steps in what was asked.
        whole: i64,
    },
    /// The sum leaves what 64 bits hold.
    Overflow,
}

/// The most of these points that become something: whole steps of the rate.
pub fn convertible(points: i64, rate: &Rate) -> i64 {
    let steps = points.max(0).checked_div(rate.points.max(1)).unwrap_or(0);
    steps.saturating_mul(rate.points.max(1))
}

/// What so many points become at this rate.
pub fn worth(points: i64, rate: &Rate) -> Result<Money, NotWorth> {
    let whole = convertible(points, rate);
    if whole == 0 {
        return Err(NotWorth::TooFew);
    }
    if whole != points {
        return Err(NotWorth::Uneven { whole });
    }
    let steps = whole.checked_div(rate.points.max(1)).ok_or(NotWorth::Overflow)?;
    let minor = rate.worth.minor.checked_mul(steps).ok_or(NotWorth::Overflow)?;
    Ok(Money::new(minor, rate.worth.currency))
}

/// So many points, as a sum.
pub fn points(count: i64) -> Money {
    Money::new(count, Currency::POINTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { points: 100, worth: Money::new(100, Currency::EUR) };

    #[test]
    fn whole_steps_become_balance_and_the_rest_stays_points() {
        assert_eq!(worth(1_200, &RATE), Ok(Money::new(1_200, Currency::EUR)));
        assert_eq!(worth(1_250, &RATE), Err(NotWorth::Uneven { whole: 1_200 }));
        assert_eq!(convertible(1_250, &RATE), 1_200);
        for few in [99, 0, -100, i64::MIN] {
            assert_eq!(worth(few, &RATE), Err(NotWorth::TooFew));
        }
    }

    #[test]
    fn a_rate_of_nothing_or_too_much_converts_nothing() {
        let none = Rate { points: 0, ..RATE };
        assert_eq!(worth(0, &none), Err(NotWorth::TooFew));
        let much = Rate { points: 1, worth: Money::new(i64::MAX, Currency::EUR) };
        assert_eq!(worth(2, &much), Err(NotWorth::Overflow));
    }

    #[test]
    fn points_have_no_decimals_and_are_no_money() {
        assert_eq!(points(1_250).to_string(), "1250");
        assert_eq!(Currency::POINTS.exponent(), 0);
    }
}
