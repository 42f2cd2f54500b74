//! In a frame on a page of another shop, and in the window in which somebody signs in to one.

pub use crate::words::said::embed::*;
