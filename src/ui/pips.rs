//! The pips under a code field: one a character, in the groups in which codes are printed.

use crate::browser::document;
use domain::code::Slot;
use leptos::prelude::*;

/// How many pips there are, in groups of four.
const PLACES: usize = 16;

fn class(slot: Slot) -> &'static str {
    match slot {
        Slot::Empty => "",
        Slot::Filled => "filled",
        Slot::Wrong => "wrong",
        Slot::Unreadable => "unread",
    }
}

/// The row, and the same in words, which are not announced by themselves.
#[component]
pub fn Pips(
    /// The id of the row; the words have `id-progress`, for `aria-describedby`.
    id: &'static str,
    /// What stands in each place.
    #[prop(into)]
    slots: Signal<Vec<Slot>>,
    #[prop(into)] progress: Signal<String>,
) -> impl IntoView {
    // A key press changes one pip or two: only those are touched.
    Effect::new(move |before: Option<Vec<Slot>>| {
        let before = before.unwrap_or_default();
        let now = slots.get();
        let slot = |slots: &[Slot], place: usize| slots.get(place).copied().unwrap_or(Slot::Empty);
        for (at, place) in (0_u32..).zip(0..PLACES) {
            if slot(&now, place) != slot(&before, place) {
                document::set_child_class(id, at, class(slot(&now, place)));
            }
        }
        now
    });
    view! {
        <div class="pips" id=id aria-hidden="true">
            <i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>
            <i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>
        </div>
        <p class="unseen" id=[id, "-progress"].concat()>{move || progress.get()}</p>
    }
}
