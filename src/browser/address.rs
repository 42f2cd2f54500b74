//! The address bar.

use domain::{
    Code,
    code::link::{self, Brought},
};
use language::Language;
use wasm_bindgen::JsValue;
use web_sys::window;

/// The code of a link such as `/redeem#code=…`, or the word of one in a letter, taken out of the address before anything is
/// painted with it.
pub fn take() -> Option<Brought> {
    let location = window()?.location();
    let hash = location.hash().ok().filter(|hash| !hash.is_empty())?;
    // Whatever page it stands behind, it goes out of the address.
    let brought = link::brought(hash.strip_prefix('#')?)?;
    let path = location.pathname().ok()?;
    window()?.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&path)).ok()?;
    Some(brought)
}

/// Takes out of the address that a language was asked for by it (`?lang=de`); says whether one was.
pub fn took_language() -> bool {
    let taken = || {
        let location = window()?.location();
        let query = location.search().ok().filter(|query| query.contains("lang="))?;
        let rest: Vec<&str> =
            query.trim_start_matches('?').split('&').filter(|pair| !pair.starts_with("lang=")).collect();
        let rest = if rest.is_empty() { String::new() } else { ["?", &rest.join("&")].concat() };
        let path = [location.pathname().ok()?, rest, location.hash().ok()?].concat();
        window()?.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&path)).ok()
    };
    taken().is_some()
}

/// Loads the page at this path anew, in another language.
pub fn speak(path: &str, language: Language) {
    leave_for(&[path, "?lang=", language.tag()].concat());
}

/// The path of the page.
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Leaves the app for an address that it does not serve itself, such as a payment provider's page.
pub fn leave_for(address: &str) {
    if let Some(window) = window() {
        // An address that is none leaves us where we are; the order's page has a link to it too.
        let _left = window.location().assign(address);
    }
}

/// Where this shop is: `https://shop.example`.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// A link with a code in its fragment, which reaches no server. To be handed over, and never gone to.
pub fn link(path: &str, code: &Code) -> String {
    [&origin(), path, "#code=", code.expose()].concat()
}
