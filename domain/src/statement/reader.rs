//! Reading a statement as `GET /ledger.csv` sends it, piece by piece: RFC 4180, its columns by their names.

use super::Line;
use crate::{Currency, Money};
use std::str::from_utf8;

/// What was sent is no statement, or ends in the middle of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoStatement;

/// The columns that are read, in this order.
const NAMES: [&str; 5] = ["id", "at", "amount", "currency", "after"];

/// Where in a field the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Within {
    /// Before its first character, or in a field without quotes.
    #[default]
    Plain,
    /// Between quotes.
    Quotes,
    /// Behind a quote: of two the second is one that was meant, else it was the closing one.
    Closing,
}

/// Reads a statement that comes in pieces, however it is cut. Keeps one row at a time.
#[derive(Debug, Default)]
pub struct Reader {
    row: Vec<u8>,
    /// Where each field of the row ends.
    ends: Vec<usize>,
    within: Within,
    /// In which columns of the text the columns stand, once its first row has been read.
    columns: Option<[usize; 5]>,
}

impl Reader {
    /// Before the first piece.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// The next piece, and what becomes of each line that ends in it.
    pub fn push(&mut self, piece: &[u8], each: &mut dyn FnMut(Line)) -> Result<(), NoStatement> {
        for byte in piece {
            match (self.within, byte) {
                (Within::Quotes, b'"') => self.within = Within::Closing,
                (Within::Quotes, _) => self.row.push(*byte),
                (Within::Closing, b'"') => {
                    self.row.push(*byte);
                    self.within = Within::Quotes;
                }
                (_, b',') => self.end_field(),
                (_, b'\n') => self.end_row(each)?,
                (_, b'\r') => {}
                (Within::Plain, b'"') => self.within = Within::Quotes,
                _ => self.row.push(*byte),
            }
        }
        Ok(())
    }

    /// Nothing more comes. A last line may do without its line end.
    pub fn end(mut self, each: &mut dyn FnMut(Line)) -> Result<(), NoStatement> {
        if self.within == Within::Quotes {
            return Err(NoStatement);
        }
        if !self.row.is_empty() || !self.ends.is_empty() {
            self.end_row(each)?;
        }
        // Even an empty statement names its columns.
        self.columns.map(|_| ()).ok_or(NoStatement)
    }

    fn end_field(&mut self) {
        self.within = Within::Plain;
        self.ends.push(self.row.len());
    }

    fn end_row(&mut self, each: &mut dyn FnMut(Line)) -> Result<(), NoStatement> {
        self.end_field();
        match self.columns {
            None => self.columns = Some(self.columns_by_name().ok_or(NoStatement)?),
            // A blank line at the end is no entry.
            Some(_) if self.row.is_empty() && self.ends.len() == 1 => {}
            Some(columns) => each(self.line(columns).ok_or(NoStatement)?),
        }
        self.row.clear();
        self.ends.clear();
        Ok(())
    }

    fn field(&self, column: usize) -> Option<&str> {
        let begin = column.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        let text = from_utf8(self.row.get(begin..*self.ends.get(column)?)?).ok()?;
        // What a spreadsheet would take for a formula is sent behind an apostrophe.
        Some(text.strip_prefix('\'').unwrap_or(text))
    }

    fn columns_by_name(&self) -> Option<[usize; 5]> {
        let mut columns = [0; 5];
        for (name, place) in NAMES.iter().zip(&mut columns) {
            // Before the first stands the mark by which spreadsheets know what letters these are.
            let is = |column: &usize| self.field(*column).map(|text| text.trim_start_matches('\u{feff}')) == Some(name);
            *place = (0..self.ends.len()).find(is)?;
        }
        Some(columns)
    }

    fn line(&self, columns: [usize; 5]) -> Option<Line> {
        let [id, at, amount, currency, after] = columns.map(|column| self.field(column));
        let currency: Currency = currency?.parse().ok()?;
        let money = |text: Option<&str>| Money::parse(text?, currency).ok();
        Some(Line { id: id?.to_owned(), at: at?.parse().ok()?, amount: money(amount)?, after: money(after)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Time;
    use proptest::prelude::*;

    const TEXT: &str = "\u{feff}id,at,kind,what,bucket,amount,currency,after\r\n\
        b,2026-11-21T14:02:00Z,order,\"Order \"\"7\"\", and\r\nmore\",gift,'-3.50,EUR,6.50\r\n\
        a,2026-11-20T14:02:00Z,card,Gift card ••••WD1F,gift,10.00,EUR,10.00\r\n";

    fn read(pieces: &[&[u8]]) -> Result<Vec<Line>, NoStatement> {
        let (mut reader, mut lines) = (Reader::new(), Vec::new());
        for piece in pieces {
            reader.push(piece, &mut |line| lines.push(line))?;
        }
        reader.end(&mut |line| lines.push(line))?;
        Ok(lines)
    }

    fn expected() -> Vec<Line> {
        let line = |id: &str, at: &str, amount, after| Line {
            id: id.into(),
            at: at.parse::<Time>().unwrap(),
            amount: Money::new(amount, Currency::EUR),
            after: Money::new(after, Currency::EUR),
        };
        vec![line("b", "2026-11-21T14:02:00Z", -350, 650), line("a", "2026-11-20T14:02:00Z", 1_000, 1_000)]
    }

    #[test]
    fn quotes_line_ends_and_apostrophes_are_read_as_they_are_meant() {
        assert_eq!(read(&[TEXT.as_bytes()]), Ok(expected()));
        assert_eq!(read(&[TEXT.trim_end().as_bytes()]), Ok(expected()), "without the last line end");
        assert_eq!(read(&[b"after,currency,amount,at,id,new\n"]), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_statement_is_none() {
        for text in [
            "",
            "\n",
            "<html>",
            "id,at,amount,currency\n",
            "id,at,amount,currency,after\na,2026-11-20T14:02:00Z,1.00,EUR\n",
            "id,at,amount,currency,after\na,2026-11-20T14:02:00Z,1.001,EUR,1.00\n",
            "id,at,amount,currency,after\na,yesterday,1.00,EUR,1.00\n",
            "id,at,amount,currency,after\na,2026-11-20T14:02:00Z,1.00,euro,1.00\n",
            "id,at,amount,currency,after\n\"a,2026-11-20T14:02:00Z,1.00,EUR,1.00\n",
        ] {
            assert_eq!(read(&[text.as_bytes()]), Err(NoStatement), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_where_the_pieces_are_cut(cuts in proptest::collection::vec(0..TEXT.len(), 0..12)) {
            let mut cuts = cuts;
            cuts.extend([0, TEXT.len()]);
            cuts.sort_unstable();
            let pieces: Vec<&[u8]> = cuts.windows(2).map(|pair| &TEXT.as_bytes()[pair[0]..pair[1]]).collect();
            prop_assert_eq!(read(&pieces), Ok(expected()));
        }
    }
}
