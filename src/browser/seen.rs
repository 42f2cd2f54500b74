//! What the shop answered last, kept on this device for when there is no line. Codes are in none of it; what is about
//! somebody goes when they sign out.

use std::cell::Cell;
use web_sys::{Storage, window};

/// What everybody is told.
const OF_SHOP: &str = "scrip.shop ";
/// What is about who is here.
const OF_VISITOR: &str = "scrip.mine ";

thread_local! {
    /// Grows whenever all of it is forgotten: an answer that was asked for before is not kept after.
    static FORGOTTEN: Cell<u32> = const { Cell::new(0) };
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn place(of: &str) -> String {
    let prefix = if of == "/config" || of.starts_with("/products") { OF_SHOP } else { OF_VISITOR };
    [prefix, of].concat()
}

/// When it is now, as far as forgetting goes.
pub fn moment() -> u32 {
    FORGOTTEN.get()
}

/// Keeps an answer that was asked for at this moment.
pub fn keep(of: &str, text: &str, asked: u32) {
    if let Some(storage) = storage().filter(|_| asked == moment()) {
        // Where storing fails (full, forbidden), the page needs a line, as before.
        let _stored = storage.set_item(&place(of), text);
    }
}

/// What was answered last.
pub fn kept(of: &str) -> Option<String> {
    storage()?.get_item(&place(of)).ok()?
}

/// Lets one go.
pub fn let_go(of: &str) {
    if let Some(storage) = storage() {
        let _removed = storage.remove_item(&place(of));
    }
}

/// Forgets what is about who was here.
pub fn forget() {
    FORGOTTEN.set(moment().wrapping_add(1));
    let Some(storage) = storage() else { return };
    let names = (0..storage.length().unwrap_or(0)).filter_map(|nth| storage.key(nth).ok()?);
    // First the names, then the removing: what is removed moves the others up.
    let mine: Vec<String> = names.filter(|name| name.starts_with(OF_VISITOR)).collect();
    for name in mine {
        let _removed = storage.remove_item(&name);
    }
}
