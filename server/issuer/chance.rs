//! What looks like chance and is the same for the same seed, whatever else goes on.

use server::issuer::demo;
use std::{collections::HashMap, sync::Mutex};

pub struct Chance {
    seed: u64,
    times: Mutex<HashMap<String, u64>>,
}

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance { seed, times: Mutex::default() }
    }

    /// How often this was asked before.
    pub fn nth(&self, what: &str, occasion: &str) -> u64 {
        let mut times = self.times.lock().unwrap();
        let nth = times.entry(format!("{what} {occasion}")).or_default();
        *nth += 1;
        *nth - 1
    }

    /// A number below another.
    pub fn below(&self, bound: u64, what: &str, occasion: &str) -> u64 {
        let nth = self.nth(what, occasion);
        demo::draw(self.seed, &format!("{what} {occasion} {nth}")).checked_rem(bound).unwrap_or(0)
    }

    /// Whether something comes about that does so in so many of a hundred cases.
    pub fn comes(&self, of_a_hundred: u64, what: &str, occasion: &str) -> bool {
        self.below(100, what, occasion) < of_a_hundred
    }
}
