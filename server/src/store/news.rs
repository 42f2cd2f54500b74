//! What happened, told to whoever listens: in this process, and by PostgreSQL's notifications in every other server.

use crate::events::{Events, Told};
use serde::{Deserialize, Serialize};
use sqlx::{AnyPool, postgres::PgListener};
use std::time::Duration;
use tokio::{sync::mpsc, task::AbortHandle};
use uuid::Uuid;

/// As much as may wait to be told to others. What is more is dropped: pages ask anew when they come back.
const WAITING: usize = 4_096;
/// So much is told at once; a notification holds 8,000 bytes.
const AT_ONCE: usize = 32;
/// A listener that lost its database comes back after so long.
const PAUSE: Duration = Duration::from_secs(1);

/// Tells what happened.
#[derive(Clone, Debug)]
pub(super) struct News {
    events: Events,
    others: mpsc::Sender<Told>,
}

/// What one server says to the others.
#[derive(Serialize, Deserialize)]
struct Said<F, T> {
    from: F,
    told: T,
}

impl News {
    /// Tells who listens here at once, and the others soon. Called after a commit, never before.
    pub(super) fn tell(&self, told: Told) {
        if self.others.try_send(told.clone()).is_err() {
            tracing::warn!("other servers are not told what happened here");
        }
        self.events.tell(told);
    }
}

/// Begins to tell and to listen, until both are aborted.
pub(super) async fn start(
    url: &str,
    channel: String,
    pool: AnyPool,
    events: Events,
) -> Result<(News, [AbortHandle; 2]), sqlx::Error> {
    let (others, told) = mpsc::channel(WAITING);
    let from = Uuid::new_v4().to_string();
    let listener = listen(url, &channel).await?;
    let hearing = tokio::spawn(hear(url.to_owned(), channel.clone(), listener, from.clone(), events.clone()));
    let telling = tokio::spawn(tell(pool, channel, told, from));
    Ok((News { events, others }, [hearing.abort_handle(), telling.abort_handle()]))
}

async fn listen(url: &str, channel: &str) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect(url).await?;
    listener.listen(channel).await?;
    Ok(listener)
}

async fn tell(pool: AnyPool, channel: String, mut told: mpsc::Receiver<Told>, from: String) {
    let mut batch = Vec::with_capacity(AT_ONCE);
    while told.recv_many(&mut batch, AT_ONCE).await > 0 {
        // Plain data, which JSON always takes.
        let said = serde_json::to_string(&Said { from: &from, told: &batch }).unwrap_or_default();
        let notified = sqlx::query("SELECT pg_notify($1, $2)").bind(channel.clone()).bind(said).execute(&pool).await;
        if let Err(fault) = notified {
            tracing::warn!(%fault, "other servers were not told what happened here");
        }
        batch.clear();
    }
}

async fn hear(url: String, channel: String, mut listener: PgListener, from: String, events: Events) {
    loop {
        match listener.try_recv().await {
            Ok(Some(news)) => match serde_json::from_str::<Said<String, Vec<Told>>>(news.payload()) {
                Ok(said) if said.from == from => {}
                Ok(said) => said.told.into_iter().for_each(|told| events.tell(told)),
                Err(fault) => tracing::warn!(%fault, "another server says what this one can't read"),
            },
            // The line was gone for a while: what was said meanwhile nobody knows.
            Ok(None) => events.interrupt(),
            Err(fault) => {
                tracing::warn!(%fault, "what other servers say is not heard");
                events.interrupt();
                listener = again(&url, &channel).await;
            }
        }
    }
}

async fn again(url: &str, channel: &str) -> PgListener {
    loop {
        tokio::time::sleep(PAUSE).await;
        if let Ok(listener) = listen(url, channel).await {
            return listener;
        }
    }
}
