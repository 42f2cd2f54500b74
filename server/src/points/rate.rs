//! What points are worth in which region, as a shop writes it: `SCRIP_POINTS=US:100:1.00,DE:100:0.90`.

use crate::points::LIMIT;
use domain::{
    Money,
    api::{config::Region, points::Rate},
};

/// Why a rate can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RateFault {
    /// It is not written as a rate is.
    #[error("SCRIP_POINTS: `{0}` is no rate. Write REGION:POINTS:AMOUNT, for example US:100:1.00")]
    Form(String),
    /// The shop has no such region.
    #[error("SCRIP_POINTS: the shop has no region {0}")]
    Region(String),
    /// A region has one rate.
    #[error("SCRIP_POINTS: {0} has two rates")]
    Twice(String),
    /// A step that nobody could ever take, or that gives nothing.
    #[error(
        "SCRIP_POINTS: a rate takes 1 to {LIMIT} points, and gives more than nothing and no more than an account may hold: {0}"
    )]
    Size(String),
}

/// The rates of a shop by region, with a comma between.
pub fn rates(text: &str, regions: &[Region]) -> Result<Vec<(String, Rate)>, RateFault> {
    let mut rates: Vec<(String, Rate)> = Vec::new();
    for one in text.split(',').map(str::trim) {
        let (region, rate) = rate(one, regions)?;
        if rates.iter().any(|(known, _)| *known == region) {
            return Err(RateFault::Twice(region));
        }
        rates.push((region, rate));
    }
    Ok(rates)
}

fn rate(text: &str, regions: &[Region]) -> Result<(String, Rate), RateFault> {
    let form = || RateFault::Form(text.to_owned());
    let (id, rest) = text.split_once(':').ok_or_else(form)?;
    let (points, worth) = rest.split_once(':').ok_or_else(form)?;
    let region = regions.iter().find(|region| region.id == id).ok_or_else(|| RateFault::Region(id.to_owned()))?;
    let points: i64 = points.parse().map_err(|_| form())?;
    let worth = Money::parse(worth, region.currency).map_err(|_| form())?;
    let fits = (1..=LIMIT).contains(&points) && (1..=region.balance_limit.minor).contains(&worth.minor);
    if !fits {
        return Err(RateFault::Size(text.to_owned()));
    }
    Ok((region.id.clone(), Rate { points, worth }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use domain::Currency;

    fn read(text: &str) -> Result<Vec<(String, Rate)>, RateFault> {
        rates(text, &config::shop(false).regions)
    }

    #[test]
    fn each_region_has_a_rate_of_its_own_in_its_own_currency() {
        let us = Rate { points: 100, worth: Money::new(150, Currency::USD) };
        let de = Rate { points: 1, worth: Money::new(1, Currency::EUR) };
        assert_eq!(read("US:100:1.50, DE:1:0.01"), Ok(vec![("US".into(), us), ("DE".into(), de)]));
        assert_eq!(read("US:100:1.50"), Ok(vec![("US".into(), us)]));
    }

    #[test]
    fn what_is_no_rate_is_told_by_its_own_words() {
        for text in ["", "US", "US:100", "US:x:1.00", "US:100:x", "US:100:1.005", "US:100:1.00,"] {
            assert!(matches!(read(text), Err(RateFault::Form(_))), "{text}: {:?}", read(text));
        }
        for text in ["US:0:1.00", "US:-1:1.00", "US:1000001:1.00", "US:100:0", "US:100:2000.01"] {
            assert_eq!(read(text), Err(RateFault::Size(text.into())));
        }
        assert_eq!(read("FR:100:1.00"), Err(RateFault::Region("FR".into())));
        assert_eq!(read("US:100:1.00,US:50:1.00"), Err(RateFault::Twice("US".into())));
        assert!(read("US:0:1.00").unwrap_err().to_string().contains("1 to 1000000 points"));
    }
}
