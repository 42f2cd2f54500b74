//! A backup is made while the shop is open, and restored as docs/operating.md says: what was acknowledged before it is
//! there, what came after it is forgotten as a whole.

use super::{
    client::{Client, key},
    database,
    program::{Program, text},
};
use sqlx::Executor;
use std::{fs, path::Path, process::Command};

/// Where the programs of PostgreSQL are, for tests that need them.
const PROGRAMS: &str = "SCRIP_TEST_POSTGRES_PROGRAMS";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_before_a_backup_is_there_after_it_was_restored() {
    if !database::is_file() && std::env::var(PROGRAMS).is_err() {
        database::left_out("the programs that make a backup are not named");
        return;
    }
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let issued = program.run(&["codes", "issue", "--count", "40", "--amount", "1.00", "--currency", "USD"]);
    let issued = text(&issued);
    let codes: Vec<String> = issued.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect();
    let before = ada.available("USD").await;
    let mut kept = Vec::new();
    for code in &codes[..10] {
        let once = key();
        ada.redeem(code, &once).await.ok();
        kept.push((code.clone(), once));
    }
    // Made while others redeem.
    let busy = {
        let (client, codes) = (ada.clone(), codes[10..30].to_vec());
        tokio::spawn(async move {
            for code in codes {
                client.redeem(&code, &key()).await.ok();
            }
        })
    };
    let folder = program.folder.clone();
    let copy = made(&program, folder.path()).await;
    busy.await.unwrap();
    for code in &codes[30..] {
        ada.redeem(code, &key()).await.ok();
    }
    assert_eq!(ada.available("USD").await, before + 100 * 40);
    assert!(program.end());

    program.database = restored(&program.database, &copy, folder.path());
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    program.start();
    // Sessions are in the backup like all else.
    let ada = ada.at(&program.base);
    let after = ada.available("USD").await;
    assert!((before + 100 * 10..before + 100 * 40).contains(&after), "{after}");
    for (code, once) in kept {
        assert_eq!(ada.redeem(&code, &once).await.ok()["repeated"], false, "the same key gets the first answer");
    }
    assert_eq!(ada.available("USD").await, after, "which moves nothing");
    for code in &codes[30..] {
        ada.redeem(code, &key()).await.ok();
    }
    assert_eq!(ada.available("USD").await, after + 100 * 10, "what the backup does not know can be redeemed again");
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    println!("of 20 cards that were redeemed while the backup was made, {} are in it", (after - before) / 100 - 10);
    assert!(program.end());
}

/// Makes a backup, and says where it is.
async fn made(program: &Program, folder: &Path) -> String {
    let copy = folder.join("backup").display().to_string();
    if database::is_file() {
        let mut db = database::connect(&program.database).await;
        db.execute(sqlx::AssertSqlSafe(format!("VACUUM INTO '{copy}'"))).await.unwrap();
        return copy;
    }
    let words = ["--format=custom", "--serializable-deferrable", "--no-owner"];
    let schema = database::SCHEMA;
    postgres("pg_dump", &words, &[&format!("--schema={schema}"), &format!("--file={copy}"), plain(&program.database)]);
    copy
}

/// Restores it in the place of the database, or beside it; says where.
fn restored(url: &str, copy: &str, folder: &Path) -> String {
    if database::is_file() {
        let aside = folder.join("set-aside");
        fs::create_dir(&aside).unwrap();
        for end in ["", "-wal", "-shm"] {
            let name = format!("scrip.db{end}");
            if folder.join(&name).exists() {
                fs::rename(folder.join(&name), aside.join(&name)).unwrap();
            }
        }
        fs::copy(copy, folder.join("scrip.db")).unwrap();
        return format!("sqlite://{}?mode=rw", folder.join("scrip.db").display());
    }
    let name = format!("restored_{}", uuid::Uuid::new_v4().simple());
    let (server, _) = plain(url).rsplit_once('/').unwrap();
    let here = format!("{server}/{name}");
    postgres(
        "createdb",
        &["--template=template0", "--lc-collate=C"],
        &[&format!("--maintenance-db={}", plain(url)), &name],
    );
    postgres("pg_restore", &["--no-owner", "--exit-on-error"], &[&format!("--dbname={here}"), copy]);
    format!("{here}?{}", url.split_once('?').unwrap().1)
}

/// The address as PostgreSQL's own programs read it.
fn plain(url: &str) -> &str {
    url.split_once('?').unwrap().0
}

fn postgres(program: &str, words: &[&str], more: &[&str]) {
    let folder = std::env::var(PROGRAMS).unwrap();
    let ran = Command::new(Path::new(&folder).join(program)).args(words).args(more).output().unwrap();
    assert!(ran.status.success(), "{program}: {}", String::from_utf8_lossy(&ran.stderr));
}
