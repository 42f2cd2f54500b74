//! Links in letters: another password, and that an e-mail is its account's.

pub use crate::words::said::mailed::*;
