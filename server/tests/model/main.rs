//! The ledger against a model of it: sequences of everything that moves value, drawn from a seed, are played against the
//! real server and against `model`, which knows balances, codes and orders only as sums. Requests are repeated with the
//! same key, sent twice at once, given up half-way and sent again, and sent with the same key and another body.
//!
//! A sequence is two shoppers with nothing, 4 to 32 steps, and then the comparison: balances, points, what is set aside, the
//! state of every order, and `ledger verify`. `SCRIP_SEQUENCES` says how many (10,000 unless told), `SCRIP_SEED` from where;
//! what fails prints its seed and the fewest steps that still fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::as_conversions)]

mod attempt;
mod checkout;
mod giving;
mod house;
mod model;
mod play;
mod step;

use futures_util::FutureExt;
use house::House;
use play::{Counts, Play};
use std::{
    any::Any,
    panic::AssertUnwindSafe,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};
use step::{Chance, Step};

/// As many sequences share a database: `ledger verify` reads all of it after each.
const SHARING: u64 = 48;
/// A fresh seed is the machine's own chance; any fixed one would play the same sequences for ever.
const SEED: &str = "SCRIP_SEED";

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}

/// The steps of a sequence.
fn steps(seed: u64) -> Vec<Step> {
    let mut chance = Chance(seed);
    let length = 4 + chance.below(29);
    (0..length).map(|_| Step::draw(&mut chance)).collect()
}

/// Plays steps for two new shoppers. What panics parts from the model too.
async fn play(house: &House, steps: &[Step]) -> Result<Counts, String> {
    let said = |panic: Box<dyn Any + Send>| match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(other) => (*other.downcast::<&str>().unwrap_or(Box::new("a panic"))).to_owned(),
    };
    AssertUnwindSafe(played(house, steps)).catch_unwind().await.unwrap_or_else(|panic| Err(said(panic)))
}

async fn played(house: &House, steps: &[Step]) -> Result<Counts, String> {
    let mut play = Play::new(house).await;
    for step in steps {
        play.step(*step).await.map_err(|fault| format!("at {step:?}: {fault}"))?;
    }
    play.compare().await?;
    Ok(play.counts)
}

/// Leaves out whatever may be left out, until nothing more may.
async fn shrunk(seeded: &Path, steps: Vec<Step>) -> (Vec<Step>, String) {
    let (mut fewest, mut fault) = (steps, "it does not fail again when it is played alone".to_owned());
    let mut house = House::open(seeded).await;
    for at in (0..fewest.len()).rev() {
        let mut fewer = fewest.clone();
        fewer.remove(at);
        if let Err(found) = play(&house, &fewer).await {
            (fewest, fault) = (fewer, found);
            house.close().await;
            house = House::open(seeded).await;
        }
    }
    house.close().await;
    (fewest, fault)
}

/// Takes seeds until there are none left.
async fn work(seeded: &Path, next: &AtomicU64, (first, end): (u64, u64)) -> Result<Counts, String> {
    let mut counts = Counts::new();
    loop {
        let from = next.fetch_add(SHARING, Ordering::Relaxed);
        if from >= end {
            return Ok(counts);
        }
        let house = House::open(seeded).await;
        for nth in from..end.min(from + SHARING) {
            let seed = first.wrapping_add(nth);
            match play(&house, &steps(seed)).await {
                Ok(more) => more.into_iter().for_each(|(what, times)| *counts.entry(what).or_default() += times),
                Err(fault) => {
                    next.store(end, Ordering::Relaxed);
                    println!("{SEED}={seed} SCRIP_SEQUENCES=1: {fault}");
                    let (fewest, last) = shrunk(seeded, steps(seed)).await;
                    return Err(format!("{SEED}={seed} SCRIP_SEQUENCES=1\n{last}\n{fewest:?}"));
                }
            }
        }
        house.close().await;
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn whatever_is_done_in_whatever_order_the_books_are_what_a_few_sums_say() {
    let count = setting("SCRIP_SEQUENCES", 10_000);
    let first = setting(SEED, uuid::Uuid::new_v4().as_u64_pair().0);
    println!("{count} sequences from {SEED}={first}");
    let (folder, seeded) = runtime().block_on(house::seeded());
    let (begun, next) = (Instant::now(), AtomicU64::new(0));
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let mut counts = Counts::new();
    std::thread::scope(|scope| {
        let each = || scope.spawn(|| runtime().block_on(work(&seeded, &next, (first, count))));
        let all: Vec<_> = (0..workers.min(count)).map(|_| each()).collect();
        for worker in all {
            let played = worker.join().unwrap();
            for (what, times) in played.unwrap_or_else(|fault| panic!("{fault}")) {
                *counts.entry(what).or_default() += times;
            }
        }
    });
    drop(folder);
    println!("{count} sequences in {:.1} s: {counts:?}", begun.elapsed().as_secs_f64());
    // What never goes through is not tested.
    let never: Vec<_> = counts.iter().filter(|(_, times)| **times == 0).collect();
    assert!(count < 1_000 || (never.is_empty() && counts.len() == 16), "{never:?} of {}", counts.len());
}
