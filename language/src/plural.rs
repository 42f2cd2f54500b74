//! Which form of a word goes with a number: the plural rules of CLDR 46 for whole numbers
//! (<https://www.unicode.org/cldr/charts/46/supplemental/language_plural_rules.html>).

use crate::Language;

/// A form, as CLDR names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Nothing, in Arabic.
    Zero,
    /// One, and in some languages more.
    One,
    /// Two, in Arabic.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// All others.
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Category; 6] =
        [Category::Zero, Category::One, Category::Two, Category::Few, Category::Many, Category::Other];

    /// As it stands in a file: `one`.
    pub fn name(self) -> &'static str {
        match self {
            Category::Zero => "zero",
            Category::One => "one",
            Category::Two => "two",
            Category::Few => "few",
            Category::Many => "many",
            Category::Other => "other",
        }
    }
}

/// What a number counts: things, or their place in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// `3 codes`
    Things,
    /// `the 3rd code`
    Places,
}

/// The form that goes with a number.
pub fn category(language: Language, counts: Counts, number: i64) -> Category {
    let n = number.unsigned_abs();
    match counts {
        Counts::Things => things(language, n),
        Counts::Places => places(language, n),
    }
}

fn things(language: Language, n: u64) -> Category {
    let millions = n != 0 && n.is_multiple_of(1_000_000);
    match (language, n) {
        (Language::Japanese, _) => Category::Other,
        (Language::Arabic, _) => arabic(n),
        (Language::French, 0) | (_, 1) => Category::One,
        (Language::French | Language::Spanish, _) if millions => Category::Many,
        _ => Category::Other,
    }
}

fn arabic(n: u64) -> Category {
    match (n, n % 100) {
        (0, _) => Category::Zero,
        (1, _) => Category::One,
        (2, _) => Category::Two,
        (_, 3..=10) => Category::Few,
        (_, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}

fn places(language: Language, n: u64) -> Category {
    match (language, n % 10, n % 100) {
        (Language::English, _, 11..=13) => Category::Other,
        (Language::English, 1, _) => Category::One,
        (Language::English, 2, _) => Category::Two,
        (Language::English, 3, _) => Category::Few,
        (Language::French, ..) if n == 1 => Category::One,
        _ => Category::Other,
    }
}

/// The forms that a language has, in the order of [`Category::ALL`].
pub fn forms(language: Language, counts: Counts) -> Vec<Category> {
    // Every form shows itself among these.
    let shown = [0, 1, 2, 3, 4, 11, 100, 1_000_000];
    let mut forms: Vec<Category> = shown.into_iter().map(|number| category(language, counts, number)).collect();
    forms.sort();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::{Category::*, Counts, category, forms};
    use crate::Language::*;

    #[test]
    fn numbers_go_with_the_forms_of_cldr() {
        for (language, number, form) in [
            (English, 0, Other),
            (English, 1, One),
            (German, 2, Other),
            (French, 0, One),
            (French, 2, Other),
            (French, 1_000_000, Many),
            (Spanish, 0, Other),
            (Spanish, 2_000_000, Many),
            (Japanese, 1, Other),
            (Arabic, 0, Zero),
            (Arabic, 1, One),
            (Arabic, 2, Two),
            (Arabic, 3, Few),
            (Arabic, 110, Few),
            (Arabic, 11, Many),
            (Arabic, 199, Many),
            (Arabic, 100, Other),
            (Arabic, 102, Other),
            (English, -1, One),
        ] {
            assert_eq!(category(language, Counts::Things, number), form, "{number} in {language:?}");
        }
        for (number, form) in
            [(1, One), (2, Two), (3, Few), (4, Other), (11, Other), (12, Other), (113, Other), (21, One)]
        {
            assert_eq!(category(English, Counts::Places, number), form, "{number}");
        }
        assert_eq!(category(French, Counts::Places, 1), One);
        assert_eq!(category(German, Counts::Places, 1), Other);
    }

    #[test]
    fn a_language_tells_its_forms() {
        assert_eq!(forms(English, Counts::Things), [One, Other]);
        assert_eq!(forms(French, Counts::Things), [One, Many, Other]);
        assert_eq!(forms(Japanese, Counts::Things), [Other]);
        assert_eq!(forms(Arabic, Counts::Things).len(), 6);
        assert_eq!(forms(English, Counts::Places).len(), 4);
    }
}
