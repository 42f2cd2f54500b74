//! A QR picture, as one path. Any phone's camera reads it (ISO/IEC 18004, level M: a crease or a stain does no harm).

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around it, which readers need.
const QUIET: i32 = 4;

/// The picture of a text; nothing where it is longer than any picture holds.
#[component]
pub fn Qr(
    /// What it says, to who can't see it.
    label: &'static str,
    text: String,
) -> impl IntoView {
    let code = QrCode::encode_text(&text, QrCodeEcc::Medium).ok()?;
    let whole = (code.size() + 2 * QUIET).to_string();
    let view_box = ["0 0 ", &whole, " ", &whole].concat();
    let drawn = path(&code);
    Some(view! {
        <svg class="qr" viewBox=view_box role="img" aria-label=label>
            <path class="light" d=["M0 0h", &whole, "v", &whole, "H0z"].concat()></path>
            <path class="dark" d=drawn></path>
        </svg>
    })
}

/// Every run of dark modules in a row, as a bar.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut from = None;
        for x in 0..=code.size() {
            match (code.get_module(x, y), from) {
                (true, None) => from = Some(x),
                (false, Some(begun)) => {
                    let run = (x - begun).to_string();
                    let (left, top) = ((begun + QUIET).to_string(), (y + QUIET).to_string());
                    path.push_str(&["M", &left, " ", &top, "h", &run, "v1h-", &run, "z"].concat());
                    from = None;
                }
                _ => {}
            }
        }
    }
    path
}
