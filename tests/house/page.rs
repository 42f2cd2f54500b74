//! A page as a person meets it: things have a role and a name, texts are read, and nothing is found by its markup.

use super::{browser::Keeping, speech::Speech, thing::Thing, until, within};
use serde_json::{Value, json};
use std::{
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    time::Duration,
};
use thirtyfour::{WebDriver, WindowHandle, error::WebDriverResult};
use tokio::sync::Mutex;

/// Writes down what live regions say, since an announcement may be gone before anyone looks.
const LISTENER: &str = "(() => {
    const said = window.__said = [], last = new WeakMap();
    const listen = () => document.querySelectorAll('[role=status],[role=alert],[aria-live]').forEach(region => {
        const text = region.textContent.trim();
        if (text !== (last.get(region) ?? '')) { last.set(region, text); if (text) said.push(text); }
    });
    new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
})()";

/// What can be read, without what is said to screen readers alone at the end of the page.
const TEXT: &str = "(() => {
    let text = document.body ? document.body.innerText : '';
    for (const region of document.querySelectorAll('[role=status]')) {
        const at = region.innerText ? text.lastIndexOf(region.innerText) : -1;
        if (at >= 0) text = text.slice(0, at) + text.slice(at + region.innerText.length);
    }
    return text;
})()";

/// One tab.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    current: Arc<Mutex<String>>,
    window: String,
    pub(super) shop: String,
    offline: Arc<AtomicBool>,
    /// How the shop speaks, where that is not English.
    pub(super) speech: Arc<OnceLock<Speech>>,
}

impl Page {
    pub(super) async fn seen_in(
        driver: WebDriver,
        current: Arc<Mutex<String>>,
        window: String,
        shop: &str,
        keeping: Keeping,
    ) -> Page {
        let page = Page { driver, current, window, shop: shop.into(), offline: Arc::default(), speech: Arc::default() };
        if keeping == Keeping::Nothing {
            let source = "delete Navigator.prototype.serviceWorker";
            page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
        }
        page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTENER })).await;
        // As if its window had the keyboard, whichever of the machine's windows has it.
        page.tell("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        page
    }

    /// Says something in the browser's own protocol, in this tab.
    pub async fn tell(&self, what: &str, details: Value) -> Value {
        self.try_tell(what, details).await.unwrap_or_else(|problem| panic!("{what}: {problem}"))
    }

    pub(super) async fn try_tell(&self, what: &str, details: Value) -> WebDriverResult<Value> {
        let mut current = self.current.lock().await;
        if *current != self.window {
            self.driver.switch_to_window(WindowHandle::from(self.window.clone())).await?;
            self.driver.cdp().send_raw("Page.bringToFront", ()).await?;
            current.clone_from(&self.window);
        }
        self.driver.cdp().send_raw(what, details).await
    }

    pub(super) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub(super) fn window(&self) -> &str {
        &self.window
    }

    /// What a script comes to. For what no person can see: storage, scroll positions, timings.
    pub async fn script(&self, script: &str) -> Value {
        let ask = json!({
            "expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        let reply = self.tell("Runtime.evaluate", ask).await;
        assert!(reply.get("exceptionDetails").is_none(), "{script}\n{reply}");
        reply["result"]["value"].clone()
    }

    /// Goes to an address of the shop by the address bar, and waits until the app has taken over.
    pub async fn open(&self, path: &str) {
        self.go(path).await;
        self.is_alive().await;
    }

    /// Goes to an address of the shop by the address bar.
    pub async fn go(&self, path: &str) {
        self.tell("Page.navigate", json!({ "url": format!("{}{path}", self.shop) })).await;
        let arrived = "location.href !== 'about:blank' && document.readyState === 'complete'";
        until(&format!("{path} to load"), async || (self.script(arrived).await == json!(true)).then_some(())).await;
        self.stays_offline().await;
    }

    /// Waits until the app has drawn what the address asks for.
    pub async fn is_alive(&self) {
        let mounted = "!!document.querySelector('h1') && document.title.includes(' · ')";
        until("the app to start", async || (self.script(mounted).await == json!(true)).then_some(())).await;
    }

    /// Loads it again.
    pub async fn reload(&self) {
        self.tell("Page.reload", json!({})).await;
        tokio::time::sleep(Duration::from_millis(150)).await;
        let loaded = "document.readyState === 'complete'";
        until("the page to load again", async || (self.script(loaded).await == json!(true)).then_some(())).await;
        self.stays_offline().await;
        self.is_alive().await;
    }

    /// Takes the line away, or gives it back.
    pub(super) async fn line(&self, offline: bool) {
        self.offline.store(offline, SeqCst);
        let line = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.tell("Network.enable", json!({})).await;
        self.tell("Network.emulateNetworkConditions", line).await;
    }

    /// A page that was loaded without a line does not always know that it has none: the browser told the one before.
    async fn stays_offline(&self) {
        if self.offline.load(SeqCst) {
            self.line(true).await;
        }
    }

    /// The browser's Back.
    pub async fn back(&self) {
        self.script("history.back()").await;
    }

    /// Path, query and fragment in the address bar.
    pub async fn address(&self) -> String {
        let path = self.script("location.pathname + location.search + location.hash").await;
        path.as_str().expect("an address is text").to_owned()
    }

    /// Waits until the address bar shows this.
    pub async fn is_at(&self, path: &str) {
        let what = format!("the address {path}");
        until(&what, async || (self.address().await == path).then_some(())).await;
    }

    /// Waits until the title is this.
    pub async fn is_titled(&self, title: &str) {
        let what = format!("the title {title:?}");
        until(&what, async || (self.script("document.title").await == title).then_some(())).await;
    }

    /// Everything of this role and name that stands in the page now.
    pub async fn all(&self, role: &str, name: &str) -> Vec<Thing> {
        let root = json!({ "expression": "document" });
        let Ok(root) = self.try_tell("Runtime.evaluate", root).await else { return Vec::new() };
        Thing::within(self, &root["result"]["objectId"], role, name).await
    }

    /// Waits for the one thing of this role and name.
    pub async fn the(&self, role: &str, name: &str) -> Thing {
        let found = within(super::PATIENCE, async || self.all(role, name).await.pop()).await;
        match found {
            Some(thing) => thing,
            None => panic!("no {role} {name:?}; the page reads:\n{}", self.reads().await),
        }
    }

    /// Whether such a thing stands in the page now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        !self.all(role, name).await.is_empty()
    }

    /// Waits until no such thing is left.
    pub async fn lost(&self, role: &str, name: &str) {
        let what = format!("the {role} {name:?} to go");
        until(&what, async || self.all(role, name).await.is_empty().then_some(())).await;
    }

    /// Presses a button.
    pub async fn press(&self, name: &str) {
        self.the("button", name).await.click().await;
    }

    /// Follows a link.
    pub async fn follow(&self, name: &str) {
        self.the("link", name).await.click().await;
    }

    /// Writes a text into a field, in place of what stood there.
    pub async fn fill(&self, name: &str, text: &str) {
        self.the("textbox", name).await.click().await;
        self.key(super::keyboard::Key::SelectAll).await;
        self.key(super::keyboard::Key::Backspace).await;
        self.write(text).await;
    }

    /// All that can be read in the page now.
    pub async fn reads(&self) -> String {
        plain(self.script(TEXT).await.as_str().unwrap_or_default())
    }

    /// Waits until this can be read somewhere in the page.
    pub async fn sees(&self, text: &str) {
        if within(super::PATIENCE, async || self.holds(&self.reads().await, text).then_some(())).await.is_none() {
            panic!("{text:?} does not stand in the page, which reads:\n{}", self.reads().await);
        }
    }

    /// Waits until this can be read nowhere in the page.
    pub async fn no_longer_sees(&self, text: &str) {
        until(&format!("{text:?} to go"), async || (!self.holds(&self.reads().await, text)).then_some(())).await;
    }

    /// Everything that the live regions have said since the page was loaded.
    pub async fn said(&self) -> Vec<String> {
        let said = self.script("window.__said").await;
        said.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect()
    }

    /// Waits until the polite live region has said something with this in it.
    pub async fn says(&self, text: &str) {
        let heard = async || self.said().await.iter().any(|said| self.holds(said, text)).then_some(());
        if within(super::PATIENCE, heard).await.is_none() {
            panic!("nobody said {text:?}; said were {:#?}", self.said().await);
        }
    }
}

/// Without the blanks and marks that only typesetting needs.
pub fn plain(text: &str) -> String {
    let visible = text.chars().filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}'));
    visible.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
