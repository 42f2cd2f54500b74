//! Records and their fields: RFC 4180, and what spreadsheets and people make of it.

use super::NoList;
use std::borrow::Cow;

/// A record: a row of a list, wherever it says something.
pub(super) struct Record<'a> {
    /// The line that it begins at, from 1.
    pub line: u32,
    /// Its fields, of the text itself wherever they stand there as they are meant.
    pub fields: Vec<Cow<'a, str>>,
}

impl Record<'_> {
    /// What stands in a field; nothing past the last.
    pub fn field(&self, at: usize) -> &str {
        self.fields.get(at).map_or("", |field| field)
    }
}

/// The records of a text, those without anything in them left out. Lines end with CR, LF or both; a field may stand
/// between quotes, with separators, line ends and doubled quotes inside. A quote within a field is only a quote.
pub(super) struct Records<'a> {
    text: &'a str,
    separator: u8,
    at: usize,
    line: u32,
    line_at: usize,
}

impl<'a> Records<'a> {
    /// The records of a text whose fields are parted by this.
    pub fn new(text: &'a str, separator: u8) -> Self {
        Records { text, separator, at: 0, line: 1, line_at: 0 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn text(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The first place from `from` on with such a byte, or the end.
    fn seek(&self, from: usize, is: impl Fn(u8) -> bool) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        from + rest.iter().position(|byte| is(*byte)).unwrap_or(rest.len())
    }

    /// What stands up to the next separator or the line's end.
    fn plain(&mut self) -> &'a str {
        let (from, separator) = (self.at, self.separator);
        self.at = self.seek(from, |byte| byte == separator || byte == b'\n' || byte == b'\r');
        self.text(from, self.at)
    }

    /// Goes on to a place, and counts the lines that begin on the way.
    fn pass(&mut self, to: usize) {
        for at in self.at..to {
            let ends = match self.byte(at) {
                Some(b'\n') => true,
                Some(b'\r') => self.byte(at + 1) != Some(b'\n'),
                _ => false,
            };
            if ends {
                self.line = self.line.saturating_add(1);
                self.line_at = at + 1;
            }
        }
        self.at = to;
    }

    fn field(&mut self) -> Result<Cow<'a, str>, NoList> {
        let quote = self.seek(self.at, |byte| byte != b' ');
        if self.byte(quote) == Some(b'"') {
            return self.quoted(quote);
        }
        Ok(Cow::Borrowed(self.plain()))
    }

    fn quoted(&mut self, quote: usize) -> Result<Cow<'a, str>, NoList> {
        let column = self.text(self.line_at, quote).chars().count() + 1;
        let unclosed = NoList::Unclosed { line: self.line, column: u32::try_from(column).unwrap_or(u32::MAX) };
        let mut field = Cow::Borrowed("");
        self.at = quote + 1;
        loop {
            let from = self.at;
            let close = self.seek(from, |byte| byte == b'"');
            if close >= self.text.len() {
                return Err(unclosed);
            }
            if self.byte(close + 1) != Some(b'"') {
                append(&mut field, self.text(from, close));
                self.pass(close + 1);
                break;
            }
            append(&mut field, self.text(from, close + 1));
            self.pass(close + 2);
        }
        // What follows a closing quote is no separator: it was written without much care, and is kept.
        append(&mut field, self.plain().trim_end());
        Ok(field)
    }

    fn record(&mut self) -> Result<Record<'a>, NoList> {
        let mut record = Record { line: self.line, fields: Vec::with_capacity(8) };
        loop {
            record.fields.push(self.field()?);
            if self.byte(self.at) == Some(self.separator) {
                self.at += 1;
                continue;
            }
            let crlf = self.byte(self.at) == Some(b'\r') && self.byte(self.at + 1) == Some(b'\n');
            self.pass((self.at + if crlf { 2 } else { 1 }).min(self.text.len()));
            return Ok(record);
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, NoList>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.text.len() {
            match self.record() {
                Ok(record) if record.fields.iter().all(|field| field.trim().is_empty()) => {}
                Ok(record) => return Some(Ok(record)),
                Err(fault) => {
                    self.at = self.text.len();
                    return Some(Err(fault));
                }
            }
        }
        None
    }
}

fn append<'a>(field: &mut Cow<'a, str>, piece: &'a str) {
    if field.is_empty() {
        *field = Cow::Borrowed(piece);
    } else if !piece.is_empty() {
        field.to_mut().push_str(piece);
    }
}
