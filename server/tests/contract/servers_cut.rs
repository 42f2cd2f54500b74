//! Every connection to PostgreSQL ends at once, or PostgreSQL itself is killed, again and again, while three servers work.

use super::{
    chance::Chance,
    client::key,
    database,
    servers::{ONE, three},
    shop::Shop,
};
use reqwest::Method;
use std::{collections::BTreeSet, process::Command, time::Duration};

const CUTS: usize = 12;
const KILLS: usize = 20;
const AT_ONCE: usize = 9;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_stays_and_happens_once_whenever_the_lines_are_cut() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three().await;
    let url = shops[0].app.settings.database.clone();
    let mut lines = 0;
    interrupted(&shops, CUTS, async || lines += database::cut(&url).await).await;
    println!("{lines} connections were cut");
    assert!(lines > 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "kills the database of all other tests"]
async fn what_was_acknowledged_stays_and_happens_once_whenever_postgresql_is_killed() {
    let Ok(data) = std::env::var("SCRIP_TEST_POSTGRES_DATA") else {
        database::left_out("the PostgreSQL that is there has to be for this test alone");
        return;
    };
    let shops = three().await;
    interrupted(&shops, KILLS, async || {
        // Whoever watches over it starts it again.
        let kept = std::fs::read_to_string(format!("{data}/postmaster.pid")).unwrap();
        let killed = Command::new("kill").args(["-9", kept.lines().next().unwrap()]).status().unwrap();
        assert!(killed.success());
        tokio::time::sleep(Duration::from_millis(100)).await;
    })
    .await;
}

/// Redeems at three servers, and has them lose PostgreSQL in the middle, so many times.
async fn interrupted(shops: &[Shop], times: usize, mut lose: impl AsyncFnMut()) {
    let ada = shops[0].ada().await;
    let before = ada.available("USD").await;
    let codes = shops[0].cards(times * AT_ONCE, "1.00", "USD").await;
    let (mut acknowledged, mut chance) = (BTreeSet::new(), Chance::new());
    for codes in codes.chunks(AT_ONCE) {
        let keys: Vec<String> = codes.iter().map(|_| key()).collect();
        let sent: Vec<_> = codes
            .iter()
            .cloned()
            .zip(keys.clone())
            .enumerate()
            .map(|(nth, (code, once))| {
                let there = ada.at(&shops[nth % 3].base);
                tokio::spawn(async move { there.redeem(&code, &once).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(chance.below(40))).await;
        lose().await;
        for (reply, once) in sent.into_iter().zip(&keys) {
            let reply = reply.await.unwrap();
            match reply.status {
                200 => drop(acknowledged.insert(once.clone())),
                _ => assert_eq!(reply.refusal(), (503, "unavailable".into())),
            }
        }
        // Whoever got no answer sends again what they sent, to another server, until there is one.
        for (nth, (code, once)) in codes.iter().zip(&keys).enumerate() {
            let there = ada.at(&shops[(nth + 1) % 3].base);
            let mut reply = there.redeem(code, once).await;
            for _ in 0..400 {
                if reply.status == 200 {
                    break;
                }
                assert_eq!(reply.refusal(), (503, "unavailable".into()));
                tokio::time::sleep(Duration::from_millis(50)).await;
                reply = there.redeem(code, once).await;
            }
            assert_eq!(reply.ok()["repeated"], false, "the same key gets the first answer");
        }
    }
    let sum = codes.len() as i64;
    assert_eq!(ada.available("USD").await, before + 100 * sum, "each card paid once");
    println!("lost {times} times; {} of {sum} were answered at once", acknowledged.len());
    // What happens at one server is heard at the others again.
    for _ in 0..100 {
        let there = ada.at(&shops[1].base);
        let Ok(mut line) = there.request(Method::GET, "/events").send().await else { continue };
        line.chunk().await.unwrap();
        let code = shops[2].cards(1, "1.00", "USD").await.remove(0);
        ada.at(&shops[2].base).redeem(&code, &key()).await.ok();
        if let Ok(Ok(Some(news))) = tokio::time::timeout(Duration::from_millis(500), line.chunk()).await {
            assert!(news.starts_with(b"event: balance"), "{news:?}");
            shops[0].verify().await;
            return;
        }
    }
    panic!("the servers do not hear each other any more");
}
