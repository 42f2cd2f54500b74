//! From what was typed to what proves something, or to what is wrong with it. No Leptos in here.

use domain::api::{factor::Proof, session::StepUp};

/// So many digits an authenticator shows.
const DIGITS: usize = 6;
/// So many symbols a recovery code has.
const SYMBOLS: usize = 15;

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands there.
    Empty,
    /// It is neither as long as an authenticator's code nor as a recovery code.
    Length,
}

/// All that is wrong, at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// In the password field.
    pub password: Option<Fault>,
    /// In the code field.
    pub code: Option<Fault>,
}

/// Reads a code: six digits, or a recovery code. Spaces and dashes do not matter.
pub fn code(typed: &str) -> Result<Proof, Fault> {
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_shown = code.len() == DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    match code.len() {
        0 if typed.trim().is_empty() => Err(Fault::Empty),
        length if is_shown || length == SYMBOLS => Ok(Proof { code }),
        _ => Err(Fault::Length),
    }
}

/// Reads a password, and a code where one is wanted.
pub fn parse(password: &str, typed: Option<&str>) -> Result<StepUp, Faults> {
    let read = typed.map(code).transpose();
    let faults = Faults { password: password.is_empty().then_some(Fault::Empty), code: read.as_ref().err().copied() };
    match read {
        Ok(proof) if faults == Faults::default() => {
            Ok(StepUp { password: password.to_owned(), code: proof.map(|proof| proof.code) })
        }
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_or_a_recovery_code_however_it_is_written() {
        for (typed, read) in [
            ("123456", "123456"),
            (" 123 456\n", "123456"),
            ("abcde-fgh12-3jkmn", "abcdefgh123jkmn"),
            ("ABCDE FGH12 3JKMN", "ABCDEFGH123JKMN"),
        ] {
            assert_eq!(code(typed).map(|proof| proof.code), Ok(read.to_owned()), "{typed:?}");
        }
        assert_eq!([code(""), code("  ")], [Err(Fault::Empty), Err(Fault::Empty)]);
        for typed in ["12345", "1234567", "abcdef", "abcde-fgh12", "--", "１２３４５６"] {
            assert_eq!(code(typed), Err(Fault::Length), "{typed:?}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let empty = Some(Fault::Empty);
        assert_eq!(parse("", Some("")), Err(Faults { password: empty, code: empty }));
        assert_eq!(parse("", None), Err(Faults { password: empty, code: None }));
        assert_eq!(parse("x", Some("12")), Err(Faults { password: None, code: Some(Fault::Length) }));
        assert_eq!(parse("x", None), Ok(StepUp { password: "x".into(), code: None }));
        assert_eq!(parse(" x", Some("123 456")), Ok(StepUp { password: " x".into(), code: Some("123456".into()) }));
    }
}
