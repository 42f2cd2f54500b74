//! What went wrong, or needs care: where it arose, until it is mended.

use leptos::prelude::*;

/// What a notice is about. Never told by colour alone: each has its sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something is refused.
    Stop,
    /// Something needs care.
    Care,
    /// Something is good.
    Good,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Stop => "notice stop",
            Tone::Care => "notice care",
            Tone::Good => "notice good",
        }
    }
}

/// A notice with whatever stands in it.
#[component]
pub fn Notice(tone: Tone, #[prop(optional)] id: &'static str, children: Children) -> impl IntoView {
    view! { <div class=tone.class() id=(!id.is_empty()).then_some(id)>{children()}</div> }
}
