//! `/events`: what happens to the account, as it happens (server-sent events).

use super::take::Viewer;
use crate::{App, events::Full, refusal::Refusal};
use axum::{
    extract::State,
    response::sse::{self, KeepAlive, Sse},
};
use domain::{Problem, Reason, api::balance::Event};
use futures_util::{Stream, StreamExt, stream};
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::broadcast::error::RecvError;

/// Often enough that no proxy thinks the line dead.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Who listens on too many lines is to ask again after so many seconds.
const AGAIN: u32 = 60;

/// What happens to the account. The event's name is its kind; its data is the rest, as JSON.
#[utoipa::path(get, path = "/events", tag = "events", security(("session" = [])), responses(
    (status = 200, description = "`balance` {version} · `account` {} · `redemption` {id} · `signed_out` {} …", body = Event, content_type = "text/event-stream"),
    (status = 429, description = "`rate_limited`: the session listens on as many lines as it may", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn events(
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Sse<impl Stream<Item = Result<sse::Event, Infallible>>>, Refusal> {
    let seat = app.seats.take(&viewer.session.id, app.settings.door.listeners()).map_err(|full| match full {
        Full::Session => Reason::RateLimited { retry_after: AGAIN, attempts_left: 0 },
        Full::Whole => Reason::Unavailable,
    })?;
    let told = app.events.listen(&viewer.account.id);
    let hello = stream::once(async { sse::Event::default().comment("hello") });
    let session = viewer.session.id;
    let mut ending = app.ending.subscribe();
    let ended = async move {
        let _ = ending.wait_for(|ending| *ending).await;
    };
    let later = stream::unfold(Some(told), move |told| {
        let session = session.clone();
        async move {
            let mut told = told?;
            loop {
                match told.recv().await {
                    Ok(news) if news.session.as_ref().is_none_or(|only| *only == session) => {
                        // Who is signed out hears of it, and no more.
                        let rest = (news.event != Event::SignedOut).then_some(told);
                        return Some((written(&news.event), rest));
                    }
                    // Who lags behind has missed older news of what the next one tells too.
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return None,
                }
            }
        }
    });
    let all = hello.chain(later).take_until(ended).map(move |event| {
        // It is kept for as long as the line is open.
        let _kept = &seat;
        Ok(event)
    });
    Ok(Sse::new(all).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("still here")))
}

/// The event's tag is its name, the rest its data.
fn written(event: &Event) -> sse::Event {
    let mut data = serde_json::to_value(event).unwrap_or_default();
    let name = data.as_object_mut().and_then(|fields| fields.remove("event"));
    let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or("unknown");
    sse::Event::default().event(name).data(data.to_string())
}
