//! Lists of recipients.

use super::split;
use domain::{
    Currency, Money,
    gift::{
        Terms, Way,
        recipient::{self, Cells, House},
        rows::{NoList, Sheet, read},
    },
};

/// A list that is read has rows, each at a line that is there; written as RFC 4180 says and read again it is the same. A
/// quote that is never closed stands where it is said to. A recipient that was tidied is tidy.
pub fn list(bytes: &[u8]) {
    let (chosen, text) = split(bytes);
    match read(&text) {
        Ok(sheet) => {
            let lines = lines(&text).len();
            assert!(!sheet.rows.is_empty(), "a list of nothing");
            let at: Vec<u32> = sheet.rows.iter().map(|row| row.line).collect();
            assert!(at.iter().all(|line| (1..=lines).contains(&(*line as usize))), "{at:?} of {lines} lines");
            again(&sheet);
            sheet.rows.iter().for_each(|row| tidy(&row.cells, chosen));
        }
        Err(NoList::Unclosed { line, column }) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            let there = lines(text).get(line as usize - 1).and_then(|line| line.chars().nth(column as usize - 1));
            assert_eq!(there, Some('"'), "line {line}, column {column}");
        }
        Err(NoList::Empty | NoList::Lacks { .. }) => {}
    }
}

/// Lines end with CR, LF, or both.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n").split(['\r', '\n']).map(str::to_owned).collect()
}

/// The sheet as a file of ours would have it, read again.
fn again(sheet: &Sheet) {
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |cells: &Cells| {
        let Cells { name, email, amount, message, zone } = cells;
        [name, email, amount, message, zone].map(|cell| quoted(cell)).join(",")
    };
    // Each reading takes one of the apostrophes that spreadsheets put before what could be a formula. Where there is nothing
    // behind them, the next one finds an empty row.
    let bare =
        |cell: &str| cell.trim().trim_start_matches(|sign: char| sign == '\'' || sign.is_whitespace()).to_owned();
    let full = |cells: &&Cells| {
        let Cells { name, email, amount, message, zone } = *cells;
        [name, email, amount, message, zone].into_iter().any(|cell| !bare(cell).is_empty())
    };
    let first: Vec<&Cells> = sheet.rows.iter().map(|row| &row.cells).filter(full).collect();
    if first.is_empty() {
        return;
    }
    let rows: Vec<String> = first.iter().map(|cells| row(cells)).collect();
    let written = format!("name,email,amount,message,zone\r\n{}\r\n", rows.join("\r\n"));
    let Ok(second) = read(&written) else { panic!("what was read is no list any more") };
    let second: Vec<&Cells> = second.rows.iter().map(|row| &row.cells).filter(full).collect();
    assert_eq!(first.len(), second.len(), "rows are lost");
    for (one, two) in first.iter().zip(&second) {
        let same = |one: &str, two: &str| bare(one) == bare(two);
        assert!(same(&one.amount, &two.amount) && same(&one.zone, &two.zone), "{one:?} {two:?}");
        assert!(same(&one.message, &two.message), "{one:?} {two:?}");
    }
}

/// What a recipient was read as is read as the same.
fn tidy(cells: &Cells, chosen: usize) {
    let money = |minor| Money::new(minor, Currency::USD);
    let (least, most) = (money(500), money(50_000));
    let terms = Terms { least, most, chips: Vec::new(), large: most, daily: most };
    let way = if chosen & 1 == 0 { Way::Email } else { Way::Link };
    let amount = (chosen & 2 == 0).then(|| money(2_500));
    let house = House { terms: &terms, way, amount, zone: "Europe/Berlin", zones: &|zone| zone.len() < 30 };
    let Ok(read) = recipient::read(cells, &house) else { return };
    let again = Cells {
        name: read.name.clone(),
        email: read.email.clone().unwrap_or_default(),
        amount: read.amount.to_string(),
        message: read.message.clone().unwrap_or_default(),
        zone: read.zone.clone(),
    };
    assert_eq!(recipient::read(&again, &house), Ok(read), "what was tidied is not tidy");
}
