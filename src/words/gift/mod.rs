//! Sending a gift.

pub use crate::words::said::gift::*;

mod list;
mod review;
mod stop;

pub use list::*;
pub use review::*;
pub use stop::*;

use domain::gift::{Design, Palette};

/// What a design shows.
pub fn design(design: Design) -> &'static str {
    match design {
        Design::Ribbon => design_ribbon(),
        Design::Candles => design_candles(),
        Design::Bouquet => design_bouquet(),
        Design::Lanterns => design_lanterns(),
        Design::Firs => design_firs(),
        Design::Kite => design_kite(),
        Design::Tea => design_tea(),
        Design::Harbour => design_harbour(),
    }
}

/// What a set of colours is called.
pub fn palette(palette: Palette) -> &'static str {
    match palette {
        Palette::Ink => palette_ink(),
        Palette::Dusk => palette_dusk(),
        Palette::Leaf => palette_leaf(),
        Palette::Ruby => palette_ruby(),
    }
}

/// In the message.
pub fn from(name: &str) -> String {
    match name.trim() {
        "" => from_you().to_owned(),
        name => from_name(name),
    }
}

/// The subject of the message.
pub fn subject(name: &str) -> String {
    sent_you(named(name))
}

/// Over it.
pub fn for_whom(name: &str) -> String {
    match name.trim() {
        "" => for_somebody().to_owned(),
        name => for_name(name),
    }
}

/// The sender, or where the name will stand.
pub fn named(name: &str) -> &str {
    if name.trim().is_empty() { you() } else { name.trim() }
}
