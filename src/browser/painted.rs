//! What the page has painted before the app is there (`index.html`), and the start script that minds it (`public/boot.js`).

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The app has drawn its page: what was done with the painted one is done again with it.
    #[wasm_bindgen(js_namespace = window, js_name = scripDrawn)]
    pub fn drawn();
}
