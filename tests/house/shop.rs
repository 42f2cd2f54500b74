//! A shop of its own for every test: a real server on a data folder of its own, behind a line that can fail.

use super::{
    PATIENCE,
    demo::DemoCode,
    mail::MailServer,
    named,
    program::{Program, free_port},
    proxy::Proxy,
    until, within,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// The shopper in the United States, with dollars and English.
pub const ADA: &str = "ada@demo.example";
/// The shopper in Germany, with euro and German.
pub const BO: &str = "bo@demo.example";
/// What both sign in with.
pub const PASSWORD: &str = "demo shopper";

/// Another server of the same shop. It ends with the test.
pub struct Second {
    /// `http://127.0.0.1:PORT`
    pub address: String,
    _server: Program,
}

/// A running shop with a folder for its data.
pub struct Shop {
    folder: PathBuf,
    /// Between the browser and the server.
    pub line: Proxy,
    server: Option<Program>,
    mail: Option<MailServer>,
}

impl Shop {
    /// Opens a shop with the demo's shoppers and cards in it.
    pub async fn open() -> Shop {
        Shop::open_as(false).await
    }

    /// The same, with a mail server that takes its letters.
    pub async fn open_with_mail() -> Shop {
        Shop::open_as(true).await
    }

    async fn open_as(with_mail: bool) -> Shop {
        let folder = std::env::temp_dir().join(format!("scrip-shop-{}", uuid::Uuid::new_v4()));
        fs::create_dir_all(folder.join("data")).expect("there is room for a shop's data");
        // Outside the shop's own folder: what arrives there is no longer the shop's.
        let mail = with_mail.then(|| MailServer::start(&folder.with_extension("mail")));
        let mut shop = Shop { folder, line: Proxy::lay().await, server: None, mail };
        shop.start().await;
        shop
    }

    /// Where browsers find it: `http://localhost:PORT`. It stays the same over a restart.
    pub fn address(&self) -> String {
        format!("http://localhost:{}", self.line.port())
    }

    /// The server itself, without the line between: for measuring it.
    pub fn server_address(&self) -> String {
        format!("http://127.0.0.1:{}", self.line.leads_to())
    }

    /// The mail server that its letters go to.
    pub fn mail(&self) -> &MailServer {
        self.mail.as_ref().expect("a shop that was opened with mail")
    }

    /// The server's folder, database and log together.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Everything that the server has written to its log so far.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.log_file()).unwrap_or_default()).into_owned()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.join("server.log")
    }

    /// Starts the server again, on the data that is there.
    pub async fn start(&mut self) {
        for _ in 0..3 {
            let port = free_port();
            let mut command = self.program();
            let address = format!("127.0.0.1:{port}");
            self.serves(&mut command, &address, &self.address());
            let mut server = Program::start(&mut command, &self.log_file());
            let ready = within(PATIENCE, async || {
                let reply = reqwest::get(format!("http://{address}/readyz")).await;
                match reply {
                    Ok(reply) if reply.status() == 200 => Some(true),
                    _ => (!server.runs()).then_some(false),
                }
            });
            if ready.await == Some(true) {
                self.server = Some(server);
                self.line.lead_to(Some(port));
                return;
            }
        }
        panic!("the server does not get ready:\n{}", self.log());
    }

    fn serves(&self, command: &mut Command, address: &str, public: &str) {
        command.arg("serve").env("SCRIP_ADDR", address).env("SCRIP_PUBLIC_URL", public);
        if let Some(mail) = &self.mail {
            command.env("SCRIP_SMTP_URL", mail.url()).env("SCRIP_JOBS_MS", "200");
        }
    }

    /// Starts a second server on the same data, beside the first.
    pub async fn second(&self) -> Second {
        let address = format!("127.0.0.1:{}", free_port());
        let mut command = self.program();
        self.serves(&mut command, &address, &format!("http://{address}"));
        let server = Program::start(&mut command, &self.log_file());
        let ready = format!("http://{address}/readyz");
        until("the second server to be ready", async || {
            reqwest::get(&ready).await.is_ok_and(|reply| reply.status() == 200).then_some(())
        })
        .await;
        Second { address: format!("http://{address}"), _server: server }
    }

    /// `kill -9`: the power is cut.
    pub fn kill(&mut self) {
        self.line.lead_to(None);
        drop(self.server.take());
    }

    /// The server's command line, on this shop's data.
    pub fn program(&self) -> Command {
        let mut command = Command::new(named("SCRIP_SERVER_BIN", "target/release/scrip-server"));
        let database = format!("sqlite://{}?mode=rwc", self.folder.join("data/scrip.db").display());
        command.current_dir(&self.folder).env("DATABASE_URL", database);
        command.env("SCRIP_DIST", named("SCRIP_DIST", "dist")).env("SCRIP_DEMO", "1");
        command.env("SCRIP_CODE_SECRET", "a secret for tests, thirty-two bytes and more of it");
        command
    }

    fn say(&self, words: &[&str]) -> String {
        let output = self.program().args(words).output().expect("the server's program is there");
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "scrip-server {} failed:\n{printed}{errors}", words.join(" "));
        printed
    }

    /// Issues so many codes on the command line.
    pub fn issue(&self, count: usize, amount: &str, currency: &str) -> Vec<String> {
        let count = count.to_string();
        let words = ["codes", "issue", "--count", &count, "--amount", amount, "--currency", currency];
        let printed = self.say(&[&words[..], &["--profile", "scrip"]].concat());
        let first = |row: &str| row.split(',').next().map(|cell| cell.trim_matches('"').to_owned());
        let codes: Vec<String> = printed.lines().filter(|row| !row.starts_with("code")).filter_map(first).collect();
        assert_eq!(codes.len().to_string(), count, "codes issue printed:\n{printed}");
        codes
    }

    /// Issues one code of 25 dollars.
    pub fn one_code(&self) -> String {
        self.issue(1, "25.00", "USD").remove(0)
    }

    /// The demo's codes: cards of every profile, and one for every refusal.
    pub fn demo_codes(&self) -> Vec<DemoCode> {
        let printed = self.say(&["demo", "codes", "--json"]);
        serde_json::from_str(&printed).unwrap_or_else(|problem| panic!("{problem}; demo codes printed:\n{printed}"))
    }

    /// Gives a product another price in dollars, without a sale, as a shop does while people look.
    pub fn prices(&self, product: &str, cents: i64) {
        let goods: Vec<Value> = serde_json::from_str(include_str!("../../server/data/catalog.json")).expect("goods");
        let mut changed = goods.into_iter().find(|known| known["id"] == product).expect("a product of the demo");
        for price in changed["prices"].as_array_mut().expect("prices") {
            if price["price"]["currency"] == "USD" {
                *price = json!({ "price": { "minor": cents, "currency": "USD" } });
            }
        }
        let file = self.folder.join("goods.json");
        fs::write(&file, json!([changed]).to_string()).expect("there is room for a file");
        self.say(&["catalog", "import", &file.to_string_lossy()]);
    }

    /// Panics unless `ledger verify` finds every sum in order.
    pub fn the_ledger_is_clean(&self) {
        self.say(&["ledger", "verify"]);
    }

    /// Every file of the shop: database, write-ahead log, server log.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for found in fs::read_dir(folder).expect("the shop's folder can be read").flatten() {
                if found.path().is_dir() { folders.push(found.path()) } else { files.push(found.path()) }
            }
        }
        files
    }

    /// Gives the server time for what it does after answering.
    pub async fn rest(&self) {
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            let log = self.log();
            let lines: Vec<&str> = log.lines().collect();
            eprintln!("the last of the server's log:\n{}", lines[lines.len().saturating_sub(25)..].join("\n"));
        }
        let _swept_later = fs::remove_dir_all(&self.folder);
        let _if_there_was_mail = fs::remove_dir_all(self.folder.with_extension("mail"));
    }
}
