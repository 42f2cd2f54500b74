//! The sentences of letters about what was reported.

/// What the button says.
pub const CASE: &str = "Read the answer";

/// The subject when the shop answered a report.
pub fn case_subject(number: &str, shop: &str) -> String {
    format!("{shop} answered your report {number}")
}

/// The shop answered a report. What it says stands where its owner is signed in, and not in a letter.
pub fn case_answered(name: &str, number: &str, shop: &str) -> Vec<String> {
    vec![
        format!("Hello {name}, {shop} has answered your report {number}."),
        "Sign in to read the answer. You can write back there until the report is closed.".to_owned(),
        "Nobody from the shop asks you for a code or a password, not in an answer either.".to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_shouts() {
        let all = case_answered("Ada", "7QK2-M4X9", "Scrip");
        assert!(all.iter().all(|sentence| !sentence.contains('!') && !sentence.contains("please")));
    }
}
