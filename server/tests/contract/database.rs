//! The database of one test: a file in its folder, or a schema of its own on the PostgreSQL that `SCRIP_TEST_POSTGRES`
//! names (`postgres://USER@HOST/DATABASE`). The same tests hold on both.

use sqlx::{AnyConnection, Column, Connection, Executor, PgConnection, Row};
use std::{io::Write, path::Path};
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

/// The address of a database with nothing in it.
pub fn fresh(folder: &Path) -> String {
    let Some(url) = postgres() else { return format!("sqlite://{}", folder.join("scrip.db").display()) };
    let schema = format!("test_{}", Uuid::new_v4().simple());
    let (create, at) = (format!("CREATE SCHEMA {schema}"), url.clone());
    // On a thread of its own: some tests have no runtime, others are in the middle of theirs.
    let created = std::thread::spawn(move || {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let mut db = PgConnection::connect(&at).await.unwrap();
            db.execute(sqlx::AssertSqlSafe(create)).await.unwrap();
            db.close().await.unwrap();
        });
    });
    created.join().unwrap();
    format!("{url}?options[search_path]={schema}&application_name={schema}")
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
