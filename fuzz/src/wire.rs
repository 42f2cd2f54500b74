//! What other programs send: messages between a page and its frame, and the answers of a shop.

use super::split;
use domain::{
    Problem, Reason,
    embed::{Skin, ToFrame, read_from_frame, read_to_frame, skin},
    json::{self, Json},
    look::Color,
};
use serde_json::{Map, Value};

/// A message that is taken is JSON to everybody else too, is of one direction alone, is written as it is read, and shows
/// no token.
pub fn message(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (to, from) = (read_to_frame(&text), read_from_frame(&text));
    assert!(to.is_none() || from.is_none(), "a message for both sides");
    if to.is_some() || from.is_some() {
        assert!(serde_json::from_str::<Value>(&text).is_ok_and(|value| value["type"].is_string()), "{text}");
    }
    if let Some(from) = from {
        let written = from.write();
        assert_eq!(read_from_frame(&written), Some(from));
        assert!(serde_json::from_str::<Value>(&written).is_ok());
    }
    match to {
        Some(ToFrame::Token(Some(token))) => {
            assert!(!format!("{token:?}").contains(token.expose()), "a token is printed");
            assert!(!token.expose().contains(|sign: char| !sign.is_ascii_graphic()));
        }
        Some(ToFrame::Options(options)) => {
            for dark in [false, true] {
                worn(&skin(options.theme, &options.style, dark));
            }
        }
        _ => {}
    }
}

/// What is worn is colours and pixels and nothing else, and can be read.
fn worn(skin: &Skin) {
    let known = |sign: char| "#0123456789abcdefpx".contains(sign);
    assert!(skin.properties.iter().all(|(_, value)| value.chars().all(known)), "{skin:?}");
    let color = |wanted: &str| {
        let found = skin.properties.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| Color::read(value).expect("a colour that is worn is one"))
    };
    for (above, below) in [("--ink", "--paper"), ("--act", "--paper"), ("--on-act", "--act")] {
        if let (Some(above), Some(below)) = (color(above), color(below)) {
            assert!(above.contrast(below) >= 450, "{skin:?}");
        }
    }
}

/// The app's reader and serde_json take the same texts and read the same in them; a refusal that serde reads the app reads
/// too, and what it read it reads again.
pub fn problem(bytes: &[u8]) {
    let (_, text) = split(bytes);
    let (ours, theirs) = (Json::parse(&text), serde_json::from_str::<Value>(&text));
    match (&ours, &theirs) {
        (Some(ours), Ok(theirs)) => alike(ours, theirs),
        // They have no number so large; we need none.
        (Some(ours), Err(fault)) => assert!(fault.to_string().contains("out of range") && odd(ours), "{fault}: {text}"),
        (None, Ok(theirs)) => assert!(deep(theirs) > 60, "only to us it is no JSON: {text}"),
        (None, Err(_)) => {}
    }
    // By a number serde finds a variant too; to us what is no text is a reason that we do not know.
    let named = theirs.is_ok_and(|value| value.get("reason").is_none_or(Value::is_string));
    let (ours, theirs) = (json::read::<Problem>(&text), serde_json::from_str::<Problem>(&text));
    if let Some(problem) = &ours {
        let written = serde_json::to_string(problem).unwrap();
        assert_eq!(json::read::<Problem>(&written).as_ref(), Some(problem), "{written}");
    }
    if let (Ok(theirs), Some(ours)) = (&theirs, &ours) {
        assert_eq!(
            (&ours.kind, &ours.title, &ours.detail, ours.status),
            (&theirs.kind, &theirs.title, &theirs.detail, theirs.status)
        );
        let left = matches!(
            theirs.reason,
            Reason::PriceChanged { .. } | Reason::Recipients { .. } | Reason::GiftStopped { .. }
        );
        let expected = if named { &theirs.reason } else { &Reason::Unknown };
        assert!(left || ours.reason == *expected, "{:?} {:?}", ours.reason, theirs.reason);
    }
}

fn alike(ours: &Json, theirs: &Value) {
    match (ours, theirs) {
        (Json::Null, Value::Null) => {}
        (Json::Bool(one), Value::Bool(two)) => assert_eq!(one, two),
        (Json::Text(one), Value::String(two)) => assert_eq!(one, two),
        // To serde `-0` is no whole number; it is nothing all the same.
        (Json::Number(0), Value::Number(two)) => assert_eq!(two.as_f64(), Some(0.0)),
        (Json::Number(one), Value::Number(two)) => assert_eq!(Some(*one), two.as_i64()),
        (Json::Odd, Value::Number(two)) => assert!(two.as_i64().is_none(), "{two}"),
        (Json::List(one), Value::Array(two)) => {
            assert_eq!(one.len(), two.len());
            one.iter().zip(two).for_each(|(one, two)| alike(one, two));
        }
        (Json::Object(one), Value::Object(two)) => fields(one, two),
        _ => panic!("{ours:?} is not {theirs}"),
    }
}

/// The last of two fields of one name counts.
fn fields(ours: &[(String, Json)], theirs: &Map<String, Value>) {
    for (name, value) in theirs {
        let last = ours.iter().rev().find(|(own, _)| own == name);
        alike(&last.expect("a field is lost").1, value);
    }
    assert!(ours.iter().all(|(name, _)| theirs.contains_key(name)));
}

fn odd(json: &Json) -> bool {
    match json {
        Json::Odd => true,
        Json::List(list) => list.iter().any(odd),
        Json::Object(fields) => fields.iter().any(|(_, value)| odd(value)),
        _ => false,
    }
}

fn deep(value: &Value) -> usize {
    match value {
        Value::Array(list) => 1 + list.iter().map(deep).max().unwrap_or(0),
        Value::Object(fields) => 1 + fields.values().map(deep).max().unwrap_or(0),
        _ => 0,
    }
}
