//! What is remembered while the page is open, without being shown.

use super::Session;
use crate::browser::live::Live;
use domain::{Code, embed::Token};
use leptos::prelude::*;
use std::any::Any;

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
    /// The word of the link in a letter that the app was opened with. Kept in this open page only.
    word: Option<Token>,
    /// The attempt key of what this page has sent and not heard of yet.
    pub(super) sending: Option<String>,
    pub(super) live: Option<Live>,
    /// The codes of links that were made on this page, by the gift's id.
    pub(super) links: Vec<(String, Code)>,
    /// What was being written on a page that had to be left. Only that page knows what it is.
    pub(super) draft: Option<Box<dyn Any>>,
}

impl Memory {
    /// Of an app that was just opened.
    pub(super) fn of(typed: Option<Typed>, word: Option<Token>) -> Memory {
        Memory { typed, word, sending: None, live: None, links: Vec::new(), draft: None }
    }
}

impl Session {
    /// The word of the link in a letter that the app was opened with.
    pub fn word(self) -> Option<Token> {
        self.memory.with_value(|memory| memory.word.clone())
    }

    /// That word has been used, or never will be.
    pub fn forget_word(self) {
        self.memory.update_value(|memory| memory.word = None);
    }

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

    /// Keeps the code of a gift's link, in this open page only.
    pub fn keep_link(self, gift: String, code: Code) {
        self.memory.update_value(|memory| {
            memory.links.retain(|(known, _)| *known != gift);
            memory.links.push((gift, code));
        });
    }

    /// The code of a gift's link, if it was made on this page.
    pub fn link_of(self, gift: &str) -> Option<Code> {
        self.memory
            .with_value(|memory| memory.links.iter().find(|(known, _)| known == gift).map(|(_, code)| code.clone()))
    }

    /// Keeps what was being written, in this open page only.
    pub fn keep_draft(self, draft: Box<dyn Any>) {
        self.memory.update_value(|memory| memory.draft = Some(draft));
    }

    /// Gives back what was being written, once.
    pub fn take_draft(self) -> Option<Box<dyn Any>> {
        self.memory.try_update_value(|memory| memory.draft.take()).flatten()
    }

    /// What was being written is done with, or another's.
    pub fn forget_draft(self) {
        let _gone = self.take_draft();
        self.memory.update_value(|memory| memory.links.clear());
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
