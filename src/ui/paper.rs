//! A gift on paper: its picture, what it says, the QR of its link, and its code in large groups. On a printer it is the
//! only thing on the page.

use super::{gift::GiftFace, qr::Qr};
use domain::gift::{Design, Palette};
use leptos::prelude::*;

/// The page as a region.
#[component]
pub fn Paper(
    /// The region's name.
    name: &'static str,
    design: Design,
    palette: Palette,
    rosette: String,
    from: String,
    message: String,
    worth: String,
    link: String,
    code: String,
    /// What to do with both.
    scan: String,
) -> impl IntoView {
    view! {
        <section class="paper-view printed" aria-label=name>
            <GiftFace design palette rosette/>
            <p class="gift-from">{from}</p>
            <p class="gift-message" dir="auto">{message}</p>
            <p class="gift-sum"><bdi>{worth}</bdi></p>
            <div class="paper-code">
                <Qr label=name text=link/>
                <p><span class="big-code"><bdi>{code}</bdi></span><span class="hint">{scan}</span></p>
            </div>
        </section>
    }
}
