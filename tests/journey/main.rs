//! Journeys through the shop: a real browser, a real server, and what a shopper sees, hears and does.

mod access;
mod balance;
mod entry;
mod frame;
mod late;
mod leak;
mod lost_reply;
mod offline;
mod redeem;
mod refuse;
mod session;
