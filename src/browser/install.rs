//! Whether this browser could put the app beside others, and how.

use super::worker::tell;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Window, window};

#[wasm_bindgen]
extern "C" {
    type Media;
    #[wasm_bindgen(js_name = matchMedia)]
    fn media(query: &str) -> Media;
    #[wasm_bindgen(method, getter)]
    fn matches(this: &Media) -> bool;
}

/// Where it is noted that the hint has been seen.
const SEEN: &str = "scrip.install";

/// How a person installs the app here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The browser asks, when it is told to.
    Asked,
    /// By the share sheet: iPhone and iPad.
    Sharing,
    /// By the File menu: Safari on a Mac.
    Dock,
    /// By the browser's own menu: Firefox on Android.
    Menu,
}

/// Whether there may be a way here: only then what knows it is worth fetching.
pub fn may_be() -> bool {
    let told = |name: &&str| window().is_some_and(|window| has(&window, name));
    ["scripInstall", "scripHint"].iter().any(told)
}

/// Whether the scripts around the app have left this.
fn has(window: &Window, name: &str) -> bool {
    js_sys::Reflect::has(window, &JsValue::from_str(name)).unwrap_or(false)
}

/// The way here; none where it is installed already, where it can't be, or where the hint has been seen.
pub fn way() -> Option<Way> {
    let window = window()?;
    let installed = !media("(display-mode: browser)").matches();
    let seen = window.local_storage().ok()??.get_item(SEEN).ok()?.is_some();
    if installed || seen {
        return None;
    }
    // The start script keeps the browser's offer until it is wanted.
    if has(&window, "scripInstall") {
        return Some(Way::Asked);
    }
    let navigator = window.navigator();
    way_of(&navigator.user_agent().ok()?, navigator.max_touch_points() > 1)
}

/// By how a browser names itself. An iPad names itself a Mac, and has a touch screen.
fn way_of(named: &str, touched: bool) -> Option<Way> {
    let has = |mark: &str| named.contains(mark);
    if has("iPhone") || has("iPad") || has("Macintosh") && touched {
        Some(Way::Sharing)
    } else if has("Macintosh") && has("Version/") && has("Safari") {
        Some(Way::Dock)
    } else if has("Android") && has("Firefox") {
        Some(Way::Menu)
    } else {
        None
    }
}

/// The hint has been seen: it never comes again.
pub fn note_seen() {
    if let Some(storage) = window().and_then(|window| window.local_storage().ok()?) {
        // A browser that keeps nothing shows the hint again, once a visit.
        let _stored = storage.set_item(SEEN, "seen");
    }
}

/// Lets the browser ask.
pub fn ask() {
    tell("scrip-install");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_browser_has_its_way() {
        let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";
        for (named, touched, way) in [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile Safari/604.1",
                true,
                Some(Way::Sharing),
            ),
            (mac, true, Some(Way::Sharing)),
            (mac, false, Some(Way::Dock)),
            ("Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", true, Some(Way::Menu)),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", false, None),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36",
                false,
                None,
            ),
        ] {
            assert_eq!(way_of(named, touched), way, "{named}");
        }
    }
}
