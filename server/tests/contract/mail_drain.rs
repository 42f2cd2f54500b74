//! A thousand letters, two servers, and a power cut in the middle.

use super::{
    client::Client,
    gift::{gifts, many},
    program::Program,
    smtp::MailServer,
};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const RECIPIENTS: usize = 1_000;
/// The server is killed when so many letters have gone out.
const MIDDLE: usize = 300;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_of_which_one_is_killed_send_a_thousand_letters_none_never_and_none_three_times() {
    let inbox = TempDir::new().unwrap();
    let post = MailServer::start(inbox.path());
    let mut program = Program::new();
    program.with = vec![
        ("SCRIP_SMTP_URL", post.url()),
        ("SCRIP_PUBLIC_URL", "https://shop.example".into()),
        ("SCRIP_MAIL_PATIENCE_MS", "4000".into()),
        ("SCRIP_MAIL_PAUSE_MS", "500".into()),
        ("SCRIP_PAY_PATIENCE_MS", "10000".into()),
    ];
    program.start();
    let mut other = program.beside();
    other.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let order = ada.give(&gifts(&many(RECIPIENTS, 500))).await;
    let begun = Instant::now();
    while taken(&inbox) < MIDDLE {
        assert!(begun.elapsed() < Duration::from_secs(180), "{} letters", taken(&inbox));
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    program.kill();
    let at_the_cut = taken(&inbox);
    let ada = ada.at(&other.base);
    let sent = format!("/gifts?order={}&state=sent&limit=1", order["id"].as_str().unwrap());
    let all = format!("/gifts?order={}&state=scheduled&limit=1", order["id"].as_str().unwrap());
    while !ada.get(&all).await.ok()["items"].as_array().unwrap().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(400), "{} letters", taken(&inbox));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let took = begun.elapsed();
    assert_eq!(ada.get(&sent).await.ok()["items"].as_array().unwrap().len(), 1);
    assert!(other.end());
    let mut times: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for mail in post.mails().into_iter().filter(|mail| mail.to.starts_with('r')) {
        times.entry(mail.to.clone()).or_default().push((mail.id.clone(), mail.code()));
    }
    let so_often = |count: usize| times.values().filter(|all| all.len() == count).count();
    println!(
        "{RECIPIENTS} letters, one of two servers killed after {at_the_cut}: {} arrived once, {} twice, {} more often, {} never; {took:?}",
        so_often(1),
        so_often(2),
        times.values().filter(|all| all.len() > 2).count(),
        RECIPIENTS - times.len(),
    );
    assert_eq!(times.len(), RECIPIENTS, "each recipient has the message");
    assert_eq!(so_often(1) + so_often(2), RECIPIENTS, "nobody three times");
    assert!(so_often(2) <= 16, "at most what the killed server held");
    for (to, all) in &times {
        assert!(all.iter().all(|one| one == &all[0]), "{to}: the same message with the same code");
    }
    let codes: std::collections::HashSet<&String> = times.values().map(|all| &all[0].1).collect();
    assert_eq!(codes.len(), RECIPIENTS, "each a code of their own");
}

fn taken(inbox: &TempDir) -> usize {
    let files = std::fs::read_dir(inbox.path()).unwrap().flatten();
    files.filter(|file| file.path().extension().is_some_and(|end| end == "json")).count()
}
