//! `/account`, and `/attempts`: what became of what an account sent.

use super::{Answer, exchange, get, put, read, send, session::whose};
use domain::{
    api::{
        account::{Account, Change, NewAccount, NewEmail},
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
    whose(put(Method::POST, "/account", request, None).await?)
}

/// `PATCH /account`: what is absent stays.
pub async fn change(change: &Change) -> Answer<Account> {
    send(Method::PATCH, "/account", change, None).await
}

/// `POST /account/email`: a letter to an e-mail that the account is to have; for who has proved again to be its owner.
pub async fn new_email(request: &NewEmail) -> Answer<Account> {
    send(Method::POST, "/account/email", request, None).await
}

/// `DELETE /account/email`: the account keeps the one that it has.
pub async fn keep_email() -> Answer<Account> {
    read(&exchange(Method::DELETE, "/account/email", None, None).await?)
}

/// `POST /account/freeze`: from now on nothing leaves the balance. Again changes nothing.
pub async fn freeze() -> Answer<Account> {
    send(Method::POST, "/account/freeze", &(), None).await
}

/// `POST /account/unfreeze`: for who has proved again to be its owner.
pub async fn unfreeze() -> Answer<Account> {
    send(Method::POST, "/account/unfreeze", &(), None).await
}

/// `GET /attempts/{key}`.
pub async fn attempt<T: Wire>(key: &str) -> Answer<T> {
    get(&["/attempts/", key].concat()).await
}
