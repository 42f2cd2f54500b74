use super::*;
use crate::code::{self, Whose};

const A: &str = "GQ7T-2M9X-4K8R-WD1F";
const B: &str = "P5D0-N3V6-H1J8-B4P6";

fn profile(id: &str) -> Profile {
    Profile::all().into_iter().find(|profile| profile.id == id).unwrap()
}

fn read_list(text: &str) -> List {
    let foreign = [Foreign { whose: Whose::Issuer("Amazon".into()), profile: profile("alnum-14") }];
    list(text, &["scrip", "card-pin", "promo"].map(profile), &foreign)
}

fn codes(list: &List) -> Vec<String> {
    let code = |row: &Row| match &row.what {
        What::Ready(request) => request.code.expose().to_owned(),
        What::Promo(code) => ["promo ", code.expose()].concat(),
        What::Wrong(Wrong::Code(Reading::Fault(Fault::CheckFailed { repair: Some(repair), .. }))) => {
            ["mend ", repair.code.expose()].concat()
        }
        What::Wrong(_) => "wrong".to_owned(),
        What::Duplicate(of) => format!("as {of}"),
    };
    list.rows.iter().map(code).collect()
}

#[test]
fn a_list_of_codes_in_any_dress() {
    let text = format!("{A}\n  p5d0 n3v6 h1j8 b4p6  \n\n\"G000-0000-0000-03M7\"\ng123456789abcqe5\n");
    let list = read_list(&text);
    assert_eq!(codes(&list), [A, B, "G000-0000-0000-03M7", "G123-4567-89AB-CQE5"]);
    assert_eq!(list.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4, 5]);
    assert_eq!(list.skipped, 0);
}

#[test]
fn a_wrong_code_without_a_digit_is_a_code_and_a_long_word_is_none() {
    let drawn = (0..99).map(|nth: u8| code::issue([10, 31, 12, 29, 14, 27, 16, 25, 18, 23, 20, 21, 10 + nth % 22]));
    let lettered = drawn.map(|code| code.expose().to_owned()).find(|code| !code.contains(|c: char| c.is_ascii_digit()));
    let right = lettered.expect("a code without a digit");
    let wrong: String = std::iter::once('Z').chain(right.chars().skip(1)).collect();
    assert_ne!(right, wrong);
    let list = read_list(&format!("{wrong}\n{}\nRESPONSIBILITIES\nthat were sent here", wrong.to_lowercase()));
    assert_eq!(codes(&list), [format!("mend {right}"), format!("mend {right}")]);
    assert_eq!(list.skipped, 2);
}

#[test]
fn a_table_has_its_codes_and_not_its_heading() {
    let text = format!("code,amount,currency,profile,expires\n{A},25.00,USD,scrip,2027-01-01\n{B};50.00;USD;scrip;\n");
    let list = read_list(&text);
    assert_eq!(codes(&list), [A, B]);
    assert_eq!(list.skipped, 1);
}

#[test]
fn a_letter_has_its_codes_and_its_words_are_left() {
    let text = format!("Dear Ada,\n\nyour order 4711 of 2026-11-21 brings you {A} and\n{B}. Call 555 0100.\n\nBo\n");
    let list = read_list(&text);
    assert_eq!(codes(&list), [A, B]);
    assert_eq!(list.skipped, 2);
}

#[test]
fn the_same_code_counts_once_however_it_is_written() {
    let list = read_list(&format!("{A}\n{B}\ngq7t2m9x4k8rwd1f\n{B}"));
    assert_eq!(codes(&list), [A, B, "as 0", "as 1"]);
}

#[test]
fn a_typo_is_shown_with_its_repair_and_what_is_beyond_repair_as_it_is() {
    let list = read_list("GQ7T-2M9X-4K5R-WD1F\nGQ7T-2M9X-4K8R-WD1\nGQ7T-2M9X-4K8R-WD1FZ\nGQ?T-2M9X-4K8R-?D1F");
    assert_eq!(codes(&list), [&["mend ", A].concat(), "wrong", "wrong", &["mend ", A].concat()]);
}

#[test]
fn codes_of_others_and_promo_codes_are_told_apart() {
    let list = read_list(&format!("AQ2W-34RT56-789Q\nSPRING15\n{A}"));
    assert_eq!(codes(&list), ["wrong", "promo SPRING15", A]);
    let fault = &list.rows.first().unwrap().what;
    assert!(matches!(fault, What::Wrong(Wrong::Code(Reading::Fault(Fault::Elsewhere { .. })))), "{fault:?}");
}

#[test]
fn a_card_number_comes_with_its_security_code_or_is_told_that_it_lacks_it() {
    let number = "4539 5787 6362 1486";
    for beside in [" 12345678", ",12345678", "; 1234 5678", "\t12345678"] {
        let list = read_list(&[number, beside].concat());
        let row = list.rows.first().unwrap();
        let What::Ready(request) = &row.what else { panic!("{beside:?}: {row:?}") };
        assert_eq!(request.pin, Some(Code::typed("12345678")), "{beside:?}");
    }
    let list = read_list(number);
    assert!(matches!(list.rows.first().unwrap().what, What::Wrong(Wrong::PinMissing)), "{list:?}");
}

#[test]
fn more_than_a_thousand_are_counted_and_not_read() {
    let text: String = (0..1_100_u16)
        .map(|n| {
            let mut payload = [7; 13];
            for (at, value) in payload.iter_mut().take(3).enumerate() {
                *value = u8::try_from((n >> (5 * at)) & 31).unwrap();
            }
            format!("{}\n", crate::code::issue(payload).expose())
        })
        .collect();
    let list = read_list(&text);
    assert_eq!((list.rows.len(), list.surplus), (1_000, 100));
}

#[test]
fn nothing_prints_more_of_a_row_than_the_last_four() {
    let list = read_list(&format!("{A}\nGQ7T-2M9X-4K5R-WD1F\nSPRING15\nGQ7T-2M9X-4K8R-WD1"));
    let printed = format!("{list:?}");
    assert!(!printed.contains("2M9X") && printed.contains("WD1F"), "{printed}");
}
