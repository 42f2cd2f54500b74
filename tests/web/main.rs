//! What only a browser can show of the app's parts: how they mount, what Intl writes, what storage keeps.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod figures;
mod parts;
mod places;
mod quotes;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
