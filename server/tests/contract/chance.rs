//! Chance in tests: its seed is printed, and can be given (`SCRIP_TEST_SEED`), so that what once failed is done again.

/// Numbers by chance (xorshift64*: Vigna, "An experimental exploration of Marsaglia's xorshift generators").
pub struct Chance(u64);

impl Chance {
    pub fn new() -> Chance {
        let given = std::env::var("SCRIP_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed: u64 = given.unwrap_or_else(|| (uuid::Uuid::new_v4().as_u64_pair().0 >> 16) | 1);
        println!("SCRIP_TEST_SEED={seed}");
        Chance(seed)
    }

    /// One below this.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) % bound
    }
}
