//! A statement on its way out: as a table or a list, compressed where that is asked for.

use super::{HEADER, row};
use crate::csv::MARK;
use domain::api::balance::Entry;
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};

/// How a statement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values.
    Table,
    /// A JSON array.
    List,
}

/// Writes a statement piece by piece. No piece is larger than a chunk of lines makes it.
#[derive(Debug)]
pub struct Writer {
    form: Form,
    begun: bool,
    out: Out,
}

#[derive(Debug)]
enum Out {
    Plain(Vec<u8>),
    Gzip(GzEncoder<Vec<u8>>),
}

impl Writer {
    /// Begins a statement.
    pub fn new(form: Form, gzip: bool) -> Writer {
        let out =
            if gzip { Out::Gzip(GzEncoder::new(Vec::new(), Compression::fast())) } else { Out::Plain(Vec::new()) };
        Writer { form, begun: false, out }
    }

    /// The next lines, as bytes to send.
    pub fn lines(&mut self, lines: &[Entry]) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        for line in lines {
            text.extend(self.before().as_bytes());
            match self.form {
                Form::Table => text.extend(row(line).as_bytes()),
                Form::List => serde_json::to_writer(&mut text, line)?,
            }
        }
        self.write(&text)?;
        Ok(std::mem::take(self.sent()))
    }

    /// What ends a statement, also one without a line.
    pub fn end(mut self) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        if !self.begun {
            text.extend(self.before().as_bytes());
        }
        if self.form == Form::List {
            text.extend(b"]\n");
        }
        self.write(&text)?;
        match self.out {
            Out::Plain(bytes) => Ok(bytes),
            Out::Gzip(gzip) => gzip.finish(),
        }
    }

    /// What stands before the next line.
    fn before(&mut self) -> String {
        let first = !std::mem::replace(&mut self.begun, true);
        match (self.form, first) {
            (Form::Table, true) => [MARK, HEADER, "\r\n"].concat(),
            (Form::Table, false) => String::new(),
            (Form::List, true) => "[".to_owned(),
            (Form::List, false) => ",\n".to_owned(),
        }
    }

    fn write(&mut self, text: &[u8]) -> io::Result<()> {
        match &mut self.out {
            Out::Plain(bytes) => bytes.write_all(text),
            Out::Gzip(gzip) => gzip.write_all(text),
        }
    }

    fn sent(&mut self) -> &mut Vec<u8> {
        match &mut self.out {
            Out::Plain(bytes) => bytes,
            Out::Gzip(gzip) => gzip.get_mut(),
        }
    }
}
