//! The body of an answer, piece by piece as it comes.

use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// A `ReadableStream`.
    type Body;
    #[wasm_bindgen(method, catch, js_name = getReader)]
    fn get_reader(this: &Body) -> Result<Reader, JsValue>;
    /// A `ReadableStreamDefaultReader`.
    type Reader;
    #[wasm_bindgen(method)]
    fn read(this: &Reader) -> Promise;
    #[wasm_bindgen(method)]
    fn cancel(this: &Reader) -> Promise;
}

/// The line broke before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut;

/// A body that is read once. What is left of it when this is let go is not fetched any more.
pub struct Stream(Reader);

impl Stream {
    /// Of an answer's body; none where it has none, or somebody reads it already.
    pub fn of(body: JsValue) -> Option<Stream> {
        body.unchecked_into::<Body>().get_reader().ok().map(Stream)
    }

    /// The next piece; none at the end.
    pub async fn next(&self) -> Result<Option<Vec<u8>>, Cut> {
        let read = JsFuture::from(self.0.read()).await.map_err(|_| Cut)?;
        let field = |name: &str| Reflect::get(&read, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
        if field("done").is_truthy() {
            return Ok(None);
        }
        field("value").dyn_into().map(|piece: Uint8Array| Some(piece.to_vec())).map_err(|_| Cut)
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let cancelled = JsFuture::from(self.0.cancel());
        spawn_local(async move {
            // A stream that is broken can't be cancelled, and need not be.
            let _cancelled = cancelled.await;
        });
    }
}
