//! The rules of Scrip, compiled into the app and into the server, so both always give the same answer.
//!
//! Nothing in here knows a browser, a server, a clock, randomness, a locale or a float. Time is an argument,
//! text becomes a domain type once, at the edge, and stays one.
#![warn(missing_docs)]

pub mod api;
mod best_set;
pub mod cart;
pub mod chart;
pub mod code;
pub mod embed;
mod facts;
pub mod gift;
pub mod help;
pub mod json;
mod json_take;
pub mod look;
pub mod money;
pub mod pace;
pub mod points;
pub mod profile;
pub mod promo;
pub mod quote;
pub mod refusal;
pub mod rosette;
pub mod scroll;
pub mod statement;
mod tender;
pub mod time;

pub use code::Code;
pub use money::{Currency, Money};
pub use refusal::{Problem, Reason};
pub use time::Time;

// The tests share carts with the benchmarks, which know this crate from outside.
#[cfg(test)]
extern crate self as domain;
