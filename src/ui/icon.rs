//! The few signs of the frame, drawn from lines.

use leptos::prelude::*;

/// What a sign stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A shop front.
    Shop,
    /// A ticket.
    Redeem,
    /// A basket.
    Cart,
    /// A parcel.
    Gift,
    /// A stack of coins.
    Balance,
}

/// A sign beside the words that say the same.
#[component]
pub fn Icon(sign: Sign) -> impl IntoView {
    let path = match sign {
        Sign::Redeem => "M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 7.5v2m0 2v1m0 2v2",
        Sign::Shop => {
            "M4 10v9h16v-9M3 10l2-5h14l2 5c0 1.7-1.3 3-3 3s-3-1.3-3-3c0 1.7-1.3 3-3 3s-3-1.3-3-3c0 1.7-1.3 3-3 3s-3-1.3-3-3z"
        }
        Sign::Cart => "M3 9h18l-2 10H5zM8 9l3-5m5 5-3-5M9.5 13v3m5-3v3",
        Sign::Gift => {
            "M4 11v9h16v-9M3 7h18v4H3zM12 7v13M12 7C9 7 7 6 7 4.500S8.500 2.500 9.500 3 12 5 12 7zm0 0c3 0 5-1 5-2.500S15.500 2.500 14.500 3 12 5 12 7z"
        }
        Sign::Balance => {
            "M4 7c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zm0 0v10c0 1.7 3.6 3 8 3s8-1.3 8-3V7M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3"
        }
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
}
