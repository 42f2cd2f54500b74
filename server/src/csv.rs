//! Cells of comma-separated values (RFC 4180), for spreadsheets that take too much for a formula.

/// The mark by which spreadsheets know UTF-8.
pub const MARK: &str = "\u{feff}";

/// What a person wrote, as a cell: a spreadsheet takes what begins like a formula for one, so an apostrophe stands before
/// that.
pub fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { ["'", text].concat() } else { text.to_owned() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_runs_as_a_formula_or_breaks_its_row() {
        for (typed, kept) in [
            ("Bo", "Bo"),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("a,b", "\"a,b\""),
            ("a\nb", "\"a\nb\""),
            ("a=b", "a=b"),
        ] {
            assert_eq!(cell(typed), kept, "{typed:?}");
        }
    }
}
