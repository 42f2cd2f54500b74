//! Asking the browser to be told something while no page is open.

use domain::api::push::Subscribe;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|part| !part.is_undefined() && !part.is_null())
}

async fn call(of: &JsValue, name: &str, given: &Array) -> Option<JsValue> {
    let answer = part(of, name)?.dyn_into::<Function>().ok()?.apply(of, given).ok()?;
    JsFuture::from(Promise::resolve(&answer)).await.ok()
}

fn workers() -> Option<JsValue> {
    part(&window()?.navigator().into(), "serviceWorker")
}

/// Whether it can be asked: it knows how, the app's worker is there, and the person has not said no for good.
pub fn is_possible() -> bool {
    let possible = || {
        let window = window()?;
        part(&window, "PushManager")?;
        part(&workers()?, "controller")?;
        let permission = part(&part(&window, "Notification")?, "permission")?.as_string()?;
        (permission != "denied").then_some(())
    };
    possible().is_some()
}

/// Asks, with the shop's key; the browser asks the person. Nothing where one of them says no.
pub async fn subscribe(key: &str) -> Option<Subscribe> {
    let registration = JsFuture::from(Promise::resolve(&part(&workers()?, "ready")?)).await.ok()?;
    let wish = Object::new();
    Reflect::set(&wish, &JsValue::from_str("userVisibleOnly"), &JsValue::TRUE).ok()?;
    Reflect::set(&wish, &JsValue::from_str("applicationServerKey"), &JsValue::from_str(key)).ok()?;
    let subscribed = call(&part(&registration, "pushManager")?, "subscribe", &Array::of1(&wish)).await?;
    let plain = call(&subscribed, "toJSON", &Array::new()).await?;
    let keys = part(&plain, "keys")?;
    let text = |of: &JsValue, name| part(of, name)?.as_string();
    Some(Subscribe { endpoint: text(&plain, "endpoint")?, p256dh: text(&keys, "p256dh")?, auth: text(&keys, "auth")? })
}
