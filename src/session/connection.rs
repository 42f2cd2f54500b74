//! Whether there is a line, and whether a newer version of the app came over it.

use crate::browser::{line, worker};
use leptos::prelude::*;

/// The line, as the browser believes it to be.
#[derive(Clone, Copy)]
pub struct Connection {
    /// There is one.
    pub up: RwSignal<bool>,
    /// A newer version of the app waits.
    pub newer: RwSignal<bool>,
}

impl Connection {
    /// Begins to watch it.
    pub fn watch() -> Connection {
        let up = RwSignal::new(line::is_up());
        line::watch(move |is_up| up.set(is_up));
        let newer = RwSignal::new(false);
        worker::on_newer(move || newer.set(true));
        Connection { up, newer }
    }
}
