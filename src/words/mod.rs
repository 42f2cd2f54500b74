//! Every sentence a shopper reads. English; the sentence of each refusal stands in one place, matched exhaustively.

pub mod account;
pub mod balance;
pub mod cart;
pub mod case;
pub mod catalog;
pub mod chart;
pub mod checkout;
pub mod claim;
pub mod code;
mod device;
pub mod embed;
pub mod factor;
pub mod frame;
pub mod freeze;
pub mod gift;
pub mod gifts;
pub mod help;
pub mod history;
pub mod install;
pub mod licence;
pub mod mailed;
pub mod many;
pub mod new_email;
pub mod order;
pub mod passkey;
pub mod points;
pub mod preferences;
pub mod proof;
pub mod redeem;
pub mod refusal;
pub mod repair;
pub mod scan;
mod write;

pub use device::device;
pub use write::{
    amount, clock, clock_in, date, day, day_and_hour, figure, is_today, moment_in, moment_of, region, signed,
};

use domain::{Time, api::balance::Bucket};
use language::{
    Language,
    message::{Argument, BETWEEN, Speaker},
};
use std::sync::OnceLock;

/// Made of `src/words/en/*.ftl` and those of the other languages (`build.rs`).
pub mod said {
    include!(concat!(env!("OUT_DIR"), "/said.rs"));
}

/// What is said, sentence by sentence, in the language that this page speaks: what `/redeem` says (`first.txt`) …
static SAID: OnceLock<(Language, Vec<&'static str>)> = OnceLock::new();
/// … and the rest, which comes with the first page that needs it.
static LATER: OnceLock<Vec<&'static str>> = OnceLock::new();

/// Takes the sentences of a language, before anything is said. What is spoken is spoken until the page goes.
pub fn speak(language: Language, text: String) {
    // The page and its words go together.
    let text: &'static str = text.leak();
    let _spoken_already = SAID.set((language, text.split(BETWEEN).collect()));
}

/// Takes the rest of the sentences.
pub fn speak_all(text: String) {
    let text: &'static str = text.leak();
    let _spoken_already = LATER.set(text.split(BETWEEN).collect());
}

/// Whether all sentences are there.
pub fn is_whole() -> bool {
    LATER.get().is_some()
}

fn spoken() -> &'static (Language, Vec<&'static str>) {
    // Where no page has brought any, as in tests.
    #[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
    const OWN: &str = concat!(
        include_str!(concat!(env!("OUT_DIR"), "/words.en.txt")),
        "\0",
        include_str!(concat!(env!("OUT_DIR"), "/later.en.txt"))
    );
    #[cfg(not(any(debug_assertions, not(target_arch = "wasm32"))))]
    const OWN: &str = "";
    SAID.get_or_init(|| (Language::English, OWN.split(BETWEEN).collect()))
}

/// The language that is spoken.
pub fn language() -> Language {
    spoken().0
}

/// Its BCP 47 tag, for amounts and dates. English is America's: the one that the shop always spoke.
pub fn tag() -> &'static str {
    match language() {
        Language::English => "en-US",
        other => other.tag(),
    }
}

/// A sentence without anything to put in.
fn said(number: usize) -> &'static str {
    let first = &spoken().1;
    let later = || LATER.get()?.get(number.checked_sub(first.len())?);
    first.get(number).or_else(later).copied().unwrap_or_default()
}

/// A sentence with what is put in.
fn written(number: usize, arguments: &[Argument<'_>]) -> String {
    Speaker { language: language(), number: write::number }.write(said(number), arguments)
}

/// What a bucket is called.
pub fn bucket(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Gift => said::bucket::gift_cards(),
        Bucket::Refund => said::bucket::refunds(),
        Bucket::Promotional => said::bucket::promotional(),
        Bucket::Restricted => said::bucket::restricted(),
        Bucket::Points => said::bucket::points(),
    }
}

/// What a bucket is called, by the shelves it is limited to.
pub fn bucket_for(kind: Bucket, shelves: &str) -> String {
    if kind == Bucket::Restricted && !shelves.is_empty() {
        said::bucket::only_for(shelves)
    } else {
        bucket(kind).to_owned()
    }
}

/// Which goods value may pay for.
pub fn spendable_on(categories: &[String]) -> String {
    if categories.is_empty() {
        said::bucket::any_item().to_owned()
    } else {
        said::bucket::only_on(&shelves(categories))
    }
}

/// Names of shelves, one after the other.
pub fn shelves(names: &[String]) -> String {
    names.iter().cloned().reduce(|shelves, shelf| said::bucket::and_shelf(&shelves, &shelf)).unwrap_or_default()
}

/// Between two parts of a line.
pub fn comma() -> &'static str {
    said::write::comma()
}

/// Whole sentences, one after the other.
pub fn sentences(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().reduce(|sentences, one| said::write::and_then(&sentences, &one)).unwrap_or_default()
}

/// A moment inside of a sentence: `today, 14:02`, or `Nov 18, 14:02`.
fn moment(time: Time) -> String {
    if is_today(time) { said::write::today_inside(&clock(time)) } else { day_and_hour(time) }
}

/// A day inside of a sentence: `today, 14:02`, or `Nov 18`.
fn day_inside(time: Time) -> String {
    if is_today(time) { said::write::today_inside(&clock(time)) } else { day(time) }
}

/// With a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
