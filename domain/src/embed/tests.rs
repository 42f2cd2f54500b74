use super::{skin_tests::worn, *};
use crate::{Currency, Money, code, look::Color};
use proptest::prelude::*;

fn euro(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

#[test]
fn every_message_of_the_frame_reads_back() {
    let all = [
        FromFrame::Ready,
        titled("Einlösen – Moss & \"Pine\"\n").unwrap(),
        FromFrame::Size { height: 424 },
        FromFrame::TokenNeeded,
        FromFrame::Changed { what: Moved::Cart },
        FromFrame::Changed { what: Moved::Balance },
        redeemed("018f-aa", euro(2_550), "WD1F").unwrap(),
        refused("already_redeemed").unwrap(),
    ];
    for message in all {
        assert_eq!(read_from_frame(&message.write()), Some(message.clone()), "{}", message.write());
    }
}

#[test]
fn every_message_of_the_page_is_read() {
    let options = r##"{"type":"options","locale":"de","theme":"dark","style":{"accent":"#2b30c9","round":"4px"}}"##;
    let read = read_to_frame(options).unwrap();
    let expected = Style { accent: Some(Color::rgb(0x2b, 0x30, 0xc9)), round: Some(4), ..Style::default() };
    assert_eq!(read, ToFrame::Options(Options { locale: "de".into(), theme: Theme::Dark, style: expected }));
    assert_eq!(read_to_frame(r#"{"type":"focus"}"#), Some(ToFrame::Focus));
    assert_eq!(read_to_frame(r#"{"type":"token","token":null}"#), Some(ToFrame::Token(None)));
    let token = read_to_frame(r#"{"token":"ct_0123456789abcdef","type":"token"}"#).unwrap();
    assert_eq!(format!("{token:?}"), "Token(Some(Token))", "a token never shows");
}

#[test]
fn what_is_of_another_shape_is_nothing() {
    let long = format!(r#"{{"type":"token","token":"{}"}}"#, "a".repeat(129));
    let padded = format!(r#"{{"type":"focus"}}{}"#, " ".repeat(LONGEST));
    let odd = [
        "",
        "focus",
        "\"focus\"",
        "[]",
        "{}",
        "null",
        r#"{"type":"focus","x":1}"#,
        r#"{"type":"focus","type":"focus"}"#,
        r#"{"type":"Focus"}"#,
        r#"{"type":1}"#,
        r#"{"type":"token"}"#,
        r#"{"type":"token","token":"short"}"#,
        r#"{"type":"token","token":"0123456789abcdef<b>"}"#,
        r#"{"type":"options"}"#,
        r#"{"type":"options","locale":"de","theme":"pink","style":{}}"#,
        r#"{"type":"options","locale":"de<","theme":"auto","style":{}}"#,
        r#"{"type":"options","locale":"de","theme":"auto","style":{"src":"x"}}"#,
        r#"{"type":"options","locale":"de","theme":"auto","style":{"ink":1}}"#,
        &long,
        &padded,
    ];
    for text in odd {
        assert_eq!(read_to_frame(text), None, "{text}");
    }
    let odd = [
        r#"{"type":"title","title":""}"#,
        r#"{"type":"title","title":"a\"b"}"#,
        r#"{"type":"size","height":-8}"#,
        r#"{"type":"size","height":424.5}"#,
        r#"{"type":"size","height":425}"#,
        r#"{"type":"size","height":8000}"#,
        r#"{"type":"size","height":"424"}"#,
        r#"{"type":"changed","what":"code"}"#,
        r#"{"type":"refused","reason":"GQ7T2M9X4K8RWD1F"}"#,
        r#"{"type":"redeemed","operation":"a","minor":0,"currency":"EUR","last_four":"WD1F"}"#,
        r#"{"type":"redeemed","operation":"a","minor":1,"currency":"EURO","last_four":"WD1F"}"#,
        r#"{"type":"redeemed","operation":"a","minor":1,"currency":"EUR","last_four":"RWD1F"}"#,
        r#"{"type":"redeemed","operation":"a","minor":1,"currency":"EUR","last_four":"WD1F","code":"x"}"#,
    ];
    for text in odd {
        assert_eq!(read_from_frame(text), None, "{text}");
    }
}

/// The next of a row of numbers that looks like chance and is the same each time (xorshift64*).
fn next(row: &mut u64, below: usize) -> usize {
    *row ^= *row >> 12;
    *row ^= *row << 25;
    *row ^= *row >> 27;
    usize::try_from(row.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap() % below
}

const PIECES: [&str; 44] = [
    "{",
    "}",
    "\"",
    ":",
    ",",
    "[",
    "]",
    "type",
    "options",
    "token",
    "focus",
    "ready",
    "size",
    "height",
    "redeemed",
    "refused",
    "reason",
    "operation",
    "minor",
    "currency",
    "last_four",
    "\"type\":",
    "\"size\"",
    "\"height\":",
    "null",
    "true",
    "1",
    "-1",
    "8",
    "1e9",
    "EUR",
    "style",
    "locale",
    "theme",
    "__proto__",
    "constructor",
    "\\u0000",
    "é",
    "\u{feff}",
    " ",
    "\n",
    "\0",
    "{\"type\":\"ready\"}",
    "🎁",
];

const WHOLE: [&str; 9] = [
    r#"{"type":"ready"}"#,
    r#"{"type":"size","height":424}"#,
    r#"{"type":"token_needed"}"#,
    r#"{"type":"changed","what":"cart"}"#,
    r#"{"type":"redeemed","operation":"018f","minor":2550,"currency":"EUR","last_four":"WD1F"}"#,
    r#"{"type":"refused","reason":"not_found"}"#,
    r#"{"type":"focus"}"#,
    r#"{"type":"token","token":"0123456789abcdef"}"#,
    r##"{"type":"options","locale":"de","theme":"auto","style":{"accent":"#fff"}}"##,
];

/// A text that looks like a message or like nothing; every other time a true one that is bruised in a few places.
fn jumble(row: &mut u64) -> String {
    if next(row, 2) == 0 {
        return (0..next(row, 24)).map(|_| PIECES[next(row, PIECES.len())]).collect();
    }
    let mut signs: Vec<char> = WHOLE[next(row, WHOLE.len())].chars().collect();
    for _ in 0..=next(row, 3) {
        let (place, piece) = (next(row, signs.len()), PIECES[next(row, PIECES.len())]);
        match next(row, 3) {
            0 => drop(signs.splice(place..=place, piece.chars())),
            1 => drop(signs.remove(place)),
            _ => drop(signs.splice(place..place, piece.chars())),
        }
    }
    signs.into_iter().collect()
}

#[test]
fn of_a_hundred_thousand_jumbled_texts_none_is_half_a_message() {
    let (mut row, mut read) = (0x5c41_9d0b_77aa_1234_u64, 0);
    for _ in 0..100_000 {
        let text = jumble(&mut row);
        let (from, to) = (read_from_frame(&text), read_to_frame(&text));
        // What is taken says the same once more, and one side's messages are none of the other's.
        if let Some(message) = &from {
            assert_eq!(read_from_frame(&message.write()).as_ref(), Some(message), "{text}");
            assert_eq!(to, None, "{text}");
        }
        if let Some(ToFrame::Token(Some(token))) = &to {
            assert!(text.contains(token.expose()) && token.expose().len() >= 16, "{text}");
        }
        read += u32::from(from.is_some() || to.is_some());
    }
    assert!((100..50_000).contains(&read), "the jumble is neither all nonsense nor all sense: {read}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_code_fits_into_a_message(symbols in prop::array::uniform13(0_u8..32), id in "[a-z0-9-]{1,36}", minor in 1_i64..1_000_000) {
        let code = code::issue(symbols).expose().to_owned();
        let bare = code.replace('-', "");
        for text in [&code, &bare] {
            prop_assert_eq!(redeemed(&id, euro(minor), text), None);
            prop_assert_eq!(refused(text), None);
        }
        let last: String = bare.chars().skip(12).collect();
        let told = redeemed(&id, euro(minor), &last).unwrap().write();
        prop_assert!(!told.contains(&bare) && !told.contains(&code));
    }

    #[test]
    fn what_is_worn_can_always_be_read(
        accent in any::<Option<[u8; 3]>>(), paper in any::<Option<[u8; 3]>>(), ink in any::<Option<[u8; 3]>>(), dark: bool,
        theme in prop::sample::select(vec![Theme::Auto, Theme::Light, Theme::Dark]),
    ) {
        let color = |parts: Option<[u8; 3]>| parts.map(|[red, green, blue]| Color::rgb(red, green, blue));
        let skin = skin(theme, &Style { accent: color(accent), paper: color(paper), ink: color(ink), round: None }, dark);
        let read = |name: &str| worn(&skin, name).map(|value| Color::read(value).unwrap());
        let ours = |light, night| Color::read(if skin.scheme == "dark" { night } else { light }).unwrap();
        let sheet = read("--sheet").unwrap_or(ours("#ffffff", "#151a38"));
        let text = read("--ink").unwrap_or(ours("#12163a", "#eef0fb"));
        prop_assert!(text.contrast(sheet) >= 450, "{skin:?}");
        if let Some(act) = read("--act") {
            prop_assert!(act.contrast(sheet) >= 450 && act.contrast(read("--on-act").unwrap()) >= 450, "{skin:?}");
        }
    }
}
