//! The pages. None imports another: what they share stands in `session`, `ui` or `domain`.

pub mod account;
pub mod balance;
pub mod cart;
pub mod catalog;
pub mod claim;
pub mod gift;
pub mod help;
pub mod install;
pub mod licence;
pub mod lost;
pub mod many;
pub mod order;
pub mod redeem;
pub mod scan;
pub mod signin;
