//! What the journeys and the benches stand on: a real shop, a real browser, and the line between them.
pub mod house;
