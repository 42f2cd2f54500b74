//! Where an answer leads: the links of the document, by which a program that knows nothing of the shop goes on from one
//! call to the next.

use utoipa::openapi::{
    RefOr,
    link::LinkBuilder,
    path::{Operation, PathItem, Paths},
};

/// An answer (of 200), the call that it leads to, the parameter of that call, and where its value stands.
type Step = (&'static str, &'static str, &'static str, &'static str);

const ID: &str = "$response.body#/id";
const FIRST: &str = "$response.body#/items/0/id";
const PATH: &str = "$request.path.id";
const LINE: &str = "$response.body#/input/lines/0/id";
const CODE: &str = "$response.body#/quote/codes/0/id";

const STEPS: [Step; 36] = [
    ("get /products", "get /products/{id}", "id", FIRST),
    ("post /redemptions", "get /redemptions/{id}", "id", ID),
    ("post /claims", "get /redemptions/{id}", "id", ID),
    ("post /orders", "get /orders/{id}", "id", ID),
    ("post /orders", "post /orders/{id}/cancel", "id", ID),
    ("get /orders", "get /orders/{id}", "id", FIRST),
    ("get /orders", "post /orders/{id}/cancel", "id", FIRST),
    ("get /orders", "post /merchant/orders/{id}/refund", "id", FIRST),
    ("get /gifts", "get /gifts/{id}", "id", FIRST),
    ("get /gifts", "patch /gifts/{id}", "id", FIRST),
    ("get /gifts", "post /gifts/{id}/resend", "id", FIRST),
    ("get /gifts", "post /gifts/{id}/link", "id", FIRST),
    ("get /gifts", "post /gifts/{id}/cancel", "id", FIRST),
    ("get /licences", "get /licences/{id}", "id", FIRST),
    ("get /licences", "post /licences/{id}/codes", "id", FIRST),
    ("post /merchant/licences", "get /licences/{id}", "id", ID),
    ("post /merchant/licences", "post /licences/{id}/codes", "id", ID),
    ("get /subscriptions", "patch /subscriptions/{id}", "id", FIRST),
    ("get /cart", "patch /cart/lines/{id}", "id", LINE),
    ("get /cart", "delete /cart/lines/{id}", "id", LINE),
    ("get /cart", "delete /cart/codes/{id}", "id", CODE),
    ("post /cart/lines", "patch /cart/lines/{id}", "id", LINE),
    ("post /cart/lines", "delete /cart/lines/{id}", "id", LINE),
    ("get /merchant/promos", "put /merchant/promos/{id}", "id", FIRST),
    ("get /merchant/promos", "post /merchant/promos/{id}/end", "id", FIRST),
    ("post /merchant/promos", "put /merchant/promos/{id}", "id", ID),
    ("post /merchant/promos", "post /merchant/promos/{id}/end", "id", ID),
    ("put /merchant/carts/{id}", "get /merchant/carts/{id}", "id", PATH),
    ("put /merchant/carts/{id}", "post /merchant/carts/{id}/tokens", "id", PATH),
    ("put /merchant/carts/{id}", "post /merchant/carts/{id}/orders", "id", PATH),
    ("post /merchant/webhooks", "delete /merchant/webhooks/{id}", "id", ID),
    ("post /cases", "post /cases/{id}/replies", "id", ID),
    ("post /cases", "post /merchant/cases/{id}/replies", "id", ID),
    ("post /cases", "post /merchant/cases/{id}/close", "id", ID),
    ("get /sessions", "delete /sessions/{id}", "id", "$response.body#/0/id"),
    ("get /ledger", "get /redemptions/{id}", "id", FIRST),
];

/// Names every operation by its method and address, and adds the links.
pub fn add(paths: &mut Paths) {
    for (path, item) in &mut paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(id(&format!("{method} {path}")));
        }
    }
    for (from, to, parameter, value) in STEPS {
        let Some((method, path)) = from.split_once(' ') else { continue };
        let Some(item) = paths.paths.get_mut(path) else { continue };
        let Some((_, operation)) = operations(item).into_iter().find(|(name, _)| *name == method) else { continue };
        if let Some(RefOr::T(response)) = operation.responses.responses.get_mut("200") {
            let link = LinkBuilder::new().operation_id(id(to)).parameter(parameter, value);
            response.links.insert(id(to), RefOr::T(link.build()));
        }
    }
}

/// `get_orders_id`
fn id(call: &str) -> String {
    let words = call.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}

fn operations(item: &mut PathItem) -> Vec<(&'static str, &mut Operation)> {
    let PathItem { get, post, put, patch, delete, .. } = item;
    let all = [("get", get), ("post", post), ("put", put), ("patch", patch), ("delete", delete)];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_operation_has_a_name_of_its_own_and_every_link_leads_to_one() {
        let document = serde_json::to_value(super::super::document::document()).unwrap();
        let (mut names, mut linked) = (BTreeSet::new(), Vec::new());
        for (path, item) in document["paths"].as_object().unwrap() {
            for operation in item.as_object().unwrap().values() {
                let name = operation["operationId"].as_str().unwrap();
                assert!(names.insert(name.to_owned()), "{name} stands twice");
                let links = operation["responses"]["200"]["links"].as_object().cloned().unwrap_or_default();
                linked.extend(links.values().map(|link| (path.clone(), link.clone())));
            }
        }
        assert_eq!(linked.len(), STEPS.len(), "each step is a link of an answer that there is");
        for (path, link) in linked {
            assert!(names.contains(link["operationId"].as_str().unwrap()), "{path} leads nowhere: {link}");
        }
    }
}
