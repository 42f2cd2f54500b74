//! How things look: props in, callbacks out. Knows no API, page, session or words.

pub mod area;
pub mod button;
pub mod choice;
pub mod field;
pub mod figure;
pub mod gift;
pub mod icon;
pub mod loading;
pub mod notice;
pub mod paper;
pub mod pips;
pub mod qr;
pub mod repaired;
pub mod rows;
pub mod soon;
pub mod stepper;
pub mod switch;
pub mod ticket;
pub mod trouble;
