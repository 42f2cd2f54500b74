//! What a cell looks like.

/// An e-mail address, with or without a name before it: `Bo Miller <bo@demo.example>` is `("Bo Miller", "bo@…")`.
pub(super) fn mail(cell: &str) -> Option<(&str, &str)> {
    if !cell.contains('@') {
        return None;
    }
    let cell = cell.trim().trim_end_matches([',', ';']);
    let (name, address) = match cell.strip_suffix('>').and_then(|cell| cell.rsplit_once('<')) {
        Some((name, address)) => (name.trim().trim_matches(['"', '\'']).trim(), address.trim()),
        None => ("", cell),
    };
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let alone = !address.contains([',', ';', '<', '>', '"']) && !address.contains(char::is_whitespace);
    let alone = alone && !name.contains(['<', '>', '@']);
    (alone && address.matches('@').count() == 1).then_some((name, address))
}

/// A name that a list of addresses gives, as people are spoken to: `Miller, Bo` is Bo Miller.
pub(super) fn called(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') => [first.trim(), " ", last.trim()].concat(),
        _ => name.to_owned(),
    }
}

/// A name made from an address: `bo.miller+gift@demo.example` is Bo Miller.
pub(super) fn named(address: &str) -> String {
    let local = address.split(['@', '+']).next().unwrap_or_default();
    let mut name = String::with_capacity(local.len());
    for word in local.split(['.', '_', '-']) {
        let word = word.trim_matches(|c: char| c.is_ascii_digit());
        let mut letters = word.chars();
        let Some(first) = letters.next() else { continue };
        if !name.is_empty() {
            name.push(' ');
        }
        name.extend(first.to_uppercase());
        name.push_str(letters.as_str());
    }
    name
}

/// A number, perhaps with a currency's sign, or its three letters.
pub(super) fn is_amount(cell: &str) -> bool {
    let cell = cell.trim();
    let bare = cell.trim_matches(|c: char| c.is_ascii_uppercase());
    let letters = cell.len() - bare.len();
    let of_amount = |c: char| c.is_numeric() || c.is_whitespace() || "$€£¥￥円.,'’+-–٫٬،．，".contains(c);
    (letters == 0 || letters == 3) && bare.contains(char::is_numeric) && bare.chars().all(of_amount)
}

/// The IANA name of a time zone, by its looks: `Europe/Berlin`, `UTC`.
pub(super) fn is_zone(cell: &str) -> bool {
    let areas =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Etc", "Europe", "Indian"];
    match cell.trim().split_once('/') {
        Some((area, place)) => (areas.contains(&area) || area == "Pacific") && !place.contains(' '),
        None => matches!(cell.trim(), "UTC" | "GMT"),
    }
}
