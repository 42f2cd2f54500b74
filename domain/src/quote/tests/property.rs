//! What holds for every cart, tried with carts drawn at random.

use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed, TestError, TestRunner},
};
use std::hash::{BuildHasher, RandomState};

/// So many carts are tried for each property.
pub(crate) const CASES: u32 = 10_000;

/// Tries a property with [`CASES`] values, or `PROPTEST_CASES` where that is more; each time others. The seed is said
/// first; `PROPTEST_RNG_SEED=… cargo test` draws the same again.
///
/// # Panics
/// Where the property does not hold, with the smallest value found and the seed.
pub(crate) fn holds<S: Strategy>(values: S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let wished = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = wished.unwrap_or_else(|| RandomState::new().hash_one(0));
    println!("PROPTEST_RNG_SEED={seed}");
    let usual = Config::default();
    let cases = usual.cases.max(CASES);
    let config = Config { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..usual };
    match TestRunner::new(config).run(&values, property) {
        Ok(()) => {}
        Err(TestError::Fail(reason, value)) => panic!("PROPTEST_RNG_SEED={seed}: {reason}\n{value:#?}"),
        Err(TestError::Abort(reason)) => panic!("PROPTEST_RNG_SEED={seed}: gave up: {reason}"),
    }
}
