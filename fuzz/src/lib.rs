//! What holds of every text, whatever it is. Each function is fed by a fuzzer, and by `domain/tests/corpora.rs` with what
//! the fuzzers found worth keeping.

mod code;
mod list;
mod money;
mod wire;

pub use code::code;
pub use list::list;
pub use money::amount;
pub use wire::{message, problem};

/// The first byte chooses among some settings; the rest is the text.
fn split(bytes: &[u8]) -> (usize, String) {
    match bytes {
        [] => (0, String::new()),
        [first, rest @ ..] => (usize::from(*first), String::from_utf8_lossy(rest).into_owned()),
    }
}
