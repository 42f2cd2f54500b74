//! The database of one test: a file in its folder, or a database of its own on the PostgreSQL that `SCRIP_TEST_POSTGRES`
//! names (`postgres://USER@HOST/DATABASE`; the user may make databases). The same tests hold on both.

use reqwest::Url;
use sqlx::{AnyConnection, Column, Connection, Executor, PgConnection, Row};
use std::{io::Write, path::Path};
use tokio::sync::OnceCell;
use uuid::Uuid;

fn postgres() -> Option<String> {
    std::env::var("SCRIP_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

/// Whether these tests run on files.
pub fn is_file() -> bool {
    postgres().is_none()
}

/// Whether a test has nothing to look at on PostgreSQL. It says so and why, past what the harness catches, so that
/// `cargo xtask test` counts it as one that did not run.
pub fn left_out_on_postgres(why: &str) -> bool {
    if !is_file() {
        left_out(why);
    }
    !is_file()
}

/// The same, of tests that a file has nothing for.
pub fn left_out_on_files(why: &str) -> bool {
    if is_file() {
        left_out(why);
    }
    is_file()
}

/// Says that a test has nothing to look at here, and why.
pub fn left_out(why: &str) {
    let thread = std::thread::current();
    let line = format!("left out: {}: {why}\n", thread.name().unwrap_or_default());
    std::io::stdout().write_all(line.as_bytes()).unwrap();
}

/// A database for one test. On PostgreSQL it ends with this; a file ends with its folder.
pub struct Database {
    pub url: String,
    name: Option<String>,
}

impl Database {
    /// One with nothing in it.
    pub fn empty(folder: &Path) -> Database {
        match postgres() {
            Some(_) => Database::created(EMPTY),
            None => Database { url: file(folder), name: None },
        }
    }

    /// One with the demonstration in it, as the test shop's secret seeds it: a copy of one that was made by a shop.
    pub async fn seeded(folder: &Path, seed: impl AsyncFnOnce(String)) -> Database {
        static SEEDED: OnceCell<Seeded> = OnceCell::const_new();
        let made = async || {
            let folder = tempfile::TempDir::new().unwrap();
            let first = Database::empty(folder.path());
            seed(first.url.clone()).await;
            match &first.name {
                Some(name) => {
                    let name = name.clone();
                    // Its shop has closed, and the last of its connections may be about to end.
                    let end = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname";
                    said(&postgres().unwrap(), format!("{end} = '{name}'"));
                    // It stays: others are copied from it.
                    std::mem::forget(first);
                    Seeded::Template(name)
                }
                None => Seeded::File(std::fs::read(folder.path().join(FILE)).unwrap()),
            }
        };
        match SEEDED.get_or_init(made).await {
            Seeded::File(bytes) => {
                std::fs::write(folder.join(FILE), bytes).unwrap();
                Database { url: file(folder), name: None }
            }
            Seeded::Template(name) => Database::created(name),
        }
    }

    fn created(template: &str) -> Database {
        let (name, mut url) = (format!("test_{}", Uuid::new_v4().simple()), Url::parse(&postgres().unwrap()).unwrap());
        said(&postgres().unwrap(), format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"));
        url.set_path(&name);
        if template == EMPTY {
            said(url.as_str(), format!("CREATE SCHEMA {SCHEMA}"));
        }
        url.set_query(Some(&format!("options[search_path]={SCHEMA}&application_name={name}")));
        Database { url: url.into(), name: Some(name) }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            said(&postgres().unwrap(), format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

enum Seeded {
    File(Vec<u8>),
    Template(String),
}

const FILE: &str = "scrip.db";
/// The template of a database with nothing in it.
const EMPTY: &str = "template0";
/// The shop has a schema of its own, as several shops in one database have.
pub const SCHEMA: &str = "shop";

fn file(folder: &Path) -> String {
    format!("sqlite://{}", folder.join(FILE).display())
}

/// Says one statement to PostgreSQL.
fn said(at: &str, statement: String) {
    let at = at.to_owned();
    // On a thread of its own: some tests have no runtime, others are in the middle of theirs.
    let said = std::thread::spawn(move || {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let mut db = PgConnection::connect(&at).await.unwrap();
            db.execute(sqlx::AssertSqlSafe(statement)).await.unwrap();
            db.close().await.unwrap();
        });
    });
    said.join().unwrap();
}

/// All that stands in the database, as far as it is no file that can be read like others.
pub fn beside_files(url: &str) -> Vec<u8> {
    if is_file() {
        return Vec::new();
    }
    let url = url.to_owned();
    let read = std::thread::spawn(move || {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let all = "SELECT CAST(tablename AS TEXT) FROM pg_tables
                       WHERE schemaname = current_schema() AND tablename <> '_sqlx_migrations'";
            let tables: Vec<String> = sqlx::query_scalar(all).fetch_all(&mut connect(&url).await).await.unwrap();
            assert!(tables.len() > 30, "{tables:?}");
            text(&url, &tables.iter().map(String::as_str).collect::<Vec<_>>()).await.into_bytes()
        })
    });
    read.join().unwrap()
}

/// Ends every other connection to a database on PostgreSQL, as a network or a restart does; says how many.
pub async fn cut(url: &str) -> i64 {
    let mut db = connect(url).await;
    let all = "SELECT CAST(COUNT(pg_terminate_backend(pid)) AS BIGINT) FROM pg_stat_activity
               WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()";
    sqlx::query_scalar(all).fetch_one(&mut db).await.unwrap()
}

/// A connection past all of our own code.
pub async fn connect(url: &str) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(url).await.unwrap()
}

/// All that stands in some tables, as text; what is no text, as far as it may be read as one.
pub async fn text(url: &str, tables: &[&str]) -> String {
    let (mut db, mut all) = (connect(url).await, String::new());
    for table in tables {
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!("SELECT * FROM {table}"))).fetch_all(&mut db).await.unwrap();
        for row in rows {
            for nth in row.columns().iter().map(Column::ordinal) {
                let bytes = || row.try_get::<Option<Vec<u8>>, _>(nth).ok().flatten();
                let cell = row.try_get::<Option<String>, _>(nth).ok().flatten();
                let cell = cell.or_else(|| bytes().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()));
                all.push_str(&cell.unwrap_or_default());
                all.push('\n');
            }
        }
    }
    all
}
