//! `/cart`: every write names the version it was made for, and answers with the whole cart.

use super::{Answer, exchange, get, get_and_keep, last_seen, read_and_keep};
use crate::browser::seen;
use domain::{
    api::cart::{AddCode, AddLine, Cart, ChangeLine, Choice, SetDelivery, SetTender},
    cart::Edit,
    json::{Json, Wire},
};
use gloo_net::http::Method;
use serde::Serialize;

const CART: &str = "/cart";

/// How many items `GET /cart` has, and no more of it: what every page shows.
pub async fn items() -> Answer<u32> {
    get::<Items>(CART).await.map(|items| items.0)
}

struct Items(u32);

impl Wire for Items {
    fn take(mut json: Json) -> Option<Self> {
        let lines: Vec<Json> = json.field::<Json>("input")?.field("lines")?;
        let quantities = lines.into_iter().map(|mut line| line.field::<u32>("quantity"));
        quantities.sum::<Option<u32>>().map(Items)
    }
}

/// `GET /cart`.
pub async fn cart() -> Answer<Cart> {
    get_and_keep(CART).await
}

/// The cart as it was last seen on this device.
pub fn last_cart() -> Option<Cart> {
    last_seen(CART)
}

/// `POST /cart/codes`.
pub async fn add_code(request: &AddCode, version: u64) -> Answer<Cart> {
    write(Method::POST, "/cart/codes", json(request), version).await
}

/// The call that makes an edit.
pub async fn edit(edit: &Edit, version: u64) -> Answer<Cart> {
    let line = |id: &str| ["/cart/lines/", id].concat();
    let (method, path, body) = match edit {
        Edit::Add { product, quantity, every } => {
            let add = AddLine { product: product.id.clone(), quantity: *quantity, every: *every };
            (Method::POST, "/cart/lines".to_owned(), json(&add))
        }
        Edit::Quantity { line: id, quantity } => {
            (Method::PATCH, line(id), json(&ChangeLine { quantity: Some(*quantity), every: None }))
        }
        Edit::Every { line: id, every } => {
            (Method::PATCH, line(id), json(&ChangeLine { quantity: None, every: Some(every.unwrap_or(0)) }))
        }
        Edit::RemoveLine { line: id } => (Method::DELETE, line(id), None),
        Edit::RemoveCode { code } => (Method::DELETE, ["/cart/codes/", code].concat(), None),
        Edit::Choose { promos } => (Method::PUT, "/cart/choice".to_owned(), json(&Choice { promos: promos.clone() })),
        Edit::Tender { tender, payment } => {
            let tender = SetTender { tender: tender.clone(), payment: *payment };
            (Method::PUT, "/cart/tender".to_owned(), json(&tender))
        }
        Edit::Delivery { way } => {
            (Method::PUT, "/cart/delivery".to_owned(), json(&SetDelivery { delivery: way.clone() }))
        }
    };
    write(method, &path, body, version).await
}

async fn write(method: Method, path: &str, body: Option<String>, version: u64) -> Answer<Cart> {
    let tag = ["\"", &version.to_string(), "\""].concat();
    let asked = seen::moment();
    read_and_keep(CART, &exchange(method, path, body, Some(("If-Match", &tag))).await?, asked)
}

fn json(body: &impl Serialize) -> Option<String> {
    // Wire types are plain data, which JSON always takes.
    serde_json::to_string(body).ok()
}
