//! A sender takes a gift back at the instant at which it is claimed.

use super::{
    client::{Client, Reply, key},
    database,
    gift_life::{claim, code_of, gift, keyed, pay_for, person, steps},
    program::{Program, text},
};
use sqlx::Executor;
use std::{collections::BTreeMap, time::Duration};

const ROUNDS: usize = 1_000;
/// So many accounts claim in turn, since none may hold more than 2,000.
const CLAIMANTS: usize = 4;

/// Accounts beside the demonstration's, with Ada's region and password.
async fn claimants(program: &Program) -> Vec<Client> {
    let mut db = database::connect(&program.database).await;
    let mut clients = Vec::new();
    for nth in 0..CLAIMANTS {
        let add = format!(
            "INSERT INTO accounts (id, email, name, password, region, language, created)
             SELECT 'claimant-{nth}', 'claimant{nth}@demo.example', 'Claimant', password, 'US', 'en', created
             FROM accounts WHERE email = 'ada@demo.example'"
        );
        db.execute(sqlx::AssertSqlSafe(add)).await.unwrap();
        clients.push(Client::new(&program.base).await.signed_in(&format!("claimant{nth}@demo.example")).await);
    }
    clients
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_claim_and_a_cancellation_at_the_same_instant_exactly_one_wins() {
    let mut program = Program::new();
    program.start();
    let mut other = program.beside();
    other.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let people = (0..ROUNDS).map(|_| person("Bo", None, 500)).collect();
    let number = pay_for(&ada, "link", people, |_| {}).await;
    let claimants = claimants(&program).await;
    let (mut claimed, mut refusals) = (vec![0_i64; CLAIMANTS], BTreeMap::<String, usize>::new());
    let mut cancelled = 0;
    for round in 0..ROUNDS {
        let id = format!("{number}-{}", round + 1);
        let code = code_of(&ada, &id).await;
        // One server takes it back, the other claims; in turn either begins a little earlier.
        let (sender, taker) = (ada.clone(), claimants[round % CLAIMANTS].at(&other.base));
        let head_start = Duration::from_micros((round as u64 % 40) * 50);
        let (early, late) = if round % 2 == 0 { (head_start, Duration::ZERO) } else { (Duration::ZERO, head_start) };
        let gift_id = id.clone();
        let back = tokio::spawn(async move {
            tokio::time::sleep(early).await;
            keyed(&sender, &gift_id, "cancel", &key()).await
        });
        let taken = tokio::spawn(async move {
            tokio::time::sleep(late).await;
            claim(&taker, &code, &key()).await
        });
        let (back, taken): (Reply, Reply) = (back.await.unwrap(), taken.await.unwrap());
        assert_eq!(usize::from(back.status == 200) + usize::from(taken.status == 200), 1, "{back:?} {taken:?}");
        let loser = if back.status == 200 { &taken } else { &back };
        *refusals.entry(loser.refusal().1).or_default() += 1;
        let now = gift(&ada, &id).await;
        if taken.status == 200 {
            claimed[round % CLAIMANTS] += 500;
            assert_eq!(steps(&now), ["paid", "linked", "claimed"]);
        } else {
            cancelled += 1;
            assert_eq!(steps(&now), ["paid", "linked", "cancelled"]);
        }
    }
    for (who, worth) in claimants.iter().zip(&claimed) {
        assert_eq!(who.available("USD").await, *worth);
    }
    let order = ada.get(&format!("/orders/{number}")).await.ok();
    let refunds = order["refunds"].as_array().unwrap();
    let back: i64 = refunds.iter().map(|refund| refund["card"]["minor"].as_i64().unwrap()).sum();
    assert_eq!((refunds.len(), back), (cancelled, cancelled as i64 * 500));
    let won = ROUNDS - cancelled;
    println!(
        "{ROUNDS} gifts, claimed at one server and taken back at another at the same instant: {won} were claimed, \
        {cancelled} taken back, none both; the other was told {refusals:?}"
    );
    assert!(won > 0 && cancelled > 0, "each won sometimes");
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(program.end() && other.end());
}
