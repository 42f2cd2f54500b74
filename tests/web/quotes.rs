//! The example quotes in the browser: to the byte what they are natively.

use domain::{
    json,
    quote::{Input, quote},
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Title, input and quote of each example, a line each; `domain` checks that they are what its examples say.
const GOLDEN: &str = include_str!("../../domain/src/quote/tests/examples/golden.tsv");

#[wasm_bindgen_test]
fn every_example_gives_the_same_bytes_as_natively() {
    let mut examples = 0;
    for line in GOLDEN.lines() {
        let [title, input, golden] = line.splitn(3, '\t').collect::<Vec<_>>().try_into().expect("three parts");
        let input: Input = json::read(input).expect(title);
        let found = serde_json::to_string(&quote(&input).expect(title)).expect(title);
        assert_eq!(found, golden, "{title}");
        examples += 1;
    }
    assert!(examples >= 60, "only {examples} examples");
}
