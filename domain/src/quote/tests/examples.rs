//! Every example's quote says what was worked out by hand.

use super::{Input, notation, quote, told::told};

const TABLES: [(&str, &str); 6] = [
    ("sums", include_str!("examples/sums.txt")),
    ("combining", include_str!("examples/combining.txt")),
    ("conditions", include_str!("examples/conditions.txt")),
    ("delivery", include_str!("examples/delivery.txt")),
    ("tax", include_str!("examples/tax.txt")),
    ("tender", include_str!("examples/tender.txt")),
];

/// One example: its title, what is given, and what its quote says.
struct Example {
    title: String,
    input: Input,
    says: String,
}

fn examples() -> Vec<Example> {
    let sections = |(table, text): &(&str, &'static str)| {
        let table = (*table).to_owned();
        text.split("# ").skip(1).map(move |section| read(&table, section))
    };
    TABLES.iter().flat_map(sections).collect()
}

fn read(table: &str, section: &str) -> Example {
    let (title, rest) = section.split_once('\n').expect("a title");
    let (given, says) = rest.split_once("->\n").unwrap_or_else(|| panic!("{table}: {title}: no arrow"));
    Example { title: format!("{table}: {title}"), input: notation::read(given), says: says.trim_end().into() }
}

#[test]
fn every_example_says_what_was_worked_out_by_hand() {
    let mut wrong = 0;
    for Example { title, input, says } in examples() {
        let found = told(&input, &quote(&input).unwrap());
        if found != says {
            wrong += 1;
            println!("\n{title}\n--- by hand\n{says}\n--- by the quote\n{found}");
        }
    }
    assert_eq!(wrong, 0, "examples that differ");
}

/// The examples as they travel: title, input and quote, a line each. The browser computes the same bytes from them.
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/quote/tests/examples/golden.tsv");

#[test]
fn the_golden_quotes_are_those_of_the_examples() {
    let line = |example: Example| {
        let quote = quote(&example.input).unwrap();
        let json = |value: Result<String, serde_json::Error>| value.unwrap();
        let parts = [
            json(serde_json::to_string(&example.title)),
            json(serde_json::to_string(&example.input)),
            json(serde_json::to_string(&quote)),
        ];
        format!("{}\n", parts.join("\t"))
    };
    let now: String = examples().into_iter().map(line).collect();
    if std::env::var_os("SCRIP_WRITE_GOLDEN").is_some() {
        std::fs::write(GOLDEN, &now).unwrap();
    }
    let before = std::fs::read_to_string(GOLDEN).unwrap();
    for (before, now) in before.lines().zip(now.lines()) {
        assert_eq!(before, now);
    }
    assert_eq!(before.lines().count(), now.lines().count());
}
