//! Every letter in every language.

use super::{
    Enclosed,
    compose::Content,
    gift::{self, Present},
    receipt,
    told::{self, Reader, Told},
};
use crate::store::{Addressee, GiftRow, RunsOut};
use domain::{
    Code, Currency, Money, Time,
    api::{
        balance::Bucket,
        gift::Cover,
        order::{Address, Method, Order, OrderLine, State},
    },
    gift::{Design, Palette, State as Stage, Way},
    quote::{BucketAmount, Credit},
};
use language::Language;

const AT: Time = Time(1_795_270_920_000);

fn notices(language: Language) -> Vec<Told> {
    let reader = Reader { language, name: "Zoë", shop: "Scrip" };
    let lot = |bucket| RunsOut { bucket, left: Money::new(1_500, Currency::USD), on: AT, categories: Vec::new() };
    let runs_out = |bucket, shelves: &[&str]| {
        told::runs_out(reader, &lot(bucket), &shelves.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    };
    vec![
        told::frozen(reader, AT),
        told::unfrozen(reader, AT),
        runs_out(Bucket::Gift, &[]),
        runs_out(Bucket::Refund, &[]),
        runs_out(Bucket::Promotional, &[]),
        runs_out(Bucket::Restricted, &["QX", "QY", "QZ"]),
        runs_out(Bucket::Points, &[]),
        told::confirm(reader),
        told::new_email(reader),
        told::email_asked(reader, AT),
        told::email_changed(reader, AT),
        told::reset(reader),
        told::new_browser(reader, AT, "Firefox/145.0 Windows"),
        told::new_browser(reader, AT, "iPhone"),
        told::new_browser(reader, AT, "curl"),
        told::new_password(reader, AT),
        told::factor_on(reader, AT),
        told::factor_off(reader, AT, true),
        told::factor_off(reader, AT, false),
        told::recovery_used(reader, AT),
        told::passkey_on(reader, AT, "QX"),
        told::passkey_off(reader, AT, "QX"),
        told::passkey_back(reader, AT, "QX"),
        told::case_answered(reader, "QX"),
    ]
}

fn of_gift(language: Language) -> Content {
    let cover = Cover {
        design: Design::Tea,
        palette: Palette::Ink,
        rosette: "7QK2-M4X9-1".into(),
        from: "Zoë".into(),
        message: "QX\nQY".into(),
    };
    let row = GiftRow {
        id: "7QK2-M4X9-1".into(),
        order: "7QK2-M4X9".into(),
        account: "a".into(),
        nth: 1,
        at: AT,
        state: Stage::Scheduled,
        way: Way::Email,
        cover,
        name: Some("Bo".into()),
        email: Some("bo@mail.example".into()),
        email_mac: None,
        zone: "UTC".into(),
        on: None,
        goes: AT,
        cools_until: None,
        card: "c".into(),
        amount: Money::new(5_000, Currency::USD),
        ended: None,
    };
    let code = Code::typed("GQ7T-0000-0000-KYJ7");
    let (shop, origin) = ("Scrip", "https://shop.example");
    let present = Present { language, gift: &row, code: &code, shop, origin, at: AT };
    gift::content(&present, "bo@mail.example".into(), Some(Vec::new()))
}

fn of_order(language: Language) -> Content {
    let money = |minor| Money::new(minor, Currency::USD);
    let line = OrderLine {
        id: "l".into(),
        product: "p".into(),
        name: "QX".into(),
        picture: String::new(),
        quantity: 2,
        every: Some(3),
        amount: money(1_000),
        discount: money(0),
        paid: money(1_000),
        cancelled: false,
        cancellable: false,
    };
    let paid = |bucket| BucketAmount { bucket, amount: money(100) };
    let buckets = [Bucket::Gift, Bucket::Refund, Bucket::Promotional, Bucket::Restricted, Bucket::Points];
    let order = Order {
        id: "7QK2-M4X9".into(),
        at: AT,
        state: State::Paid,
        lines: vec![OrderLine { every: None, ..line.clone() }, line],
        items: money(2_000),
        discounts: money(0),
        delivery: money(0),
        tax: money(100),
        tax_included: false,
        total: money(2_100),
        from_balance: money(500),
        due: money(1_600),
        method: Some(Method::Card),
        card: Some("4242".into()),
        buckets: buckets.map(paid).into(),
        promos: Vec::new(),
        credits: vec![Credit { promo: String::new(), amount: money(300), days: 11 }],
        address: Some(Address {
            name: "Bo".into(),
            street: "QX 1".into(),
            postcode: "10115".into(),
            city: "QY".into(),
            country: "QZ".into(),
        }),
        delivery_name: None,
        refunds: Vec::new(),
        balance_after: None,
    };
    let to = Addressee { email: "bo@mail.example".into(), name: "Bo".into(), language };
    let enclosed = [Enclosed { code: Code::typed("GQ7T-0000-0000-KYJ7"), worth: money(2_500) }];
    receipt::content("Scrip", to, &order, &enclosed)
}

/// Everything that a letter says, piece by piece.
fn all(language: Language) -> Vec<Vec<String>> {
    let notices = notices(language).into_iter().map(|Told { subject, says, button }| {
        let mut said = vec![subject, button.to_owned()];
        said.extend(says);
        said
    });
    let contents = [of_gift(language), of_order(language)];
    let contents = contents.map(|content| vec![content.subject, content.text]);
    notices.chain(contents).collect()
}

/// What is put in is Latin in every language, and so are these.
const LATIN: [&str; 16] = [
    "Zoë", "Scrip", "Bo", "QX", "QY", "QZ", "UTC", "US", "Firefox", "Windows", "iPhone", "QK2", "GQ7T", "KYJ7", "M4X9",
    "https",
];

#[test]
fn every_letter_is_wholly_in_its_language() {
    let english = all(Language::English);
    for language in Language::ALL {
        let letters = all(language);
        for (here, there) in letters.iter().zip(&english) {
            for (one, other) in here.iter().zip(there) {
                assert!(language == Language::English || one != other, "{language:?}: {one}");
                assert!(!one.is_empty() && !one.contains(['{', '}', '\u{1}']) && !one.contains("  "), "{one}");
            }
        }
        if !matches!(language, Language::Japanese | Language::Arabic) {
            continue;
        }
        for text in letters.iter().flatten() {
            let without_links: String =
                text.lines().filter(|line| !line.contains("https://")).collect::<Vec<_>>().join("\n");
            let words = without_links.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != 'ë');
            let latin = words.filter(|word| word.chars().any(|sign| sign.is_ascii_alphabetic()));
            let strange: Vec<&str> = latin.filter(|word| !LATIN.contains(word) && *word != "7QK2").collect();
            assert!(strange.is_empty(), "{strange:?}: {text}");
        }
    }
}

#[test]
fn a_letter_says_what_it_is_written_in_and_which_way() {
    for language in Language::ALL {
        let (direction, side) = if language == Language::Arabic { ("rtl", "right") } else { ("ltr", "left") };
        for content in [of_gift(language), of_order(language)] {
            assert_eq!(content.language, language);
            let tag = language.tag();
            for part in [
                format!("<html lang=\"{tag}\" dir=\"{direction}\">"),
                format!("lang=\"{tag}\" dir=\"{direction}\" class=\"paper\""),
                format!("padding-{side}:"),
            ] {
                assert!(content.html.contains(&part), "{part}: {}", content.html);
            }
        }
    }
}

#[test]
fn a_code_stands_alone_on_its_line_and_from_left_to_right() {
    for language in Language::ALL {
        for content in [of_gift(language), of_order(language)] {
            assert!(content.text.lines().any(|line| line == "GQ7T-0000-0000-KYJ7"), "{}", content.text);
            let code = content.html.split("dir=\"ltr\"").filter(|part| part.contains(">GQ7T-<wbr>")).count();
            assert_eq!(code, 1, "{}", content.html);
        }
    }
}

#[test]
fn what_is_put_into_arabic_keeps_its_own_direction() {
    let letter = of_order(Language::Arabic);
    assert_eq!(letter.subject, "طلبك \u{2068}7QK2-M4X9\u{2069} لدى \u{2068}Scrip\u{2069}");
    assert!(letter.text.contains("\u{2068}الإجمالي\u{2069}: \u{2068}\u{200f}21.00\u{a0}US$\u{2069}"), "{}", letter.text);
    assert!(letter.text.contains("صالح لمدة \u{2068}11\u{2069} يومًا"), "{}", letter.text);
    assert!(letter.text.contains("كل \u{2068}3\u{2069} أسابيع"), "{}", letter.text);
}
