//! The clipboard, read only when the person asks for it.

use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// What the person has copied; none where the browser or the person says no.
pub async fn read() -> Option<String> {
    let clipboard = window()?.navigator().clipboard();
    // Where the page is not in a secure context the clipboard is undefined.
    if clipboard.is_undefined() {
        return None;
    }
    JsFuture::from(clipboard.read_text()).await.ok()?.as_string()
}
