//! A line to the database: a connection of sqlx's, or one in this very thread ([`near`](super::near)).

use super::near::{Near, Opening};
use futures_util::{
    StreamExt, TryStreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use parking::Parked;
use sqlx::{
    Any, AnyConnection, Connection, Describe, Either, Execute, Executor, Transaction,
    any::{AnyQueryResult, AnyRow, AnyStatement, AnyTypeInfo},
    pool::PoolConnection,
};
use sqlx_core::sql_str::SqlStr;

pub(super) mod parking;

/// A connection, for as long as it is needed.
#[derive(Debug)]
pub(super) enum Line {
    /// Of a pool, and at work in a thread of its own or on another machine.
    Pooled(PoolConnection<Any>),
    /// At work in the thread that asks.
    Near(Parked),
}

impl Line {
    /// What runs one statement.
    pub(super) fn hand(&mut self) -> Hand<'_> {
        match self {
            Line::Pooled(pooled) => Hand::Pooled(pooled),
            Line::Near(near) => Hand::Near(near),
        }
    }

    /// Begins to look at everything as of one moment, until that is dropped.
    pub(super) async fn moment(&mut self) -> Result<Moment<'_>, sqlx::Error> {
        Ok(match self {
            Line::Pooled(pooled) => Moment::Pooled(pooled.begin().await?),
            Line::Near(near) => {
                near.begin()?;
                Moment::Near(Looking(near))
            }
        })
    }

    /// Closes the connection, whatever it had begun; the next is a new one.
    pub(super) async fn close(self) -> Result<(), sqlx::Error> {
        match self {
            Line::Pooled(pooled) => pooled.close().await,
            Line::Near(mut near) => near.renew(),
        }
    }
}

/// A look at everything as of one moment. Changes nothing.
pub(super) enum Moment<'a> {
    Pooled(Transaction<'a, Any>),
    Near(Looking<'a>),
}

impl Moment<'_> {
    /// What runs one statement.
    pub(super) fn hand(&mut self) -> Hand<'_> {
        match self {
            Moment::Pooled(transaction) => Hand::Pooled(transaction),
            Moment::Near(looking) => Hand::Near(looking.0),
        }
    }
}

/// Ends the moment with it.
pub(super) struct Looking<'a>(&'a mut Near);

impl Drop for Looking<'_> {
    fn drop(&mut self) {
        // Where that fails it is tried, and told of, once more: when the connection is parked.
        let _ended = self.0.settle();
    }
}

/// Runs one statement.
#[derive(Debug)]
pub(super) enum Hand<'a> {
    Pooled(&'a mut AnyConnection),
    Near(&'a mut Near),
}

/// Runs it in this thread.
fn here<'q>(near: &mut Near, mut query: impl Execute<'q, Any>, most: usize) -> Result<(Vec<AnyRow>, u64), sqlx::Error> {
    let arguments = query.take_arguments().map_err(sqlx::Error::Encode)?;
    near.run(query.sql(), arguments, most)
}

fn changed(rows: u64) -> AnyQueryResult {
    AnyQueryResult { rows_affected: rows, last_insert_id: None }
}

impl<'c> Executor<'c> for Hand<'c> {
    type Database = Any;

    fn execute<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<AnyQueryResult, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Any>,
    {
        match self {
            Hand::Pooled(pooled) => pooled.execute(query),
            Hand::Near(near) => Box::pin(async move { here(near, query, usize::MAX).map(|(_, rows)| changed(rows)) }),
        }
    }

    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, Result<Either<AnyQueryResult, AnyRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Any>,
    {
        match self {
            Hand::Pooled(pooled) => pooled.fetch_many(query),
            Hand::Near(near) => {
                let run = async move {
                    let (rows, count) = here(near, query, usize::MAX)?;
                    let rows = rows.into_iter().map(Either::Right);
                    Ok::<_, sqlx::Error>(stream::iter(rows.chain([Either::Left(changed(count))]).map(Ok)))
                };
                stream::once(run).try_flatten().boxed()
            }
        }
    }

    fn fetch_all<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Vec<AnyRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Any>,
    {
        match self {
            Hand::Pooled(pooled) => pooled.fetch_all(query),
            Hand::Near(near) => Box::pin(async move { here(near, query, usize::MAX).map(|(rows, _)| rows) }),
        }
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<AnyRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Any>,
    {
        match self {
            Hand::Pooled(pooled) => pooled.fetch_optional(query),
            Hand::Near(near) => Box::pin(async move { here(near, query, 1).map(|(mut rows, _)| rows.pop()) }),
        }
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [AnyTypeInfo],
    ) -> BoxFuture<'e, Result<AnyStatement, sqlx::Error>>
    where
        'c: 'e,
    {
        match self {
            Hand::Pooled(pooled) => pooled.prepare_with(sql, parameters),
            Hand::Near(_) => Box::pin(async { Err(runs_only()) }),
        }
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Any>, sqlx::Error>>
    where
        'c: 'e,
    {
        match self {
            Hand::Pooled(pooled) => pooled.describe(sql),
            Hand::Near(_) => Box::pin(async { Err(runs_only()) }),
        }
    }
}

/// Every statement is prepared once and kept; nothing of ours asks for one without running it.
fn runs_only() -> sqlx::Error {
    sqlx::Error::Configuration("a near connection prepares what it runs, and nothing else".into())
}
