//! Whether there is a line.

use crate::browser::line;
use leptos::prelude::*;

/// The line, as the browser believes it to be.
#[derive(Clone, Copy)]
pub struct Connection {
    /// There is one.
    pub up: RwSignal<bool>,
}

impl Connection {
    /// Begins to watch it.
    pub fn watch() -> Connection {
        let up = RwSignal::new(line::is_up());
        line::watch(move |is_up| up.set(is_up));
        Connection { up }
    }
}
