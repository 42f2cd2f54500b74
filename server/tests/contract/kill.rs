//! kill -9 between request and answer, and what is true afterwards.

use super::{
    chance::Chance,
    client::{Client, key},
    program::{Program, text},
};
use std::time::Duration;

const AT_ONCE: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_between_request_and_answer_ends_in_the_true_state() {
    killed(10).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "two hundred times takes long"]
async fn a_server_killed_two_hundred_times_ends_in_the_true_state() {
    killed(200).await;
}

async fn killed(rounds: usize) {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let before = ada.available("USD").await;
    let count = (rounds * AT_ONCE).to_string();
    let issued = program.run(&["codes", "issue", "--count", &count, "--amount", "1.00", "--currency", "USD"]);
    let issued = text(&issued);
    let mut codes = issued.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned());
    let (mut redeemed, mut unknown) = (0, 0);
    let mut chance = Chance::new();
    for _ in 0..rounds {
        let client = ada.at(&program.base);
        let sent: Vec<_> = codes.by_ref().take(AT_ONCE).map(|code| (code, key())).collect();
        for (code, once) in sent.clone() {
            let client = client.clone();
            tokio::spawn(async move { client.try_send(client.redemption(&code, &once)).await.map(drop) });
        }
        tokio::time::sleep(Duration::from_millis(chance.below(40))).await;
        program.kill();
        program.start();
        let client = ada.at(&program.base);
        for (code, once) in sent {
            let state = client.get(&format!("/attempts/{once}")).await.ok();
            let receipt = client.redeem(&code, &once).await.ok();
            assert_eq!(receipt["repeated"], false, "the same key gets the first answer");
            match state["state"].as_str().unwrap() {
                "redeemed" => {
                    assert_eq!(state["receipt"], receipt);
                    redeemed += 1;
                }
                "unknown" => unknown += 1,
                other => panic!("after a restart nothing is {other}"),
            }
        }
    }
    let client = ada.at(&program.base);
    assert_eq!(client.available("USD").await, before + 100 * (rounds * AT_ONCE) as i64, "each card paid once");
    println!("killed {rounds} times: {redeemed} redeemed before, {unknown} not");
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(program.end());
}
