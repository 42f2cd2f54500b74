//! What one profile makes of a text.

use super::{
    Code, gf32, group, luhn, repair,
    repair::Mend,
    tidy::{Mark, mark},
};
use crate::profile::{Check, Fold, Profile};

/// Symbols past this many are counted, not kept: no profile is longer, and a text may be a megabyte.
const KEPT: usize = 64;

/// A look-alike that was read as what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// Its place among the symbols, from 1.
    pub position: u32,
    /// What was typed.
    pub from: char,
    /// What was read.
    pub to: char,
}

/// A code that fits and differs from what was typed in one explained way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The code that would be right.
    pub code: Code,
    /// What was changed.
    pub change: Change,
}

/// What a repair changes. Positions are places among the symbols, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// One symbol is another one.
    Symbol {
        /// Where.
        position: u32,
        /// What it should be.
        meant: char,
    },
    /// This symbol and the next change places.
    Swap {
        /// The first of the two.
        position: u32,
    },
    /// Unreadable symbols are filled in.
    Filled {
        /// Where they are.
        positions: Vec<u32>,
    },
}

/// One place of a code field: what stands there so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Nothing yet.
    Empty,
    /// A symbol.
    Filled,
    /// A symbol that is wrong here.
    Wrong,
    /// Marked `?` as unreadable.
    Unreadable,
}

/// How one profile reads a text.
#[derive(Debug)]
pub(super) enum Outcome {
    Fits { code: Code, pin: Option<Code> },
    Mended(Repair),
    CheckFailed,
    Short { have: u32, need: u32 },
    Long { have: u32, most: u32 },
    Bad { position: u32, character: char },
}

/// The symbols of a profile as bits, one an ASCII character: asked for every character at every key press.
struct Alphabet(u128);

impl Alphabet {
    fn of(profile: &Profile) -> Alphabet {
        Alphabet(profile.alphabet.bytes().fold(0, |bits, symbol| bits | 1_u128.checked_shl(symbol.into()).unwrap_or(0)))
    }

    fn has(&self, symbol: char) -> bool {
        self.0.checked_shr(symbol.into()).unwrap_or(0) & 1 == 1
    }
}

/// A text as symbols of one profile.
pub(super) struct Symbols {
    pub kept: Vec<char>,
    pub folded: Vec<Folded>,
    /// All of them, also those not kept.
    pub count: u32,
}

fn gather(text: &str, profile: &Profile) -> Symbols {
    let mut symbols = Symbols { kept: Vec::new(), folded: Vec::new(), count: 0 };
    let alphabet = Alphabet::of(profile);
    let has = |symbol: char| alphabet.has(symbol);
    for character in text.chars() {
        let typed = match mark(character) {
            Mark::Nothing => continue,
            Mark::Dash if !profile.keeps_dashes() => continue,
            Mark::Dash => '-',
            Mark::Symbol(symbol) if profile.case_sensitive => symbol,
            Mark::Symbol(symbol) => symbol.to_ascii_uppercase(),
        };
        symbols.count = symbols.count.saturating_add(1);
        if symbols.kept.len() >= KEPT {
            continue;
        }
        let read = if has(typed) { typed } else { fold(typed, &profile.folds).filter(|&to| has(to)).unwrap_or(typed) };
        if read != typed {
            symbols.folded.push(Folded { position: symbols.count, from: typed, to: read });
        }
        symbols.kept.push(read);
    }
    symbols
}

/// What a look-alike stands for: I and L for 1, O for 0, U for V, and the profile's own pairs.
fn fold(typed: char, own: &[Fold]) -> Option<char> {
    match typed {
        'I' | 'L' => Some('1'),
        'O' => Some('0'),
        'U' => Some('V'),
        other => own.iter().find(|pair| pair.from == other).map(|pair| pair.to),
    }
}

/// The symbols of a text as they were typed, look-alikes unfolded.
pub(super) fn symbols(text: &str, profile: &Profile) -> Vec<char> {
    let Symbols { mut kept, folded, .. } = gather(text, profile);
    for Folded { position, from, .. } in folded {
        let place = usize::try_from(position.saturating_sub(1)).unwrap_or(usize::MAX);
        kept.get_mut(place).into_iter().for_each(|symbol| *symbol = from);
    }
    kept
}

pub(super) fn read(text: &str, profile: &Profile) -> (Symbols, Outcome) {
    let symbols = gather(text, profile);
    let outcome = judge(&symbols, profile);
    (symbols, outcome)
}

fn judge(symbols: &Symbols, profile: &Profile) -> Outcome {
    let Symbols { kept, count, .. } = symbols;
    let alphabet = Alphabet::of(profile);
    let allowed = |place: usize, symbol: char| {
        let unreadable = profile.check == Check::Gf32 && symbol == '?';
        let begins = profile.prefix.chars().nth(place).is_none_or(|expected| expected == symbol);
        unreadable || (begins && alphabet.has(symbol))
    };
    let bad = (1_u32..).zip(kept.iter().enumerate()).find(|&(_, (place, &symbol))| !allowed(place, symbol));
    if let Some((position, (_, &character))) = bad {
        return Outcome::Bad { position, character };
    }
    if *count < profile.min {
        return Outcome::Short { have: *count, need: profile.min };
    }
    let length = usize::try_from(profile.max).unwrap_or(KEPT);
    match kept.split_at_checked(length) {
        Some((number, pin)) if profile.pin > 0 && *count == profile.max + profile.pin => {
            fit(number, Some(pin.iter().collect()), profile)
        }
        _ if *count > profile.max => Outcome::Long { have: *count, most: profile.max },
        _ => fit(kept, None, profile),
    }
}

fn fit(symbols: &[char], pin: Option<String>, profile: &Profile) -> Outcome {
    let code = |symbols: &mut dyn Iterator<Item = char>| Code(group(symbols, &profile.groups));
    let holds = match profile.check {
        Check::None => true,
        Check::Luhn => luhn::fits(symbols),
        Check::Gf32 => return gf32_fit(symbols, profile),
    };
    if holds {
        Outcome::Fits { code: code(&mut symbols.iter().copied()), pin: pin.map(Code) }
    } else {
        Outcome::CheckFailed
    }
}

fn gf32_fit(symbols: &[char], profile: &Profile) -> Outcome {
    let alphabet: Vec<char> = profile.alphabet.chars().collect();
    let value = |symbol: &char| alphabet.iter().position(|known| known == symbol).and_then(|at| u8::try_from(at).ok());
    let values: Vec<Option<u8>> = symbols.iter().map(value).collect();
    let Ok(values) = <[Option<u8>; gf32::LENGTH]>::try_from(values) else { return Outcome::CheckFailed };
    let code = |values: [u8; gf32::LENGTH]| {
        Code(group(values.iter().filter_map(|&value| alphabet.get(usize::from(value)).copied()), &profile.groups))
    };
    let places = |place: usize| u32::try_from(place + 1).unwrap_or(0);
    let mended = if values.contains(&None) {
        repair::fill(&values).map(|filled| {
            let gaps = (1_u32..).zip(values).filter(|(_, value)| value.is_none());
            (filled, Change::Filled { positions: gaps.map(|(position, _)| position).collect() })
        })
    } else {
        let typed = values.map(|value| value.unwrap_or(0));
        if gf32::syndromes(&typed) == [0; 3] {
            return Outcome::Fits { code: code(typed), pin: None };
        }
        repair::mend(&typed).map(|(mended, what)| match what {
            Mend::Swap(first) => (mended, Change::Swap { position: places(first) }),
            Mend::Symbol(place) => {
                let meant = mended.get(place).and_then(|&value| alphabet.get(usize::from(value)));
                (mended, Change::Symbol { position: places(place), meant: meant.copied().unwrap_or('?') })
            }
        })
    };
    mended.map_or(Outcome::CheckFailed, |(values, change)| Outcome::Mended(Repair { code: code(values), change }))
}

/// The places of a code field, as many as the profile has at most, and what stands in each so far.
pub(super) fn slots(symbols: &Symbols, outcome: &Outcome, profile: &Profile) -> Vec<Slot> {
    let wrong = |position: u32| match outcome {
        Outcome::Mended(Repair { change: Change::Symbol { position: at, .. }, .. }) => position == *at,
        Outcome::Mended(Repair { change: Change::Swap { position: at }, .. }) => position == *at || position == at + 1,
        Outcome::Bad { position: at, .. } => position == *at,
        _ => false,
    };
    (1..=profile.max)
        .zip(symbols.kept.iter().map(Some).chain(std::iter::repeat(None)))
        .map(|(position, symbol)| match symbol {
            None => Slot::Empty,
            Some('?') => Slot::Unreadable,
            Some(_) if wrong(position) => Slot::Wrong,
            Some(_) => Slot::Filled,
        })
        .collect()
}
