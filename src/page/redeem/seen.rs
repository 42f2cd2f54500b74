//! What stands in the code field.

use domain::{
    code::{
        Fault, Reading, Slot,
        foreign::{Foreign, settle},
        look,
    },
    profile::Profile,
};

/// What stands in the code field: read as a whole, and place by place.
#[derive(Clone, PartialEq)]
pub struct Seen {
    /// As a whole.
    pub reading: Reading,
    /// Place by place.
    pub slots: Vec<Slot>,
}

impl Seen {
    /// The text, read by what is taken here and what is known to be taken elsewhere.
    pub fn of(code: &str, profiles: &[Profile], foreign: &[Foreign], as_typed: bool) -> Seen {
        let (reading, slots) = look(code, profiles, as_typed);
        Seen { reading: settle(code, reading, profiles, foreign, as_typed), slots }
    }

    /// The reading, where the code is not taken here.
    pub fn elsewhere(&self) -> Option<Reading> {
        Some(self.reading.clone()).filter(|reading| matches!(reading, Reading::Fault(Fault::Elsewhere { .. })))
    }

    /// What is said of it. A code that fails its check has all its characters: that is said at once. What is missing is
    /// said when it is `submitted`; so while a code is being typed there is nothing to say, and nothing is drawn again.
    pub fn verdict(&self, submitted: bool) -> Option<Reading> {
        match &self.reading {
            whole @ (Reading::Complete(_) | Reading::Fault(Fault::CheckFailed { .. } | Fault::Elsewhere { .. })) => {
                Some(whole.clone())
            }
            other => submitted.then(|| other.clone()),
        }
    }
}
