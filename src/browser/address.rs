//! The address bar.

use domain::{Code, code::find};
use wasm_bindgen::JsValue;
use web_sys::{UrlSearchParams, window};

/// The code of a link such as `/redeem#code=…`, taken out of the address before anything is painted with it.
pub fn take_code() -> Option<Code> {
    let location = window()?.location();
    let hash = location.hash().ok().filter(|hash| !hash.is_empty())?;
    let code = find::in_link(&hash).map(Code::typed)?;
    let path = location.pathname().ok()?;
    window()?.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&path)).ok()?;
    Some(code)
}

/// A value of the address's query, decoded.
pub fn query(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}
