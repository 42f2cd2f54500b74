//! The contract, against a server that listens: every answer of every test is checked against the document it serves.
//! One file a noun, as in `server/src/route`; who asks is in `client`, who answers in `shop`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::as_conversions)]

mod account;
mod balance;
mod cancel;
mod cart;
mod cart_codes;
mod cart_merge;
mod catalog;
mod cli;
mod client;
mod demo;
mod document;
mod files;
mod kill;
mod kill_order;
mod leak;
mod limits;
mod load;
mod mail;
mod once;
mod order;
mod order_refused;
mod pay;
mod pay_page;
mod problem;
mod program;
mod promo;
mod redeem;
mod session;
mod shop;
mod store;
mod subscription;
mod weak;
