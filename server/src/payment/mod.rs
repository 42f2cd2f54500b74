//! Who takes what the balance does not pay: providers, behind one small trait.
//!
//! A provider knows a payment by our order's number, so whatever is sent to it twice happens once. It has the last word:
//! an order is released only after it said that nothing was or will be taken, or else its payment is given back.

pub mod card;
mod page;
mod sandbox;
pub mod sign;

pub use page::Page;
pub use sandbox::Sandbox;

use crate::handling::Handling;
use domain::{
    Money,
    api::order::{Method, PaymentCard},
};
use futures_util::future::BoxFuture;
use std::{fmt::Debug, sync::Arc, time::Duration};

/// What pays.
#[derive(Clone, Debug)]
pub enum Means {
    /// A payment card, as it was typed.
    Card {
        /// Sent to the provider, kept nowhere.
        card: PaymentCard,
        /// The provider keeps it, and gives its word for it.
        keep: bool,
    },
    /// A payment card that the provider keeps, by its word for it.
    OnFile(String),
    /// The provider's own page, which sends the shopper back to this origin.
    Page(String),
}

/// The provider's word for a payment card that it keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct OnFile {
    /// Opaque; nothing prints it.
    pub token: String,
    /// The last four of the number.
    pub last_four: String,
}

impl Debug for OnFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OnFile(…{})", self.last_four)
    }
}

/// What a provider says to a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It took the money.
    Approved {
        /// The card that it keeps, where it was asked to.
        on_file: Option<OnFile>,
    },
    /// It took nothing and never will for this order.
    Declined,
    /// It wants to see the shopper at this address, on the shop's origin or its own.
    Challenge(String),
    /// It never heard of this payment.
    Missing,
    /// It has not said yet, or could not be reached.
    Unknown,
}

/// Somebody who takes payments. All of it may be sent again: the order's number, or the refund's id, says that it is
/// the same.
pub trait Provider: Debug + Send + Sync {
    /// Takes the money, or says why not.
    fn authorize<'a>(&'a self, order: &'a str, amount: Money, means: &'a Means) -> BoxFuture<'a, Outcome>;

    /// What became of a payment.
    fn ask<'a>(&'a self, order: &'a str) -> BoxFuture<'a, Outcome>;

    /// What became of a payment for good: one that was not approved by now is declined and never will be, even if it has
    /// not arrived yet. [`Outcome::Unknown`] only where the provider can't be reached.
    fn close<'a>(&'a self, order: &'a str) -> BoxFuture<'a, Outcome>;

    /// Gives back so much of a payment; says whether the provider did.
    fn refund<'a>(&'a self, order: &'a str, refund: &'a str, amount: Money) -> BoxFuture<'a, bool>;
}

/// The providers of this server.
#[derive(Clone, Debug)]
pub struct Providers {
    /// For payment cards.
    pub card: Option<Arc<dyn Provider>>,
    /// With a page of its own.
    pub page: Option<Arc<dyn Provider>>,
    /// A provider has so long to answer, before the shopper is told that it has not.
    pub patience: Duration,
}

impl Providers {
    /// Those that are set up.
    pub fn new(handling: &Handling, sandbox: Option<Sandbox>, http: &reqwest::Client) -> Providers {
        let card = sandbox.map(|sandbox| -> Arc<dyn Provider> { Arc::new(sandbox) });
        let page = handling.redirect.clone();
        let page = page.map(|redirect| -> Arc<dyn Provider> { Arc::new(Page::new(redirect, http.clone())) });
        Providers { card, page, patience: handling.patience }
    }

    /// The one for this method, if the shop has one.
    pub fn of(&self, method: Method) -> Option<&Arc<dyn Provider>> {
        match method {
            Method::Card => self.card.as_ref(),
            Method::Redirect => self.page.as_ref(),
        }
    }

    /// The methods that the shop takes.
    pub fn methods(&self) -> Vec<Method> {
        [Method::Card, Method::Redirect].into_iter().filter(|method| self.of(*method).is_some()).collect()
    }

    /// What the provider says within the patience.
    pub async fn patiently(&self, asked: impl Future<Output = Outcome>) -> Outcome {
        tokio::time::timeout(self.patience, asked).await.unwrap_or(Outcome::Unknown)
    }
}
