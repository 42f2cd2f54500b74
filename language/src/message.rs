//! A sentence as it travels, and how it is put together.
//!
//! What a file says is made shorter once, when a program is built: a sentence is its own text, in which control characters
//! stand for what is put in. So whoever shows it needs no reader of files.

use crate::{
    Language,
    plural::{Counts, category},
};

/// Between two sentences in the text of a language.
pub const BETWEEN: char = '\0';
/// Before the number of an argument: it is put in here.
pub(crate) const PUT: char = '\u{1}';
/// Before the number of an argument and [`BY_THINGS`], [`BY_PLACES`] or [`BY_NAME`]: one of what follows is chosen by it.
pub(crate) const CHOOSE: char = '\u{2}';
/// Before the name of a choice.
pub(crate) const CASE: char = '\u{3}';
/// Between the name of a choice and its text.
pub(crate) const IS: char = '\u{4}';
/// After the last choice.
pub(crate) const END: char = '\u{5}';
/// The choice that is taken where no other is.
pub(crate) const OTHERWISE: &str = "*";
/// By the form that goes with so many things.
#[cfg(any(test, feature = "gather"))]
pub(crate) const BY_THINGS: char = 'n';
/// By the form that goes with this place in a row.
pub(crate) const BY_PLACES: char = 'o';
/// By its text.
pub(crate) const BY_NAME: char = 's';
/// The first argument's number.
pub(crate) const FIRST: char = '0';

/// Around what is put into a text from right to left, so that a code or an amount keeps its own direction (Unicode's
/// bidirectional algorithm, FSI and PDI).
const ISOLATED: [char; 2] = ['\u{2068}', '\u{2069}'];

/// What is put into a sentence, or chosen by.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A whole number.
    Number(i64),
    /// A text: a name, an amount as it is written, the name of a choice.
    Text(&'a str),
}

/// A number that something is counted by.
pub trait Count {
    /// As an argument has it.
    fn count(self) -> i64;
}

impl Count for i64 {
    fn count(self) -> i64 {
        self
    }
}

impl Count for u32 {
    fn count(self) -> i64 {
        self.into()
    }
}

impl Count for usize {
    fn count(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}

/// A language, and how it writes numbers.
#[derive(Clone, Copy)]
pub struct Speaker {
    /// Which.
    pub language: Language,
    /// `1,234`
    pub number: fn(i64) -> String,
}

impl Speaker {
    /// Puts a sentence together. What a sentence asks for and is not there stays out: what is built holds no such sentence.
    pub fn write(self, message: &str, arguments: &[Argument<'_>]) -> String {
        let mut written = String::new();
        self.put(message, arguments, &mut written);
        written
    }

    /// Writes up to the end of a text or of a choice, and says what is left after it.
    fn put<'m>(self, mut rest: &'m str, arguments: &[Argument<'_>], to: &mut String) -> &'m str {
        while let Some(at) = rest.find([PUT, CHOOSE, CASE, END]) {
            let (plain, marked) = rest.split_at(at);
            to.push_str(plain);
            let mut marks = marked.chars();
            let mark = marks.next();
            if mark == Some(CASE) || mark == Some(END) {
                return marked;
            }
            let argument = marks.next().and_then(|place| argument(place, arguments));
            rest = if mark == Some(CHOOSE) {
                let by = marks.next().unwrap_or(BY_NAME);
                self.choose(marks.as_str(), by, argument, arguments, to)
            } else {
                self.insert(argument, to);
                marks.as_str()
            };
        }
        to.push_str(rest);
        ""
    }

    fn insert(self, argument: Option<Argument<'_>>, to: &mut String) {
        let [open, close] = ISOLATED;
        if self.language.is_rtl() {
            to.push(open);
        }
        match argument {
            Some(Argument::Number(number)) => to.push_str(&(self.number)(number)),
            Some(Argument::Text(text)) => to.push_str(text),
            None => {}
        }
        if self.language.is_rtl() {
            to.push(close);
        }
    }

    fn choose<'m>(
        self,
        mut rest: &'m str,
        by: char,
        argument: Option<Argument<'_>>,
        arguments: &[Argument<'_>],
        to: &mut String,
    ) -> &'m str {
        let (exact, form) = match argument {
            Some(Argument::Number(number)) => {
                let counts = if by == BY_PLACES { Counts::Places } else { Counts::Things };
                (number.to_string(), category(self.language, counts, number).name())
            }
            Some(Argument::Text(text)) => (text.to_owned(), text),
            None => (String::new(), ""),
        };
        // Where several fit the closest is meant: this very number, then its form, then what is left.
        let (mut best, mut found) = (0, None);
        while let Some(case) = rest.strip_prefix(CASE) {
            let (name, text) = case.split_once(IS).unwrap_or((case, ""));
            let fits = match name {
                name if name == exact => 3,
                name if name == form => 2,
                OTHERWISE => 1,
                _ => 0,
            };
            if fits > best {
                (best, found) = (fits, Some(text));
            }
            rest = self.put(text, arguments, &mut String::new());
        }
        if let Some(text) = found {
            self.put(text, arguments, to);
        }
        rest.strip_prefix(END).unwrap_or(rest)
    }
}

fn argument<'a>(place: char, arguments: &[Argument<'a>]) -> Option<Argument<'a>> {
    let place = u32::from(place).checked_sub(u32::from(FIRST))?;
    arguments.get(usize::try_from(place).ok()?).copied()
}
