//! Reading a text by every profile that is switched on, and choosing which of them it is.

use super::{
    Code,
    one::{self, Folded, Outcome, Repair, Slot, Symbols},
    tidy::{self, Mark, mark},
};
use crate::{
    profile::{Check, Opens, Profile},
    refusal::{CardNumber, Reason},
};

/// What a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing to read.
    Empty,
    /// Right as far as it goes.
    Incomplete {
        /// Symbols so far.
        have: u32,
        /// Symbols of such a code.
        need: u32,
    },
    /// It may be sent.
    Complete(Complete),
    /// It is wrong in a place that can be named. Nothing is sent.
    Fault(Fault),
}

/// A text that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    /// What it may be, most specific first. The server tries them as one attempt.
    pub candidates: Vec<Candidate>,
    /// Look-alikes that were read as what they stand for, to be shown.
    pub folded: Vec<Folded>,
    /// A check rule holds: it can hardly be anything else.
    pub checked: bool,
}

/// What a text may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The profile's id.
    pub profile: String,
    /// The canonical form: what is hashed and looked up.
    pub code: Code,
    /// What such a code opens.
    pub opens: Opens,
    /// Symbols of the security code it needs; 0 where none.
    pub pin: u32,
    /// The security code, where it was typed behind the number.
    pub typed_pin: Option<Code>,
}

/// Why a text is no code, at a place that can be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No such code has this character. `position` is its place among the symbols, from 1.
    BadCharacter {
        /// Where.
        position: u32,
        /// What stands there.
        character: char,
        /// What people most likely meant.
        suggestions: Vec<char>,
    },
    /// More symbols than such a code has.
    TooLong {
        /// Symbols there.
        have: u32,
        /// Symbols of such a code.
        most: u32,
    },
    /// The check symbols say that something is wrong.
    CheckFailed {
        /// What may have been meant; never taken without asking.
        repair: Option<Repair>,
        /// More symbols are marked unreadable than can be filled in.
        unreadable: u32,
        /// A profile without a check rule would take it as it stands.
        as_typed: bool,
    },
    /// Another number of the card was typed.
    WrongNumber(CardNumber),
    /// A code that is not taken here.
    Elsewhere {
        /// Whose it is.
        whose: Whose,
        /// A profile without a check rule would take it as it stands.
        as_typed: bool,
    },
}

/// Whose a code is that is not taken here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Another issuer's, by name.
    Issuer(String),
    /// Another region's, by id.
    Region(String),
}

impl Reading {
    /// The refusal of a text that does not fit, in the words of the wire.
    pub fn refusal(&self) -> Option<Reason> {
        match self {
            Reading::Complete(_) => None,
            Reading::Empty => Some(Reason::Empty),
            &Reading::Incomplete { have, need } => Some(Reason::TooShort { have, need }),
            Reading::Fault(fault) => Some(match fault {
                &Fault::BadCharacter { position, character, .. } => Reason::BadCharacter { position, character },
                &Fault::TooLong { have, most } => Reason::TooLong { have, most },
                Fault::CheckFailed { .. } => Reason::CheckFailed,
                &Fault::WrongNumber(which) => Reason::WrongNumber { which },
                Fault::Elsewhere { whose: Whose::Issuer(name), .. } => Reason::OtherIssuer { name: name.clone() },
                Fault::Elsewhere { whose: Whose::Region(region), .. } => {
                    Reason::RegionMismatch { card: region.clone(), account: String::new() }
                }
            }),
        }
    }
}

/// Reads a text by every profile given.
///
/// A check rule that holds wins. Else a text in the form of a profile with a check rule is that profile's, mended or
/// not, ahead of every profile that would take it as it stands, unless the shopper says that it is right `as_typed`.
/// Else the profiles without a check rule that fit, all of them. Else the fault of the one that came nearest.
pub fn read(text: &str, profiles: &[Profile], as_typed: bool) -> Reading {
    choose(text, &each(text, profiles), as_typed)
}

/// The same, and what stands in each place of a field for codes of the first profile: for every key press, in one pass.
pub fn look(text: &str, profiles: &[Profile], as_typed: bool) -> (Reading, Vec<Slot>) {
    let read = each(text, profiles);
    let slots = read.first().map(|(profile, (symbols, outcome))| one::slots(symbols, outcome, profile));
    (choose(text, &read, as_typed), slots.unwrap_or_default())
}

/// A profile and what it makes of the text.
type Read<'a> = (&'a Profile, (Symbols, Outcome));

fn each<'a>(text: &str, profiles: &'a [Profile]) -> Vec<Read<'a>> {
    profiles.iter().map(|profile| (profile, one::read(text, profile))).collect()
}

fn choose(text: &str, read: &[Read<'_>], as_typed: bool) -> Reading {
    if read.iter().all(|(_, (symbols, _))| symbols.count == 0) {
        return Reading::Empty;
    }
    let fitting = |checked: bool| {
        read.iter().filter(move |(profile, (_, outcome))| {
            matches!(outcome, Outcome::Fits { .. }) && (profile.check != Check::None) == checked
        })
    };
    let complete = |checked: bool| {
        let candidates: Vec<Candidate> = fitting(checked).filter_map(candidate).collect();
        let folded = fitting(checked).map(|(_, (symbols, _))| symbols.folded.clone()).next();
        (!candidates.is_empty()).then(|| Complete { candidates, folded: folded.unwrap_or_default(), checked })
    };
    if let Some(complete) = complete(true) {
        return Reading::Complete(complete);
    }
    let without_check = complete(false);
    // The narrower alphabet tells more: sixteen digits are a card number, twelve hex digits no beginning of a longer code.
    let narrowest = fitting(false).map(|(profile, _)| profile.alphabet.len()).min().or(Some(usize::MAX));
    let fits_another = |(profile, (_, outcome)): &&Read<'_>| {
        matches!(outcome, Outcome::Short { .. } | Outcome::Long { .. }) && narrowest < Some(profile.alphabet.len())
    };
    let claims = read
        .iter()
        .filter(|(profile, (symbols, outcome))| profile.check != Check::None && claims(text, symbols, outcome))
        .filter(|read| !fits_another(read))
        .min_by_key(|(profile, _)| profile.alphabet.len());
    match (claims, without_check) {
        (Some(_), Some(complete)) if as_typed => Reading::Complete(complete),
        (Some((_, (symbols, outcome))), other) => fault(symbols, outcome, other.is_some()),
        (None, Some(complete)) => Reading::Complete(complete),
        (None, None) => match read.iter().min_by_key(|(_, (symbols, outcome))| distance(symbols, outcome)) {
            Some((_, (symbols, outcome))) => fault(symbols, outcome, false),
            None => Reading::Empty,
        },
    }
}

fn candidate((profile, (_, outcome)): &Read<'_>) -> Option<Candidate> {
    let Outcome::Fits { code, pin } = outcome else { return None };
    Some(Candidate {
        profile: profile.id.clone(),
        code: code.clone(),
        opens: profile.opens,
        pin: profile.pin,
        typed_pin: pin.clone(),
    })
}

/// Whether a text that does not hold is still plainly meant as a code of this profile, not as a word that people know.
fn claims(text: &str, symbols: &Symbols, outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Mended(_) => true,
        Outcome::CheckFailed | Outcome::Short { .. } | Outcome::Long { .. } => {
            symbols.kept.contains(&'?') || printed_in_fours(text) || drawn_by_chance(symbols)
        }
        Outcome::Fits { .. } | Outcome::Bad { .. } => false,
    }
}

/// Two or more groups of four with one kind of gap between them, the way codes are printed.
fn printed_in_fours(text: &str) -> bool {
    let text: String = text.trim().chars().take(64).collect();
    let groups: Vec<&str> = text.split(|c| matches!(mark(c), Mark::Dash | Mark::Nothing)).collect();
    let mixed = groups.iter().any(|group| group.chars().any(|symbol| symbol.is_numeric()));
    let (last, whole) = groups.split_last().unwrap_or((&"", &[]));
    mixed && !whole.is_empty() && whole.iter().all(|group| group.chars().count() == 4) && last.chars().count() <= 4
}

/// Letters and digits in turns, or digits alone, and none of the letters that such codes lack: `GQ7T`, not `SPRING15`.
fn drawn_by_chance(symbols: &Symbols) -> bool {
    let kinds: Vec<bool> = symbols.kept.iter().map(char::is_ascii_digit).collect();
    let turns = kinds.windows(2).filter(|pair| pair.first() != pair.last()).count();
    symbols.folded.is_empty() && (turns >= 2 || (turns == 0 && kinds.first() == Some(&true)))
}

/// How far a text is from fitting; the smallest is the fault that is shown. Who finds no symbol in it says nothing of it.
fn distance(symbols: &Symbols, outcome: &Outcome) -> (u32, u32) {
    match outcome {
        _ if symbols.count == 0 => (4, 0),
        Outcome::Fits { .. } | Outcome::Mended(_) | Outcome::CheckFailed => (0, 0),
        Outcome::Short { have, need } => (1, need - have),
        Outcome::Long { have, most } => (2, have - most),
        Outcome::Bad { position, .. } => (3, symbols.count.saturating_sub(*position)),
    }
}

fn fault(symbols: &Symbols, outcome: &Outcome, as_typed: bool) -> Reading {
    Reading::Fault(match outcome {
        &Outcome::Short { have, need } => return Reading::Incomplete { have, need },
        &Outcome::Long { have, most } => Fault::TooLong { have, most },
        &Outcome::Bad { position, character } => {
            Fault::BadCharacter { position, character, suggestions: tidy::suggestions(character).to_vec() }
        }
        Outcome::Mended(repair) => Fault::CheckFailed { repair: Some(repair.clone()), unreadable: 0, as_typed },
        Outcome::CheckFailed | Outcome::Fits { .. } => {
            let unreadable = symbols.kept.iter().map(|symbol| u32::from(*symbol == '?')).sum();
            Fault::CheckFailed { repair: None, unreadable, as_typed }
        }
    })
}
