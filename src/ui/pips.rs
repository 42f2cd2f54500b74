//! The pips under a code field: one a character, in the groups in which codes are printed.

use domain::code::Slot;
use leptos::prelude::*;

/// How many pips there are, in groups of four.
const PLACES: usize = 16;

/// One class a place, on the row: `f1` is a first place that is filled, `w4` a fourth that is wrong, `u7` a seventh that is
/// unreadable. So a key press changes one attribute, and not sixteen.
fn class(slots: &[Slot]) -> String {
    let mut class = String::from("pips");
    for (place, slot) in (1_u8..).zip(slots.iter().take(PLACES)) {
        let mark = match slot {
            Slot::Empty => continue,
            Slot::Filled => " f",
            Slot::Wrong => " w",
            Slot::Unreadable => " u",
        };
        class.push_str(mark);
        class.push_str(&place.to_string());
    }
    class
}

/// The row, and the same in words, which are not announced by themselves.
#[component]
pub fn Pips(
    /// The id of the words, for `aria-describedby`.
    id: &'static str,
    /// What stands in each place.
    #[prop(into)]
    slots: Signal<Vec<Slot>>,
    #[prop(into)] progress: Signal<String>,
) -> impl IntoView {
    view! {
        <div class=move || slots.with(|slots| class(slots)) aria-hidden="true">
            <i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>
            <i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>
        </div>
        <p class="unseen" id=id>{move || progress.get()}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_by_what_stands_in_it() {
        assert_eq!(class(&[]), "pips");
        assert_eq!(class(&[Slot::Filled, Slot::Wrong, Slot::Unreadable, Slot::Empty]), "pips f1 w2 u3");
    }
}
