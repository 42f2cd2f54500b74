//! The rows of the table as they come and go. Unlike in a `For`, a row that stays is not touched, wherever it stands by
//! then, so that one that has the keyboard keeps it; and one that goes becomes one that comes: while one scrolls nothing is
//! made or thrown away, only written anew, most of it where it already stands.

use leptos::{
    prelude::*,
    reactive::owner::Owner,
    tachys::{renderer::types::Element, view::Mountable},
};

/// A row.
struct Row {
    number: RwSignal<usize>,
    state: <AnyView as Render>::State,
    _owner: Owner,
}

impl Row {
    fn number(&self) -> usize {
        self.number.get_untracked()
    }
}

/// Rows, in the order of the page.
pub struct Sequence {
    home: Owner,
    make: Box<dyn Fn(RwSignal<usize>) -> AnyView>,
    rows: Vec<Row>,
    /// Not in the page, for when more are shown again.
    spare: Vec<Row>,
}

impl Sequence {
    /// No rows yet. Those to come live no longer than `home`, and `make` draws one.
    pub fn new(home: Owner, make: impl Fn(RwSignal<usize>) -> AnyView + 'static) -> Sequence {
        Sequence { home, make: Box::new(make), rows: Vec::new(), spare: Vec::new() }
    }

    /// Shows the rows with these numbers, in this order. Those of them that are shown already are in this order too.
    pub fn show(&mut self, parent: &Element, numbers: &[usize]) {
        let mut loose = Vec::new();
        for (place, number) in numbers.iter().enumerate() {
            let stays = self.rows.iter().skip(place).any(|row| row.number() == *number);
            // What is not shown any more and stands before a row that is, is used further down.
            while stays && self.rows.get(place).is_some_and(|row| row.number() != *number) {
                loose.push(self.rows.remove(place));
            }
            match self.rows.get(place) {
                Some(row) if row.number() == *number => {}
                Some(row) if !numbers.contains(&row.number()) => row.number.set(*number),
                _ => {
                    let mut row = self.another(&mut loose, numbers, *number);
                    let next = self.rows.get(place);
                    if !next.is_some_and(|next| next.state.insert_before_this(&mut row.state)) {
                        row.state.mount(parent, None);
                    }
                    self.rows.insert(place, row);
                }
            }
        }
        let past = self.rows.split_off(numbers.len().min(self.rows.len()));
        for mut row in loose.into_iter().chain(past) {
            row.state.unmount();
            // Of no line: nothing is written where nobody sees it.
            row.number.set(usize::MAX);
            self.spare.push(row);
        }
    }

    /// A row to be put in elsewhere: one that is not shown any more, or else a new one.
    fn another(&mut self, loose: &mut Vec<Row>, numbers: &[usize], number: usize) -> Row {
        let last = self.rows.pop_if(|row| loose.is_empty() && !numbers.contains(&row.number()));
        match loose.pop().or(last).or_else(|| self.spare.pop()) {
            Some(row) => {
                row.number.set(number);
                row
            }
            None => {
                let owner = self.home.child();
                let (number, state) = owner.with(|| {
                    let number = RwSignal::new(number);
                    (number, untrack(|| (self.make)(number).build()))
                });
                Row { number, state, _owner: owner }
            }
        }
    }
}
