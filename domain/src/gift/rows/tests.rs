use super::*;

/// What was read, a row as `line: name|e-mail|amount|message|zone`.
fn told(text: &str) -> Vec<String> {
    let sheet = read(text).unwrap_or_else(|fault| panic!("{text:?}: {fault:?}"));
    let told = |row: &Row| {
        let cells: Vec<&str> = Column::ALL.iter().map(|column| row.cells.get(*column)).collect();
        format!("{}: {}", row.line, cells.join("|"))
    };
    sheet.rows.iter().map(told).collect()
}

#[track_caller]
fn reads(text: &str, rows: &[&str]) {
    assert_eq!(told(text), rows, "{text:?}");
}

#[test]
fn a_list_is_read_whatever_parts_its_fields_and_ends_its_lines() {
    for separator in [",", ";", "\t"] {
        for end in ["\n", "\r\n", "\r"] {
            for begin in ["", "\u{feff}"] {
                let rows = ["Name,E-mail,Amount", "Bo,bo@demo.example,25", "", "Cy,cy@demo.example,30", "", ""];
                let text = [begin, &rows.join(end).replace(',', separator)].concat();
                reads(&text, &["2: Bo|bo@demo.example|25||", "4: Cy|cy@demo.example|30||"]);
            }
        }
    }
}

#[test]
fn a_quoted_field_holds_separators_line_ends_and_quotes() {
    reads(
        "name,message,email\r\n\"Miller, Bo\",\"Hello \"\"Bo\"\",\r\n\r\nall; the best\",bo@demo.example\r\nCy,,cy@demo.example",
        &["2: Miller, Bo|bo@demo.example||Hello \"Bo\",\r\n\r\nall; the best|", "5: Cy|cy@demo.example|||"],
    );
    reads(
        "name, email\nBo, \"bo@demo.example\" \nA 5\" cake,cy@demo.example",
        &["2: Bo|bo@demo.example|||", "3: A 5\" cake|cy@demo.example|||"],
    );
    reads(
        "name,email\n\"Bo\" Miller,bo@demo.example\n\"\",cy@demo.example",
        &["2: Bo Miller|bo@demo.example|||", "3: |cy@demo.example|||"],
    );
}

#[test]
fn a_quote_that_is_never_closed_is_told_with_its_place() {
    for (text, line, column) in [
        ("name,email\nBö,\"bo@demo.example\nCy,cy@demo.example", 2, 4),
        ("\"name,email", 1, 1),
        ("name,email,message\r\nBo,bo@demo.example,\"Hi\r\nBo\"\r\nCy,cy@demo.example,  \"Hi\"\"", 4, 22),
    ] {
        assert_eq!(read(text), Err(NoList::Unclosed { line, column }), "{text:?}");
    }
}

#[test]
fn a_header_names_columns_in_six_languages_and_any_order() {
    for header in [
        "Name;E-mail;Amount;Message;Time zone",
        "Recipient;E-Mail address;Amount (EUR);Personal message;Timezone",
        "Recipient’s name;Recipient email;Amount in EUR;Note;TZ",
        "EMPFÄNGER;E-Mail-Adresse;Betrag;Nachricht;Zeitzone",
        "Name des Empfängers;E-Mail des Empfängers;Betrag in €;Grußtext;Zeitzone",
        "Empfaenger;Mail;Wert;Persönliche Nachricht;Zeitzone",
        "Nom;Courriel;Montant;Message;Fuseau horaire",
        "Nom du destinataire;Adresse e-mail;Montant en EUR;Texte;Fuseau",
        "Nombre;Correo electrónico;Importe;Mensaje;Zona horaria",
        "Destinatario;Correo;Cantidad;Dedicatoria;Huso horario",
        "名前;メールアドレス;金額;メッセージ;タイムゾーン",
        "受取人のお名前;Ｅメール;金額（円）;ひとこと;時間帯",
        "الاسم;البريد الإلكتروني;المبلغ;الرسالة;المنطقة الزمنية",
        "اسم المستلم;بريد المستلم;القيمة;رسالة;التوقيت",
    ] {
        let names: Vec<&str> = header.split(';').collect();
        let cells = ["Bo", "bo@demo.example", "25,00", "Hi", "Europe/Berlin"];
        for turn in 0..5 {
            let turned = |fields: &[&str]| {
                let mut fields = fields.to_vec();
                fields.rotate_left(turn);
                fields.join(";")
            };
            let text = [turned(&names), turned(&cells)].join("\n");
            reads(&text, &["2: Bo|bo@demo.example|25,00|Hi|Europe/Berlin"]);
        }
    }
}

#[test]
fn every_name_of_a_column_is_written_as_it_is_compared() {
    let mut seen: Vec<&str> = Vec::new();
    for (part, names) in header::NAMES {
        for name in names.split(' ') {
            assert_eq!(header::part(name), Some(part), "{name}");
            let folded: String = crate::gift::fold::fold(name).split(' ').collect();
            assert_eq!(folded, name, "nothing that is folded equals it");
            assert!(!seen.contains(&name), "{name} stands twice");
            seen.push(name);
        }
    }
    for name in ["", " ", "Company", "Firma", "Telefon", "Street address", "Kundennummer", "IBAN"] {
        assert_eq!(header::part(name), None, "{name}");
    }
}

#[test]
fn first_and_last_names_are_one() {
    for (header, cells) in [
        ("First name,Last name", "Bo,Miller"),
        ("Last name,First name", "Miller,Bo"),
        ("Name,Vorname", "Miller,Bo"),
        ("Vorname,Nachname", "Bo,Miller"),
        ("Nom,Prénom", "Miller,Bo"),
        ("Nombre,Apellidos", "Bo,Miller"),
        ("Surname,Forename,Name", "Other,Another,Bo Miller"),
        ("First name,Last name", "Bo Miller,"),
        ("الاسم الأول,اسم العائلة", "Bo,Miller"),
    ] {
        reads(&format!("{header},mail\n{cells},bo@demo.example"), &["2: Bo Miller|bo@demo.example|||"]);
    }
    reads("姓,名,メール\n山田,花子,hanako@demo.example", &["2: 山田 花子|hanako@demo.example|||"]);
}

#[test]
fn a_list_without_a_header_is_read_by_what_stands_in_it() {
    reads(
        "Bo,bo@demo.example,25\nCy,cy@demo.example,30,Hi",
        &["1: Bo|bo@demo.example|25||", "2: Cy|cy@demo.example|30|Hi|"],
    );
    for (text, row) in [
        (
            "Bo;bo@demo.example;25,50 €;Hello, you;Europe/Berlin",
            "1: Bo|bo@demo.example|25,50 €|Hello, you|Europe/Berlin",
        ),
        ("bo@demo.example,Bo", "1: Bo|bo@demo.example|||"),
        ("USD 25\tBo\tbo@demo.example", "1: Bo|bo@demo.example|USD 25||"),
        ("1,Bo,bo@demo.example,25", "1: Bo|bo@demo.example|25||"),
        (",Bo,,bo@demo.example,,", "1: Bo|bo@demo.example|||"),
        ("Bo;25,00", "1: Bo||25,00||"),
        ("Bo,25,\"Hi; you\"", "1: Bo||25|Hi; you|"),
        ("Bo", "1: Bo||||"),
        ("sep=;\r\nBo;bo@demo.example", "2: Bo|bo@demo.example|||"),
    ] {
        reads(text, &[row]);
    }
}

#[test]
fn nothing_that_was_not_meant_to_part_fields_loses_a_word() {
    reads(
        "name,email,message\nBo,bo@demo.example,Hello, you, and all",
        &["2: Bo|bo@demo.example||Hello, you, and all|"],
    );
    reads("name,email,amount\nBo,bo@demo.example,25,50", &["2: Bo|bo@demo.example|25,50||"]);
}

#[test]
fn columns_that_say_nothing_are_named() {
    let sheet = read("Company,Name,,Mail,Phone,\nScrip,Bo,x,bo@demo.example,1,").unwrap();
    assert_eq!(sheet.unread, ["Company", "x", "Phone"]);
    let sheet = read("Bo,bo@demo.example,Hi,and more").unwrap();
    assert_eq!(sheet.unread, ["and more"]);
}

#[test]
fn a_text_that_is_no_list_says_why() {
    for text in ["", "\u{feff}", "\n\n \r\n", ",,,\n,,", "Name,E-mail", "sep=,\n"] {
        assert_eq!(read(text), Err(NoList::Empty), "{text:?}");
    }
    for text in ["Amount;Message\n25;Hi", "25\n30"] {
        assert_eq!(read(text), Err(NoList::Lacks { column: Column::Name }), "{text:?}");
    }
}

#[test]
fn bare_addresses_are_a_list_and_give_the_names() {
    reads(
        "bo.miller@demo.example\r\n\r\ncy@demo.example\r\n",
        &["1: Bo Miller|bo.miller@demo.example|||", "3: Cy|cy@demo.example|||"],
    );
    for text in [
        "bo.miller@demo.example, cy@demo.example",
        "bo.miller@demo.example; cy@demo.example;",
        "Bo Miller <bo.miller@demo.example>, <cy@demo.example>",
        "\"Miller, Bo\" <bo.miller@demo.example>, Cy <cy@demo.example>,",
        "Miller, Bo <bo.miller@demo.example>; mailto:cy@demo.example",
    ] {
        reads(text, &["1: Bo Miller|bo.miller@demo.example|||", "1: Cy|cy@demo.example|||"]);
    }
    reads(
        "E-Mail\nBo_MILLER-2+gift@demo.example\nnothing",
        &["2: Bo MILLER|Bo_MILLER-2+gift@demo.example|||", "3: Nothing|nothing|||"],
    );
    reads(
        "bo@demo.example\ncy@, di@demo.example",
        &["1: Bo|bo@demo.example|||", "2: Cy|cy@|||", "2: Di|di@demo.example|||"],
    );
    reads("Recipient,Mail\n,Bo Miller <bo@demo.example>", &["2: Bo Miller|bo@demo.example|||"]);
    reads("Name,Mail\n,bo@demo.example", &["2: |bo@demo.example|||"]);
}

#[test]
fn a_spreadsheets_apostrophe_is_none_of_the_text() {
    reads(
        "Name,Mail,Amount,Message\n'+49 Bo,'bo@demo.example,'25,'=1+1\n't Hooft,cy@demo.example,30,'tis",
        &["2: +49 Bo|bo@demo.example|25|=1+1|", "3: 't Hooft|cy@demo.example|30|'tis|"],
    );
}
