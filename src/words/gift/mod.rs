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
        Design::Ribbon => "Parcel with a bow",
        Design::Candles => "Cake with candles",
        Design::Bouquet => "Bouquet",
        Design::Lanterns => "Lanterns",
        Design::Firs => "Fir trees in snow",
        Design::Kite => "Kite",
        Design::Tea => "Tea for two",
        Design::Harbour => "Harbour",
    }
}

/// What a set of colours is called.
pub fn palette(palette: Palette) -> &'static str {
    match palette {
        Palette::Ink => "Dark blue",
        Palette::Dusk => "Plum",
        Palette::Leaf => "Green",
        Palette::Ruby => "Red",
    }
}

/// In the message.
pub fn from(name: &str) -> String {
    ["From ", if name.trim().is_empty() { you() } else { name.trim() }].concat()
}

/// The subject of the message.
pub fn subject(name: &str) -> String {
    [named(name), " sent you a gift"].concat()
}

/// Over it.
pub fn for_whom(name: &str) -> String {
    ["For ", if name.trim().is_empty() { somebody() } else { name.trim() }].concat()
}

/// Under the figure.
pub fn to_spend(shop: &str) -> String {
    ["to spend at ", shop].concat()
}

/// The sender, or where the name will stand.
pub fn named(name: &str) -> &str {
    if name.trim().is_empty() { you() } else { name.trim() }
}
