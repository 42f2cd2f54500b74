//! Finding a code in what was pasted: an e-mail, a link, the contents of a QR picture.

use super::{Code, Reading, read, tidy};
use crate::profile::{Check, Profile};

/// Windows looked at in a pasted text; a megabyte of prose is not searched to its end.
const LOOKED_AT: usize = 20_000;
/// Words that one code may be spread over.
const PIECES: usize = 8;

/// Every different code with a check rule that holds, in the order in which they stand in the text.
///
/// Codes without a check rule are not looked for: any word would be one.
pub fn in_text(text: &str, profiles: &[Profile]) -> Vec<Code> {
    let checked: Vec<Profile> = profiles.iter().filter(|profile| profile.check != Check::None).cloned().collect();
    let least = checked.iter().filter_map(|profile| usize::try_from(profile.min).ok()).min().unwrap_or(usize::MAX);
    let most = checked.iter().filter_map(|profile| usize::try_from(profile.max + profile.pin).ok()).max().unwrap_or(0);
    let between =
        |c: char| !(c.is_alphanumeric() || matches!(tidy::mark(c), tidy::Mark::Dash | tidy::Mark::Symbol('?')));
    let words: Vec<&str> = text.split(between).filter(|word| !word.is_empty()).take(LOOKED_AT).collect();
    let mut found: Vec<Code> = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let mut taken = 1;
        for pieces in 1..=PIECES {
            let Some(window) = words.get(start..start + pieces) else { break };
            let length: usize = window.iter().map(|word| word.len()).sum();
            if length < least {
                continue;
            }
            // Dashes count in the length: a code printed in single characters is twice as long.
            if length > most * 2 {
                break;
            }
            if let Reading::Complete(complete) = read(&window.join(" "), &checked, false) {
                taken = pieces;
                found.extend(complete.candidates.into_iter().next().map(|candidate| candidate.code));
                break;
            }
        }
        start += taken;
    }
    found
        .iter()
        .enumerate()
        .filter(|(at, code)| found.iter().take(*at).all(|seen| seen != *code))
        .map(|(_, code)| code.clone())
        .collect()
}
