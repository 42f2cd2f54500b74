//! A browser of its own for every test: chromedriver, a headless Chromium and a fresh profile.

use super::{circumstance::Look, page::Page, program::Program, within};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Duration,
};
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};
use tokio::sync::{Mutex, Semaphore, SemaphorePermit};

/// Two cores carry two browsers.
static SEATS: Semaphore = Semaphore::const_new(2);

/// A running browser. It ends with the test.
pub struct Browser {
    driver: WebDriver,
    current: Arc<Mutex<String>>,
    address: String,
    port: u16,
    session: String,
    chromedriver: Option<Program>,
    folder: PathBuf,
    keeping: Keeping,
    _seat: Option<SemaphorePermit<'static>>,
}

/// Whether the browser lets the app's worker in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It knows no workers, as in Firefox's private windows: every file passes over the line, where faults strike it.
    Nothing,
    /// It does, and the app is kept.
    TheApp,
}

impl Browser {
    /// Starts one, waiting for a free seat. Addresses such as `/redeem` are this shop's.
    pub async fn start(shop: &str, look: Look) -> Browser {
        Self::start_told(shop, look, &[]).await
    }

    /// Starts one that is told these words besides: what its camera is, for example.
    pub async fn start_told(shop: &str, look: Look, words: &[String]) -> Browser {
        let seat = SEATS.acquire().await.expect("seats are never taken away");
        Self::begin(shop, look, words, Keeping::Nothing, Some(seat)).await
    }

    /// Starts one that keeps the app, and is told these words besides.
    pub async fn start_keeping(shop: &str, look: Look, words: &[String]) -> Browser {
        let seat = SEATS.acquire().await.expect("seats are never taken away");
        Self::begin(shop, look, words, Keeping::TheApp, Some(seat)).await
    }

    async fn begin(
        shop: &str,
        look: Look,
        words: &[String],
        keeping: Keeping,
        seat: Option<SemaphorePermit<'static>>,
    ) -> Browser {
        let folder = std::env::temp_dir().join(format!("scrip-browser-{}", uuid::Uuid::new_v4()));
        fs::create_dir_all(&folder).expect("there is room for a profile");
        let (chromedriver, port) = Self::chromedriver(&folder).await;
        let driver = Self::session(port, &folder, &program("CHROMIUM", "/usr/bin/chromium"), words).await;
        // `end` closes it; thirtyfour need not.
        driver.clone().leak().expect("a new session is open");
        let window = driver.window().await.expect("a browser has a window");
        let browser = Browser {
            session: driver.session_id().to_string(),
            driver,
            current: Arc::new(Mutex::new(window.to_string())),
            address: shop.into(),
            port,
            chromedriver: Some(chromedriver),
            folder,
            keeping,
            _seat: seat,
        };
        browser.first_page().await.looks(look).await;
        browser
    }

    /// Starts chromedriver; one that does not come up is ended, and another started.
    async fn chromedriver(folder: &Path) -> (Program, u16) {
        let log = folder.join("chromedriver.log");
        for _ in 0..3 {
            let _there_is_none_yet = fs::remove_file(&log);
            let mut command = Command::new(program("CHROMEDRIVER", "/usr/bin/chromedriver"));
            let chromedriver = Program::start(command.arg("--port=0"), &log);
            if let Some(port) = within(Duration::from_secs(20), async || port_in(&log)).await {
                return (chromedriver, port);
            }
        }
        panic!("chromedriver does not start: {}", fs::read_to_string(log).unwrap_or_default())
    }

    async fn session(port: u16, folder: &Path, chromium: &str, words: &[String]) -> WebDriver {
        let mut wanted = DesiredCapabilities::chrome();
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let plain = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-color-profile=srgb",
            "--lang=en-US",
            "--window-size=1280,860",
        ];
        for word in plain.into_iter().chain([profile.as_str()]).chain(words.iter().map(String::as_str)) {
            wanted.add_arg(word).expect("a flag");
        }
        wanted.set_binary(chromium).expect("a path");
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a level");
        let address = format!("http://127.0.0.1:{port}");
        WebDriver::new(address, wanted).await.unwrap_or_else(|problem| {
            let log = fs::read_to_string(folder.join("chromedriver.log")).unwrap_or_default();
            panic!("the browser does not start: {problem}\n{log}")
        })
    }

    async fn first_page(&self) -> Page {
        let window = self.current.lock().await.clone();
        Page::seen_in(self.driver.clone(), self.current.clone(), window, &self.address, self.keeping).await
    }

    /// The page in the first tab.
    pub async fn page(&self) -> Page {
        self.first_page().await
    }

    pub(super) async fn page_in(&self, window: String) -> Page {
        Page::seen_in(self.driver.clone(), self.current.clone(), window, &self.address, self.keeping).await
    }

    /// Another tab, of the same person at the same browser.
    pub async fn new_tab(&self) -> Page {
        let window = self.driver.new_tab().await.expect("a browser opens tabs").to_string();
        Page::seen_in(self.driver.clone(), self.current.clone(), window, &self.address, self.keeping).await
    }

    /// The browser of somebody else, at the same seat, who reads English.
    pub async fn somebody_else(&self) -> Browser {
        let other = Self::begin(&self.address, Look::PHONE, &[], self.keeping, None).await;
        other.page().await.chose_language("en").await;
        other
    }

    /// Panics where the browser has complained about something.
    pub async fn is_content(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the browser complains: {complaints:#?}");
    }

    /// What the browser has complained about since it was last asked: errors, warnings, violations of the policy.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.expect("chromedriver keeps a log");
        let grave = log.into_iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        grave
            // A refusal or a lost line is an answer, and the browser notes it as it notes all of them.
            .filter(|entry| !(entry.source.as_deref() == Some("network") && is_an_answer(&entry.message)))
            .map(|entry| format!("{} {}", entry.level, entry.message))
            .collect()
    }

    /// The folder of its profile: what it keeps on the disk.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Ends it in good order, so that it writes to disk what it keeps.
    pub async fn close(mut self) {
        self.end();
    }

    /// Asks chromedriver to close the browser. Works where nothing can be awaited: while a test is failing.
    fn end(&mut self) {
        let Some(chromedriver) = self.chromedriver.take() else { return };
        if let Ok(mut line) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _patience = line.set_read_timeout(Some(Duration::from_secs(5)));
            let ask =
                format!("DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", self.session);
            let _answer = line.write_all(ask.as_bytes()).and_then(|()| line.read(&mut [0; 512]));
        }
        drop(chromedriver);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
        let _swept_later = fs::remove_dir_all(&self.folder);
    }
}

/// An answer of the API, the one to an address where no page stands, or none to a drawing while there is no line.
fn is_an_answer(message: &str) -> bool {
    let lost = ["ERR_EMPTY_RESPONSE", "ERR_CONNECTION_REFUSED", "ERR_INTERNET_DISCONNECTED"];
    message.contains("/api/")
        || message.contains("404 (Not Found)") && message.contains("/no/such/")
        || message.contains("/designs/") && lost.iter().any(|lost| message.contains(lost))
}

fn program(variable: &str, otherwise: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| otherwise.into())
}

fn port_in(log: &Path) -> Option<u16> {
    let said = fs::read_to_string(log).ok()?;
    let (_, port) = said.split_once("started successfully on port ")?;
    port.split('.').next()?.parse().ok()
}
