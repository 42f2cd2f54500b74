//! What the fuzzers found worth keeping, held against what they assert: quick, on any compiler, at every run of the tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::as_conversions)]

#[path = "../../fuzz/src/lib.rs"]
mod properties;

use std::{fs, path::PathBuf};

fn replay(name: &str, holds: fn(&[u8])) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8, "{} has hardly anything in it", folder.display());
    for file in &files {
        // The name is said before, should it be this one.
        println!("{}", file.display());
        holds(&fs::read(file).unwrap());
    }
}

#[test]
fn whatever_is_typed_is_read_as_a_code_or_told_from_one() {
    replay("code", properties::code);
}

#[test]
fn whatever_is_pasted_is_read_as_recipients_or_told_from_them() {
    replay("list", properties::list);
}

#[test]
fn an_amount_is_printed_and_read_again_as_the_same() {
    replay("amount", properties::amount);
}

#[test]
fn a_message_between_page_and_frame_is_written_as_it_is_read() {
    replay("message", properties::message);
}

#[test]
fn an_answer_is_read_as_everybody_else_reads_it() {
    replay("problem", properties::problem);
}
