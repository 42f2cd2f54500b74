//! With which secrets a server starts, and what it says where it does not.

use super::{
    database,
    program::{Program, text},
    rotation::{SECOND, drawn, is_worth, refused, secret},
    servers::ONE,
    shop::{SECRET, Shop},
};
use server::keys::{self, KeyFault};

#[tokio::test]
async fn a_server_that_lacks_a_secret_says_which_and_how_many_codes_need_it() {
    let shop = Shop::open_with(|settings| settings.demo = false).await;
    let settings = shop.app.settings.clone();
    let id = secret(&[SECRET]).id().to_owned();
    let newest = refused(&settings, &[SECOND]).await;
    assert!(matches!(&newest, KeyFault::Newest(named) if *named == id), "{newest}");
    drawn(&shop, 3, "scrip").await;
    match refused(&settings, &[SECOND]).await {
        KeyFault::Missing { id: named, codes, waiting: 0, factors: 0 } => assert_eq!((named, codes), (id.clone(), 3)),
        other => panic!("{other}"),
    }
    assert!(matches!(keys::forget(&shop.app.store, &id).await, Err(KeyFault::Needed(_))));
    assert!(matches!(keys::forget(&shop.app.store, "none").await, Err(KeyFault::Unknown(_))));
    // Another secret that happens to have the same id.
    let mut db = database::connect(&settings.database).await;
    let other = "UPDATE code_keys SET proof = (SELECT mac FROM cards LIMIT 1)";
    sqlx::Executor::execute(&mut db, other).await.unwrap();
    assert!(matches!(refused(&settings, &[SECRET]).await, KeyFault::Clash(named) if named == id));
}

#[tokio::test]
async fn servers_with_different_secrets_are_told_so_when_they_start() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let first = Shop::open_with(|settings| settings.demo = false).await;
    let settings = first.app.settings.clone();
    assert!(matches!(refused(&settings, &[SECOND]).await, KeyFault::Newest(_)));
    // As it is done: all know both, then all write with the new one; in between each reads what the other writes.
    let database = settings.database.clone();
    let both = |texts: &'static [&'static str]| {
        let database = database.clone();
        Shop::open_with(move |settings| {
            settings.demo = false;
            settings.secret = secret(texts);
            settings.database = database;
        })
    };
    let (old, new) = (both(&[SECRET, SECOND]).await, both(&[SECOND, SECRET]).await);
    let guest = old.visitor().await.with_account("eve@demo.example").await;
    for (made, at) in [(&old, &new), (&new, &old)] {
        let line = drawn(made, 1, "scrip").await.remove(0);
        is_worth(&guest.at(&at.base), &line).await;
    }
    assert!(matches!(refused(&settings, &[SECRET]).await, KeyFault::Newest(_)), "the first one knows too little now");
    new.verify().await;
}

#[test]
fn the_command_line_lists_the_secrets_by_their_ids() {
    let program = Program::new();
    let issued = program.run(&["codes", "issue", "--count", "5", "--amount", "10", "--currency", "EUR"]);
    assert!(issued.status.success());
    let (old, new) = (secret(&[SECRET]).id().to_owned(), secret(&[SECOND]).id().to_owned());
    let line = |output: &str, id: &str| {
        let line = output.lines().find(|line| line.starts_with(id)).map(|line| line.split_whitespace().skip(2));
        line.map(|words| words.map(str::to_owned).collect::<Vec<_>>()).unwrap_or_default()
    };
    assert_eq!(line(&text(&program.run(&["keys"])), &old), ["current", "5", "0", "0", "0", "0", "0"]);
    let lone = [("SCRIP_CODE_SECRET", SECOND)];
    let issue = ["codes", "issue", "--count", "2", "--amount", "10", "--currency", "EUR"];
    let refused = program.run_with(&lone, &issue);
    let why = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && why.contains(&format!("the secret {old} is missing, and 5 codes")), "{why}");
    let both = [("SCRIP_CODE_SECRET", SECOND), ("SCRIP_CODE_SECRET_OLD_1", SECRET)];
    assert!(program.run_with(&both, &issue).status.success());
    let listed = text(&program.run_with(&both, &["keys"]));
    assert_eq!(line(&listed, &old)[..2], ["older", "5"], "{listed}");
    assert_eq!(line(&listed, &new)[..2], ["current", "2"], "{listed}");
    assert!(!listed.contains(SECRET) && !listed.contains(SECOND));
    assert_eq!(text(&program.run_with(&both, &["keys", "renew"])), "0 sealed anew\n");
    assert!(!program.run_with(&both, &["keys", "forget", &old]).status.success());
}
