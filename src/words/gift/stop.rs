//! The interlock's stop: it names the scam.

pub use crate::words::said::gift_stop::*;

use crate::words::{amount, moment};
use domain::{
    Time,
    gift::interlock::{Scam, Warning},
};

/// Why it is stopped.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::LargeToNew { amount: large } => large_to_new(&amount(*large)),
        Warning::Many { today } => many_today(*today),
        Warning::Says { scam } => scam_named(*scam).to_owned(),
    }
}

/// What happens if it is sent all the same.
pub fn waits_until(until: Time) -> String {
    cools(&moment(until))
}

/// The scam by its name, and how it goes.
fn scam_named(scam: Scam) -> &'static str {
    match scam {
        Scam::Authority => scam_authority(),
        Scam::Support => scam_support(),
        Scam::Boss => scam_boss(),
        Scam::Family => scam_family(),
        Scam::Prize => scam_prize(),
        Scam::ReadOut => scam_read_out(),
        Scam::Secret => scam_secret(),
    }
}
