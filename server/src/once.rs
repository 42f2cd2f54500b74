//! Exactly once: an answer is kept with its attempt key, in the transaction that moved the value.
//!
//! The same key with the same body gets the first answer, byte for byte; with another body it is refused. What may fare
//! better later is not kept, so it may be sent again with the same key.

use crate::{
    refusal,
    secret::{Hash, Secret},
    store::{Stop, Tx},
};
use domain::{
    Reason,
    api::redeem::{Attempt, Receipt},
};
use futures_util::future::BoxFuture;
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// Something that may be sent twice and happens once.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Who asks.
    pub account: String,
    /// The attempt key the client made.
    pub key: Uuid,
    /// Where it was sent.
    pub route: &'static str,
    /// The keyed hash of what was sent.
    pub body_hash: Hash,
    /// The id of the request, should the answer be a refusal.
    pub request: String,
}

/// An answer, ready to be sent.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The JSON body.
    pub body: String,
}

impl Ask {
    /// What was sent is known by its keyed hash: the code in it must not be guessable from the database.
    pub fn new(
        secret: &Secret,
        account: &str,
        key: Uuid,
        route: &'static str,
        body: &impl Serialize,
        request: &str,
    ) -> Ask {
        let body = serde_json::to_vec(body).unwrap_or_default();
        Ask { account: account.into(), key, route, body_hash: secret.body(route, &body), request: request.into() }
    }
}

/// Does the work, or finds what became of it the first time.
///
/// The work refuses before it moves anything; a refusal that is final is kept as the answer.
pub async fn once<T: Serialize>(
    tx: &mut Tx,
    ask: &Ask,
    work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, Stop>>,
) -> Result<Answer, Stop> {
    let key = ask.key.to_string();
    if let Some(kept) = tx.attempt(&ask.account, &key).await? {
        let same = bool::from(kept.body_hash.as_slice().ct_eq(ask.body_hash.as_slice()));
        let again = Answer { status: kept.status, body: kept.answer };
        return if same { Ok(again) } else { Err(Reason::AttemptKeyReused.into()) };
    }
    let answer = match work(tx).await {
        Ok(done) => Answer { status: refusal::DONE, body: json(&done) },
        Err(Stop::Refused(reason)) if !refusal::is_transient(&reason) => {
            let problem = refusal::problem(reason, ask.request.clone());
            Answer { status: problem.status, body: json(&problem) }
        }
        Err(other) => return Err(other),
    };
    tx.keep_attempt((&ask.account, &key), (ask.route, &ask.body_hash), (answer.status, &answer.body)).await?;
    Ok(answer)
}

/// What became of an attempt, from its kept answer.
pub fn became(answer: &Answer) -> Result<Attempt, serde_json::Error> {
    if answer.status == refusal::DONE {
        serde_json::from_str::<Receipt>(&answer.body).map(|receipt| Attempt::Redeemed { receipt })
    } else {
        serde_json::from_str(&answer.body).map(|problem| Attempt::Refused { problem })
    }
}

fn json(body: &impl Serialize) -> String {
    // Wire types are plain data, which JSON always takes.
    serde_json::to_string(body).unwrap_or_default()
}

/// The attempts that this process is working on: until one has its answer, nobody is told that it never arrived.
#[derive(Clone, Debug, Default)]
pub struct Running(Arc<Mutex<HashMap<(String, Uuid), usize>>>);

/// While this lives, the attempt is running.
#[derive(Debug)]
pub struct Begun {
    running: Running,
    attempt: (String, Uuid),
}

impl Running {
    /// An attempt begins. The same one may have begun before and waits for the same answer.
    pub fn begin(&self, account: &str, key: Uuid) -> Begun {
        let attempt = (account.to_owned(), key);
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let times = running.entry(attempt.clone()).or_default();
        *times = times.saturating_add(1);
        Begun { running: self.clone(), attempt }
    }

    /// Whether an attempt is being worked on.
    pub fn has(&self, account: &str, key: Uuid) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&(account.to_owned(), key))
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        let mut running = self.running.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(times) = running.get_mut(&self.attempt) {
            *times = times.saturating_sub(1);
            if *times == 0 {
                running.remove(&self.attempt);
            }
        }
    }
}
