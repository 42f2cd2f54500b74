//! Whatever a test is about, it is one of leaks too: what its clients sent and were told in confidence stands in no log and
//! no database when it ends. `leak` looks at what they do not say.

use leak::{Place, Secrets};
use reqwest::{Request, header::HeaderMap};
use std::{
    collections::BTreeMap,
    io,
    path::Path,
    sync::{Mutex, Once},
};
use tracing_subscriber::{filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

/// By the address of the server that they were used at.
static USED: Mutex<BTreeMap<String, Secrets>> = Mutex::new(BTreeMap::new());
/// All that servers in this process logged, whichever test they are of.
static HEARD: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Hears;

impl io::Write for Hears {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        HEARD.lock().unwrap_or_else(|broken| broken.into_inner()).extend(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to listen to the servers in this process: to everything that they would log at any setting.
pub fn hear() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        let layer = tracing_subscriber::fmt::layer().json().with_writer(|| Hears);
        let own = Targets::new().with_target("server", tracing_subscriber::filter::LevelFilter::TRACE);
        tracing_subscriber::registry().with(own).with(layer).init();
    });
}

fn with(base: &str, learn: impl FnOnce(&mut Secrets)) {
    let mut used = USED.lock().unwrap_or_else(|broken| broken.into_inner());
    learn(used.entry(base.to_owned()).or_default());
}

/// Learns from what is sent.
pub fn sent(base: &str, request: &Request) {
    let body = request.body().and_then(reqwest::Body::as_bytes).map(String::from_utf8_lossy).unwrap_or_default();
    told(base, request.headers(), &body);
}

/// Learns from what is answered.
pub fn told(base: &str, headers: &HeaderMap, body: &str) {
    with(base, |secrets| {
        for (name, value) in headers {
            secrets.header(name.as_str(), value.to_str().unwrap_or_default());
        }
        secrets.body(body);
    });
}

/// Fails if what was used at these addresses stands in a file of a folder, or in what was logged.
pub fn search(bases: &[String], folder: &Path) {
    let mut secrets = Secrets::new();
    {
        let mut used = USED.lock().unwrap_or_else(|broken| broken.into_inner());
        bases.iter().filter_map(|base| used.remove(base)).for_each(|more| secrets.join(more));
    }
    if secrets.count() == 0 {
        return;
    }
    secrets.finder(Place::Kept).search("a log", &HEARD.lock().unwrap_or_else(|broken| broken.into_inner()));
    leak::search_folder(&secrets, folder);
}
