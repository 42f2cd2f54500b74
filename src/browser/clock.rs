//! The clock and waiting.

use domain::Time;
use js_sys::{Date, Promise};
use std::cell::Cell;
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// A device that is wrong by less is taken at its word: an answer takes time to arrive.
const LENIENT: i64 = 60_000;

thread_local! {
    /// How far this device's clock is behind the shop's, in milliseconds.
    static BEHIND: Cell<i64> = const { Cell::new(0) };
}

/// Now, as the shop has it, as far as it was asked; before that, as this device has it.
pub fn now() -> Time {
    Time(here().saturating_add(BEHIND.get()))
}

/// Goes by the shop's clock, which is this `Date` of an answer, where the device's is wrong.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "what is no date becomes 0, and is left out"
)]
pub fn set_by(date: &str) {
    let shop = Date::parse(date) as i64;
    if shop > 0 {
        let behind = shop.saturating_sub(here());
        BEHIND.set(if behind.abs() < LENIENT { 0 } else { behind });
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a date is a whole number of milliseconds")]
fn here() -> i64 {
    Date::now() as i64
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
