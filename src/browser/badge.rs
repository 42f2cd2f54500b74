//! The number on the icon of the installed app.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Throws where the browser knows no such number.
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = setAppBadge)]
    fn set(count: usize) -> Result<Promise, JsValue>;
}

/// Shows it; 0 takes it away. A browser without one, or an app that is not installed, shows nothing.
pub fn show(count: usize) {
    let _shown = set(count);
}
