//! The codes of the demonstration.

use serde::Deserialize;

/// A code of the demonstration, as `demo codes --json` lists it.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoCode {
    /// As it is typed, the security code behind a space where there is one.
    pub code: String,
    /// What it is.
    pub what: String,
    /// What redeeming it does; the reason where it is refused.
    pub does: String,
}

impl DemoCode {
    /// Whether it is refused, with the reason that `does` then names.
    pub fn is_refused(&self) -> bool {
        !self.does.contains(' ')
    }

    /// The number and the security code, where it has one.
    pub fn parts(&self) -> (&str, Option<&str>) {
        self.code.split_once(' ').map_or((&self.code, None), |(number, pin)| (number, Some(pin)))
    }
}
