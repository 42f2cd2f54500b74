//! Handing something over: the share sheet, the clipboard, the printer.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ShareData, window};

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false))
}

/// Opens the share sheet with a text and an address. Says whether it was handed over.
pub async fn share(text: &str, address: &str) -> bool {
    let Some(window) = window().filter(|_| can_share()) else { return false };
    let data: ShareData = Object::new().unchecked_into();
    data.set_text(text);
    data.set_url(address);
    JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok()
}

/// Puts a text into the clipboard. Says whether it is there.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    let clipboard = window.navigator().clipboard();
    // Where the page is not in a secure context the clipboard is undefined.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Opens the printer's dialogue.
pub fn print() {
    if let Some(window) = window() {
        // A browser that can't print says so itself.
        let _printed = window.print();
    }
}
