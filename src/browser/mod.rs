//! The only place that touches the browser: one thin adapter each.

pub mod address;
pub mod attempts;
pub mod badge;
pub mod camera;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod file;
pub mod hand;
pub mod host;
pub mod install;
pub mod intl;
pub mod line;
pub mod live;
pub mod painted;
pub mod passkey;
pub mod press;
pub mod push;
pub mod reader;
pub mod scroll;
pub mod seen;
pub mod spoken;
pub mod stream;
pub mod theme;
pub mod worker;
pub mod zone;
