//! A shop of its own for every test: a real server on a data folder of its own, behind a line that can fail.

use super::{
    PATIENCE,
    issuer::Harbour,
    mail::MailServer,
    named,
    program::{Program, free_port},
    proxy::Proxy,
    until, within,
};
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
    /// The other issuer whose cards it takes, to cut its power too.
    pub harbour: Option<Harbour>,
    /// What the server is told besides, from its next start on.
    variables: Vec<(&'static str, String)>,
}

impl Shop {
    /// Opens a shop with the demo's shoppers and cards in it.
    pub async fn open() -> Shop {
        Shop::prepare(false).await.opened().await
    }

    /// The same, with a mail server that takes its letters.
    pub async fn open_with_mail() -> Shop {
        Shop::prepare(true).await.opened().await
    }

    /// The same, with another issuer whose cards it takes, as slow and as bad as these words say.
    pub async fn open_with_issuer(words: &[&str]) -> Shop {
        let mut shop = Shop::prepare(false).await;
        shop.harbour = Some(Harbour::start(&shop.folder, &shop.address(), words).await);
        shop.opened().await
    }

    async fn prepare(with_mail: bool) -> Shop {
        let folder = std::env::temp_dir().join(format!("scrip-shop-{}", uuid::Uuid::new_v4()));
        fs::create_dir_all(folder.join("data")).expect("there is room for a shop's data");
        // Outside the shop's own folder: what arrives there is no longer the shop's.
        let mail = with_mail.then(|| MailServer::start(&folder.with_extension("mail")));
        Shop { folder, line: Proxy::lay().await, server: None, mail, harbour: None, variables: Vec::new() }
    }

    async fn opened(mut self) -> Shop {
        self.start().await;
        self
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

    /// What the server has in memory now, and had at most, in kilobytes (Linux).
    pub fn memory(&self) -> (u64, u64) {
        let id = self.server.as_ref().expect("a server that runs").id();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|line| line.split_whitespace().next())
                .and_then(|kilobytes| kilobytes.parse().ok())
                .unwrap_or(0)
        };
        (of("VmRSS:"), of("VmHWM:"))
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
        if let Some(harbour) = &self.harbour {
            harbour.is_known_to(command);
            command.env("SCRIP_JOBS_MS", "200");
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

    /// Tells the server this as well, from its next start on.
    pub fn tell(&mut self, variable: &'static str, value: impl Into<String>) {
        self.variables.retain(|(known, _)| *known != variable);
        self.variables.push((variable, value.into()));
    }

    /// Takes the server off and starts it again, as one does after a change.
    pub async fn restart(&mut self) {
        self.kill();
        self.start().await;
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
        command.envs(self.variables.iter().map(|(name, value)| (*name, value.as_str())));
        command
    }

    /// Runs a command of the server's command line, and gives what it prints.
    pub fn say(&self, words: &[&str]) -> String {
        let output = self.program().args(words).output().expect("the server's program is there");
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "scrip-server {} failed:\n{printed}{errors}", words.join(" "));
        printed
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
