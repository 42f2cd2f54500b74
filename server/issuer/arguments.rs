//! How the other issuer is run, and how bad its days are.

use clap::Parser;
use std::{net::SocketAddr, path::PathBuf};

/// Another issuer, slow and forgetful.
#[derive(Parser)]
pub struct Arguments {
    /// Where to listen; port 0 takes any that is free.
    #[arg(long, default_value = "127.0.0.1:0")]
    pub addr: SocketAddr,
    /// What it and the shop sign with.
    #[arg(long, env = "SCRIP_ISSUER_SECRET", hide_env_values = true)]
    pub secret: String,
    /// The file of its books; made where there is none.
    #[arg(long, default_value = "issuer.jsonl")]
    pub books: PathBuf,
    /// Where it tells the shop, if it does: https://SHOP/api/v1/issuer/notify
    #[arg(long)]
    pub notify: Option<String>,
    /// A redemption takes at least so many milliseconds …
    #[arg(long, default_value_t = 2_000)]
    pub least: u64,
    /// … and at most so many.
    #[arg(long, default_value_t = 8_000)]
    pub most: u64,
    /// Of a hundred calls so many fail before anything is done.
    #[arg(long, default_value_t = 10)]
    pub fail: u64,
    /// Of a hundred calls so many are carried out, and their answer is lost.
    #[arg(long, default_value_t = 5)]
    pub lose: u64,
    /// Of a hundred redemptions so many are told to the shop twice.
    #[arg(long, default_value_t = 20)]
    pub twice: u64,
    /// Of a hundred redemptions so many are never told to the shop.
    #[arg(long, default_value_t = 20)]
    pub silent: u64,
    /// What looks like chance is the same for the same number.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// As many cards more than those of the demonstration.
    #[arg(long, default_value_t = 0)]
    pub cards: u64,
    /// Ends when whoever started it has ended.
    #[arg(long)]
    pub while_parent: bool,
}
