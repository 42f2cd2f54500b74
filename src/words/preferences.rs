//! What holds until it is changed.

pub use crate::words::said::preferences::*;
