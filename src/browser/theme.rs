//! The looks that a shop gives the app: a style sheet beside the house's own.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Wears the style sheet at an address, or none (public/boot.js).
    #[wasm_bindgen(js_name = scripWear)]
    pub fn wear(style: Option<&str>);
}
