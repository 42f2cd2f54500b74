//! Work that waits for a task of its own, so that whoever presses or types meanwhile has an answer first.

use super::clock;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;

thread_local! {
    /// How much waits.
    static WAITING: Cell<u32> = const { Cell::new(0) };
}

/// Does this in the next task.
pub fn next(work: impl FnOnce() + 'static) {
    WAITING.set(WAITING.get().saturating_add(1));
    spawn_local(async move {
        clock::wait(0).await;
        work();
        WAITING.set(WAITING.get().saturating_sub(1));
    });
}

/// Whether nothing waits: asked with a frame, when what the work has set off is done too.
pub fn is_settled() -> bool {
    WAITING.get() == 0
}
