use super::*;
use crate::Currency;
use proptest::prelude::*;

pub(super) fn terms(currency: Currency) -> Terms {
    let whole = |amount| Money::new(amount * currency.scale(), currency);
    Terms { least: whole(5), most: whole(500), chips: vec![whole(25)], large: whole(200), daily: whole(50_000) }
}

fn known(zone: &str) -> bool {
    jiff::tz::TimeZone::get(zone).is_ok()
}

pub(super) fn house(terms: &Terms) -> House<'_> {
    let amount = Some(Money::new(25 * terms.least.currency.scale(), terms.least.currency));
    House { terms, way: Way::Email, amount, zone: "Europe/Berlin", zones: &known }
}

fn cells(cells: [&str; 5]) -> Cells {
    let [name, email, amount, message, zone] = cells.map(str::to_owned);
    Cells { name, email, amount, message, zone }
}

/// The faults of a row in the shop of this currency.
fn wrong(row: [&str; 5]) -> Vec<(Column, Fault)> {
    let terms = terms(Currency::EUR);
    read(&cells(row), &house(&terms)).err().unwrap_or_default()
}

#[test]
fn all_that_is_wrong_with_a_row_is_said_at_once() {
    let euro = |minor| Money::new(minor, Currency::EUR);
    let long = "x".repeat(81);
    let faults = wrong([" ", "bo@", "4,99", &"m".repeat(501), "Mars/Base"]);
    assert_eq!(
        faults,
        [
            (Column::Name, Fault::Missing),
            (Column::Email, Fault::NotAnEmail),
            (Column::Amount, Fault::TooLittle { least: euro(500) }),
            (Column::Message, Fault::TooLong { have: 501, most: 500 }),
            (Column::Zone, Fault::NoSuchZone),
        ]
    );
    assert_eq!(
        wrong([&long, "", "500,01", "", "UTC"]),
        [
            (Column::Name, Fault::TooLong { have: 81, most: 80 }),
            (Column::Email, Fault::Missing),
            (Column::Amount, Fault::TooMuch { most: euro(50_000) }),
        ]
    );
    assert_eq!(
        wrong(["Bo", "bo@demo.example", "9".repeat(30).as_str(), "", ""]),
        [(Column::Amount, Fault::TooMuch { most: euro(50_000) }),]
    );
    for edge in ["5", "500", "5,00", "500.00"] {
        assert_eq!(wrong(["Bo", "bo@demo.example", edge, "", ""]), [], "{edge}");
    }
}

#[test]
fn what_fits_is_kept_tidy_and_what_is_left_out_is_what_holds_for_all() {
    let terms = terms(Currency::EUR);
    let read = |row| read(&cells(row), &house(&terms)).unwrap();
    let bo = read(["  Bo\nMiller ", " bo\u{200b}@demo.example", "", " Hi\r\n\r\n\r\n\r\nBo\u{202e} ", " "]);
    assert_eq!((bo.name.as_str(), bo.email.as_deref()), ("Bo Miller", Some("bo@demo.example")));
    assert_eq!((bo.amount, bo.message.as_deref()), (Money::new(2_500, Currency::EUR), Some("Hi\n\nBo")));
    assert_eq!(bo.zone, "Europe/Berlin");
    let cy = read(["Cy", "cy@demo.example", "30", " ", "Asia/Tokyo"]);
    assert_eq!((cy.message, cy.zone.as_str()), (None, "Asia/Tokyo"));
}

#[test]
fn a_gift_by_link_needs_no_address_and_one_without_amount_needs_one() {
    let terms = terms(Currency::JPY);
    let link = House { way: Way::Link, amount: None, ..house(&terms) };
    assert_eq!(read(&cells(["Bo", "nothing", "", "", ""]), &link).unwrap_err(), [(Column::Amount, Fault::Missing)]);
    let bo = read(&cells(["Bo", "bo@demo.example", "500", "", ""]), &link).unwrap();
    assert_eq!((bo.email, bo.amount), (None, Money::new(500, Currency::JPY)));
}

#[test]
fn accents_without_end_are_characters_in_the_end() {
    let zalgo = ["e", &"\u{301}".repeat(100_000)].concat();
    let faults = wrong(["Bo", "bo@demo.example", "", &zalgo, ""]);
    assert_eq!(faults, [(Column::Message, Fault::TooLong { have: 3_126, most: 500 })]);
    assert_eq!(wrong(["Bo", "bo@demo.example", "", &"👩🏽‍❤️‍💋‍👨🏿".repeat(500), ""]), []);
}

#[test]
fn the_second_of_two_addresses_names_the_first() {
    let found = twice(
        ["a@x.example", "", " A@X.example", "b@x.example", "", "a@x.example", "Ä@x.example", "ä@x.example"].into_iter(),
    );
    assert_eq!(found, [None, None, Some(1), None, None, Some(1), None, Some(7)]);
    assert_eq!(twice(std::iter::empty()), []);
}

#[test]
fn the_server_says_the_same_of_rows_that_the_app_would_not_send() {
    let terms = terms(Currency::EUR);
    let good = Recipient {
        name: "Bo".into(),
        email: Some("bo@demo.example".into()),
        amount: Money::new(2_500, Currency::EUR),
        message: None,
        zone: "Europe/Berlin".into(),
    };
    let dollars = Recipient { amount: Money::new(2_500, Currency::USD), email: None, ..good.clone() };
    let other = Recipient { name: " ".into(), zone: "".into(), ..good.clone() };
    let faults = faults(&[good.clone(), dollars, other, good], &house(&terms));
    let said: Vec<_> = faults.iter().map(|one| (one.row, one.column, one.fault.clone())).collect();
    assert_eq!(
        said,
        [
            (2, Column::Email, Fault::Missing),
            (2, Column::Amount, Fault::NotAnAmount),
            (3, Column::Name, Fault::Missing),
            (3, Column::Zone, Fault::NoSuchZone),
            (3, Column::Email, Fault::Twice { row: 1 }),
            (4, Column::Email, Fault::Twice { row: 1 }),
        ]
    );
}

proptest! {
    #[test]
    fn no_text_is_too_much(row in prop::array::uniform5("(?s).{0,40}"), kwd in any::<bool>()) {
        let terms = terms(if kwd { Currency::KWD } else { Currency::JPY });
        let [name, email, amount, message, zone] = row;
        let read = read(&Cells { name, email, amount, message, zone }, &house(&terms));
        // What is taken, the server takes.
        if let Ok(recipient) = read {
            prop_assert_eq!(faults(&[recipient], &house(&terms)), []);
        }
    }

    #[test]
    fn what_is_taken_once_is_taken_again(row in ("[ -~]{1,9}", "[a-z]{1,9}@[a-z]{2,9}\\.example", 5..500_i64, "(?s).{0,40}")) {
        let terms = terms(Currency::EUR);
        let (name, email, amount, message) = row;
        let typed = cells([&name, &email, &amount.to_string(), &message, ""]);
        if let Ok(one) = read(&typed, &house(&terms)) {
            prop_assert_eq!(one.amount.minor, amount * 100);
            let again = cells([&one.name, &email, &one.amount.to_string(), one.message.as_deref().unwrap_or(""), &one.zone]);
            prop_assert_eq!(read(&again, &house(&terms)), Ok(one));
        } else {
            prop_assert!(name.trim().is_empty());
        }
    }
}
