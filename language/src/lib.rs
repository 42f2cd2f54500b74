//! The languages of the shop: which one somebody is spoken to in, and how a sentence is put together in it.
//!
//! Sentences are written in files, in a part of the syntax of [Project Fluent](https://projectfluent.org/fluent/guide/);
//! `gather` reads them when a program is built, so that a sentence that is missing in one language does not compile.

#[cfg(feature = "gather")]
pub mod gather;
pub mod message;
pub mod plural;

/// A language that the shop speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, and what is spoken where nothing better is known.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Japanese.
    Japanese,
    /// Arabic, written from right to left.
    Arabic,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Language; 6] = [
        Language::English,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Japanese,
        Language::Arabic,
    ];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::French => "fr",
            Language::Spanish => "es",
            Language::Japanese => "ja",
            Language::Arabic => "ar",
        }
    }

    /// What its speakers call it.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
            Language::French => "Français",
            Language::Spanish => "Español",
            Language::Japanese => "日本語",
            Language::Arabic => "العربية",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        self == Language::Arabic
    }

    /// The language of a tag, whatever region or script it names besides: `de-AT` is German.
    pub fn of(tag: &str) -> Option<Language> {
        let first = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }

    /// The first language of an `Accept-Language` header (RFC 9110, 12.5.4) that the shop speaks, by how much it is wanted.
    pub fn accepted(header: &str) -> Option<Language> {
        let wanted = header.split(',').filter_map(|range| {
            let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
            let weight = weight.trim().strip_prefix("q=").map_or(0, thousandths);
            (weight > 0).then(|| Language::of(tag)).flatten().map(|language| (weight, language))
        });
        // Of equally wanted ones the first.
        wanted.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, language)| language)
    }
}

/// `0.8` as 800; 0 where it is none.
fn thousandths(weight: &str) -> u32 {
    let (whole, part) = weight.trim().split_once('.').unwrap_or((weight.trim(), ""));
    let digits = [whole, part, "000"].concat();
    digits.get(..4).and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_is_a_language_whatever_else_it_names() {
        for (tag, language) in [
            ("de", Some(Language::German)),
            ("de-AT", Some(Language::German)),
            ("AR_eg", Some(Language::Arabic)),
            ("zh-Hant-TW", None),
            ("", None),
            ("english", None),
        ] {
            assert_eq!(Language::of(tag), language, "{tag}");
        }
    }

    #[test]
    fn a_browser_is_answered_in_what_it_wants_most() {
        for (header, language) in [
            ("de-AT,de;q=0.9,en;q=0.8", Some(Language::German)),
            ("nl,fr;q=0.5,es;q=0.7", Some(Language::Spanish)),
            ("nl, ja ; q=0.3", Some(Language::Japanese)),
            ("ar;q=0,nl", None),
            ("*", None),
            ("", None),
        ] {
            assert_eq!(Language::accepted(header), language, "{header}");
        }
    }
}
