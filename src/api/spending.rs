//! `/balance/course`.

use super::{Answer, get};
use domain::{Currency, Time, api::spending::Course};

/// `GET /balance/course`: how the balance of one currency went since then, and what it was spent on.
pub async fn course(currency: Currency, from: Time) -> Answer<Course> {
    get(&["/balance/course?currency=", currency.as_str(), "&from=", &from.to_string()].concat()).await
}
