//! What each notice says to its reader, in the reader's language.

use crate::{
    store::{RunsOut, bucket_word},
    words::{
        self,
        said::{account, case, factor, identity, passkey},
    },
};
use domain::{Time, api::balance::Bucket};
use language::Language;

/// Who reads a letter about an account.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The account's language.
    pub language: Language,
    /// What its owner is called.
    pub name: &'a str,
    /// The shop's name.
    pub shop: &'a str,
}

/// What a letter says, and what its button says.
pub struct Told {
    /// The subject.
    pub subject: String,
    /// Its paragraphs.
    pub says: Vec<String>,
    /// The button.
    pub button: &'static str,
}

/// An account was frozen.
pub fn frozen(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        account::frozen(language, name, shop, &words::minute(language, at)),
        account::frozen_means(language).into(),
        account::frozen_not_you(language).into(),
    ];
    told(account::frozen_subject(language, shop), says, account::see_balance(language))
}

/// An account was unfrozen.
pub fn unfrozen(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        account::unfrozen(language, name, shop, &words::minute(language, at)),
        account::unfrozen_not_you(language).into(),
    ];
    told(account::unfrozen_subject(language, shop), says, account::see_balance(language))
}

/// A part of the balance runs out soon; some shelves of the shop may be all that it pays for.
pub fn runs_out(Reader { language, name, .. }: Reader<'_>, lot: &RunsOut, shelves: &[String]) -> Told {
    // The last day on which it can be spent: what is good for a whole day runs out with the first instant of the next.
    let (amount, date) = (words::money(language, lot.left), words::date(language, lot.on.plus(-1)));
    let good = match (lot.bucket, shelves) {
        (Bucket::Points, _) => account::good_points(language).into(),
        (_, []) => account::good_for_any(language).into(),
        _ => account::good_for_only(language, &words::list(language, shelves)),
    };
    let says = [
        account::runs_out(language, name, &amount, bucket_word(lot.bucket), &date),
        good,
        account::runs_out_hint(language).into(),
    ];
    told(account::runs_out_subject(language, &amount, &date), says, account::see_balance(language))
}

/// An e-mail is to be confirmed.
pub fn confirm(Reader { language, name, shop }: Reader<'_>) -> Told {
    let says = [
        identity::confirm(language, name, shop),
        identity::confirm_link(language).into(),
        identity::leave_it(language).into(),
    ];
    told(identity::confirm_subject(language, shop), says, identity::confirm_button(language))
}

/// An account is to have this e-mail.
pub fn new_email(Reader { language, name, shop }: Reader<'_>) -> Told {
    let says = [
        identity::new_email(language, name, shop),
        identity::new_email_link(language).into(),
        identity::leave_it(language).into(),
    ];
    told(identity::new_email_subject(language, shop), says, identity::new_email_button(language))
}

/// An account is to have another e-mail than this.
pub fn email_asked(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        identity::email_asked(language, name, &words::minute(language, at), shop),
        identity::nothing_here(language).into(),
        identity::email_asked_not_you(language).into(),
    ];
    told(identity::email_asked_subject(language, shop), says, account::see_account(language))
}

/// An account has another e-mail than this.
pub fn email_changed(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        identity::email_changed(language, name, &words::minute(language, at), shop),
        identity::nothing_to_do(language).into(),
        identity::email_changed_not_you(language).into(),
    ];
    told(identity::email_changed_subject(language, shop), says, account::see_account(language))
}

/// Somebody has forgotten a password.
pub fn reset(Reader { language, name, shop }: Reader<'_>) -> Told {
    let says = [
        identity::reset(language, name, shop),
        identity::reset_link(language).into(),
        identity::reset_not_you(language).into(),
    ];
    told(identity::reset_subject(language, shop), says, identity::reset_button(language))
}

/// Another browser signed in: how it names itself.
pub fn new_browser(Reader { language, name, shop }: Reader<'_>, at: Time, agent: &str) -> Told {
    let (moment, browser) = (words::minute(language, at), words::device(language, agent));
    let says = [
        identity::new_browser(language, name, shop, &moment, &browser),
        identity::new_browser_yours(language).into(),
        identity::not_you(language).into(),
    ];
    told(identity::new_browser_subject(language, shop), says, account::see_account(language))
}

/// The password was changed.
pub fn new_password(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        identity::new_password(language, name, shop, &words::minute(language, at)),
        identity::new_password_means(language).into(),
        identity::not_you(language).into(),
    ];
    told(identity::new_password_subject(language, shop), says, account::see_account(language))
}

/// A second factor was set up.
pub fn factor_on(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        factor::on(language, name, shop, &words::minute(language, at)),
        factor::on_means(language).into(),
        identity::not_you(language).into(),
    ];
    told(factor::on_subject(language, shop), says, account::see_account(language))
}

/// The authenticator app was taken off; passkeys, which are a second factor too, may be left.
pub fn factor_off(Reader { language, name, shop }: Reader<'_>, at: Time, has_passkeys: bool) -> Told {
    let says = [
        factor::off(language, name, shop, &words::minute(language, at)),
        factor::off_means(language).into(),
        identity::not_you(language).into(),
    ];
    let subject = if has_passkeys { factor::app_off_subject } else { factor::off_subject };
    told(subject(language, shop), says, account::see_account(language))
}

/// A recovery code was used.
pub fn recovery_used(Reader { language, name, shop }: Reader<'_>, at: Time) -> Told {
    let says = [
        factor::recovery(language, name, shop, &words::minute(language, at)),
        factor::recovery_means(language).into(),
        identity::not_you(language).into(),
    ];
    told(factor::recovery_subject(language, shop), says, account::see_account(language))
}

/// A passkey was added: what its owner calls it.
pub fn passkey_on(Reader { language, name, shop }: Reader<'_>, at: Time, called: &str) -> Told {
    let says = [
        passkey::on(language, name, shop, &words::minute(language, at), called),
        passkey::on_means(language).into(),
        passkey::not_you(language).into(),
    ];
    told(passkey::on_subject(language, shop), says, account::see_account(language))
}

/// A passkey was taken off: what its owner called it.
pub fn passkey_off(Reader { language, name, shop }: Reader<'_>, at: Time, called: &str) -> Told {
    let says = [
        passkey::off(language, name, shop, &words::minute(language, at), called),
        passkey::off_means(language).into(),
        identity::not_you(language).into(),
    ];
    told(passkey::off_subject(language, shop), says, account::see_account(language))
}

/// The counter of a passkey went back: what its owner calls it.
pub fn passkey_back(Reader { language, name, shop }: Reader<'_>, at: Time, called: &str) -> Told {
    let says = [
        passkey::refused(language, name, called, shop, &words::minute(language, at)),
        passkey::refused_means(language).into(),
        passkey::not_you(language).into(),
    ];
    told(passkey::refused_subject(language, shop), says, account::see_account(language))
}

/// The shop has answered a report with this number. What it says stands where its owner is signed in.
pub fn case_answered(Reader { language, name, shop }: Reader<'_>, number: &str) -> Told {
    let says = [
        case::answered(language, name, shop, number),
        case::answered_next(language).into(),
        case::answered_rule(language).into(),
    ];
    told(case::answered_subject(language, shop, number), says, case::read(language))
}

fn told(subject: String, says: impl Into<Vec<String>>, button: &'static str) -> Told {
    Told { subject, says: says.into(), button }
}
