//! What the start script has asked the shop before the app was there (`public/boot.js`).

use js_sys::Promise;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = window, js_name = scripAsked)]
    fn taken(address: &str) -> Option<Promise>;
}

/// What was asked at this address, if it was: the answer, or that none came. Each can be had once.
pub async fn answer(address: &str) -> Option<Result<Response, ()>> {
    let answer = JsFuture::from(taken(address)?).await;
    Some(answer.map(JsCast::unchecked_into).map_err(|_| ()))
}
