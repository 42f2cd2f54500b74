//! What the start script fetches for the app to say (`public/boot.js`).

use language::Language;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = window, js_name = scripWords)]
    static WORDS: Option<String>;

    #[wasm_bindgen(js_namespace = window, js_name = scripLater, catch)]
    async fn fetched() -> Result<JsValue, JsValue>;
}

/// The words, and the language that the page says it is in.
pub fn words() -> Option<(Language, String)> {
    let page = window()?.document()?.document_element()?;
    Some((Language::of(&page.get_attribute("lang")?)?, WORDS.with(Clone::clone)?))
}

/// The rest of the words, which are fetched once; nothing where they do not come.
pub async fn later() -> Option<String> {
    fetched().await.ok()?.as_string()
}
