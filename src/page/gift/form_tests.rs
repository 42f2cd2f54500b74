//! What is read from the form.

use super::*;
use domain::Currency;

const NOW: Time = Time(1_795_269_720_000);

fn dollars(whole: i64) -> Money {
    Money::new(whole * 100, Currency::USD)
}

fn terms() -> Terms {
    let chips = vec![dollars(25), dollars(50)];
    Terms { least: dollars(5), most: dollars(500), chips, large: dollars(200), daily: dollars(50_000) }
}

fn draft() -> Draft {
    Draft {
        design: Design::Kite,
        palette: Palette::Ink,
        rosette: "r".into(),
        amount: "50".into(),
        way: Way::Email,
        rows: vec![Cells { name: "Bo".into(), email: "bo@demo.example".into(), ..Cells::default() }],
        from: " Ada ".into(),
        message: "Happy birthday".into(),
        dated: false,
        day: String::new(),
        hour: "09:00".into(),
        zone: "Europe/Berlin".into(),
        code: String::new(),
    }
}

fn read(draft: &Draft) -> Result<Send, Faults> {
    let arrives = |local: Local, _: &str| Some(domain::gift::at(local, |_| 60).time());
    draft.read(&terms(), &Clocks { now: NOW, zones: &|zone| zone.contains('/'), arrives: &arrives })
}

#[test]
fn a_gift_to_one_is_read() {
    let send = read(&draft()).unwrap();
    assert_eq!((send.cover.from.as_str(), send.total, send.recipients.len()), ("Ada", dollars(50), 1));
    assert_eq!((send.on, send.code, send.understood), (None, None, false));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut draft = draft();
    draft.amount = "1000".into();
    draft.from = " ".into();
    draft.message = "👨‍👩‍👧".repeat(501);
    draft.dated = true;
    draft.day = "2026-11-20".into();
    draft.rows.push(Cells { email: "BO@demo.example".into(), zone: "Nowhere".into(), ..Cells::default() });
    let faults = read(&draft).unwrap_err();
    assert_eq!(faults.amount, Some(Fault::TooMuch { most: dollars(500) }));
    assert_eq!((faults.from, faults.day), (Some(Fault::Missing), Some(DayFault::Past)));
    assert_eq!(faults.message, Some(Fault::TooLong { have: 501, most: 500 }));
    let second: Vec<_> = faults.rows[1].iter().map(|(column, _)| *column).collect();
    assert_eq!(second, [Column::Name, Column::Amount, Column::Zone, Column::Email]);
}

#[test]
fn an_amount_for_all_is_needed_only_where_a_row_has_none() {
    let mut draft = draft();
    draft.amount = String::new();
    assert_eq!(read(&draft).unwrap_err().amount, Some(Fault::Missing));
    draft.rows[0].amount = "25".into();
    assert_eq!(read(&draft).unwrap().total, dollars(25));
}

#[test]
fn a_day_is_within_a_year_and_for_what_the_shop_sends() {
    let mut draft = draft();
    draft.dated = true;
    for (day, fault) in [("", DayFault::Odd), ("2026-02-30", DayFault::Odd), ("2027-12-01", DayFault::TooFar)] {
        draft.day = day.into();
        assert_eq!(read(&draft).unwrap_err().day, Some(fault), "{day}");
    }
    draft.day = "2026-12-24".into();
    assert_eq!(read(&draft).unwrap().on.unwrap().to_string(), "2026-12-24T09:00");
    draft.way = Way::Link;
    draft.rows[0].email = String::new();
    assert_eq!(read(&draft).unwrap().on, None);
}
