//! Colours, and what a shop may make of the app's looks.

mod color;
mod css;
mod house;
mod theme;

pub use color::Color;
pub use house::{DARK, House, LIGHT, READABLE};
pub use theme::{Fault, Theme, Type};
