//! From what was typed to a request, or to all that is wrong with it. No Leptos in here.

use domain::api::{
    account::{NewAccount, PASSWORD},
    mailed::{AskReset, Reset},
    session::SignIn,
};
use domain::{embed::Token, gift::recipient::is_email};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands there.
    Empty,
    /// It can't be an address.
    Odd,
    /// It is too short, or too long by far.
    Length,
}

/// All that is wrong, at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// In the name field.
    pub name: Option<Fault>,
    /// In the e-mail field.
    pub email: Option<Fault>,
    /// In the password field.
    pub password: Option<Fault>,
}

/// Reads both fields.
pub fn parse(email: &str, password: &str) -> Result<SignIn, Faults> {
    let email = email.trim();
    let faults =
        Faults { name: None, email: email_fault(email), password: password.is_empty().then_some(Fault::Empty) };
    if faults == Faults::default() {
        Ok(SignIn { email: email.to_owned(), password: password.to_owned() })
    } else {
        Err(faults)
    }
}

/// Reads the fields of a new account.
pub fn parse_new(name: &str, email: &str, password: &str, region: &str) -> Result<NewAccount, Faults> {
    let (name, email) = (name.trim(), email.trim());
    let faults = Faults {
        name: name.is_empty().then_some(Fault::Empty),
        email: email_fault(email),
        password: (!PASSWORD.contains(&password.chars().count())).then_some(Fault::Length),
    };
    if faults == Faults::default() {
        let [name, email, password, region] = [name, email, password, region].map(str::to_owned);
        Ok(NewAccount { name, email, password, region })
    } else {
        Err(faults)
    }
}

/// Reads the e-mail of who has forgotten the password, as strictly as the shop does.
pub fn parse_forgotten(email: &str) -> Result<AskReset, Fault> {
    let email = email.trim();
    match email_fault(email) {
        None if is_email(email) => Ok(AskReset { email: email.to_owned() }),
        fault => Err(fault.unwrap_or(Fault::Odd)),
    }
}

/// Reads another password.
pub fn parse_reset(word: &Token, password: &str) -> Result<Reset, Fault> {
    let fits = PASSWORD.contains(&password.chars().count());
    let reset = || Reset { token: word.expose().to_owned(), password: password.to_owned() };
    fits.then(reset).ok_or(Fault::Length)
}

fn email_fault(email: &str) -> Option<Fault> {
    let odd = email.split_once('@').is_none_or(|(name, host)| name.is_empty() || !host.contains('.'));
    if email.is_empty() { Some(Fault::Empty) } else { odd.then_some(Fault::Odd) }
}

/// Where to go afterwards: an address of our own, never another site's.
pub fn next(wanted: Option<&str>, home: &str) -> String {
    match wanted {
        Some(path) if path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') => path.to_owned(),
        _ => home.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let empty = Some(Fault::Empty);
        assert_eq!(parse("", ""), Err(Faults { name: None, email: empty, password: empty }));
        let short = Faults { name: empty, email: Some(Fault::Odd), password: Some(Fault::Length) };
        assert_eq!(parse_new(" ", "ada", "1234567", "US"), Err(short));
        assert_eq!(parse_new("Cy ", "cy@demo.example", "12345678", "US").unwrap().name, "Cy");
        assert_eq!(parse("ada", "x").unwrap_err().email, Some(Fault::Odd));
        assert_eq!(parse(" ada@demo.example ", "demo shopper").unwrap().email, "ada@demo.example");
    }

    #[test]
    fn another_password_is_as_long_as_any_and_goes_with_the_word_of_the_link() {
        let word = Token::read("pr_0123456789abcdef").unwrap();
        assert_eq!(parse_reset(&word, "1234567").unwrap_err(), Fault::Length);
        let reset = parse_reset(&word, " 1234567").unwrap();
        assert_eq!((reset.token.as_str(), reset.password.as_str()), ("pr_0123456789abcdef", " 1234567"));
        assert_eq!(parse_forgotten(" ada@demo.example ").unwrap().email, "ada@demo.example");
        assert_eq!(
            [parse_forgotten(" "), parse_forgotten("ada"), parse_forgotten("a b@demo.example")].map(Result::err),
            [Some(Fault::Empty), Some(Fault::Odd), Some(Fault::Odd)]
        );
    }

    #[test]
    fn nobody_is_sent_to_another_site() {
        for wanted in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""] {
            assert_eq!(next(Some(wanted), "/balance"), "/balance");
        }
        assert_eq!(next(Some("/redeem"), "/balance"), "/redeem");
        assert_eq!(next(None, "/balance"), "/balance");
    }
}
