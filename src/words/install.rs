//! The app as something that is installed: a new version of it, and how it comes to stand beside others.

pub use crate::words::said::install::*;
