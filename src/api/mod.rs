//! The only place that speaks HTTP: one function an endpoint, one file a noun.

pub mod account;
pub mod balance;
pub mod cart;
pub mod case;
pub mod catalog;
pub mod claim;
pub mod factor;
pub mod gift;
pub mod licence;
pub mod mailed;
pub mod order;
pub mod passkey;
pub mod points;
pub mod push;
pub mod redeem;
pub mod session;
pub mod shop;
pub mod spending;

use crate::browser::{clock, early, seen};
use domain::{
    Problem,
    api::BASE,
    embed::{self, FromFrame, Token},
    json::{self, Wire},
};
use gloo_net::http::{Method, RequestBuilder, Response};
use serde::Serialize;
use std::cell::RefCell;
use std::sync::Arc;

/// The stream of `GET /events`, which the browser reads itself.
pub const EVENTS: &str = "/api/v1/events";

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// No answer came. What was asked may have happened or not.
    Unreachable,
    /// The server said no, and why.
    Refused(Arc<Problem>),
    /// Something answered that is not our server.
    Garbled,
}

impl ApiError {
    /// What a page around a frame is told of it.
    pub fn told(&self) -> Option<FromFrame> {
        let ApiError::Refused(problem) = self else { return None };
        embed::refused(problem.kind.rsplit('#').next()?)
    }
}

thread_local! {
    /// What a frame on another page works with. It is sent to the shop, and stands nowhere else.
    static TOKEN: RefCell<Option<Token>> = const { RefCell::new(None) };
}

/// From now on every call carries this token, or none.
pub fn carry(token: Option<Token>) {
    TOKEN.set(token);
}

/// The answer, or why there is none.
pub type Answer<T> = Result<T, ApiError>;

async fn get<T: Wire>(path: &str) -> Answer<T> {
    read(&exchange(Method::GET, path, None, None).await?)
}

/// The same, and what is answered is kept on this device for when there is no line.
async fn get_and_keep<T: Wire>(path: &str) -> Answer<T> {
    let asked = seen::moment();
    read_and_keep(path, &exchange(Method::GET, path, None, None).await?, asked)
}

/// Reads what was answered to a question of this moment, and keeps it as what would be answered at this path.
fn read_and_keep<T: Wire>(path: &str, text: &str, asked: u32) -> Answer<T> {
    let answer = read(text)?;
    seen::keep(path, text, asked);
    Ok(answer)
}

/// What was answered last, on this device.
fn last_seen<T: Wire>(path: &str) -> Option<T> {
    json::read(&seen::kept(path)?)
}

async fn send<T: Wire>(method: Method, path: &str, body: &impl Serialize, key: Option<&str>) -> Answer<T> {
    read(&put(method, path, body, key).await?)
}

async fn put(method: Method, path: &str, body: &impl Serialize, key: Option<&str>) -> Answer<String> {
    let body = serde_json::to_string(body).map_err(|_| ApiError::Garbled)?;
    exchange(method, path, Some(body), key.map(|key| ("Idempotency-Key", key))).await
}

fn read<T: Wire>(text: &str) -> Answer<T> {
    json::read(text).ok_or(ApiError::Garbled)
}

/// One request and its answer as text. Not generic, so that it is compiled once.
async fn exchange(method: Method, path: &str, body: Option<String>, header: Option<(&str, &str)>) -> Answer<String> {
    let address = [BASE, path].concat();
    if method == Method::GET
        && let Some(answer) = early::answer(&address).await
    {
        return text_of(answer.map_err(|()| ApiError::Unreachable)?.into()).await;
    }
    let mut request = RequestBuilder::new(&address).method(method);
    if let Some((name, value)) = header {
        request = request.header(name, value);
    }
    if let Some(token) = TOKEN.with_borrow(Clone::clone) {
        request = request.header("Scrip-Token", token.expose());
    }
    let sent = match body {
        Some(body) => match request.header("Content-Type", "application/json").body(body) {
            Ok(request) => request.send().await,
            Err(_) => return Err(ApiError::Garbled),
        },
        None => request.send().await,
    };
    text_of(sent.map_err(|_| ApiError::Unreachable)?).await
}

/// What an answer says, or why it is none.
async fn text_of(response: Response) -> Answer<String> {
    if let Some(date) = response.headers().get("date") {
        clock::set_by(&date);
    }
    // A body cut off on its way leaves us as wise as no answer at all.
    let text = response.text().await.map_err(|_| ApiError::Unreachable)?;
    if response.ok() { Ok(text) } else { Err(refused(&text, response.status())) }
}

/// Why there is no answer, by what came in its place.
fn refused(text: &str, status: u16) -> ApiError {
    match json::read::<Problem>(text) {
        Some(problem) => ApiError::Refused(Arc::new(problem)),
        // What stands before our server (a gateway, a proxy) answers in its own way that it can't reach it.
        None if status >= 500 => ApiError::Unreachable,
        None => ApiError::Garbled,
    }
}
