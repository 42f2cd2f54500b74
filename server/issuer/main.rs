//! Harbour Books, another issuer: the other side of `server/src/issuer`, as a separate process. For demonstrations and tests;
//! no part of a shop.
//!
//! It is slow, and as dependable as the world: it fails before it does something and after, tells twice, late or never. What
//! it has done it has written to its file first, so that it may be killed at any moment. Codes are in neither its file nor
//! what it prints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arguments;
mod books;
mod chance;

use arguments::Arguments;
use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post, put},
};
use books::{Books, Standing};
use chance::Chance;
use clap::Parser;
use domain::Time;
use serde_json::json;
use server::{
    clock::Clock,
    issuer::{
        demo,
        message::{self, Look, Notice, Redeem, Said},
    },
    payment::sign,
};
use std::{os::unix::process::parent_id, sync::Arc, time::Duration};

struct Issuer {
    set: Arguments,
    books: Books,
    chance: Chance,
    http: reqwest::Client,
}

type Running = State<Arc<Issuer>>;

#[tokio::main]
async fn main() {
    let set = Arguments::parse();
    if set.while_parent {
        let parent = parent_id();
        std::thread::spawn(move || {
            while parent_id() == parent {
                std::thread::sleep(Duration::from_millis(200));
            }
            std::process::exit(0);
        });
    }
    let listener = tokio::net::TcpListener::bind(set.addr).await.unwrap();
    let cards = demo::cards().into_iter().chain(demo::more(set.seed, set.cards)).collect();
    let books = Books::open(&set.books, cards);
    println!("listening on http://{}", listener.local_addr().unwrap());
    let issuer =
        Arc::new(Issuer { chance: Chance::new(set.seed), books, http: server::outside::client().unwrap(), set });
    for id in issuer.books.undecided() {
        tokio::spawn(issuer.clone().decide(id));
    }
    let router = Router::new()
        .route("/cards/look", post(look))
        .route("/redemptions/{id}", put(redeem).get(ask))
        .route("/books", get(given));
    axum::serve(listener, router.with_state(issuer)).await.unwrap();
}

/// What goes wrong.
enum Trouble {
    /// Nobody the issuer knows.
    Stranger,
    /// It failed, and did nothing.
    Failed,
    /// What was sent can't be read.
    Unreadable,
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        match self {
            Trouble::Stranger => StatusCode::UNAUTHORIZED.into_response(),
            Trouble::Failed => (StatusCode::SERVICE_UNAVAILABLE, "<h1>503</h1>").into_response(),
            Trouble::Unreadable => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        }
    }
}

impl Issuer {
    fn check(&self, method: &Method, uri: &OriginalUri, headers: &HeaderMap, body: &[u8]) -> Result<(), Trouble> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let at = Time(text(sign::TIME).parse().map_err(|_| Trouble::Stranger)?);
        let signed = message::signed(method.as_str(), uri.path(), body);
        let fits = sign::fits(&self.set.secret, at, &signed, text(sign::SIGNATURE), Clock::default().now());
        if fits { Ok(()) } else { Err(Trouble::Stranger) }
    }

    fn falters(&self, occasion: &str) -> Result<(), Trouble> {
        if self.chance.comes(self.set.fail, "fail", occasion) { Err(Trouble::Failed) } else { Ok(()) }
    }

    /// The answer, unless it gets lost on its way.
    fn told(&self, said: Said, occasion: &str) -> Response {
        if self.chance.comes(self.set.lose, "lose", occasion) {
            let lost = futures_util::stream::once(async { Err::<Bytes, _>(std::io::Error::other("lost")) });
            return Body::from_stream(lost).into_response();
        }
        let status = match &said {
            Said::Good { .. } | Said::Done { .. } => StatusCode::OK,
            Said::Working => StatusCode::ACCEPTED,
            Said::Missing => StatusCode::NOT_FOUND,
            Said::Refused { reason } if reason == "spent" => StatusCode::CONFLICT,
            Said::Refused { reason } if reason == "unknown" => StatusCode::NOT_FOUND,
            Said::Refused { .. } => StatusCode::GONE,
        };
        (status, Json(said)).into_response()
    }

    /// Decides a redemption when its time has come, and tells the shop.
    async fn decide(self: Arc<Self>, id: String) {
        let Some(decides) = self.books.decides(&id) else { return };
        let left = decides.saturating_sub(Clock::default().now().0);
        tokio::time::sleep(Duration::from_millis(u64::try_from(left).unwrap_or(0))).await;
        let standing = self.books.decide(&id);
        eprintln!("redemption {id}: {standing:?}");
        let Some(notify) = self.set.notify.clone().filter(|_| !self.chance.comes(self.set.silent, "silent", &id))
        else {
            return;
        };
        let times = if self.chance.comes(self.set.twice, "twice", &id) { 2 } else { 1 };
        for _ in 0..times {
            tokio::time::sleep(Duration::from_millis(self.chance.below(800, "late", &id))).await;
            let body = serde_json::to_vec(&Notice { redemption: id.clone() }).unwrap();
            let now = Clock::default().now();
            let call = self.http.post(&notify).header(sign::TIME, now.0).timeout(Duration::from_secs(10));
            let call = call.header(sign::SIGNATURE, sign::sign(&self.set.secret, now, &body));
            match call.header("content-type", "application/json").body(body).send().await {
                Ok(answer) => eprintln!("redemption {id}: told, {}", answer.status()),
                Err(_) => eprintln!("redemption {id}: the shop could not be told"),
            }
        }
    }
}

async fn look(
    State(issuer): Running,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Trouble> {
    issuer.check(&method, &uri, &headers, &body)?;
    let ask: Look = serde_json::from_slice(&body).map_err(|_| Trouble::Unreadable)?;
    let said = issuer.books.look(&ask.code);
    let occasion = match &said {
        Said::Good { card, .. } => format!("look {card}"),
        _ => "look".into(),
    };
    issuer.falters(&occasion)?;
    Ok(issuer.told(said, &occasion))
}

async fn redeem(
    State(issuer): Running,
    Path(id): Path<String>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Trouble> {
    issuer.check(&method, &uri, &headers, &body)?;
    let ask: Redeem = serde_json::from_slice(&body).map_err(|_| Trouble::Unreadable)?;
    let Some(card) = issuer.books.card(&ask.code) else {
        return Ok(issuer.told(Said::Refused { reason: "unknown".into() }, "redeem"));
    };
    let occasion = format!("redeem {}", card.id);
    if card.manner == demo::Manner::Stumbles && issuer.chance.nth("stumbles", &card.id) < 3 {
        return Err(Trouble::Failed);
    }
    issuer.falters(&occasion)?;
    let span = issuer.set.most.saturating_sub(issuer.set.least).saturating_add(1);
    let takes = issuer.set.least + issuer.chance.below(span, "takes", &card.id);
    let (standing, new) = issuer.books.begin(&id, card, ask.amount, takes);
    if new {
        eprintln!("redemption {id}: begun");
        tokio::spawn(issuer.clone().decide(id));
    }
    Ok(issuer.told(standing.said(card), &occasion))
}

async fn ask(
    State(issuer): Running,
    Path(id): Path<String>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    issuer.check(&method, &uri, &headers, b"")?;
    let occasion = format!("ask {id}");
    issuer.falters(&occasion)?;
    Ok(issuer.told(issuer.books.said(&id), &occasion))
}

/// Everything that the issuer has given: for whoever compares books.
async fn given(
    State(issuer): Running,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    issuer.check(&method, &uri, &headers, b"")?;
    let all: Vec<_> = issuer.books.all();
    let row = |(id, card, amount, standing): &(String, String, domain::Money, Standing)| json!({"redemption": id, "card": card, "amount": amount, "state": format!("{standing:?}")});
    Ok(Json(all.iter().map(row).collect::<Vec<_>>()).into_response())
}
