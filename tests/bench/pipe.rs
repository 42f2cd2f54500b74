//! A browser of its own, spoken to through a pipe: chromedriver asks one thing after the other and waits for each
//! answer, and keys that are typed while a page loads do not wait.

use scrip_tests::house::PATIENCE;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    path::PathBuf,
    process::Stdio,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering::SeqCst},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    process::{Child, ChildStdin, ChildStdout, Command},
    sync::{Mutex as Turn, oneshot},
    time::timeout,
};

/// Reads at 3 and writes at 4, as Chromium wants it, what this program writes and reads.
const PLUMBING: &str = "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null";

/// A running browser.
pub struct Pipe {
    to: Turn<ChildStdin>,
    next: AtomicU64,
    heard: Arc<Heard>,
    folder: PathBuf,
    child: Child,
}

/// What the browser says: answers to whom they are for, events of each tab for whoever asks.
#[derive(Default)]
struct Heard {
    waiting: Mutex<HashMap<u64, oneshot::Sender<Value>>>,
    events: Mutex<HashMap<String, Vec<Value>>>,
}

impl Pipe {
    /// Starts one with a profile of its own.
    pub fn start() -> Pipe {
        let folder = std::env::temp_dir().join(format!("scrip-peers-{}", uuid::Uuid::new_v4()));
        let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
        let mut command = Command::new("sh");
        command.args(["-c", PLUMBING, "sh", &chromium, "--remote-debugging-pipe"]);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]);
        command.args(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
        command.args(["--disable-dev-shm-usage", "--force-color-profile=srgb", "--lang=en-US"]);
        command.arg(format!("--user-data-dir={}", folder.display())).arg("about:blank");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().expect("a shell starts the browser");
        let to = child.stdin.take().expect("its input is ours");
        let from = child.stdout.take().expect("its output is ours");
        let heard = Arc::<Heard>::default();
        tokio::spawn(listen(from, heard.clone()));
        Pipe { to: Turn::new(to), next: AtomicU64::new(1), heard, folder, child }
    }

    /// Says something to a tab, or to the browser itself, and does not wait.
    pub async fn send(&self, tab: Option<&str>, what: &str, details: Value) {
        self.write(self.next.fetch_add(1, SeqCst), tab, what, details).await;
    }

    /// Says something, and waits for the answer.
    pub async fn tell(&self, tab: Option<&str>, what: &str, details: Value) -> Value {
        let answer = self.ask(tab, what, details, PATIENCE).await.unwrap_or_else(|| panic!("{what}: no answer"));
        assert!(answer.get("error").is_none(), "{what}: {}", answer["error"]);
        answer["result"].clone()
    }

    /// The same with so much patience, and whatever the answer is: one may be lost with the page that it was asked of.
    pub async fn ask(&self, tab: Option<&str>, what: &str, details: Value, patience: Duration) -> Option<Value> {
        let number = self.next.fetch_add(1, SeqCst);
        let (answered, answer) = oneshot::channel();
        self.heard.waiting.lock().expect("nobody panics here").insert(number, answered);
        self.write(number, tab, what, details).await;
        timeout(patience, answer).await.ok()?.ok()
    }

    async fn write(&self, number: u64, tab: Option<&str>, what: &str, details: Value) {
        let mut message = json!({ "id": number, "method": what, "params": details });
        if let Some(tab) = tab {
            message["sessionId"] = json!(tab);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.lock().await.write_all(&bytes).await.expect("the browser listens");
    }

    /// What a tab has said by itself since it was last asked.
    pub fn events(&self, tab: &str) -> Vec<Value> {
        self.heard.events.lock().expect("nobody panics here").remove(tab).unwrap_or_default()
    }

    /// Ends it in good order.
    pub async fn close(mut self) {
        self.send(None, "Browser.close", json!({})).await;
        let _ended = self.child.wait().await;
        let _swept_later = std::fs::remove_dir_all(&self.folder);
    }
}

/// Until the browser ends.
async fn listen(from: ChildStdout, heard: Arc<Heard>) {
    let mut from = BufReader::new(from);
    let mut bytes = Vec::new();
    while from.read_until(0, &mut bytes).await.is_ok_and(|length| length > 0) {
        let message: Value = serde_json::from_slice(bytes.strip_suffix(&[0]).unwrap_or(&bytes)).unwrap_or_default();
        bytes.clear();
        if let Some(number) = message["id"].as_u64() {
            let waiting = heard.waiting.lock().expect("nobody panics here").remove(&number);
            waiting.into_iter().for_each(|waiting| _ = waiting.send(message.clone()));
        } else if let Some(tab) = message["sessionId"].as_str() {
            heard.events.lock().expect("nobody panics here").entry(tab.to_owned()).or_default().push(message);
        }
    }
    heard.waiting.lock().expect("nobody panics here").clear();
}
