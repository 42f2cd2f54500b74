//! Another e-mail address for the account.

pub use crate::words::said::new_email::*;
