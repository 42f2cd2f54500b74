//! Who is let in, and for how long: whoever sends slowly, says nothing, or asks for more room than there is.

use super::{program::Program, shop::Shop};
use flate2::{Compression, write::GzEncoder};
use reqwest::{Client, Method};
use serde_json::json;
use std::{
    collections::VecDeque,
    io::Write,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

const WHOLE: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: shop\r\n\r\n";
const HALF: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: sh";

async fn line(shop: &Shop) -> TcpStream {
    TcpStream::connect(shop.base.strip_prefix("http://").unwrap()).await.unwrap()
}

/// What comes on a line until the server ends it, and how long that took.
async fn until_it_ends(mut line: TcpStream, drip: Option<u8>) -> (String, Duration) {
    let (begun, mut came) = (Instant::now(), Vec::new());
    loop {
        let mut piece = [0; 1024];
        match timeout(Duration::from_secs(1), line.read(&mut piece)).await {
            Ok(Ok(0) | Err(_)) => break,
            Ok(Ok(bytes)) => came.extend(&piece[..bytes]),
            Err(_) if begun.elapsed() > Duration::from_secs(40) => panic!("it stays open"),
            Err(_) => {
                if let Some(byte) = drip {
                    let _ = line.write_all(&[byte]).await;
                }
            }
        }
    }
    (String::from_utf8_lossy(&came).into_owned(), begun.elapsed())
}

async fn healthy(shop: &Shop) -> Duration {
    let begun = Instant::now();
    let reply = Client::new().get(format!("{}/healthz", shop.base)).send().await.unwrap();
    assert_eq!(reply.status(), 200);
    begun.elapsed()
}

#[tokio::test]
async fn who_sends_a_byte_a_second_is_cut_after_ten() {
    let shop = Shop::open().await;
    let (mut head, mut body) = (line(&shop).await, line(&shop).await);
    head.write_all(HALF).await.unwrap();
    let sent =
        "POST /api/v1/session HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{";
    body.write_all(sent.as_bytes()).await.unwrap();
    let mut notice = line(&shop).await;
    let sent = "POST /pay/notify HTTP/1.1\r\nhost: shop\r\ncontent-length: 900\r\n\r\n{";
    notice.write_all(sent.as_bytes()).await.unwrap();
    let (head, body, notice) = tokio::join!(
        until_it_ends(head, Some(b'a')),
        until_it_ends(body, Some(b' ')),
        until_it_ends(notice, Some(b' '))
    );
    for (came, took) in [&head, &body, &notice] {
        assert!((9..14).contains(&took.as_secs()), "{took:?} {came}");
    }
    assert_eq!(head.0, "");
    assert!(body.0.starts_with("HTTP/1.1 400") && body.0.contains("\"malformed\""), "{}", body.0);
    assert!(notice.0.starts_with("HTTP/1.1 400"), "{}", notice.0);
    healthy(&shop).await;
}

/// The first byte of the first head has as long as a head.
#[tokio::test]
async fn who_says_nothing_at_all_is_cut_after_ten() {
    let shop = Shop::open().await;
    let (came, took) = until_it_ends(line(&shop).await, None).await;
    assert_eq!(came, "");
    assert!((9..14).contains(&took.as_secs()), "{took:?}");
}

#[tokio::test]
async fn two_thousand_lines_on_which_nothing_is_asked_keep_nobody_waiting() {
    const ROOM: usize = 64;
    let shop = Shop::open_with(|settings| settings.door.lines = ROOM).await;
    let (mut open, mut slowest) = (VecDeque::new(), Duration::ZERO);
    for nth in 0..2_000 {
        let mut line = line(&shop).await;
        match nth % 3 {
            0 => {}
            1 => line.write_all(HALF).await.unwrap(),
            _ => line.write_all(WHOLE).await.unwrap(),
        }
        open.push_back(line);
        // As many as this test may have open; the server has room for far fewer.
        if open.len() > 400 {
            open.pop_front();
        }
        if nth % 100 == 99 {
            slowest = slowest.max(healthy(&shop).await);
        }
    }
    println!("the slowest of 20 honest requests among 2,000 lines took {slowest:?}");
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
    // The oldest were ended for the newest.
    let first = open.pop_front().unwrap();
    assert!(until_it_ends(first, None).await.1 < Duration::from_secs(1));
}

/// A line on which somebody is answered makes way for nobody.
#[tokio::test]
async fn who_is_being_answered_keeps_the_line() {
    let shop = Shop::open_with(|settings| settings.door.lines = 4).await;
    let ada = shop.ada().await;
    let listen = || async { ada.request(Method::GET, "/events").send().await.unwrap() };
    let mut heard = [listen().await, listen().await];
    assert_eq!(heard.each_ref().map(|line| line.status().as_u16()), [200, 200]);
    let full = ada.get("/events").await;
    assert_eq!(full.refusal(), (503, "unavailable".into()), "half of the room is for who asks");
    let mut idle = Vec::new();
    for _ in 0..20 {
        idle.push(line(&shop).await);
        healthy(&shop).await;
    }
    ada.freeze().await;
    for line in &mut heard {
        let mut said = String::new();
        while !said.contains("event: account") {
            said += &String::from_utf8_lossy(&line.chunk().await.unwrap().unwrap());
        }
    }
}

#[tokio::test]
async fn a_session_listens_on_eight_lines() {
    let shop = Shop::open().await;
    let (ada, elsewhere) = (shop.ada().await, shop.ada().await);
    let mut heard = Vec::new();
    for _ in 0..8 {
        heard.push(ada.request(Method::GET, "/events").send().await.unwrap());
    }
    let refused = ada.get("/events").await;
    assert_eq!((refused.refusal(), refused.header("retry-after")), ((429, "rate_limited".into()), "60"));
    assert_eq!(elsewhere.request(Method::GET, "/events").send().await.unwrap().status(), 200);
    heard.pop();
    let begun = Instant::now();
    while ada.request(Method::GET, "/events").send().await.unwrap().status() != 200 {
        assert!(begun.elapsed() < Duration::from_secs(5), "a line that was given up frees its seat");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn nothing_that_is_packed_is_unpacked() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    bomb.write_all(b"{\"code\": \"").unwrap();
    bomb.write_all(&vec![b' '; 50_000_000]).unwrap();
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < 60_000, "{}", bomb.len());
    for path in ["/session", "/redemptions/preview", "/gifts/review", "/mail/bounces", "/issuer/notify"] {
        for coding in ["gzip", "br", "identity, gzip"] {
            let request = ada.request(Method::POST, path).header("content-type", "application/json");
            let reply = ada.send(request.header("content-encoding", coding).body(bomb.clone())).await;
            assert_eq!(reply.refusal(), (415, "unsupported_media_type".into()), "{path} {coding}");
        }
    }
    let plain = ada.request(Method::POST, "/redemptions/preview").header("content-encoding", "identity");
    assert_eq!(ada.send(plain.json(&json!({"code": ""}))).await.refusal().1, "empty");
}

#[tokio::test]
async fn a_head_has_its_length() {
    let shop = Shop::open().await;
    for (bytes, status) in [(30_000, "200"), (80_000, "431")] {
        let mut line = line(&shop).await;
        let long =
            format!("GET /healthz HTTP/1.1\r\nhost: shop\r\nconnection: close\r\na: {}\r\n\r\n", "a".repeat(bytes));
        // The server may end the line before it has taken all.
        let _ = line.write_all(long.as_bytes()).await;
        let (came, _) = until_it_ends(line, None).await;
        assert!(came.starts_with(&format!("HTTP/1.1 {status}")), "{bytes}: {came}");
    }
}

#[tokio::test]
async fn lines_on_which_nothing_is_asked_do_not_put_off_the_end() {
    let mut shop = Shop::open().await;
    let (mut half, mut used, silent) = (line(&shop).await, line(&shop).await, line(&shop).await);
    half.write_all(HALF).await.unwrap();
    used.write_all(WHOLE).await.unwrap();
    let mut answer = [0; 12];
    used.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    healthy(&shop).await;
    let begun = Instant::now();
    shop.end().await;
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    for line in [half, used, silent] {
        until_it_ends(line, None).await;
    }
}

#[tokio::test]
async fn what_is_answered_in_clear_beyond_the_machine_is_told() {
    let warned = async |with: &[(&'static str, &str)]| {
        let mut program = Program::new();
        program.with = with.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        program.start();
        assert_eq!(reqwest::get(format!("{}/healthz", program.base)).await.unwrap().status(), 200);
        assert!(program.end());
        let log = std::fs::read_to_string(program.folder.path().join("log.1")).unwrap();
        log.contains("people are answered in clear")
    };
    assert!(warned(&[("SCRIP_ADDR", "0.0.0.0:0")]).await);
    assert!(!warned(&[("SCRIP_ADDR", "0.0.0.0:0"), ("SCRIP_PUBLIC_URL", "https://shop.example")]).await);
    assert!(!warned(&[]).await);
}
