//! Reading JSON in the app: a tree, and a line a type that says how it is taken out of it.
//!
//! The server and the tests read with serde. In the app derived readers were a quarter of all code (measured in
//! docs/decisions/0003-wasm-size.md), because each field of each type brings its own errors. Here a text that does not
//! fit is `None` and nothing more: the app can only say that the answer was not the shop's.

use std::{iter::Peekable, str::Chars};

/// A JSON text as a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, and whatever is not there.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number that is not whole, or too large. The API has none; a newer one may.
    Odd,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its fields in their order.
    Object(Vec<(String, Json)>),
}

/// What can be taken out of a tree.
pub trait Wire: Sized {
    /// Takes it, or `None` where the tree is of another shape.
    fn take(json: Json) -> Option<Self>;
}

/// Says how a type is taken out of a tree: `wire!(Type { field, … })` or `wire!(Type: "text" => Variant, …)`.
macro_rules! wire {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::json::Wire for $type {
            fn take(mut json: $crate::json::Json) -> Option<Self> {
                Some($type { $($field: json.field(stringify!($field))?),+ })
            }
        }
    };
    ($type:ident: $($text:literal => $variant:ident),+ $(,)?) => {
        impl $crate::json::Wire for $type {
            fn take(json: $crate::json::Json) -> Option<Self> {
                match json.text()?.as_str() {
                    $($text => Some($type::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use wire;

/// Reads a whole text.
pub fn read<T: Wire>(text: &str) -> Option<T> {
    Json::parse(text).and_then(T::take)
}

impl Json {
    /// Reads a whole text, by RFC 8259; `None` where it is no JSON, or nested deeper than 64.
    pub fn parse(text: &str) -> Option<Json> {
        let mut reader = Reader { rest: text.chars().peekable() };
        let json = reader.value(64)?;
        reader.blank();
        reader.rest.next().is_none().then_some(json)
    }

    /// Takes a field out of an object. One that is not there is like `null`.
    pub fn field<T: Wire>(&mut self, name: &str) -> Option<T> {
        T::take(self.raw_field(name)?)
    }

    /// Not generic, so that it is compiled once. The last of two fields of one name counts.
    fn raw_field(&mut self, name: &str) -> Option<Json> {
        let Json::Object(fields) = self else { return None };
        let found = fields.iter_mut().rfind(|(known, _)| known == name);
        Some(found.map_or(Json::Null, |(_, value)| std::mem::replace(value, Json::Null)))
    }

    /// A string.
    pub fn text(self) -> Option<String> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// A whole number.
    pub fn number(self) -> Option<i64> {
        if let Json::Number(number) = self { Some(number) } else { None }
    }
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
}

impl Reader<'_> {
    fn blank(&mut self) {
        while self.rest.next_if(|c| matches!(c, ' ' | '\t' | '\n' | '\r')).is_some() {}
    }

    /// The next mark, blanks skipped, if it is this one.
    fn mark(&mut self, mark: char) -> bool {
        self.blank();
        self.rest.next_if_eq(&mark).is_some()
    }

    fn word(&mut self, word: &str) -> Option<()> {
        word.chars().all(|c| self.rest.next_if_eq(&c).is_some()).then_some(())
    }

    fn value(&mut self, depth: u32) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        self.blank();
        match *self.rest.peek()? {
            'n' => self.word("null").map(|()| Json::Null),
            't' => self.word("true").map(|()| Json::Bool(true)),
            'f' => self.word("false").map(|()| Json::Bool(false)),
            '"' => self.string().map(Json::Text),
            '[' => self.list(depth),
            '{' => self.object(depth),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: u32) -> Option<Json> {
        self.rest.next();
        let mut list = Vec::new();
        if self.mark(']') {
            return Some(Json::List(list));
        }
        loop {
            list.push(self.value(depth)?);
            if self.mark(']') {
                return Some(Json::List(list));
            }
            if !self.mark(',') {
                return None;
            }
        }
    }

    fn object(&mut self, depth: u32) -> Option<Json> {
        self.rest.next();
        let mut fields = Vec::new();
        if self.mark('}') {
            return Some(Json::Object(fields));
        }
        loop {
            self.blank();
            let name = self.string()?;
            if !self.mark(':') {
                return None;
            }
            fields.push((name, self.value(depth)?));
            if self.mark('}') {
                return Some(Json::Object(fields));
            }
            if !self.mark(',') {
                return None;
            }
        }
    }

    fn digits(&mut self, into: &mut String) -> Option<()> {
        let before = into.len();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            into.push(digit);
        }
        (into.len() > before).then_some(())
    }

    fn number(&mut self) -> Option<Json> {
        let mut whole = String::new();
        whole.extend(self.rest.next_if_eq(&'-'));
        self.digits(&mut whole)?;
        let digits = whole.trim_start_matches('-');
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        let mut odd = false;
        if self.rest.next_if_eq(&'.').is_some() {
            odd = true;
            self.digits(&mut String::new())?;
        }
        if self.rest.next_if(|c| matches!(c, 'e' | 'E')).is_some() {
            odd = true;
            self.rest.next_if(|c| matches!(c, '+' | '-'));
            self.digits(&mut String::new())?;
        }
        Some(if odd { Json::Odd } else { whole.parse().map_or(Json::Odd, Json::Number) })
    }

    fn string(&mut self) -> Option<String> {
        self.rest.next_if_eq(&'"')?;
        let mut text = String::new();
        loop {
            text.push(match self.rest.next()? {
                '"' => return Some(text),
                '\\' => self.escape()?,
                control if control < ' ' => return None,
                plain => plain,
            });
        }
    }

    fn escape(&mut self) -> Option<char> {
        Some(match self.rest.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            same @ ('"' | '\\' | '/') => same,
            'u' => {
                let first = self.unit()?;
                // Characters past the first plane travel as two units, a high and a low one.
                if (0xd800..0xdc00).contains(&first) {
                    self.word("\\u")?;
                    let second = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)?
                } else {
                    char::from_u32(first)?
                }
            }
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + self.rest.next()?.to_digit(16)?;
        }
        Some(unit)
    }
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
