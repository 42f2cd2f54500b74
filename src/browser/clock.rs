//! The clock and waiting.

use domain::Time;
use js_sys::{Date, Promise};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Now, as this device has it.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a date is a whole number of milliseconds")]
pub fn now() -> Time {
    Time(Date::now() as i64)
}

/// Returns after so many milliseconds.
pub async fn wait(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            // A timer that can't be set ends the wait at once.
            let _timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _waited = JsFuture::from(promise).await;
}
