use super::Json;
use proptest::prelude::*;
use serde_json::Value;

/// The same tree as serde_json reads it.
fn tree(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => number.as_i64().map_or(Json::Odd, Json::Number),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(list) => Json::List(list.iter().map(tree).collect()),
        Value::Object(fields) => Json::Object(fields.iter().map(|(name, value)| (name.clone(), tree(value))).collect()),
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite() && number.fract() != 0.0).prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::hash_map(".{0,6}", inner, 0..8).prop_map(|map| map.into_iter().collect::<Value>()),
        ]
    })
}

#[test]
fn what_is_no_json_is_none() {
    for text in [
        "",
        " ",
        "nul",
        "truefalse",
        "[",
        "[1,]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "\"",
        "\"\u{1}\"",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "\"\\x\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "1 2",
        "[1 2]",
        "{\"a\":1,}",
        "+1",
        "'a'",
    ] {
        assert_eq!(Json::parse(text), None, "{text}");
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
    assert_eq!(Json::parse(&"[".repeat(100_000)), None);
}

#[test]
fn a_surrogate_pair_is_one_character() {
    assert_eq!(Json::parse(r#""\ud83c\udf81""#), Some(Json::Text("🎁".into())));
}

proptest! {
    #[test]
    fn it_reads_what_serde_reads(value in any_value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            prop_assert_eq!(Json::parse(&text), Some(tree(&serde_json::from_str(&text).unwrap())));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\s\\S]{0,60}|[\\[\\]{}\",:0-9a-z\\\\ .eE+-]{0,60}") {
        let ours = Json::parse(&text);
        prop_assert_eq!(ours.is_some(), serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
    }
}
