//! `demo history` and `demo plant`: a long past, and one line of it that is wrong.

use super::{
    client::Client,
    program::{Program, text},
};
use domain::{
    Time,
    api::balance::Entry,
    statement::{Line, Proof},
};

const ADA: &str = "ada@demo.example";

fn made(program: &Program, entries: &str, more: &[&str]) -> String {
    let mut arguments = vec!["demo", "history", "--email", ADA, "--entries", entries];
    arguments.extend(more);
    let output = program.run(&arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    text(&output)
}

async fn lines(ada: &Client) -> Vec<Entry> {
    ada.proves("demo shopper", None).await.ok();
    serde_json::from_str(&ada.get("/ledger.json").await.text).unwrap()
}

/// What the app makes of a history.
fn proven(lines: &[Entry]) -> Result<u64, String> {
    let mut proof = Proof::new();
    lines.iter().map(Line::from).for_each(|line| proof.add(line));
    proof.end().map_err(|off| off.line.id)
}

#[tokio::test]
async fn a_past_adds_up_and_goes_before_what_was_there() {
    let mut program = Program::new();
    assert!(program.run(&["demo", "seed"]).status.success());
    let said = made(&program, "777", &["--seed", "3"]);
    assert!(said.starts_with("777 lines for ada@demo.example, from 20") && said.ends_with(", by seed 3\n"), "{said}");
    let again = made(&program, "40", &[]);
    let seed = again.trim().rsplit(' ').next().unwrap();
    assert!(seed.parse::<u64>().is_ok(), "a seed that was drawn is told: {again}");
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    program.start();
    let ada = Client::new(&program.base).await.signed_in(ADA).await;
    let lines = lines(&ada).await;
    assert_eq!((lines.len(), proven(&lines)), (777 + 40 + 6, Ok(823)));
    assert_eq!(ada.available("USD").await, 11_240, "what was there is there");
    let years = (lines[0].at.0 - lines[lines.len() - 1].at.0) / (365 * Time::DAY);
    assert!(years >= 9, "a second past goes before the first: {years}");
    let orders = ada.get("/orders?limit=50").await.ok();
    assert_eq!(orders["items"].as_array().unwrap().len(), 50, "its orders are read like any others");
    assert_eq!(ada.get("/balance").await.ok()["totals"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_line_that_was_planted_is_found_by_the_books_and_by_the_app() {
    let mut program = Program::new();
    program.start();
    made(&program, "300", &["--seed", "1"]);
    let planted = program.run(&["demo", "plant", "--email", ADA]);
    let said = text(&planted);
    let id = said.strip_prefix("line ").and_then(|rest| rest.split(' ').next()).expect("a line").to_owned();
    let ada = Client::new(&program.base).await.signed_in(ADA).await;
    let all = lines(&ada).await;
    assert_eq!(proven(&all), Err(id.clone()));
    assert!((100..200).contains(&all.iter().position(|line| line.id == id).unwrap()), "in the middle");
    let verified = program.run(&["ledger", "verify"]);
    assert!(!verified.status.success());
    let found = text(&verified);
    let expected = format!("does not hold: the balance after each entry is the one before and its amount (at {id})");
    assert_eq!(found.lines().last(), Some(expected.as_str()));

    let other = all[10].id.clone();
    assert!(program.run(&["demo", "plant", "--email", ADA, "--line", &other]).status.success());
    assert_eq!(proven(&lines(&ada).await), Err(id), "the first of two in time");
}

#[test]
fn no_books_but_a_demonstrations_are_made_up() {
    let program = Program::new();
    let refused = |arguments: &[&str], why: &str| {
        let output = program.run(arguments);
        assert!(!output.status.success() && output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let history =
        |email: &'static str, entries: &'static str| ["demo", "history", "--email", email, "--entries", entries];
    let issued = program.run(&["codes", "issue", "--count", "1", "--amount", "1", "--currency", "EUR"]);
    assert!(issued.status.success());
    refused(&history(ADA, "10"), "no demonstration");
    refused(&["demo", "plant", "--email", ADA], "no demonstration");
    assert!(program.run(&["demo", "seed"]).status.success());
    refused(&history("nobody@demo.example", "10"), "nobody@demo.example");
    refused(&history(ADA, "1"), "from 2 to 1000000");
    refused(&history(ADA, "1000001"), "from 2 to 1000000");
    refused(&["demo", "plant", "--email", ADA, "--line", "none"], "no such line");
    assert!(program.run(&["ledger", "verify"]).status.success(), "nothing was changed");
}
