//! A thing in a page: a button, a field, a region.

use super::page::{Page, plain};
use serde_json::{Value, json};
use std::time::Duration;

/// Where a thing is, and whether a finger that goes there would touch it and not what lies over it.
const AIM: &str = "function () {
    for (const block of ['nearest', 'center']) {
        this.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
        const box = this.getClientRects()[0];
        if (!box) return { hit: false };
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        const touched = document.elementFromPoint(x, y);
        if (touched && (this.contains(touched) || touched.closest('label')?.control === this)) return { hit: true, x, y };
    }
    return { hit: false };
}";

/// A thing in a page.
pub struct Thing {
    page: Page,
    object: Value,
    seen: Value,
}

impl Thing {
    pub(super) async fn within(page: &Page, root: &Value, role: &str, name: &str) -> Vec<Thing> {
        let mut things = Vec::new();
        for name in page.names(name) {
            things.extend(Thing::named(page, root, role, &name).await);
        }
        things
    }

    async fn named(page: &Page, root: &Value, role: &str, name: &str) -> Vec<Thing> {
        let mut ask = json!({ "objectId": root, "role": role });
        if !name.is_empty() {
            ask["accessibleName"] = json!(name);
        }
        let Ok(reply) = page.try_tell("Accessibility.queryAXTree", ask).await else { return Vec::new() };
        let mut things = Vec::new();
        for seen in reply["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true) {
            let node = json!({ "backendNodeId": seen["backendDOMNodeId"] });
            if let Ok(resolved) = page.try_tell("DOM.resolveNode", node).await {
                let object = resolved["object"]["objectId"].clone();
                things.push(Thing { page: page.clone(), object, seen: seen.clone() });
            }
        }
        things
    }

    /// How the browser itself calls it.
    pub(super) fn object(&self) -> &Value {
        &self.object
    }

    /// What a function of the browser's comes to, with this thing as its `this`.
    pub async fn call(&self, function: &str) -> Value {
        let ask = json!({ "objectId": self.object, "functionDeclaration": function, "returnByValue": true });
        self.page
            .try_tell("Runtime.callFunctionOn", ask)
            .await
            .map_or(Value::Null, |reply| reply["result"]["value"].clone())
    }

    /// Everything of this role and name inside it; an empty name is any.
    pub async fn all(&self, role: &str, name: &str) -> Vec<Thing> {
        Thing::within(&self.page, &self.object, role, name).await
    }

    /// Its accessible name, as it was found.
    pub fn name(&self) -> String {
        plain(self.seen["name"]["value"].as_str().unwrap_or_default())
    }

    /// What can be read in it.
    pub async fn reads(&self) -> String {
        plain(self.call("function () { return this.innerText ?? this.textContent }").await.as_str().unwrap_or_default())
    }

    /// What stands in the field.
    pub async fn value(&self) -> String {
        self.call("function () { return this.value }").await.as_str().unwrap_or_default().to_owned()
    }

    /// What a screen reader says of it beyond its name: hints and faults.
    pub async fn description(&self) -> String {
        plain(self.now().await["description"]["value"].as_str().unwrap_or_default())
    }

    /// Whether a screen reader calls it wrong.
    pub async fn is_invalid(&self) -> bool {
        matches!(self.property("invalid").await.as_str(), Some("true"))
    }

    /// Whether it can't be used now. Both ways of saying so count.
    pub async fn is_disabled(&self) -> bool {
        self.property("disabled").await == true
    }

    /// Whether it is chosen, or ticked.
    pub async fn is_checked(&self) -> bool {
        matches!(self.property("checked").await.as_str(), Some("true"))
    }

    async fn property(&self, name: &str) -> Value {
        let now = self.now().await;
        let properties = now["properties"].as_array().cloned().unwrap_or_default();
        properties
            .iter()
            .find(|property| property["name"] == name)
            .map_or(Value::Null, |it| it["value"]["value"].clone())
    }

    async fn now(&self) -> Value {
        let ask = json!({ "objectId": self.object, "fetchRelatives": false });
        let tree = self.page.try_tell("Accessibility.getPartialAXTree", ask).await;
        tree.map_or_else(|_| self.seen.clone(), |tree| tree["nodes"][0].clone())
    }

    /// Clicks it with the mouse, where it can be seen and nothing lies over it.
    pub async fn click(&self) {
        self.clicks(1).await;
    }

    /// Clicks it twice, as fast as an impatient person.
    pub async fn double_click(&self) {
        self.clicks(2).await;
    }

    async fn clicks(&self, times: u32) {
        let aim = super::until("something that can be clicked", async || {
            let aim = self.call(AIM).await;
            (aim["hit"] == true && !self.is_disabled().await).then_some(aim)
        });
        let aim = aim.await;
        let mouse = |kind: &str, count: u32| json!({ "type": kind, "x": aim["x"], "y": aim["y"], "button": "left", "clickCount": count });
        let moved = json!({ "type": "mouseMoved", "x": aim["x"], "y": aim["y"] });
        self.page.tell("Input.dispatchMouseEvent", moved).await;
        for count in 1..=times {
            self.page.tell("Input.dispatchMouseEvent", mouse("mousePressed", count)).await;
            self.page.tell("Input.dispatchMouseEvent", mouse("mouseReleased", count)).await;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
