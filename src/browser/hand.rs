//! Handing something over: the share sheet, the clipboard, the printer.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ShareData, Url, window};

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

/// The address of a text as a file, for a link that downloads it; empty where the browser makes none. Whoever asked lets
/// it go.
pub fn file(text: &str, kind: &str) -> String {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    blob.and_then(|blob| Url::create_object_url_with_blob(&blob)).unwrap_or_default()
}

/// Lets the address of a file go.
pub fn let_go(address: &str) {
    if !address.is_empty() {
        // An address that is none has nothing to let go of.
        let _gone = Url::revoke_object_url(address);
    }
}

/// Opens the printer's dialogue.
pub fn print() {
    if let Some(window) = window() {
        // A browser that can't print says so itself.
        let _printed = window.print();
    }
}
