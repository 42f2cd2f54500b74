//! How things look: props in, callbacks out. Knows no API, page, session or words.

pub mod button;
pub mod field;
pub mod figure;
pub mod icon;
pub mod notice;
pub mod pips;
pub mod ticket;
