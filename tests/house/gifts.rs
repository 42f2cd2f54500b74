//! Lists of recipients as they come out of a spreadsheet, with faults whose places are known. The rules of `domain` are
//! tried with them too.

/// A fault that is in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The recipient, from 1.
    pub row: u32,
    /// The line of the file that its row begins at, from 1.
    pub line: u32,
    /// The column by its name in the rules: `name`, `email`, `amount`, `message`, `zone`.
    pub column: &'static str,
    /// The fault by its name in the rules: `missing`, `too_long`, …
    pub fault: &'static str,
}

/// A list, and what is wrong in it.
pub struct List {
    /// The file.
    pub csv: String,
    /// Everything that is wrong with it, row by row, and in a row from the left as [`COLUMNS`] has it.
    pub mistakes: Vec<Mistake>,
}

/// The columns in the order in which the rules name faults.
pub const COLUMNS: [&str; 5] = ["name", "email", "amount", "message", "zone"];

/// Every way to be wrong: the column, the fault, and what stands there instead, `#` being the row.
const WAYS: [(&str, &str, &str); 20] = [
    ("name", "missing", ""),
    ("email", "missing", ""),
    ("email", "not_an_email", "nobody.#"),
    ("amount", "not_an_amount", "a lot"),
    ("amount", "too_little", "0,50"),
    ("amount", "too_much", "12.345,00"),
    ("zone", "no_such_zone", "Europe/Atlantis"),
    ("email", "twice", "recipient.1@demo.example"),
    ("name", "too_long", NAME),
    ("message", "too_long", MESSAGE),
    ("email", "not_an_email", "bo.#@demo"),
    ("email", "not_an_email", "bo .#@demo.example"),
    ("amount", "not_an_amount", "-25"),
    ("amount", "not_an_amount", "25,1234"),
    ("amount", "too_much", "99999999999999999999"),
    ("email", "twice", "Recipient.2@DEMO.example"),
    ("zone", "no_such_zone", "CEST, I think"),
    ("name", "missing", "  "),
    ("email", "not_an_email", "bo.#@demo..example"),
    ("amount", "not_an_amount", "1.25.50"),
];

/// One character more than a name takes, and than a message takes: marks on letters and emoji count once.
const NAME: &str = "n80+1";
const MESSAGE: &str = "m500+1";

/// A list of so many recipients, in which every so-many-eth is wrong, each in another way; each tenth of those in three
/// columns at once. The file is one of a German spreadsheet: a byte-order mark, semicolons, CRLF, the columns in an order
/// of their own and one too many (`Kundennummer`), quotes around what needs them, and lines within messages. Without
/// mistakes all of it may be sent wherever the currency has two decimals: 5 to 100 each. From the third row on, rows can
/// be wrong.
pub fn list(recipients: u32, wrong_every: u32) -> List {
    let mut csv = String::from("\u{feff}Betrag;E-Mail;Kundennummer;Nachricht;Name;Zeitzone\r\n");
    let (mut mistakes, mut line, mut wrong) = (Vec::new(), 2, 0);
    for row in 1..=recipients {
        let mut cells = sound(row);
        if wrong_every > 0 && row % wrong_every == 0 {
            let mut ways = vec![WAYS[wrong % WAYS.len()]];
            if wrong % 10 == 9 {
                ways.extend([("name", "missing", ""), ("zone", "no_such_zone", "Nowhere")]);
            }
            wrong += 1;
            ways.sort_by_key(|(column, ..)| COLUMNS.iter().position(|one| one == column));
            for (column, fault, text) in ways {
                cells[place(column)] = written(text).replace('#', &row.to_string());
                mistakes.push(Mistake { row, line, column, fault });
            }
        }
        let [name, email, amount, message, zone] = cells.map(|cell| quoted(&cell));
        let record = format!("{amount};{email};{row};{message};{name};{zone}\r\n");
        line += u32::try_from(record.matches('\n').count()).expect("few lines");
        csv.push_str(&record);
    }
    List { csv, mistakes }
}

/// A recipient with whom nothing is wrong, by [`COLUMNS`].
fn sound(row: u32) -> [String; 5] {
    let amount = match row % 5 {
        0 => "25",
        1 => "25,50",
        2 => "50.00",
        3 => "100,00",
        _ => "5,-",
    };
    let (message, zone) = match row % 4 {
        0 => (String::new(), ""),
        1 => (format!("Danke, Nr. {row}; \"bis bald\" 🎁"), "Europe/Berlin"),
        2 => (format!("Liebe Nr. {row},\n\nalles Gute!"), "America/New_York"),
        _ => ("Alles Gute".to_owned(), "Asia/Tokyo"),
    };
    let (name, email) = (format!("Empfänger {row}"), format!("recipient.{row}@demo.example"));
    [name, email, amount.to_owned(), message, zone.to_owned()]
}

fn place(column: &str) -> usize {
    COLUMNS.iter().position(|one| *one == column).expect("a column of the rules")
}

fn written(text: &str) -> String {
    match text {
        NAME => "e\u{301}".repeat(81),
        MESSAGE => "👨‍👩‍👧‍👦".repeat(501),
        text => text.to_owned(),
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
