//! The pages. None imports another: what they share stands in `session`, `ui` or `domain`.

pub mod balance;
pub mod lost;
pub mod redeem;
pub mod signin;
