//! What is remembered while the page is open, without being shown.

use super::Session;
use crate::browser::live::Live;
use domain::Code;
use leptos::prelude::*;

/// What was typed into the code field when its page had to be left. Kept in this open page only.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The code as typed.
    pub code: Code,
    /// The security code as typed.
    pub pin: Code,
    /// The shopper was on the way to see what it is worth.
    pub checking: bool,
}

/// What is remembered without being shown.
pub struct Memory {
    pub(super) typed: Option<Typed>,
    /// The attempt key of what this page has sent and not heard of yet.
    pub(super) sending: Option<String>,
    pub(super) live: Option<Live>,
}

impl Session {
    /// Keeps what was typed while another page is visited.
    pub fn keep(self, typed: Typed) {
        self.memory.update_value(|memory| memory.typed = Some(typed));
    }

    /// Whether something is kept.
    pub fn has_typed(self) -> bool {
        self.memory.with_value(|memory| memory.typed.is_some())
    }

    /// Gives back what was kept, once.
    pub fn take_typed(self) -> Option<Typed> {
        self.memory.try_update_value(|memory| memory.typed.take()).flatten()
    }

    /// Remembers that this page has sent something with this key, or (`None`) that its answer came.
    pub fn set_sending(self, key: Option<String>) {
        self.memory.update_value(|memory| memory.sending = key);
    }

    /// Whether this page has sent something with this key and not heard of it yet.
    pub fn is_sending(self, key: &str) -> bool {
        self.memory.with_value(|memory| memory.sending.as_deref() == Some(key))
    }
}
