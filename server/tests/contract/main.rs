//! The contract, against a server that listens: every answer of every test is checked against the document it serves.
//! One file a noun, as in `server/src/route`; who asks is in `client`, who answers in `shop`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::as_conversions)]

mod account;
mod alert;
mod backup;
mod balance;
mod bot;
mod bot_time;
mod browser;
mod buckets;
mod cancel;
mod cart;
mod cart_codes;
mod cart_merge;
mod case;
mod catalog;
mod chance;
mod claim;
mod cli;
mod client;
mod course;
mod database;
mod demo;
mod disk;
mod document;
mod door;
mod embed;
mod embed_frame;
mod embed_hook;
mod factor;
mod factor_guard;
mod files;
mod forget;
mod freeze;
mod gift;
mod gift_leak;
mod gift_life;
mod gift_life_cancel;
mod gift_life_edit;
mod gift_life_forget;
mod gift_life_race;
mod gift_list;
mod gift_many;
mod gift_pay;
mod gift_stop;
mod gift_when;
mod harbour;
mod installed;
mod issuer;
mod issuer_bad;
mod issuer_kill;
mod issuer_leak;
mod kill;
mod kill_order;
mod leak;
mod ledger;
mod ledger_whole;
mod licence;
mod licence_race;
mod limits;
mod load;
mod log;
mod mail;
mod mail_bounce;
mod mail_drain;
mod mail_gift;
mod mail_smtp;
mod mailed;
mod once;
mod order;
mod order_refused;
mod passkey;
mod passkey_device;
mod passkey_session;
mod past;
mod pay;
mod pay_page;
mod points;
mod problem;
mod program;
mod promo;
mod push;
#[allow(dead_code)]
#[path = "../../../tests/house/push.rs"]
mod push_service;
mod redeem;
mod rotation;
mod rotation_start;
mod servers;
mod servers_cut;
mod servers_jobs;
mod servers_storm;
mod session;
mod shop;
// The tests of the whole house start the same mail server.
#[allow(dead_code)]
#[path = "../../../tests/house/mail.rs"]
mod smtp;
mod step_up;
mod store;
mod subscription;
mod tls;
mod traces;
mod upgrade;
mod weak;
