//! Help: what an account's own data answers, and what is to be done where they do not.

mod missing;
mod scam;
mod unreadable;

pub use missing::{Found, Known, answers, missing};
pub use scam::{Agency, Happened, Measure, agency, can_take_back, scammed};
pub use unreadable::{FILLED_IN, Way, unreadable};
