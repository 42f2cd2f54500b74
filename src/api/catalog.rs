//! `/products`.

use super::{Answer, get, get_and_keep, last_seen};
use domain::{
    api::{Page, catalog::Product},
    json::{Json, Wire},
};

/// What stands on a shelf, and no more of it: for who only names a few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnShelf {
    /// As it is called.
    pub name: String,
    /// The id of its category.
    pub category: String,
}

impl Wire for OnShelf {
    fn take(mut json: Json) -> Option<Self> {
        Some(OnShelf { name: json.field("name")?, category: json.field("category")? })
    }
}

/// `GET /products`, by name and shelf alone.
pub async fn on_shelves(region: &str) -> Answer<Page<OnShelf>> {
    get(&["/products?region=", region].concat()).await
}

/// `GET /products`: all of them, at the prices of this region.
pub async fn products(region: &str) -> Answer<Page<Product>> {
    get_and_keep(&["/products?region=", region].concat()).await
}

/// The products as they were last seen on this device.
pub fn last_products(region: &str) -> Option<Page<Product>> {
    last_seen(&["/products?region=", region].concat())
}
