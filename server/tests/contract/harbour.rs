//! Harbour Books, the other issuer, as its own process; and shops that take its cards.

use super::{client::Client, program::Program, shop::Shop};
use serde_json::{Value, json};
use server::{
    clock::Clock,
    issuer::{Partner, demo, message},
    payment::sign,
};
use std::{
    fs::OpenOptions,
    io::{BufRead, BufReader},
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;

pub const SECRET: &str = "what the shop and the issuer sign with";

/// The code of a card of the demonstration, by its number.
pub fn code(nth: usize) -> String {
    demo::cards()[nth - 1].code.expose().to_owned()
}

/// The id of a receipt.
pub fn of(receipt: &Value) -> String {
    receipt["id"].as_str().unwrap().to_owned()
}

/// Redeems with this key until there is an answer: an issuer may fail, a server be killed, and of many looks at once some have
/// to wait: a look that nobody heard the end of counts as a miss for a minute.
pub async fn insist(client: &Client, code: &str, key: &str) -> Value {
    for _ in 0..2_400 {
        match client.try_send(client.redemption(code, key)).await {
            Ok(reply) if ![409, 423, 429, 500, 503].contains(&reply.status) => return reply.ok(),
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    panic!("no answer in two minutes");
}

/// The issuer's process, which ends with the test. Its books stay where they are while it is killed and started again.
pub struct Harbour {
    pub folder: TempDir,
    pub base: String,
    /// Where the shop is to listen: there the issuer calls.
    pub shop: String,
    words: Vec<String>,
    child: Option<Child>,
}

fn free() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

impl Harbour {
    /// One that does everything at once and nothing wrong, unless these words say otherwise.
    pub fn start(words: &[&str]) -> Harbour {
        let (addr, shop) = (free(), free());
        let usual = ["--least=100", "--most=300", "--fail=0", "--lose=0", "--twice=0", "--silent=0"];
        // Of two words for one thing the last holds.
        let said = |word: &&&str| words.iter().any(|own| own.split('=').next() == word.split('=').next());
        let kept = usual.iter().filter(|word| !said(word)).chain(words).map(|word| (*word).to_owned());
        let words = kept.chain([format!("--notify=http://{shop}/api/v1/issuer/notify"), format!("--addr={addr}")]);
        let (words, base) = (words.collect(), format!("http://{addr}"));
        let mut harbour = Harbour { folder: TempDir::new().unwrap(), base, shop, words, child: None };
        harbour.restart();
        harbour
    }

    /// Starts it again, with the books that it had.
    pub fn restart(&mut self) {
        let log = OpenOptions::new().create(true).append(true).open(self.folder.path().join("log")).unwrap();
        let mut command = Command::new(scrip_contract::program("scrip-issuer"));
        command.current_dir(self.folder.path()).env("SCRIP_ISSUER_SECRET", SECRET).args(&self.words);
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line.trim(), format!("listening on {}", self.base));
        self.child = Some(child);
    }

    /// kill -9.
    pub fn kill(&mut self) {
        let mut child = self.child.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    pub fn partner(&self) -> Partner {
        // The longest pause is 300 times the first. One that fails often is asked a hundred times in the minute that a test
        // waits; with a first of 10 ms it was twenty times, and of a hundred runs three waited in vain.
        let partner = Partner::new(demo::NAME, &self.base, SECRET).unwrap();
        Partner { patience: Duration::from_millis(1_500), pause: Duration::from_millis(2), ..partner }
    }

    /// A shop that takes its cards.
    pub async fn shop(&self) -> Shop {
        let (partner, addr) = (self.partner(), self.shop.parse().unwrap());
        Shop::open_with(|settings| {
            settings.addr = addr;
            settings.handling.issuer = Some(partner);
        })
        .await
    }

    /// The real program, taking its cards.
    pub fn program(&self) -> Program {
        let mut program = Program::new();
        let with = [
            ("SCRIP_ADDR", self.shop.as_str()),
            ("SCRIP_ISSUER_URL", &self.base),
            ("SCRIP_ISSUER_SECRET", SECRET),
            ("SCRIP_ISSUER_NAME", demo::NAME),
            ("SCRIP_ISSUER_PATIENCE_MS", "1000"),
            ("SCRIP_ISSUER_PAUSE_MS", "2"),
        ];
        program.with = with.map(|(name, value)| (name, value.to_owned())).to_vec();
        program
    }

    /// What the issuer gave, by its own books: our redemption, its card, the amount.
    pub async fn given(&self) -> Vec<(String, String, i64)> {
        let now = Clock::default().now();
        let signature = sign::sign(SECRET, now, &message::signed("GET", "/books", b""));
        let ask = reqwest::Client::new().get(format!("{}/books", self.base));
        let ask = ask.header(sign::TIME, now.0).header(sign::SIGNATURE, signature);
        let all: Vec<Value> = ask.send().await.unwrap().json().await.unwrap();
        let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
        let done = all.iter().filter(|row| row["state"] == "Done");
        done.map(|row| (text(row, "redemption"), text(row, "card"), row["amount"]["minor"].as_i64().unwrap())).collect()
    }

    /// Everything that the issuer's process wrote.
    pub fn files(&self) -> Vec<Vec<u8>> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        entries.map(|entry| std::fs::read(entry.unwrap().path()).unwrap()).collect()
    }
}

impl Drop for Harbour {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Client {
    /// A shopper in the US who has just opened an account.
    pub async fn with_account(mut self, email: &str) -> Client {
        let new = json!({"name": "Eve", "email": email, "password": "a good password", "region": "US"});
        let reply = self.post("/account", &new).await;
        reply.ok();
        self.cookie = Some(reply.header("set-cookie").split(';').next().unwrap().to_owned());
        self
    }
}
