use super::{
    tests::{house, terms},
    *,
};
use crate::{Currency, gift::rows};

#[path = "../../../../tests/house/gifts.rs"]
mod gifts;

fn word(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap();
    let word = value.get("fault").unwrap_or(&value).as_str().unwrap();
    word.to_owned()
}

/// All that is wrong with a file, as (row, line, column, fault).
fn found(csv: &str, terms: &Terms) -> Vec<gifts::Mistake> {
    let sheet = rows::read(csv).unwrap();
    let twice = twice(sheet.rows.iter().map(|row| row.cells.email.as_str()));
    let mut found = Vec::new();
    for ((row, line), twice) in (1..).zip(&sheet.rows).zip(twice) {
        let mut faults = read(&line.cells, &house(terms)).err().unwrap_or_default();
        faults.extend(twice.map(|row| (Column::Email, Fault::Twice { row })));
        faults.sort_by_key(|(column, _)| Column::ALL.iter().position(|one| one == column));
        found.extend(faults.into_iter().map(|(column, fault)| {
            let name = |text: String, all: &[&'static str]| *all.iter().find(|one| **one == text).unwrap();
            let faults = [
                "missing",
                "too_long",
                "not_an_email",
                "twice",
                "not_an_amount",
                "too_little",
                "too_much",
                "no_such_zone",
            ];
            let (column, fault) = (name(word(column), &gifts::COLUMNS), name(word(fault), &faults));
            gifts::Mistake { row, line: line.line, column, fault }
        }));
    }
    found
}

#[test]
fn of_a_thousand_rows_every_fault_is_found_at_its_place() {
    let terms = terms(Currency::EUR);
    let list = gifts::list(1_000, 25);
    let begin = std::time::Instant::now();
    let found = found(&list.csv, &terms);
    println!("1,000 rows, {} faults in 40 of them: {:?}", found.len(), begin.elapsed());
    assert_eq!(found, list.mistakes);
    let mut wrong: Vec<u32> = found.iter().map(|one| one.row).collect();
    wrong.dedup();
    assert_eq!((wrong.len(), found.len()), (40, 48));
    assert_eq!(self::found(&gifts::list(1_000, 0).csv, &terms), []);
}
