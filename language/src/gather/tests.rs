use super::{Files, Texts, gather};
use crate::{
    Language,
    message::{Argument, BETWEEN, Speaker},
};
use std::collections::BTreeMap;

const ENGLISH: &str = "\
# The button.
remove = Remove { $what }

# How many are on the list,
# and of whom.
codes = { $count ->
    [0] Nobody's code
    [one] { $count } code
   *[other] { $count } codes
  } of { $who ->
    [her] hers
   *[him] his
  }. Two
  lines.
# The place.
place = { NUMBER($nth, type: \"ordinal\") ->
    [one] { $nth }st
    [two] { $nth }nd
    [few] { $nth }rd
   *[other] { $nth }th
  }
# Braces.
odd = { \"{\" }{ NUMBER($n) }{ \"}\" }
";

fn all(others: &[(Language, &str)]) -> BTreeMap<Language, Files> {
    let files = |text: &str| Files::from([("cart".to_owned(), text.to_owned())]);
    let others = others.iter().map(|(language, text)| (*language, files(text)));
    others.chain([(Language::English, files(ENGLISH))]).collect()
}

fn said(language: Language, texts: &BTreeMap<Language, Texts>, nth: usize, arguments: &[Argument<'_>]) -> String {
    let speaker = Speaker { language, number: |number| number.to_string() };
    speaker.write(texts[&language].later.split(BETWEEN).nth(nth).unwrap(), arguments)
}

#[test]
fn what_is_said_first_is_numbered_first_and_travels_alone() {
    let files =
        |tag: &str| ["a", "b", "c"].map(|file| (file.to_owned(), format!("# Here.\nx = {tag} {file}\n"))).into();
    let all = [(Language::English, files("en")), (Language::French, files("fr"))].into();
    let gathered = gather(&all, &["b"]).unwrap();
    let french = &gathered.texts[&Language::French];
    assert_eq!((french.first.as_str(), french.later.as_str()), ("fr b", "fr a\0fr c"));
    let at = |name: &str| gathered.rust.find(name).unwrap();
    assert!(at("mod b") < at("said(0)") && at("said(0)") < at("mod a") && at("mod a") < at("mod c"));
    assert_eq!(gather(&all, &["d"]).unwrap_err(), ["en: there is no d"]);
}

#[test]
fn what_stands_in_a_file_is_said() {
    let gathered = gather(&all(&[]), &[]).unwrap();
    let say = |nth, arguments: &[Argument<'_>]| said(Language::English, &gathered.texts, nth, arguments);
    let of = |count, who| say(1, &[Argument::Number(count), Argument::Text(who)]);
    assert_eq!(say(0, &[Argument::Text("the lamp")]), "Remove the lamp");
    assert_eq!(of(0, "her"), "Nobody's code of hers. Two lines.");
    assert_eq!(of(1, "him"), "1 code of his. Two lines.");
    assert_eq!(of(12, "them"), "12 codes of his. Two lines.");
    assert_eq!(say(2, &[Argument::Number(3)]), "3rd");
    assert_eq!(say(2, &[Argument::Number(13)]), "13th");
    assert_eq!(say(3, &[Argument::Number(4)]), "{4}");
    let rust = gathered.rust;
    assert!(rust.contains("/// How many are on the list, and of whom."), "{rust}");
    assert!(rust.contains("pub fn codes(count: impl language::message::Count, who: &str) -> String"), "{rust}");
    assert!(rust.contains("pub fn remove(what: &str) -> String"), "{rust}");
    let rust = gathered.rust_of_all;
    assert!(rust.contains("pub fn remove(language: language::Language, what: &str) -> String"), "{rust}");
    assert!(rust.contains("crate::words::written(language, 0, &["), "{rust}");
}

const ARABIC: &str = "\
remove = أزل { $what }
codes = { $count ->
    [zero] لا رموز
    [one] رمز
    [two] رمزان
    [few] { $count } رموز
    [many] { $count } رمزًا
   *[other] { $count } رمز
  } { $who ->
    [her] لها
   *[him] له
  }
place = الرمز { $nth }
odd = { $n }
";

#[test]
fn every_form_of_a_language_is_said_and_what_is_put_in_keeps_its_direction() {
    let gathered = gather(&all(&[(Language::Arabic, ARABIC)]), &[]).unwrap();
    let say = |nth, arguments: &[Argument<'_>]| said(Language::Arabic, &gathered.texts, nth, arguments);
    let of = |count| say(1, &[Argument::Number(count), Argument::Text("her")]);
    assert_eq!(of(2), "رمزان لها");
    assert_eq!(of(5), "\u{2068}5\u{2069} رموز لها");
    assert_eq!(of(11), "\u{2068}11\u{2069} رمزًا لها");
    assert_eq!(say(0, &[Argument::Text("GQ7T")]), "أزل \u{2068}GQ7T\u{2069}");
}

#[test]
fn what_a_language_lacks_is_told() {
    let german = "remove = Entfernen\ncodes = { $count ->\n [one] Code\n *[few] Codes\n } { $who }\nmore = Mehr\n";
    let faults = gather(&all(&[(Language::German, german)]), &[]).unwrap_err();
    for fault in [
        "de/cart: remove takes {}, in English {\"what\"}",
        "de/cart: codes has the form few, which the language has not",
        "de/cart: codes lacks the form other",
        "de/cart: more is not said in English",
        "de/cart: place is missing",
        "de/cart: odd is missing",
    ] {
        assert!(faults.iter().any(|found| found == fault), "{fault}: {faults:#?}");
    }
    assert_eq!(faults.len(), 6, "{faults:#?}");
}

#[test]
fn what_can_not_be_read_is_named() {
    for (text, fault) in [
        ("Remove", "Remove: no `name = text`"),
        ("Two words = x", "Two words = x: a name is small letters, digits and dashes"),
        ("a =", "a: it says nothing"),
        ("a = { $ }", "a: `$` and no name"),
        ("a = b }", "a: a `}` that closes nothing"),
        ("a = { $b ->\n [one] x\n }", "a: no case is marked with `*`"),
        ("a = { $b ->\n *[other] x\n [one] y\n }", "a: `*` marks the last case"),
        ("a = { $b", "a: not closed, or not of the syntax that is known here"),
        ("a = { NUMBER($b, style: 3) }", "a: NUMBER knows nothing but `type: \"ordinal\"`"),
        ("a = b\u{1}", "a: a control character"),
    ] {
        assert_eq!(super::read(text).unwrap_err().to_string(), fault);
    }
}
