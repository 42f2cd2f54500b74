use super::*;
use proptest::prelude::*;

/// A list as a program writes it, every field between quotes.
fn written(rows: &[Vec<&str>], separator: &str, end: &str) -> String {
    let field = |text: &&str| ["\"", &text.replace('"', "\"\""), "\""].concat();
    let row = |row: &Vec<&str>| row.iter().map(field).collect::<Vec<_>>().join(separator);
    rows.iter().map(row).collect::<Vec<_>>().join(end)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_too_much(text in "(?s).{0,80}") {
        let _ = read(&text);
    }

    #[test]
    fn no_jumble_of_marks_is_too_much(text in "[a@<>,;\t \"'\r\n=0.é\u{feff}]{0,60}") {
        let _ = read(&text);
    }

    #[test]
    fn what_is_written_reads_back_in_any_order_of_columns(
        rows in prop::collection::vec(("[^\0']{0,12}", "[a-z]{1,9}@[a-z]{1,9}\\.example", "[0-9]{1,4}", "[^\0']{0,20}"), 1..6),
        turn in 0..4_usize,
        separator in prop::sample::select(vec![",", ";", "\t"]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        // What belongs to spreadsheets is tried above.
        let all = rows.iter().map(|(name, email, amount, message)| {
            let [name, message] = [name, message].map(|text| text.trim());
            vec![name, email, amount, message]
        });
        let all: Vec<Vec<&str>> = std::iter::once(vec!["Name", "Mail", "Betrag", "Mensaje"]).chain(all).collect();
        let turned = all.iter().map(|row| {
            let mut row = row.clone();
            row.rotate_left(turn);
            row
        });
        let sheet = read(&written(&turned.collect::<Vec<_>>(), separator, end)).unwrap();
        let read: Vec<Vec<&str>> = sheet.rows.iter().map(|row| {
            vec![&*row.cells.name, &*row.cells.email, &*row.cells.amount, &*row.cells.message]
        }).collect();
        prop_assert_eq!(&read[..], &all[1..]);
        prop_assert_eq!(sheet.unread, Vec::<String>::new());
    }
}
