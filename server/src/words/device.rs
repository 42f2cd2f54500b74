//! What a browser is called, from how it names itself (RFC 9110, 10.1.5: `User-Agent`).

use super::said::device::{browser_on, known_on, unnamed};
use language::Language;

/// Each names those after it too, so the rarest mark comes first.
const BROWSERS: [(&str, &str); 5] =
    [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

/// Most specific first. The names are those that the sentences choose by.
const DEVICES: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// As people call it: `Chrome on Windows`.
pub fn device(language: Language, agent: &str) -> String {
    let known = |all: &[(&str, &'static str)]| all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (known(&BROWSERS), known(&DEVICES)) {
        (Some(browser), Some(device)) => known_on(language, browser, device),
        (Some(browser), None) => browser.to_owned(),
        (None, Some(device)) => browser_on(language, device),
        (None, None) => unnamed(language).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_as_people_call_it() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0 Safari/537.36 Edg/144.0";
        assert_eq!(device(Language::English, edge), "Edge on Windows");
        assert_eq!(device(Language::German, edge), "Edge unter Windows");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Safari/604.1";
        assert_eq!(device(Language::English, phone), "Safari on an iPhone");
        assert_eq!(device(Language::French, phone), "Safari sur un iPhone");
        assert_eq!(device(Language::English, "curl/8"), "one that does not say what it is");
    }
}
