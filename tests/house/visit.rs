//! A visit to the shop: one shop, one browser, and afterwards no complaint.

use super::{
    browser::Browser,
    circumstance::Look,
    page::Page,
    shop::{PASSWORD, Shop},
    trace::looks_for_leaks,
};
use language::Language;
use serde_json::json;
use std::{
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::pin,
};

/// What a journey has in hand.
pub struct Visit {
    /// The shop, to cut its power and its line.
    pub shop: Shop,
    /// The browser, to open another tab.
    pub browser: Browser,
    /// The first tab.
    pub page: Page,
}

/// Makes a journey with a phone in the hand, and panics where the browser had a complaint on the way.
pub async fn visit(journey: impl AsyncFnOnce(&mut Visit)) {
    visit_looking(Look::PHONE, journey).await;
}

/// The same at a desk.
pub async fn visit_at_a_desk(journey: impl AsyncFnOnce(&mut Visit)) {
    visit_looking(Look::DESKTOP, journey).await;
}

/// At a desk, in a shop whose letters go to a real mail server.
pub async fn visit_with_mail(journey: impl AsyncFnOnce(&mut Visit)) {
    visit_in(Shop::open_with_mail().await, Look::DESKTOP, journey).await;
}

/// With a phone in the hand, in a shop that takes the cards of another issuer, which is as bad as these words say.
pub async fn visit_with_issuer(words: &[&str], journey: impl AsyncFnOnce(&mut Visit)) {
    visit_in(Shop::open_with_issuer(words).await, Look::PHONE, journey).await;
}

/// With a phone in the hand, in a browser that is told these words besides.
pub async fn visit_told(words: &[String], journey: impl AsyncFnOnce(&mut Visit)) {
    visit_by(Shop::open().await, Look::PHONE, words, journey).await;
}

/// With a phone in the hand, in a browser that keeps the app.
pub async fn visit_keeping(journey: impl AsyncFnOnce(&mut Visit)) {
    visit_keeping_of(Shop::open().await, journey).await;
}

/// The same, of this shop.
pub async fn visit_keeping_of(shop: Shop, journey: impl AsyncFnOnce(&mut Visit)) {
    // Over a pipe a browser lets itself be told to install an app.
    let words = ["--remote-debugging-pipe".to_owned()];
    let browser = Browser::start_keeping(&shop.address(), Look::PHONE, &words).await;
    visit_with(shop, browser, journey).await;
}

/// The same at a desk.
pub async fn visit_told_at_a_desk(words: &[String], journey: impl AsyncFnOnce(&mut Visit)) {
    visit_by(Shop::open().await, Look::DESKTOP, words, journey).await;
}

async fn visit_looking(look: Look, journey: impl AsyncFnOnce(&mut Visit)) {
    visit_in(Shop::open().await, look, journey).await;
}

async fn visit_in(shop: Shop, look: Look, journey: impl AsyncFnOnce(&mut Visit)) {
    visit_by(shop, look, &[], journey).await;
}

async fn visit_by(shop: Shop, look: Look, words: &[String], journey: impl AsyncFnOnce(&mut Visit)) {
    let browser = Browser::start_told(&shop.address(), look, words).await;
    visit_with(shop, browser, journey).await;
}

/// A visit in another language, chosen here before.
pub async fn visit_in_language(tag: &str, look: Look, journey: impl AsyncFnOnce(&mut Visit)) {
    let shop = Shop::open().await;
    let browser = Browser::start_told(&shop.address(), look, &[]).await;
    visit_speaking(shop, browser, tag, journey).await;
}

/// In English, also with an account whose language is another.
async fn visit_with(shop: Shop, browser: Browser, journey: impl AsyncFnOnce(&mut Visit)) {
    visit_speaking(shop, browser, "en", journey).await;
}

async fn visit_speaking(shop: Shop, browser: Browser, tag: &str, journey: impl AsyncFnOnce(&mut Visit)) {
    let page = browser.page().await;
    page.chose_language(tag).await;
    if let Some(language) = Language::of(tag).filter(|language| *language != Language::English) {
        page.speaks(language);
    }
    let mut visit = Visit { shop, browser, page };
    if let Err(fall) = caught(journey(&mut visit)).await {
        let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        visit.page.picture(&format!("failed-{name}")).await;
        let (address, text) = (visit.page.address().await, visit.page.reads().await);
        eprintln!("{address} at the end, also in target/shots/failed-{name}.png:\n{text}");
        eprintln!("the browser complains: {:#?}", visit.browser.complaints().await);
        resume_unwind(fall);
    }
    looks_for_leaks(&visit).await;
    visit.browser.is_content().await;
    visit.browser.close().await;
}

/// Lets a panic through only after there was time to look at the page.
async fn caught<T>(journey: impl Future<Output = T>) -> std::thread::Result<T> {
    let mut journey = pin!(journey);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| journey.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(fall) => std::task::Poll::Ready(Err(fall)),
    })
    .await
}

impl Page {
    /// As if this language had been asked for here before.
    pub async fn chose_language(&self, tag: &str) {
        let cookie = json!({ "name": "scrip-language", "value": tag, "url": self.shop, "secure": true });
        self.tell("Network.setCookie", cookie).await;
    }

    /// Signs in on the sign-in page, wherever the way there came from.
    pub async fn signs_in(&self, email: &str) {
        self.fill("E-mail", email).await;
        self.fill("Password", PASSWORD).await;
        self.press("Sign in").await;
        self.the("button", "Sign out").await;
    }

    /// Opens `/redeem` as this shopper.
    pub async fn opens_redeem_as(&self, email: &str) {
        self.open("/signin?next=/redeem").await;
        self.signs_in(email).await;
        self.is_at("/redeem").await;
    }

    /// Opens `/help` as this shopper, and goes one of its ways.
    pub async fn asks_for_help_as(&self, email: &str, way: &str) {
        self.open("/signin?next=/help").await;
        self.signs_in(email).await;
        self.is_at("/help").await;
        self.press(way).await;
    }

    /// Types a code and has it looked up, up to where its worth is shown.
    pub async fn previews(&self, code: &str) {
        self.fill("Code", code).await;
        self.press("Check code").await;
        self.the("region", "Preview").await;
    }
}

/// An amount of dollars as Americans write it: `$1,137.40`.
pub fn dollars(cents: i64) -> String {
    let (whole, part) = (cents / 100, cents % 100);
    let whole = if whole < 1_000 { whole.to_string() } else { format!("{},{:03}", whole / 1_000, whole % 1_000) };
    format!("${whole}.{part:02}")
}
