//! The lower parts of a page that takes long to draw.

use crate::browser::turn;
use leptos::prelude::*;

/// Drawn in a task of its own. It stands below or beside what is drawn at once, which it does not move.
pub fn soon(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let due = RwSignal::new(false);
    turn::next(move || _ = due.try_set(true));
    (move || due.get().then(&view)).into_any()
}
