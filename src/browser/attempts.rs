//! The keys of what was sent and not yet answered: all that is kept of it, and only until the answer is known.

use web_sys::{Storage, window};

/// Where the keys of redemptions stand, with a space between.
pub const REDEMPTIONS: &str = "scrip.attempts";
/// Where the keys of orders stand.
pub const ORDERS: &str = "scrip.orders";
/// Where the keys of gifts stand.
pub const GIFTS: &str = "scrip.gifts";
/// Where the keys of points that become balance stand.
pub const POINTS: &str = "scrip.points";

/// Where the keys of a list of codes stand, each with the last four of its code.
pub const LIST: &str = "scrip.list";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The keys kept so far. A browser that keeps nothing has none.
pub fn kept(place: &str) -> Vec<String> {
    let text = storage().and_then(|storage| storage.get_item(place).ok().flatten()).unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

/// Whether something that moves value was sent, here or in another tab, and its answer is not known. A list that was
/// worked through keeps its keys for its receipt, and is none.
pub fn any_unresolved() -> bool {
    [REDEMPTIONS, ORDERS, GIFTS, POINTS].iter().any(|place| !kept(place).is_empty())
}

/// Keeps these keys, and no others.
pub fn write(place: &str, keys: &[String]) {
    let Some(storage) = storage() else { return };
    // Where storing fails (full, forbidden), a crash is all that could lose the key; the page goes on.
    let _stored = if keys.is_empty() { storage.remove_item(place) } else { storage.set_item(place, &keys.join(" ")) };
}

/// Keeps a key, before anything is sent with it.
pub fn keep(place: &str, key: &str) {
    let mut keys = kept(place);
    keys.push(key.to_owned());
    write(place, &keys);
}

/// Lets a key go, once its answer is known.
pub fn settle(place: &str, key: &str) {
    let keys: Vec<String> = kept(place).into_iter().filter(|kept| kept != key).collect();
    write(place, &keys);
}

/// A new key: a random UUID.
pub fn new_key() -> String {
    window().and_then(|window| window.crypto().ok()).map(|crypto| crypto.random_uuid()).unwrap_or_default()
}
