//! The keys of what was sent and not yet answered: all that is kept of it, and only until the answer is known.

use web_sys::{Storage, window};

/// Where the keys stand, with a space between.
const PLACE: &str = "scrip.attempts";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The keys kept so far. A browser that keeps nothing has none.
pub fn kept() -> Vec<String> {
    let text = storage().and_then(|storage| storage.get_item(PLACE).ok().flatten()).unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

fn write(keys: &[String]) {
    let Some(storage) = storage() else { return };
    // Where storing fails (full, forbidden), a crash is all that could lose the key; the page goes on.
    let _stored = if keys.is_empty() { storage.remove_item(PLACE) } else { storage.set_item(PLACE, &keys.join(" ")) };
}

/// Keeps a key, before anything is sent with it.
pub fn keep(key: &str) {
    let mut keys = kept();
    keys.push(key.to_owned());
    write(&keys);
}

/// Lets a key go, once its answer is known.
pub fn settle(key: &str) {
    let keys: Vec<String> = kept().into_iter().filter(|kept| kept != key).collect();
    write(&keys);
}

/// A new key: a random UUID.
pub fn new_key() -> String {
    window().and_then(|window| window.crypto().ok()).map(|crypto| crypto.random_uuid()).unwrap_or_default()
}
