//! Every sentence that the server itself writes to a shopper: letters, what browsers are told, and the page of the
//! demonstration's bank. All six languages at once, since each letter is in the language of its reader.
//!
//! They stand in `words/<tag>/<file>.ftl`; `build.rs` makes a function of each in [`said`], which takes the language.

mod cldr;
mod device;
mod list;
#[cfg(test)]
mod tests;

pub use cldr::{date, minute, money};
pub use device::device;
pub use list::list;

use language::{
    Language,
    message::{Argument, BETWEEN, Speaker},
};
use std::{collections::BTreeMap, sync::LazyLock};

/// Made of `words/en/*.ftl` and those of the other languages (`build.rs`).
pub mod said {
    include!(concat!(env!("OUT_DIR"), "/said.rs"));
}

macro_rules! text {
    ($tag:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/words.", $tag, ".txt"))
    };
}

/// What each language says, sentence by sentence.
static SAID: LazyLock<BTreeMap<Language, Vec<&'static str>>> = LazyLock::new(|| {
    let text = |language| match language {
        Language::English => text!("en"),
        Language::German => text!("de"),
        Language::French => text!("fr"),
        Language::Spanish => text!("es"),
        Language::Japanese => text!("ja"),
        Language::Arabic => text!("ar"),
    };
    Language::ALL.map(|language| (language, text(language).split(BETWEEN).collect())).into()
});

/// A sentence without anything to put in.
fn said(language: Language, number: usize) -> &'static str {
    SAID.get(&language).and_then(|said| said.get(number)).copied().unwrap_or_default()
}

/// A sentence with what is put in.
fn written(language: Language, number: usize, arguments: &[Argument<'_>]) -> String {
    Speaker { language, number: cldr::counting(language) }.write(said(language, number), arguments)
}
