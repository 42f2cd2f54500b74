//! SQLite in the thread that asks.
//!
//! A statement of ours takes microseconds; waking another thread for it, as sqlx does for each, takes longer. The
//! statements, what is bound to them and the rows are sqlx's all the same ([`super::line`]), so that the rest of the store
//! knows nothing of this. What was measured: `docs/decisions/0004-store.md`.

use rusqlite::{
    Connection, OpenFlags, Row, Statement,
    ffi::ErrorCode,
    types::{Null, ToSqlOutput, ValueRef},
};
use sqlx::error::{DatabaseError, ErrorKind};
use sqlx_core::{
    HashMap,
    any::{AnyArguments, AnyColumn, AnyRow, AnyTypeInfo, AnyTypeInfoKind, AnyValue, AnyValueKind},
    ext::ustr::UStr,
    sql_str::SqlStr,
};
use std::{borrow::Cow, error::Error, fmt, path::PathBuf, sync::Arc};

/// As many statements stay prepared as the store has, and some.
const PREPARED: usize = 512;

/// A connection to the file.
#[derive(Debug)]
pub(super) struct Near {
    file: Connection,
    opening: Opening,
    /// What each statement looks like, so that its rows share one list of names.
    known: HashMap<SqlStr, Arc<Shape>>,
}

/// How to open one.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// Where the file is.
    pub(super) path: PathBuf,
    /// What is said to it first.
    pub(super) says: [&'static [&'static str]; 2],
}

impl Opening {
    /// Opens the file, which is there.
    pub(super) fn open(&self) -> Result<Near, sqlx::Error> {
        // Each connection is one thread's at a time, so it needs no lock of its own.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let file = Connection::open_with_flags(&self.path, flags).map_err(said)?;
        file.set_prepared_statement_cache_capacity(PREPARED);
        for statement in self.says.into_iter().flatten() {
            file.execute_batch(statement).map_err(said)?;
        }
        Ok(Near { file, opening: self.clone(), known: HashMap::default() })
    }
}

/// The columns of a statement, and which value goes to which of its parameters.
#[derive(Debug)]
struct Shape {
    columns: Vec<AnyColumn>,
    names: Arc<HashMap<UStr, usize>>,
    /// For each parameter, in SQLite's order, the place of its value: `$2` is the second.
    places: Vec<usize>,
}

impl Shape {
    fn of(statement: &Statement<'_>) -> Shape {
        let names: Vec<UStr> = statement.column_names().into_iter().map(UStr::new).collect();
        let column = |(ordinal, name): (usize, &UStr)| AnyColumn {
            ordinal,
            name: name.clone(),
            type_info: AnyTypeInfo { kind: AnyTypeInfoKind::Null },
        };
        let numbered = |nth: usize| statement.parameter_name(nth)?.strip_prefix('$')?.parse::<usize>().ok();
        Shape {
            columns: names.iter().enumerate().map(column).collect(),
            names: Arc::new(names.into_iter().enumerate().map(|(place, name)| (name, place)).collect()),
            places: (1..=statement.parameter_count()).map(|nth| numbered(nth).unwrap_or(nth) - 1).collect(),
        }
    }
}

impl Near {
    /// Runs a statement. Answers so many of its rows at most, which is one or more, and how many it changed.
    pub(super) fn run(
        &mut self,
        sql: SqlStr,
        arguments: Option<AnyArguments>,
        most: usize,
    ) -> Result<(Vec<AnyRow>, u64), sqlx::Error> {
        let mut statement = self.file.prepare_cached(sql.as_str()).map_err(said)?;
        let mut shape = match self.known.get(&sql) {
            Some(shape) => shape.clone(),
            None => {
                let shape = Arc::new(Shape::of(&statement));
                self.known.insert(sql.clone(), shape.clone());
                shape
            }
        };
        let values = arguments.map(|arguments| arguments.values.0).unwrap_or_default();
        for (nth, place) in shape.places.iter().enumerate() {
            let value = values.get(*place).ok_or_else(|| {
                let missing = format!("the statement has a ${}, and there are {} values", place + 1, values.len());
                sqlx::Error::Encode(missing.into())
            })?;
            statement.raw_bind_parameter(nth + 1, bound(value)?).map_err(said)?;
        }
        let mut rows = statement.raw_query();
        let mut read = Vec::new();
        while read.len() < most
            && let Some(row) = rows.next().map_err(said)?
        {
            // The step prepares a statement anew whose table has changed, and then its columns may be others.
            if row.as_ref().column_count() != shape.columns.len() {
                shape = Arc::new(Shape::of(row.as_ref()));
                self.known.insert(sql.clone(), shape.clone());
            }
            read.push(any(row, &shape)?);
        }
        drop(rows);
        drop(statement);
        Ok((read, self.file.changes()))
    }

    /// Opens the file anew: what was begun on the old connection is rolled back with it.
    pub(super) fn renew(&mut self) -> Result<(), sqlx::Error> {
        *self = self.opening.open()?;
        Ok(())
    }

    /// Moves the log that is written ahead into the file.
    pub(super) fn checkpoint(&self) -> Result<(), sqlx::Error> {
        self.file.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").map_err(said)
    }

    /// Begins a transaction.
    pub(super) fn begin(&self) -> Result<(), sqlx::Error> {
        self.file.execute_batch("BEGIN").map_err(said)
    }

    /// Ends a transaction that was left open.
    pub(super) fn settle(&mut self) -> Result<(), sqlx::Error> {
        if self.file.is_autocommit() { Ok(()) } else { self.file.execute_batch("ROLLBACK").map_err(said) }
    }
}

fn bound(value: &AnyValueKind) -> Result<ToSqlOutput<'_>, sqlx::Error> {
    Ok(match value {
        AnyValueKind::Null(_) => ToSqlOutput::from(Null),
        AnyValueKind::Bool(flag) => ToSqlOutput::from(*flag),
        AnyValueKind::SmallInt(number) => ToSqlOutput::from(*number),
        AnyValueKind::Integer(number) => ToSqlOutput::from(*number),
        AnyValueKind::BigInt(number) => ToSqlOutput::from(*number),
        AnyValueKind::Real(number) => ToSqlOutput::from(*number),
        AnyValueKind::Double(number) => ToSqlOutput::from(*number),
        AnyValueKind::Text(text) => ToSqlOutput::from(text.as_str()),
        AnyValueKind::TextSlice(text) => ToSqlOutput::from(&**text),
        AnyValueKind::Blob(bytes) => ToSqlOutput::from(bytes.as_slice()),
        other => return Err(sqlx::Error::Encode(format!("SQLite has no place for {other:?}").into())),
    })
}

fn any(row: &Row<'_>, shape: &Shape) -> Result<AnyRow, sqlx::Error> {
    let value = |place: usize| {
        let kind = match row.get_ref(place).map_err(said)? {
            ValueRef::Null => AnyValueKind::Null(AnyTypeInfoKind::Null),
            ValueRef::Integer(number) => AnyValueKind::BigInt(number),
            ValueRef::Real(number) => AnyValueKind::Double(number),
            ValueRef::Text(text) => {
                let text = str::from_utf8(text).map_err(|fault| sqlx::Error::Decode(fault.into()))?;
                AnyValueKind::Text(Arc::new(text.to_owned()))
            }
            ValueRef::Blob(bytes) => AnyValueKind::Blob(Arc::new(bytes.to_vec())),
        };
        Ok(AnyValue { kind })
    };
    let values: Result<_, sqlx::Error> = (0..shape.columns.len()).map(value).collect();
    Ok(AnyRow { column_names: shape.names.clone(), columns: shape.columns.clone(), values: values? })
}

fn said(fault: rusqlite::Error) -> sqlx::Error {
    sqlx::Error::Database(Box::new(Said(fault)))
}

/// What SQLite said, as sqlx tells of databases.
#[derive(Debug)]
struct Said(rusqlite::Error);

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.sqlite_error() {
            Some(error) => write!(f, "(code: {}) {}", error.extended_code, self.0),
            None => self.0.fmt(f),
        }
    }
}

impl Error for Said {}

impl DatabaseError for Said {
    fn message(&self) -> &str {
        match &self.0 {
            rusqlite::Error::SqliteFailure(_, Some(message)) => message,
            _ => "SQLite refused",
        }
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        Some(self.0.sqlite_error()?.extended_code.to_string().into())
    }

    fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> ErrorKind {
        let unique = [rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE, rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY];
        match self.0.sqlite_error() {
            Some(error) if unique.contains(&error.extended_code) => ErrorKind::UniqueViolation,
            Some(error) if error.code == ErrorCode::ConstraintViolation => ErrorKind::CheckViolation,
            _ => ErrorKind::Other,
        }
    }
}

#[cfg(test)]
#[path = "near_tests.rs"]
mod tests;
