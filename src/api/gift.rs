//! `/gifts`.

use super::{Answer, get, send};
use domain::{
    api::{
        Page,
        gift::{Change, Gift, Link, Review, Send},
        order::Order,
    },
    gift::State,
};
use gloo_net::http::Method;

/// The address of the export, which the browser fetches itself.
pub const EXPORT: &str = "/api/v1/gifts.csv";

/// Which gifts are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only those that are that far.
    pub state: Option<State>,
    /// Only those with this in them.
    pub search: String,
    /// Only those of this order.
    pub order: Option<String>,
}

impl Wanted {
    /// As the query of an address; empty where everything is wanted.
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(name);
                query.push('=');
                query.push_str(&encoded(value));
            }
        };
        add("state", self.state.map_or("", State::word));
        add("q", self.search.trim());
        add("order", self.order.as_deref().unwrap_or_default());
        query
    }
}

/// A text as part of a query (RFC 3986): all but the unreserved characters by their bytes.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
            encoded.push(digit(byte >> 4));
            encoded.push(digit(byte & 15));
        }
    }
    encoded
}

/// `POST /gifts/review`: what it would cost and do. Nothing moves.
pub async fn review(request: &Send) -> Answer<Review> {
    send(Method::POST, "/gifts/review", request, None).await
}

/// `POST /gifts`: pays and sends, once for this attempt key.
pub async fn pay(request: &Send, key: &str) -> Answer<Order> {
    send(Method::POST, "/gifts", request, Some(key)).await
}

/// `GET /gifts`: newest first; `cursor` from the page before.
pub async fn gifts(wanted: &Wanted, cursor: Option<&str>) -> Answer<Page<Gift>> {
    let mut path = ["/gifts", &wanted.query()].concat();
    if let Some(cursor) = cursor {
        path.push_str(if path.contains('?') { "&cursor=" } else { "?cursor=" });
        path.push_str(cursor);
    }
    get(&path).await
}

/// `GET /gifts/{id}`.
pub async fn gift(id: &str) -> Answer<Gift> {
    get(&["/gifts/", id].concat()).await
}

/// `PATCH /gifts/{id}`.
pub async fn change(id: &str, change: &Change) -> Answer<Gift> {
    send(Method::PATCH, &["/gifts/", id].concat(), change, None).await
}

/// `POST /gifts/{id}/resend`, once for this attempt key.
pub async fn resend(id: &str, key: &str) -> Answer<Gift> {
    send(Method::POST, &["/gifts/", id, "/resend"].concat(), &(), Some(key)).await
}

/// `POST /gifts/{id}/cancel`, once for this attempt key.
pub async fn cancel(id: &str, key: &str) -> Answer<Gift> {
    send(Method::POST, &["/gifts/", id, "/cancel"].concat(), &(), Some(key)).await
}

/// `POST /gifts/{id}/link`: a new code; the one before is void.
pub async fn link(id: &str) -> Answer<Link> {
    send(Method::POST, &["/gifts/", id, "/link"].concat(), &(), None).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_stands_in_the_query() {
        assert_eq!(Wanted::default().query(), "");
        let wanted =
            Wanted { state: Some(State::Bounced), search: " Bo & Ünal ".into(), order: Some("7QK2-M4X9".into()) };
        assert_eq!(wanted.query(), "?state=bounced&q=Bo%20%26%20%C3%9Cnal&order=7QK2-M4X9");
    }
}
