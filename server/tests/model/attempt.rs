//! Sending what moves value: once or twice, one after the other or at once, given up and sent again, with one key.

use super::{
    house::{Ask, Reply},
    play::{Play, Played, holds},
    step::How,
};
use serde_json::Value;
use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};
use uuid::Uuid;

impl Play<'_> {
    /// Sends something that moves value, as often and as badly as `how` says; the answer is the one that counts.
    pub async fn keyed(&self, who: usize, ask: Ask, other: Value, how: How) -> Result<Reply, String> {
        let key = Uuid::new_v4().to_string();
        let ask = ask.with("idempotency-key", key.clone());
        let send = || self.send(who, ask.clone());
        let first = match how {
            How::Together => {
                let (one, two) = tokio::join!(send(), send());
                let (first, second) = if one.is_done() { (one, two) } else { (two, one) };
                same(&first, &second)?;
                return Ok(first);
            }
            How::Lost(turns) => {
                some_of(send(), turns).await;
                let became = loop {
                    let attempt = self.send(who, Ask::new("GET", format!("/attempts/{key}"), Value::Null)).await;
                    if attempt.text("/state") != "running" {
                        break attempt.text("/state");
                    }
                    tokio::time::sleep(Duration::from_micros(200)).await;
                };
                let reply = send().await;
                let settled = !matches!(became.as_str(), "unknown" | "ordered");
                let done = became != "refused";
                holds(!settled || reply.is_done() == done, || format!("it was {became}, then {reply:?}"))?;
                return Ok(reply);
            }
            _ => send().await,
        };
        match how {
            How::Again => same(&first, &send().await)?,
            How::OtherBody if first.is_done() && !other.is_null() => {
                let reply = self.send(who, Ask { body: other, ..ask.clone() }).await;
                let reused = reply.status == 422 && reply.text("/reason") == "attempt_key_reused";
                holds(reused, || format!("the same key with another body: {reply:?}"))?;
            }
            _ => {}
        }
        Ok(first)
    }
}

/// Two answers to one attempt. What was done is the same; of orders the number is, whose state may be a later one.
fn same(first: &Reply, second: &Reply) -> Played {
    let running = second.text("/reason") == "attempt_running";
    let one = first.status == second.status && first.body["id"] == second.body["id"];
    let is_order = first.body.get("lines").is_some();
    // While it is being paid an order may be declined between the two.
    let declined = is_order && first.text("/state/state") == "paying" && second.status == 402;
    let equal = !first.is_done() || is_order || first.body == second.body;
    holds(running || declined || (one && equal), || format!("one key, two answers: {first:?} and {second:?}"))
}

/// Lets something run for so many turns, and drops it.
async fn some_of(asked: impl Future<Output = Reply>, turns: u8) {
    let mut asked = pin!(asked);
    for _ in 0..turns {
        if poll_fn(|context| Poll::Ready(asked.as_mut().poll(context))).await.is_ready() {
            return;
        }
        std::thread::sleep(Duration::from_micros(20));
        tokio::task::yield_now().await;
    }
}
