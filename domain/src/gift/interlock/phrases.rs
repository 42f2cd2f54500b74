//! The words of scams, in the shop's six languages.
//!
//! What is looked for stands in tables, one a language. A word alone says little (`police`, `urgent`, `secret`), so most
//! rows ask for several at once: who asks, and what for. The message is written by the person who was deceived, so there
//! are the words of both: `pay the fine`, and `for my fine`.
//!
//! Where the facts come from: US Federal Trade Commission, "Avoiding and Reporting Gift Card Scams"
//! (consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams): who is pretended, that the numbers are to be read
//! out or photographed, that one is told to hurry, to stay on the phone, to keep it secret. The same, "No, no es tu jefe
//! quien te pide que compres tarjetas de regalo" (consumidor.ftc.gov, January 2026): the boss. Osaka Prefectural Police,
//! 「電子マネー（プリペイドカード）の番号送れ」は詐欺 (unpaid fees, numbers read out or photographed). Que Choisir with
//! cybermalveillance.gouv.fr on payment by coupons (2021): a relative abroad, a computer repaired, an inheritance. Oficina
//! de Seguridad del Internauta: "hijo en apuros".

use super::Scam;
use crate::gift::fold::fold;

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod ja;

/// A scam, and what speaks of it: of each list between `|` one phrase has to stand in the text, of a list that begins
/// with `!` none may. Phrases are folded; `*` lets the last word go on.
type Rule = (Scam, &'static [&'static str]);

const LANGUAGES: [&[Rule]; 6] = [en::RULES, de::RULES, fr::RULES, es::RULES, ja::RULES, ar::RULES];

/// The scams that a text speaks of, each once, in the order of [`Scam`].
pub fn phrases(text: &str) -> Vec<Scam> {
    let text = Folded::new(text);
    let rules = LANGUAGES.into_iter().flatten();
    let mut scams: Vec<Scam> =
        rules.filter(|(_, lists)| lists.iter().all(|list| text.holds(list))).map(|(scam, _)| *scam).collect();
    scams.sort_unstable();
    scams.dedup();
    scams
}

/// A folded text, and which three bytes follow each other somewhere in it, by a number made from them: of two thousand
/// phrases nearly all are ruled out without looking for them.
struct Folded {
    text: String,
    threes: [bool; 4_096],
}

impl Folded {
    fn new(text: &str) -> Folded {
        let (text, mut threes) = (fold(text), [false; 4_096]);
        for number in text.as_bytes().windows(3).map(number) {
            if let Some(three) = threes.get_mut(number) {
                *three = true;
            }
        }
        Folded { text, threes }
    }

    fn holds(&self, list: &str) -> bool {
        match list.strip_prefix('!') {
            Some(list) => !list.split('|').any(|phrase| self.says(phrase)),
            None => list.split('|').any(|phrase| self.says(phrase)),
        }
    }

    /// Whether a phrase stands in it. Japanese parts no words; Arabic joins its particles to them.
    fn says(&self, phrase: &str) -> bool {
        let (phrase, goes_on) = phrase.strip_suffix('*').map_or((phrase, false), |phrase| (phrase, true));
        if !phrase.as_bytes().windows(3).all(|three| self.threes.get(number(three)) == Some(&true)) {
            return false;
        }
        self.text.match_indices(phrase).any(|(at, _)| {
            let before = self.text.get(..at).and_then(|before| before.rsplit(' ').next()).unwrap_or_default();
            let after = self.text.get(at + phrase.len()..).unwrap_or_default();
            match phrase.chars().next() {
                Some('\u{600}'..='\u{6ff}') => PARTICLES.contains(&before) && (goes_on || after.starts_with(' ')),
                Some(c) if c > '\u{2e7f}' => true,
                _ => before.is_empty() && (goes_on || after.starts_with(' ')),
            }
        })
    }
}

/// A number below 4,096 for three bytes, spread as evenly as letters are.
fn number(three: &[u8]) -> usize {
    three.iter().fold(0, |number: usize, byte| (number * 37 + usize::from(*byte)) & 0xfff)
}

/// What Arabic writes before a word, and without a space: the, and, so, by, for, like.
const PARTICLES: [&str; 18] =
    ["", "ال", "و", "ف", "ب", "ل", "ك", "وال", "فال", "بال", "كال", "لل", "ول", "وب", "ولل", "وبال", "فل", "فب"];

#[cfg(test)]
mod tests;
