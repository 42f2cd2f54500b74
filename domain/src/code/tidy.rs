//! From what people type, paste and scan to symbols: width, spaces, dashes, case.

/// What a character of the typed text is to a reader of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A symbol, or something that no code has.
    Symbol(char),
    /// A dash of any kind: a separator, or a symbol in promo codes.
    Dash,
    /// White space or nothing to see.
    Nothing,
}

/// Full-width forms and the digits of Arabic become ASCII, every dash one dash, every blank nothing.
pub fn mark(character: char) -> Mark {
    match character {
        // A person who types on a Turkish keyboard means these.
        'ı' => Mark::Symbol('i'),
        'İ' => Mark::Symbol('I'),
        // The question mark that an Arabic keyboard has.
        '؟' => Mark::Symbol('?'),
        '\u{ff01}'..='\u{ff5e}' => mark(shift(character, 0xff01, 0x21)),
        '\u{660}'..='\u{669}' => Mark::Symbol(shift(character, 0x660, 0x30)),
        '\u{6f0}'..='\u{6f9}' => Mark::Symbol(shift(character, 0x6f0, 0x30)),
        '-'
        | '\u{ad}'
        | '\u{58a}'
        | '\u{5be}'
        | '\u{1400}'
        | '\u{1806}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{207b}'
        | '\u{208b}'
        | '\u{2212}'
        | '\u{2e17}'
        | '\u{2e1a}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{301c}'
        | '\u{3030}'
        | '\u{30a0}'
        | '\u{30fc}'
        | '\u{fe31}'
        | '\u{fe32}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '~' => Mark::Dash,
        '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{2800}' => Mark::Nothing,
        blank if blank.is_whitespace() || blank.is_control() => Mark::Nothing,
        symbol => Mark::Symbol(symbol),
    }
}

fn shift(character: char, from: u32, to: u32) -> char {
    char::from_u32(u32::from(character) - from + to).unwrap_or(character)
}

/// What people most likely meant by a character that no code has.
pub fn suggestions(character: char) -> &'static [char] {
    match character {
        '$' | '§' | 'Ѕ' => &['S'],
        '!' | '|' | '¡' | '/' | '\\' | 'І' | 'Ι' => &['1'],
        '&' => &['8'],
        '@' => &['A'],
        'А' | 'а' | 'Α' => &['A'],
        'В' | 'Β' | 'ß' => &['B'],
        'С' | 'с' | '(' => &['C'],
        'Е' | 'е' | 'Ε' | '€' => &['E'],
        'Н' | 'Η' => &['H'],
        'К' | 'к' | 'Κ' => &['K'],
        'М' | 'Μ' => &['M'],
        'Ν' => &['N'],
        'О' | 'о' | 'Ο' | 'Ø' => &['0'],
        'Р' | 'р' | 'Ρ' => &['P'],
        'Т' | 'Τ' => &['T'],
        'Х' | 'х' | 'Χ' | '×' => &['X'],
        'Υ' | 'У' | 'у' => &['Y'],
        'Ζ' => &['Z'],
        _ => &[],
    }
}
