//! Reads the codes in a picture: QR, and the bars that gift cards carry. Pure: greys in, texts out.

mod bars;
mod grey;
mod ink;
mod look;
mod number;
mod point;
mod qr;

pub use grey::Grey;
pub use look::Effort;
use look::looks;

/// The texts of all codes that are seen in one way of looking, the first that sees any.
pub fn read(picture: &Grey, effort: Effort) -> Vec<String> {
    let seen = looks(effort).iter().map(|look| {
        let Some(ink) = look.at(picture) else { return Vec::new() };
        let bars = if look.sees_bars() { bars::read(&ink, effort) } else { Vec::new() };
        [qr::read(&ink), bars].concat()
    });
    let mut seen = seen.filter(|texts| !texts.is_empty());
    seen.next().unwrap_or_default()
}

/// For the worker: greys of so many pixels a row, and whether there is only this picture. The texts, a zero between two;
/// none for what is no picture.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = read)]
pub fn read_for_worker(greys: Vec<u8>, width: u32, thorough: bool) -> Option<String> {
    let effort = if thorough { Effort::Thorough } else { Effort::Glance };
    Some(read(&Grey::new(greys, width)?, effort).join("\0"))
}
