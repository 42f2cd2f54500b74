use super::*;
use crate::store::line::{Line, parking::Parking};
use sqlx::Row;

const SAYS: &[&str] = &["PRAGMA journal_mode = WAL", "PRAGMA foreign_keys = ON"];

fn opening(folder: &tempfile::TempDir) -> Opening {
    let path = folder.path().join("near.db");
    Connection::open(&path).expect("a file").close().expect("a file that closes");
    Opening { path, says: [SAYS, &[]] }
}

async fn line(folder: &tempfile::TempDir) -> Line {
    let parking = Parking::open(1, &opening(folder)).expect("a database");
    Line::Near(parking.take().await.expect("a connection"))
}

async fn say(line: &mut Line, sql: &'static str) -> Result<u64, sqlx::Error> {
    sqlx::query(sql).execute(line.hand()).await.map(|done| done.rows_affected())
}

#[tokio::test]
async fn every_kind_of_value_comes_back_as_it_went_whatever_the_order_of_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut line = line(&folder).await;
    say(&mut line, "CREATE TABLE t (a BIGINT, b TEXT, c BLOB, d DOUBLE PRECISION, e TEXT)").await.expect("a table");
    let put = sqlx::query("INSERT INTO t (b, a, c, d, e) VALUES ($2, $1, $3, $4, $5)");
    let put = put.bind(i64::MIN).bind("ä'\0").bind(vec![0_u8, 255]).bind(0.5).bind(None::<String>);
    assert_eq!(put.execute(line.hand()).await.expect("a row").rows_affected(), 1);
    let row = sqlx::query("SELECT e, d, c, b, a FROM t WHERE a = $1 OR a = $1").bind(i64::MIN);
    let row = row.fetch_one(line.hand()).await.expect("the row");
    assert_eq!(row.try_get::<i64, _>("a").expect("a number"), i64::MIN);
    assert_eq!(row.try_get::<String, _>("b").expect("a text"), "ä'\0");
    assert_eq!(row.try_get::<Vec<u8>, _>("c").expect("bytes"), vec![0, 255]);
    assert_eq!(row.try_get::<f64, _>(1).expect("a fraction"), 0.5);
    assert_eq!(row.try_get::<Option<String>, _>(0).expect("nothing"), None);
    assert!(row.try_get::<i64, _>("b").is_err(), "a text is no number");
}

#[tokio::test]
async fn a_statement_without_a_value_for_its_parameter_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut line = line(&folder).await;
    let fault = sqlx::query("SELECT $2").bind(1_i64).execute(line.hand()).await.expect_err("a value is missing");
    assert!(matches!(fault, sqlx::Error::Encode(_)), "{fault:?}");
}

#[tokio::test]
async fn a_name_that_is_taken_is_told_as_such() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut line = line(&folder).await;
    say(&mut line, "CREATE TABLE t (a TEXT PRIMARY KEY)").await.expect("a table");
    say(&mut line, "INSERT INTO t VALUES ('x')").await.expect("the first");
    let fault = say(&mut line, "INSERT INTO t VALUES ('x')").await.expect_err("it is taken");
    assert!(fault.as_database_error().is_some_and(|fault| fault.is_unique_violation()), "{fault:?}");
}

#[tokio::test]
async fn a_statement_seen_again_after_its_table_grew_has_the_new_column() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut line = line(&folder).await;
    say(&mut line, "CREATE TABLE t (a BIGINT)").await.expect("a table");
    say(&mut line, "INSERT INTO t VALUES (1)").await.expect("a row");
    let all = "SELECT * FROM t";
    assert_eq!(sqlx::query(all).fetch_one(line.hand()).await.expect("a row").len(), 1);
    say(&mut line, "ALTER TABLE t ADD COLUMN b BIGINT DEFAULT 2").await.expect("a column");
    let row = sqlx::query(all).fetch_one(line.hand()).await.expect("a row");
    assert_eq!(row.try_get::<i64, _>("b").expect("the new one"), 2);
}

#[tokio::test]
async fn what_was_begun_and_left_is_rolled_back_before_the_next_has_the_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let parking = Parking::open(1, &opening(&folder)).expect("a database");
    let mut first = Line::Near(parking.take().await.expect("a connection"));
    say(&mut first, "CREATE TABLE t (a BIGINT)").await.expect("a table");
    say(&mut first, "BEGIN IMMEDIATE").await.expect("a transaction");
    say(&mut first, "INSERT INTO t VALUES (1)").await.expect("a row");
    drop(first);
    let mut second = Line::Near(parking.take().await.expect("a connection"));
    say(&mut second, "BEGIN IMMEDIATE").await.expect("a transaction");
    say(&mut second, "INSERT INTO t VALUES (2)").await.expect("a row");
    second.close().await.expect("a new connection");
    let mut third = Line::Near(parking.take().await.expect("a connection"));
    let rows = sqlx::query("SELECT a FROM t").fetch_all(third.hand()).await.expect("an answer");
    assert!(rows.is_empty(), "{}", rows.len());
}

#[tokio::test]
async fn a_moment_sees_nothing_of_what_is_written_meanwhile() {
    let folder = tempfile::tempdir().expect("a folder");
    let parking = Parking::open(2, &opening(&folder)).expect("a database");
    let mut writes = Line::Near(parking.take().await.expect("a connection"));
    let mut looks = Line::Near(parking.take().await.expect("a connection"));
    say(&mut writes, "CREATE TABLE t (a BIGINT)").await.expect("a table");
    let count = || sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM t");
    let mut moment = looks.moment().await.expect("a moment");
    assert_eq!(count().fetch_one(moment.hand()).await.expect("a count"), 0);
    say(&mut writes, "INSERT INTO t VALUES (1)").await.expect("a row");
    assert_eq!(count().fetch_one(moment.hand()).await.expect("a count"), 0);
    drop(moment);
    assert_eq!(count().fetch_one(looks.hand()).await.expect("a count"), 1);
}
