//! How things look: props in, callbacks out. Knows no API, page, session or words.

pub mod button;
pub mod field;
pub mod figure;
pub mod icon;
pub mod loading;
pub mod notice;
pub mod pips;
pub mod repaired;
pub mod rows;
pub mod stepper;
pub mod switch;
pub mod ticket;
