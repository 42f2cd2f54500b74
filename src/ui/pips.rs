//! The pips under a code field: one a character, in the groups in which codes are printed.

use domain::code::Slot;
use leptos::prelude::*;

/// One pip, by its place; only the pips that change are drawn again.
fn class(slot: Slot, place: usize, group: usize) -> &'static str {
    match (slot, place > 0 && place % group.max(1) == 0) {
        (Slot::Empty, false) => "pip",
        (Slot::Empty, true) => "pip gap",
        (Slot::Filled, false) => "pip filled",
        (Slot::Filled, true) => "pip gap filled",
        (Slot::Wrong, false) => "pip wrong",
        (Slot::Wrong, true) => "pip gap wrong",
        (Slot::Unreadable, false) => "pip unread",
        (Slot::Unreadable, true) => "pip gap unread",
    }
}

/// As many pips as there are slots. `progress` says the same in words, and is not announced by itself.
#[component]
pub fn Pips(
    /// The id of the words, for `aria-describedby`.
    id: &'static str,
    slots: Memo<Vec<Slot>>,
    #[prop(into)] progress: Signal<String>,
) -> impl IntoView {
    const PLACES: usize = 16;
    const GROUP: usize = 4;
    let pips: Vec<_> = (0..PLACES)
        .map(|place| {
            let slot = move || slots.with(|slots| slots.get(place).copied().unwrap_or(Slot::Empty));
            view! { <i class=move || class(slot(), place, GROUP)></i> }
        })
        .collect();
    view! {
        <div class="pips" aria-hidden="true">{pips}</div>
        <p class="unseen" id=id>{move || progress.get()}</p>
    }
}
