//! `/products`.

use super::{Answer, get};
use domain::api::{Page, catalog::Product};

/// `GET /products`: all of them, at the prices of this region.
pub async fn products(region: &str) -> Answer<Page<Product>> {
    get(&["/products?region=", region].concat()).await
}
