//! A provider with a page of its own: the shopper goes there and comes back. It tells us by a signed call, and we ask it:
//! so neither a return nor a call that is lost, or comes twice, makes a difference.

use super::{Means, Outcome, Provider, sign};
use crate::{clock::Clock, handling::Redirect};
use domain::Money;
use futures_util::future::BoxFuture;
use serde::Deserialize;
use serde_json::{Value, json};

/// Where the shopper comes back to; the order's number comes behind it.
pub const RETURN: &str = "/pay/return/";
/// Where the provider calls.
pub const NOTIFY: &str = "/pay/notify";

/// A provider with a page of its own.
#[derive(Clone, Debug)]
pub struct Page {
    at: Redirect,
    clock: Clock,
    http: reqwest::Client,
}

/// How far a payment is there.
#[derive(Debug, Deserialize)]
struct Told {
    state: Said,
    address: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Said {
    Open,
    Approved,
    Declined,
}

impl Page {
    /// One that is reached as set up. What is signed says the time by the provider's clock, which no test moves.
    pub fn new(at: Redirect, http: reqwest::Client) -> Page {
        Page { at, clock: Clock::default(), http }
    }

    /// Sends a signed call; nothing where it could not be answered.
    async fn call(&self, path: &str, body: &Value) -> Result<reqwest::Response, reqwest::Error> {
        let (now, body) = (self.clock.now(), body.to_string());
        let signature = sign::sign(&self.at.secret, now, body.as_bytes());
        let url = format!("{}{path}", self.at.url.trim_end_matches('/'));
        let call = self.http.post(url).header(sign::TIME, now.0).header(sign::SIGNATURE, signature);
        call.header("content-type", "application/json").body(body).send().await
    }

    async fn outcome(&self, path: &str, body: Value) -> Outcome {
        match self.told(path, &body).await {
            Ok(Some(Told { state: Said::Open, address })) => Outcome::Challenge(address),
            Ok(Some(Told { state: Said::Approved, .. })) => Outcome::Approved { on_file: None },
            Ok(Some(Told { state: Said::Declined, .. })) => Outcome::Declined,
            Ok(None) => Outcome::Missing,
            Err(fault) => {
                tracing::warn!(%fault, "the provider with a page could not be reached");
                Outcome::Unknown
            }
        }
    }

    async fn told(&self, path: &str, body: &Value) -> Result<Option<Told>, reqwest::Error> {
        let response = self.call(path, body).await?;
        if response.status().as_u16() == NOT_THERE {
            return Ok(None);
        }
        response.error_for_status()?.json().await.map(Some)
    }
}

/// What the provider answers where it never heard of a payment.
const NOT_THERE: u16 = 404;

impl Provider for Page {
    fn authorize<'a>(&'a self, order: &'a str, amount: Money, means: &'a Means) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            let Means::Page(shop) = means else { return Outcome::Declined };
            let (back, notify) = (format!("{shop}{RETURN}{order}"), format!("{shop}{NOTIFY}"));
            let payment = json!({"order": order, "amount": amount, "back": back, "notify": notify});
            self.outcome("/payments", payment).await
        })
    }

    fn ask<'a>(&'a self, order: &'a str) -> BoxFuture<'a, Outcome> {
        Box::pin(self.outcome("/payments/ask", json!({"order": order})))
    }

    fn close<'a>(&'a self, order: &'a str) -> BoxFuture<'a, Outcome> {
        Box::pin(self.outcome("/payments/close", json!({"order": order})))
    }

    fn refund<'a>(&'a self, order: &'a str, refund: &'a str, amount: Money) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let ask = json!({"order": order, "refund": refund, "amount": amount});
            let done = self.call("/payments/refund", &ask).await;
            done.is_ok_and(|response| response.status().is_success())
        })
    }
}
