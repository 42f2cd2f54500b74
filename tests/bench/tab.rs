//! A tab of somebody who comes for the first time: nothing kept, a phone's size, a slow machine, a slow line.

use crate::pipe::Pipe;
use scrip_tests::house::{PATIENCE, within};
use serde_json::{Value, json};
use std::{collections::HashSet, time::Duration};

/// How many times slower the machine is made.
pub const SLOWER: u32 = 4;

/// The line between browser and shop.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// As it is on one machine.
    Fast,
    /// Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up.
    Slow4G,
}

/// Who waits for the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// Nobody touches anything.
    Still,
    /// The code field gets the keyboard as soon as it is there.
    Waiting,
}

/// Milliseconds that the page's own thread has worked since it was opened.
#[derive(Clone, Copy, Default)]
pub struct Work {
    pub script: f64,
    /// Layout and style.
    pub layout: f64,
    pub all: f64,
}

impl std::ops::Sub for Work {
    type Output = Work;

    fn sub(self, before: Work) -> Work {
        Work { script: self.script - before.script, layout: self.layout - before.layout, all: self.all - before.all }
    }
}

/// One tab, and the browser's store behind it, which nobody else has.
pub struct Tab<'a> {
    pipe: &'a Pipe,
    store: String,
    name: String,
}

impl<'a> Tab<'a> {
    /// Opens one that knows nothing but these cookies.
    pub async fn open(pipe: &'a Pipe, hands: Hands, cookies: &Value) -> Tab<'a> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let store = text(&pipe.tell(None, "Target.createBrowserContext", json!({})).await["browserContextId"]);
        if cookies.is_array() {
            let given = json!({ "cookies": cookies, "browserContextId": store });
            pipe.tell(None, "Storage.setCookies", given).await;
        }
        let place = json!({ "url": "about:blank", "browserContextId": store });
        let target = pipe.tell(None, "Target.createTarget", place).await["targetId"].clone();
        let attached = pipe.tell(None, "Target.attachToTarget", json!({ "targetId": target, "flatten": true })).await;
        let tab = Tab { pipe, store, name: text(&attached["sessionId"]) };
        for domain in ["Page.enable", "Network.enable"] {
            tab.tell(domain, json!({})).await;
        }
        tab.tell("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        let watch = format!("{}({});", include_str!("watch.js").trim_end(), hands == Hands::Waiting);
        // What the app keeps for a time without a line begins once the page is there, and neither peer has it.
        for source in [watch.as_str(), "delete Navigator.prototype.serviceWorker"] {
            tab.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
        }
        let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        tab.tell("Emulation.setDeviceMetricsOverride", phone).await;
        tab.tell("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        tab.tell("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
        tab
    }

    /// Lays another line.
    pub async fn line(&self, line: Line) {
        let (latency, down, up) = match line {
            Line::Fast => (0.0, -1.0, -1.0),
            Line::Slow4G => (150.0, 1_600_000.0 / 8.0, 750_000.0 / 8.0),
        };
        let line = json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
        self.tell("Network.emulateNetworkConditions", line).await;
    }

    /// Says something to it, and waits for the answer.
    pub async fn tell(&self, what: &str, details: Value) -> Value {
        self.pipe.tell(Some(&self.name), what, details).await
    }

    /// What a script comes to.
    pub async fn script(&self, script: &str) -> Value {
        let ask = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let reply = self.tell("Runtime.evaluate", ask).await;
        assert!(reply.get("exceptionDetails").is_none(), "{script}\n{reply}");
        reply["result"]["value"].clone()
    }

    /// Waits until an expression comes to something. The page itself looks, so that it is asked once; once more only
    /// where the question was lost with the page that it was asked of.
    pub async fn until(&self, wanted: &str) -> Value {
        let script = format!(
            "new Promise(done => {{ const look = () => {{ const found = {wanted}; \
             if (found) done(found); else setTimeout(look, 50); }}; look(); }})"
        );
        let ask = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let come = async || {
            let moment = Duration::from_secs(15);
            let reply = self.pipe.ask(Some(&self.name), "Runtime.evaluate", ask.clone(), moment).await?;
            Some(reply["result"]["result"]["value"].clone()).filter(|value| !value.is_null())
        };
        within(PATIENCE, come).await.unwrap_or_else(|| panic!("waited {PATIENCE:?} for {wanted}"))
    }

    /// A number that a script comes to.
    pub async fn number(&self, script: &str) -> f64 {
        self.script(script).await.as_f64().unwrap_or(f64::NAN)
    }

    /// Goes to an address, and waits until it begins to answer.
    pub async fn go(&self, address: &str) {
        self.tell("Page.navigate", json!({ "url": address })).await;
    }

    /// Waits until the page has asked for nothing for a while, with everything answered that ends. Gives what the tab
    /// said.
    pub async fn rests(&self) -> Vec<Value> {
        let (mut events, mut open, mut calm) = (Vec::new(), HashSet::new(), 0);
        // What the page before has asked for may never be heard of again.
        while calm < 8 || (!open.is_empty() && calm < 50) {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let more = self.pipe.events(&self.name);
            calm = if more.is_empty() { calm + 1 } else { 0 };
            for event in more {
                let id = event["params"]["requestId"].clone();
                match event["method"].as_str() {
                    Some("Network.requestWillBeSent") if event["params"]["type"] != "EventSource" => {
                        _ = open.insert(id)
                    }
                    Some("Network.loadingFinished" | "Network.loadingFailed") => _ = open.remove(&id),
                    _ => {}
                }
                events.push(event);
            }
        }
        events
    }

    /// Presses a key that writes this sign, and waits until the page has heard of it.
    pub async fn press(&self, sign: char) {
        self.tell("Input.dispatchKeyEvent", json!({ "type": "keyDown", "text": sign, "key": sign })).await;
        self.tell("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": sign })).await;
    }

    /// Moves the keyboard to the next thing.
    pub async fn tabs_on(&self) {
        for kind in ["rawKeyDown", "keyUp"] {
            let strike = json!({ "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 });
            self.tell("Input.dispatchKeyEvent", strike).await;
        }
    }

    /// Presses the mouse at a place of the window.
    pub async fn clicks(&self, place: &Value) {
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
            self.tell("Input.dispatchMouseEvent", press).await;
        }
        // Until what came of it is painted.
        self.script("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))").await;
    }

    /// Chooses all that stands in the field with the keyboard.
    pub async fn chooses_all(&self) {
        let all = json!({ "type": "keyDown", "key": "a", "modifiers": 2, "commands": ["selectAll"] });
        self.tell("Input.dispatchKeyEvent", all).await;
    }

    /// Empties the field with the keyboard.
    pub async fn empties(&self) {
        self.chooses_all().await;
        let key = json!({ "type": "keyDown", "key": "Backspace", "windowsVirtualKeyCode": 8 });
        self.tell("Input.dispatchKeyEvent", key).await;
    }

    /// What its thread has worked so far.
    pub async fn spent(&self) -> Work {
        let metrics = self.tell("Performance.getMetrics", json!({})).await;
        let of = |name: &str| {
            let found = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == name);
            found.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN) * 1_000.0
        };
        let layout = of("LayoutDuration") + of("RecalcStyleDuration");
        Work { script: of("ScriptDuration"), layout, all: of("TaskDuration") }
    }

    /// Its cookies, for another tab.
    pub async fn cookies(&self) -> Value {
        self.pipe.tell(None, "Storage.getCookies", json!({ "browserContextId": self.store })).await["cookies"].clone()
    }

    /// Fails where the page has complained.
    pub async fn is_content(&self) {
        let faults = self.script("__seen.faults").await;
        assert_eq!(faults, json!([]), "the page complains");
    }

    /// Closes it, with all that was kept.
    pub async fn close(self) {
        self.pipe.tell(None, "Target.disposeBrowserContext", json!({ "browserContextId": self.store })).await;
        self.pipe.events(&self.name);
    }
}
