//! Exactly once: an answer is kept with its attempt key, in the transaction that moved the value.
//!
//! The same key with the same body gets the first answer, byte for byte; with another body it is refused. What may fare
//! better later is not kept, so it may be sent again with the same key.

use crate::{
    refusal,
    secret::{Hash, Secret},
    store::{Fault, KeptAttempt, Mark, Stop, Store, Tx},
};
use domain::{
    Reason,
    api::{
        points::Conversion,
        redeem::{Attempt, Receipt},
    },
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
    /// The keyed hash of what was sent, under the current secret first.
    pub body_hashes: Vec<Hash>,
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
        let body_hashes = secret.bodies(route, &body);
        Ask { account: account.into(), key, route, body_hashes, request: request.into() }
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
    if let Some(kept) = kept(tx, ask).await? {
        return Ok(Answer { status: kept.status, body: kept.answer });
    }
    let answer = match work(tx).await {
        Ok(done) => Answer { status: refusal::DONE, body: json(&done) },
        Err(stop) => refused(ask, stop)?,
    };
    keep(tx, ask, &answer, None).await?;
    Ok(answer)
}

/// What became of work that makes an order or changes one.
#[derive(Clone, Debug)]
pub enum Ordered {
    /// It made or changed this order just now.
    Fresh {
        /// The order's number.
        order: String,
        /// It made it; otherwise there was one already, which is the answer too.
        made: bool,
    },
    /// It had made or changed this order before: the answer is that order, as it is when it is asked for.
    Again {
        /// The order's number.
        order: String,
        /// The id of the request that did.
        request: String,
    },
    /// It was refused.
    Refused(Answer),
}

/// As [`once`], for work that makes an order or changes one; it names the order and says whether it made it. Refused work
/// leaves nothing.
pub async fn ordered(
    tx: &mut Tx,
    ask: &Ask,
    work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<(String, bool), Stop>>,
) -> Result<Ordered, Stop> {
    if let Some(kept) = kept(tx, ask).await? {
        let answer = Answer { status: kept.status, body: kept.answer };
        return Ok(match kept.order {
            Some(order) => Ordered::Again { order, request: answer.body },
            None => Ordered::Refused(answer),
        });
    }
    match tx.part(work).await {
        Ok((order, made)) => {
            let answer = Answer { status: refusal::DONE, body: ask.request.clone() };
            keep(tx, ask, &answer, Some(&order)).await?;
            Ok(Ordered::Fresh { order, made })
        }
        Err(stop) => {
            let answer = refused(ask, stop)?;
            keep(tx, ask, &answer, None).await?;
            Ok(Ordered::Refused(answer))
        }
    }
}

/// What was kept with this key the first time; refused where that was something else.
async fn kept(tx: &mut Tx, ask: &Ask) -> Result<Option<KeptAttempt>, Stop> {
    let Some(kept) = tx.attempt(&ask.account, &ask.key.to_string()).await? else { return Ok(None) };
    let same = ask.body_hashes.iter().any(|hash| kept.body_hash.as_slice().ct_eq(hash.as_slice()).into());
    if same { Ok(Some(kept)) } else { Err(Reason::AttemptKeyReused.into()) }
}

/// A refusal that is final, as an answer; what may fare better later stays what it is.
fn refused(ask: &Ask, stop: Stop) -> Result<Answer, Stop> {
    match stop {
        Stop::Refused(reason) if !refusal::is_transient(&reason) => Ok(problem(reason, &ask.request)),
        other => Err(other),
    }
}

/// A refusal as an answer.
pub fn problem(reason: Reason, request: &str) -> Answer {
    let problem = refusal::problem(reason, request.to_owned());
    Answer { status: problem.status, body: json(&problem) }
}

async fn keep(tx: &mut Tx, ask: &Ask, answer: &Answer, order: Option<&str>) -> Result<(), Stop> {
    let (key, kept) = (ask.key.to_string(), (answer.status, answer.body.as_str()));
    let body = ask.body_hashes.first().ok_or(Fault::Corrupt("attempt"))?;
    Ok(tx.keep_attempt((&ask.account, &key), (ask.route, body), kept, order).await?)
}

/// What became of an attempt, from its kept answer.
pub fn became(answer: &Answer) -> Result<Attempt, serde_json::Error> {
    if answer.status == refusal::DONE {
        let converted =
            || serde_json::from_str::<Conversion>(&answer.body).map(|conversion| Attempt::Converted { conversion });
        let redeemed = serde_json::from_str::<Receipt>(&answer.body).map(|receipt| Attempt::Redeemed { receipt });
        redeemed.or_else(|_| converted())
    } else {
        serde_json::from_str(&answer.body).map(|problem| Attempt::Refused { problem })
    }
}

/// A body as it is sent.
pub fn json(body: &impl Serialize) -> String {
    // Wire types are plain data, which JSON always takes.
    serde_json::to_string(body).unwrap_or_default()
}

/// The attempts that this process is working on, and marks of those that others are: until one has its answer, nobody is
/// told that it never arrived.
#[derive(Clone, Debug)]
pub struct Running {
    here: Arc<Mutex<HashMap<(String, Uuid), usize>>>,
    store: Store,
}

/// While this lives, the attempt is running.
#[derive(Debug)]
pub struct Begun {
    running: Running,
    attempt: (String, Uuid),
    /// Tells the other servers for as long.
    mark: Option<Mark>,
}

impl Running {
    /// Nothing runs yet.
    pub fn new(store: Store) -> Running {
        Running { here: Arc::default(), store }
    }

    /// An attempt begins. The same one may have begun before and waits for the same answer.
    pub async fn begin(&self, account: &str, key: Uuid) -> Begun {
        let attempt = (account.to_owned(), key);
        {
            let mut running = self.here.lock().unwrap_or_else(PoisonError::into_inner);
            let times = running.entry(attempt.clone()).or_default();
            *times = times.saturating_add(1);
        }
        let mut begun = Begun { running: self.clone(), attempt, mark: None };
        begun.mark = self.store.mark(account, &key.to_string()).await;
        begun
    }

    /// Whether an attempt is being worked on here.
    pub fn has(&self, account: &str, key: Uuid) -> bool {
        self.here.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&(account.to_owned(), key))
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        let mut running = self.running.here.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(times) = running.get_mut(&self.attempt) {
            *times = times.saturating_sub(1);
            if *times == 0 {
                running.remove(&self.attempt);
            }
        }
    }
}
