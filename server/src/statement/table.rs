//! A statement's lines as a table and as a list.

use crate::csv::cell;
use domain::api::balance::{Entry, Source};

/// The columns of the table.
pub const HEADER: &str = "id,at,kind,what,bucket,amount,currency,after";

/// A line as a row of comma-separated values. Amounts are decimals with all the places of their currency.
pub fn row(line: &Entry) -> String {
    let (kind, what) = told(&line.source);
    let bucket = crate::store::bucket_word(line.bucket);
    let (amount, after) = (line.amount.to_string(), line.after.to_string());
    let cells =
        [&line.id, &line.at.to_string(), kind, &cell(&what), bucket, &amount, line.amount.currency.as_str(), &after];
    cells.join(",") + "\r\n"
}

/// The kind, as in JSON, and what people know it by. The last four of a card stand behind dots, so that no spreadsheet
/// takes them for a number.
fn told(source: &Source) -> (&'static str, String) {
    match source {
        Source::Card { last_four, .. } => ("card", ["••••", last_four].concat()),
        Source::Order { id } => ("order", id.clone()),
        Source::Promo { name, order } => ("promo", format!("{name} ({order})")),
        Source::Conversion { points, .. } => ("conversion", points.to_string()),
        Source::Opening => ("opening", String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Currency, Money, Time, api::balance::Bucket};

    #[test]
    fn a_promo_that_is_named_like_a_formula_runs_nothing() {
        let line = Entry {
            id: "e".into(),
            at: Time(0),
            bucket: Bucket::Promotional,
            amount: Money::new(-1_205, Currency::KWD),
            after: Money::new(0, Currency::KWD),
            source: Source::Promo { name: "=2+2, \"free\"".into(), order: "7QK2-M4X9".into() },
        };
        let expected =
            "e,1970-01-01T00:00:00Z,promo,\"'=2+2, \"\"free\"\" (7QK2-M4X9)\",promotional,-1.205,KWD,0.000\r\n";
        assert_eq!(row(&line), expected);
    }
}
