//! `/account`, and `/attempts`: what became of what an account sent.

use super::{Answer, get, send};
use domain::{
    api::{
        account::{Account, NewAccount},
        session::Session,
    },
    json::Wire,
};
use gloo_net::http::Method;

/// `GET /account`.
pub async fn account() -> Answer<Account> {
    get("/account").await
}

/// `POST /account`: makes one, and signs it in.
pub async fn open(request: &NewAccount) -> Answer<Session> {
    send(Method::POST, "/account", request, None).await
}

/// `GET /attempts/{key}`.
pub async fn attempt<T: Wire>(key: &str) -> Answer<T> {
    get(&["/attempts/", key].concat()).await
}
