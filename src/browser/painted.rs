//! What the page has painted before the app is there (`index.html`), and the start script that minds it (`public/boot.js`).

use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{HtmlElement, window};

/// What both the painted page and the app's own have their content in.
const PLACE: &str = "app";

#[wasm_bindgen]
extern "C" {
    /// The app has drawn its page: what was done with the painted one is done again with it.
    #[wasm_bindgen(js_namespace = window, js_name = scripDrawn)]
    fn drawn();
}

/// Where the app draws while what is painted is still seen and used.
pub fn apart() -> Option<HtmlElement> {
    let apart: HtmlElement = window()?.document()?.create_element("div").ok()?.dyn_into().ok()?;
    apart.set_id(PLACE);
    Some(apart)
}

/// Puts what was drawn in the place of what is painted.
pub fn take_over(apart: &HtmlElement) {
    let painted = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(PLACE));
    if painted.is_some_and(|painted| painted.replace_with_with_node_1(apart).is_ok()) {
        drawn();
    }
}
