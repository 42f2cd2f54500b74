//! What a browser is called, from how it names itself (RFC 9110, 10.1.5: `User-Agent`).

use super::said::device::{browser_on, known_on, unnamed};

/// Most specific first: a browser names those that it is like after itself.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("FxiOS", "Firefox"),
    ("Firefox", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
    ("curl", "curl"),
];

/// Most specific first. The names are those that the sentences choose by.
const DEVICES: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// As people call it: `Chrome on Windows`. What is known of neither stands as it named itself.
pub fn device(named: &str) -> String {
    let known =
        |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| named.contains(mark)).map(|(_, name)| *name);
    match (known(&BROWSERS), known(&DEVICES)) {
        (Some(browser), Some(device)) => known_on(browser, device),
        (Some(one), None) => one.to_owned(),
        (None, Some(device)) => browser_on(device),
        (None, None) if named.trim().is_empty() => unnamed().to_owned(),
        (None, None) => named.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_called_as_people_call_them() {
        for (named, called) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
                "Safari on an iPhone",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox on a Mac",
            ),
            ("ScripShopper/1.2", "ScripShopper/1.2"),
            ("", "A device that does not say what it is"),
        ] {
            assert_eq!(device(named), called);
        }
    }
}
