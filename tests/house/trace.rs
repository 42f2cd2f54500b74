//! What a run leaves behind, and whether a secret is in it.

use super::{page::Page, visit::Visit};
use leak::{Place, Secrets};
use std::{fs, path::PathBuf};

/// Everything that a script of the page's origin can find of what the browser keeps, and where the page has been.
const KEPT: &str = "(async () => {
    const kept = { local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
        history: JSON.stringify(history.state), address: location.href, name: window.name,
        // The entry of the page's own loading has the address as it was typed; it dies with the page.
        entries: performance.getEntries().filter(entry => entry.entryType !== 'navigation').map(entry => entry.name),
        pages: window.navigation ? navigation.entries().map(entry => [entry.url, JSON.stringify(entry.getState() ?? null)]) : [],
        databases: [], caches: [] };
    for (const { name, version } of await indexedDB.databases()) {
        const database = await new Promise((yes, no) => {
            const ask = indexedDB.open(name, version); ask.onsuccess = () => yes(ask.result); ask.onerror = no;
        });
        for (const store of database.objectStoreNames) {
            kept.databases.push([name, store, await new Promise((yes, no) => {
                const ask = database.transaction(store).objectStore(store).getAll();
                ask.onsuccess = () => yes(JSON.stringify(ask.result)); ask.onerror = no;
            })]);
        }
    }
    for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) {
            const reply = await (await caches.open(name)).match(request);
            kept.caches.push([request.url, request.url.includes('/api') ? await reply.text() : '']);
        }
    }
    return JSON.stringify(kept);
})()";

impl Page {
    /// Everything that the browser keeps of this page for later.
    pub async fn kept(&self) -> String {
        self.script(KEPT).await.as_str().unwrap_or_default().to_owned()
    }
}

/// Whatever a journey is about, it is one of leaks too: what it sent in confidence stands in no file of the shop's, in no
/// address, and not in what the browser keeps.
pub async fn looks_for_leaks(visit: &Visit) {
    let mut secrets = Secrets::new();
    let passed = visit.shop.line.passed("");
    passed.iter().for_each(|passed| secrets.message(&passed.sent));
    let kept = secrets.finder(Place::Kept);
    for passed in &passed {
        kept.search("the address of a request", passed.path.as_bytes());
    }
    leak::search_folder(&secrets, visit.shop.folder());
    if visit.page.script("location.origin").await == visit.shop.address() {
        kept.search("the browser's storage", visit.page.kept().await.as_bytes());
    }
}

/// Where one of these secrets stands although it should not: in the server's files and log, in the browser's storage
/// and profile, in an address.
///
/// `linked` are codes that came in the address bar: the browser itself notes every address as it was opened, before any
/// page can clean it, in the files that let it open its tabs again and in the person's own history.
pub async fn leaks(visit: &Visit, kept: &str, secrets: &[String], linked: &[String]) -> Vec<String> {
    let mut leaks = Vec::new();
    let mut look = |place: &str, bytes: &[u8]| {
        let noted = ["Session_", "Tabs_", "ukm_db", "History", "Favicons"].iter().any(|file| place.starts_with(file));
        let text: Vec<u8> = bytes.iter().filter(|byte| **byte != 0).map(u8::to_ascii_uppercase).collect();
        for secret in secrets.iter().chain(linked.iter().filter(|_| !noted)) {
            let secret = secret.to_ascii_uppercase();
            if text.windows(secret.len()).any(|piece| piece == secret.as_bytes()) {
                leaks.push(format!("{place} has …{}", &secret[secret.len().saturating_sub(4)..]));
            }
        }
    };
    look("the browser's storage or an address", kept.as_bytes());
    for passed in visit.shop.line.passed("") {
        look("the address of a request", passed.path.as_bytes());
        let headers = passed.sent.split("\r\n\r\n").next().unwrap_or_default();
        // Who asks what a gift is says its code in this header, because an address would be noted on the way.
        let others = headers.lines().filter(|line| !line.to_ascii_lowercase().starts_with("scrip-code:"));
        look("the headers of a request", others.collect::<Vec<_>>().join("\n").as_bytes());
    }
    for file in visit.shop.files().into_iter().chain(profile(visit)) {
        let bytes = fs::read(&file).unwrap_or_default();
        look(&file.file_name().unwrap_or_default().to_string_lossy(), &bytes);
    }
    leaks
}

/// Every file of the browser's profile that belongs to what pages keep or where they have been.
fn profile(visit: &Visit) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![visit.browser.folder().join("profile")];
    while let Some(folder) = folders.pop() {
        for found in fs::read_dir(folder).into_iter().flatten().flatten() {
            if found.path().is_dir() { folders.push(found.path()) } else { files.push(found.path()) }
        }
    }
    files
}
