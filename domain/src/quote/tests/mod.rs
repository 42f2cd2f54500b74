//! The quote by examples that were worked out by hand, and by what holds for every cart.

use super::{Input, quote};

mod cart;
mod draw;
mod examples;
mod notation;
mod pays;
mod property;
mod sums;
mod told;

pub(crate) use cart::{cart, percent};
pub(crate) use draw::{carts, cent_carts, paid_carts};
pub(crate) use property::holds;
