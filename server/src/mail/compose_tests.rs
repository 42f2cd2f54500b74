//! Letters as they travel, read again by a parser that is not ours.

use super::*;
use crate::mail::{Post, kept};
use mail_parser::MessageParser;

fn carrier() -> Carrier {
    Carrier::new(&Post::into("mail".into()), "Scrip", "https://shop.example")
}

fn content(name: &str, subject: &str) -> Content {
    Content {
        language: Language::German,
        to: "bo@mail.example".into(),
        name: Some(name.into()),
        subject: subject.into(),
        text: "Grüße\n.\nein Punkt\n".into(),
        html: "<p>Grüße</p>".into(),
        picture: Some(Picture { name: "picture", png: b"\x89PNG".to_vec() }),
    }
}

fn composed(name: &str, subject: &str) -> Vec<u8> {
    compose(&carrier(), "0199", Time(1_795_270_920_000), content(name, subject)).unwrap().bytes
}

#[test]
fn a_letter_has_text_html_and_its_picture_and_is_plain_ascii() {
    let bytes = composed("Bo", "A gift");
    assert!(bytes.is_ascii());
    let message = MessageParser::default().parse(&bytes).unwrap();
    let kinds: Vec<String> = message
        .parts
        .iter()
        .map(|part| {
            let kind = mail_parser::MimeHeaders::content_type(part).unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
        })
        .collect();
    assert_eq!(kinds, ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]);
    assert_eq!(message.message_id(), Some("0199@shop.example"));
    assert_eq!(message.header("Content-Language").and_then(|value| value.as_text()), Some("de"));
    assert_eq!(message.date().unwrap().to_rfc3339(), "2026-11-21T14:22:00Z");
    let kept = kept::read("0199", &bytes).unwrap();
    assert_eq!((kept.from.as_str(), kept.to.as_str()), ("Scrip <gifts@shop.example>", "Bo <bo@mail.example>"));
    assert_eq!(kept.text, "Grüße\n.\nein Punkt");
    assert_eq!(kept.html.trim(), "<p>Grüße</p>");
    assert_eq!(kept.pictures, [("picture".to_owned(), b"\x89PNG".to_vec())]);
}

#[test]
fn nothing_that_people_write_becomes_a_header() {
    for evil in ["Bo\r\nBcc: eve@evil.example", "Bo\nBcc: eve@evil.example", "Bo\u{2028}Bcc: eve@evil.example", "Bo\0"]
    {
        let bytes = composed(evil, evil);
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert!(message.bcc().is_none() && message.cc().is_none(), "{evil:?}");
        assert_eq!(message.to().unwrap().iter().count(), 1);
        assert!(message.subject().unwrap().starts_with("Bo"));
        let head = String::from_utf8(bytes).unwrap();
        let head = head.split("\r\n\r\n").next().unwrap();
        assert!(head.lines().all(|line| !line.starts_with("Bcc")), "{head}");
    }
}

#[test]
fn names_and_subjects_of_any_language_arrive_as_they_were_written() {
    let long = "Ein sehr langer Name mit vielen Umlauten äöü ".repeat(4);
    for name in
        ["Zoë", "山田 花子", "محمد", "Bo, the \"quiet\" <one>", "👨‍👩‍👧 Bo", "O'Neil; Bo", long.trim(), "bo@evil.example"]
    {
        let bytes = composed(name, name);
        assert!(bytes.is_ascii(), "{name}");
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "{name}");
        let message = MessageParser::default().parse(&bytes).unwrap();
        let to = message.to().unwrap().first().unwrap();
        assert_eq!((to.name(), to.address()), (Some(name), Some("bo@mail.example")), "{name}");
        assert_eq!(message.subject(), Some(name));
    }
}

#[test]
fn mail_goes_to_addresses_alone() {
    for to in [
        "",
        "bo",
        "bo@",
        "a@b.example,c@d.example",
        "bo@mail.example\r\nRCPT TO:<eve@evil.example>",
        "<bo@mail.example>",
    ] {
        let content = Content { to: to.into(), ..content("Bo", "A gift") };
        assert_eq!(compose(&carrier(), "0199", Time(0), content).err(), Some(ComposeFault::Address), "{to}");
    }
}
