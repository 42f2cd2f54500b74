//! The command line.

use super::{
    client::{Client, key},
    database,
    program::{Program, text, write},
};

#[tokio::test]
async fn issued_codes_work_while_the_server_runs_and_their_expiry_is_a_whole_day() {
    let mut program = Program::new();
    program.start();
    let issue = |more: &[&str]| {
        let mut arguments = vec!["codes", "issue", "--count", "2", "--amount", "12.50", "--currency", "USD"];
        arguments.extend(more);
        let output = program.run(&arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        text(&output)
    };
    let plain = issue(&[]);
    let lines: Vec<&str> = plain.lines().collect();
    assert_eq!((lines[0], lines.len()), ("code,amount,currency,profile,expires", 3));
    assert!(lines[1].ends_with(",12.50,USD,scrip,"), "{}", lines[1]);
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let code = |line: &str| line.split(',').next().unwrap().to_owned();
    assert_eq!(ada.redeem(&code(lines[1]), &key()).await.ok()["amount"]["minor"], 1_250);

    let promotional = issue(&["--bucket", "restricted", "--categories", "apps,games", "--expires", "2097-01-31"]);
    let preview = ada.preview(&code(promotional.lines().nth(1).unwrap())).await.ok();
    assert_eq!(preview["bucket"], "restricted");
    assert_eq!(preview["categories"], serde_json::json!(["apps", "games"]));
    assert_eq!(preview["expires"], "2097-02-01T00:00:00Z");

    let with_pin = issue(&["--profile", "card-pin"]);
    ada.preview(&code(with_pin.lines().nth(1).unwrap())).await.ok();

    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(text(&verified).lines().count() > 10 && text(&verified).lines().all(|line| line.starts_with("holds for ")));
}

#[test]
fn what_was_issued_in_one_shop_is_imported_in_another_once() {
    let (one, other) = (Program::new(), Program::new());
    let issued = text(&one.run(&["codes", "issue", "--count", "5", "--amount", "10", "--currency", "EUR"]));
    let file = write(other.folder.path(), "codes.csv", &issued);
    assert_eq!(text(&other.run(&["codes", "import", &file])), "5 new, 0 known\n");
    assert_eq!(text(&other.run(&["codes", "import", &file])), "0 new, 5 known\n");
    assert!(other.run(&["ledger", "verify"]).status.success());
}

#[test]
fn what_cannot_be_issued_is_told_in_a_sentence() {
    let program = Program::new();
    for (amount, currency, profile) in [
        ("0", "USD", "scrip"),
        ("1.005", "USD", "scrip"),
        ("1", "usd", "scrip"),
        ("1", "USD", "promo"),
        ("1", "USD", "none"),
    ] {
        let arguments =
            ["codes", "issue", "--count", "1", "--amount", amount, "--currency", currency, "--profile", profile];
        let output = program.run(&arguments);
        assert_eq!((output.status.success(), text(&output)), (false, String::new()), "{amount} {currency} {profile}");
    }
}

#[test]
fn books_that_do_not_add_up_are_found() {
    let program = Program::new();
    assert!(program.run(&["demo", "seed"]).status.success());
    assert!(program.run(&["ledger", "verify"]).status.success());
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        use sqlx::{Connection, Executor};
        let mut db = database::connect(&program.database).await;
        db.execute("UPDATE lots SET remaining = remaining - 1 WHERE bucket = 'gift' AND amount = 5000").await.unwrap();
        db.close().await.unwrap();
    });
    let verified = program.run(&["ledger", "verify"]);
    assert!(!verified.status.success());
    assert!(text(&verified).starts_with("does not hold: what is left of a lot is the sum of its entries (at "));
}

#[test]
fn without_a_secret_nothing_starts_but_a_demonstration_makes_its_own() {
    let program = Program::new();
    let output = program.run_with(&[("SCRIP_CODE_SECRET", ""), ("SCRIP_DEMO", "")], &["serve"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("SCRIP_CODE_SECRET is not set."));
    let short = program.run_with(&[("SCRIP_CODE_SECRET", "short")], &["serve"]);
    assert!(!short.status.success());
    let seeded = program.run_with(&[("SCRIP_CODE_SECRET", "")], &["demo", "seed"]);
    assert!(seeded.status.success());
    use std::os::unix::fs::PermissionsExt;
    let secret = std::fs::metadata(program.data().join("code.secret")).unwrap();
    assert_eq!(secret.permissions().mode() & 0o777, 0o600);
}
