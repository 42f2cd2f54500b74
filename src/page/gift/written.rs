//! What stands in the form, as it is kept on this device until it is sent: it is there again after a reload, and without a
//! line. Codes are not kept. No Leptos in here.

use super::form::Draft;
use domain::{
    gift::{
        Design, Palette, Way,
        recipient::{Cells, Column},
    },
    json::{self, Json, Wire},
};
use serde::Serialize;

/// A draft on the device. The texts stand in one order: the seven of all, then the five of each row.
#[derive(Serialize)]
struct Written {
    design: Design,
    palette: Palette,
    way: Way,
    dated: bool,
    texts: Vec<String>,
}

impl Wire for Written {
    fn take(mut json: Json) -> Option<Self> {
        Some(Written {
            design: json.field("design")?,
            palette: json.field("palette")?,
            way: json.field("way")?,
            dated: json.field("dated")?,
            texts: json.field("texts")?,
        })
    }
}

/// As text; nothing where nobody has written anything yet.
pub fn write(draft: Draft) -> Option<String> {
    let untouched = draft.rows.iter().all(Cells::is_blank) && draft.message.is_empty() && draft.amount.is_empty();
    if untouched {
        return None;
    }
    let Draft { design, palette, way, dated, rosette, amount, from, message, day, hour, zone, rows, code: _ } = draft;
    let mut texts = vec![rosette, amount, from, message, day, hour, zone];
    texts.extend(
        rows.into_iter().flat_map(|Cells { name, email, amount, message, zone }| [name, email, amount, message, zone]),
    );
    serde_json::to_string(&Written { design, palette, way, dated, texts }).ok()
}

/// What was written; nothing where it was by another version of the app.
pub fn read(text: &str) -> Option<Draft> {
    let Written { design, palette, way, dated, texts } = json::read(text)?;
    let mut texts = texts.into_iter();
    let mut next = || texts.next();
    let (rosette, amount, from, message) = (next()?, next()?, next()?, next()?);
    let (day, hour, zone) = (next()?, next()?, next()?);
    let mut rows = Vec::new();
    while let Some(name) = next() {
        let mut row = Cells { name, ..Cells::default() };
        for column in Column::ALL.into_iter().skip(1) {
            row.set(column, next()?);
        }
        rows.push(row);
    }
    let code = String::new();
    let draft = Draft { design, palette, rosette, amount, way, rows, from, message, dated, day, hour, zone, code };
    (!draft.rows.is_empty()).then_some(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let row = |name: &str| Cells { name: name.into(), email: "a@b.example".into(), ..Cells::default() };
        Draft {
            design: Design::Kite,
            palette: Palette::Ruby,
            rosette: "r".into(),
            amount: "25".into(),
            way: Way::Link,
            rows: vec![row("Bo"), row("“Chi”\n")],
            from: "Ada".into(),
            message: "For you".into(),
            dated: true,
            day: "2027-03-28".into(),
            hour: "09:00".into(),
            zone: "Europe/Berlin".into(),
            code: "SPRING15".into(),
        }
    }

    #[test]
    fn a_draft_comes_back_as_it_was_but_for_its_code() {
        let text = write(draft()).unwrap();
        assert!(!text.contains("SPRING15"));
        assert_eq!(read(&text), Some(Draft { code: String::new(), ..draft() }));
    }

    #[test]
    fn what_is_none_is_no_draft_and_nothing_written_is_not_kept() {
        let text = write(draft()).unwrap();
        for odd in ["", "{}", &text.replace("kite", "submarine"), &text.replace(",\"a@b.example\"", "")] {
            assert_eq!(read(odd), None, "{odd}");
        }
        let untouched =
            Draft { rows: vec![Cells::default()], message: String::new(), amount: String::new(), ..draft() };
        assert_eq!(write(untouched), None);
    }
}
