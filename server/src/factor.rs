//! The second factor: an authenticator's codes (TOTP, RFC 6238), and recovery codes for who has lost it. Passkeys are one too
//! ([`crate::passkey`]).
//!
//! A code is good for its half minute and one more on either side, and once: a step that was used counts no more, nor one
//! before it. Whether a code fits, that it is used up, and that a miss counts, are one transaction.

use crate::{
    App,
    attempts::Counted,
    mail::{self, seal},
    secret::{self, Hash, Secret},
    store::{Fault, Look, Notice, Stop, Tx},
};
use domain::{
    Reason, Time,
    api::factor::{Enrolment, Factors, RecoveryCodes, method},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use totp_rs::{Builder, Totp};

/// Who sets an authenticator up has so long to type its first code: nobody is hurried (WCAG 2.2.1).
const SETTING_UP: i64 = Time::DAY;
/// As many recovery codes as there are.
const RECOVERY: usize = 10;
/// Of so many symbols each, five bits a symbol.
const SYMBOLS: usize = 15;
/// In groups of so many.
const GROUP: usize = 5;
/// What recovery codes are written in: no letter that looks like a digit or another letter.
const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";
/// 160 bits, as RFC 4226 recommends.
const SECRET: usize = 20;

/// Which second factors an account has.
pub async fn factors(look: &mut Look, account: &str) -> Result<Factors, Fault> {
    let totp = look.authenticator(account).await?.map(|row| row.since);
    let passkeys = look.passkeys(account).await?.into_iter().map(|row| row.shown).collect();
    let left = look.recovery_left(account).await?;
    Ok(Factors { totp, passkeys, recovery_left: u32::try_from(left).unwrap_or(u32::MAX) })
}

/// What is asked for beside the password, if anything is.
pub async fn methods(look: &mut Look, account: &str) -> Result<Vec<String>, Fault> {
    let totp = look.authenticator(account).await?.is_some();
    let passkey = look.count_passkeys(account).await? > 0;
    // They take the place of a factor, and are none.
    let recovery = (totp || passkey) && look.recovery_left(account).await? > 0;
    let all = [(totp, method::TOTP), (passkey, method::PASSKEY), (recovery, method::RECOVERY)];
    Ok(all.into_iter().filter(|(has, _)| *has).map(|(_, method)| method.to_owned()).collect())
}

/// Begins to set an authenticator up: draws its secret. One that is asked for already stays until the new one has shown a
/// code.
pub async fn enrol(tx: &mut Tx, app: &App, account: &str, email: &str) -> Result<Enrolment, Stop> {
    let chance = secret::chance().map_err(Fault::Chance)?;
    let key = chance.get(..SECRET).ok_or(Fault::Corrupt("authenticator"))?;
    let totp = Builder::new().with_secret(key).build().map_err(|_| Fault::Corrupt("authenticator"))?;
    let secret = totp.secret().to_base32();
    let until = tx.now().plus(SETTING_UP);
    tx.put_enrolment(account, &sealed(&app.settings.secret, account, &secret)?, until).await?;
    Ok(Enrolment { uri: uri(&app.name().await, email, &secret), secret, until })
}

/// An authenticator shows its first code: from now on it is asked for. The answer has the recovery codes, this once.
///
/// A miss counts, so the refusal is an answer of this job and not its failure, which would be rolled back.
pub async fn confirm(
    tx: &mut Tx,
    app: &App,
    (account, address): (&str, &str),
    code: &str,
) -> Result<Result<RecoveryCodes, Reason>, Stop> {
    let now = tx.now();
    let Some(sealed) = tx.enrolment(account, now).await? else { return Ok(Err(Reason::NotFound)) };
    let counted = Counted::factors(account, address);
    if let Some(reason) = refused(counted.admit(tx).await)? {
        return Ok(Err(reason));
    }
    let totp = opened(&app.settings.secret, account, &sealed)?;
    let Some(step) = step(&totp, &plain(code), now) else { return missed(tx, &counted).await.map(Err) };
    if !tx.put_authenticator(account, &sealed, step).await? {
        return Ok(Err(Reason::NotFound));
    }
    mail::notice(tx, account, Notice::FactorOn).await?;
    tx.account_changed(account);
    recovery(tx, account).await.map(Ok)
}

/// New recovery codes, this once; those from before are void.
pub async fn recovery(tx: &mut Tx, account: &str) -> Result<RecoveryCodes, Stop> {
    let codes = (0..RECOVERY).map(|_| drawn()).collect::<Result<Vec<String>, Fault>>()?;
    let hashes: Vec<Hash> = codes.iter().map(|code| hash(account, &plain(code))).collect();
    tx.put_recovery_codes(account, &hashes).await?;
    Ok(RecoveryCodes { codes })
}

/// Recovery codes go with the last factor.
pub async fn settle(tx: &mut Tx, account: &str) -> Result<(), Stop> {
    if methods(tx, account).await?.is_empty() {
        tx.put_recovery_codes(account, &[]).await?;
    }
    Ok(())
}

/// Takes the authenticator off; says whether there was one.
pub async fn remove(tx: &mut Tx, account: &str) -> Result<bool, Stop> {
    if !tx.remove_authenticator(account).await? {
        return Ok(false);
    }
    settle(tx, account).await?;
    mail::notice(tx, account, Notice::FactorOff).await?;
    tx.account_changed(account);
    Ok(true)
}

/// Whether a code is one of the account's, which is used up then. The limits are those of codes that are money.
///
/// A miss counts, so the refusal is an answer of this job and not its failure, which would be rolled back.
pub async fn prove(
    tx: &mut Tx,
    app: &App,
    (account, address): (&str, &str),
    code: &str,
) -> Result<Result<(), Reason>, Stop> {
    let counted = Counted::factors(account, address);
    if let Some(reason) = refused(counted.admit(tx).await)? {
        return Ok(Err(reason));
    }
    let code = plain(code);
    if is_step_code(&code) {
        if uses_step(tx, app, account, &code).await? {
            return Ok(Ok(()));
        }
    } else if tx.use_recovery_code(account, &hash(account, &code)).await? {
        mail::notice(tx, account, Notice::RecoveryUsed).await?;
        return Ok(Ok(()));
    }
    missed(tx, &counted).await.map(Err)
}

async fn uses_step(tx: &mut Tx, app: &App, account: &str, code: &str) -> Result<bool, Stop> {
    let now = tx.now();
    let Some(row) = tx.authenticator(account).await? else { return Ok(false) };
    match step(&opened(&app.settings.secret, account, &row.sealed)?, code, now) {
        Some(step) => Ok(tx.use_step(account, step).await?),
        None => Ok(false),
    }
}

async fn missed(tx: &mut Tx, counted: &Counted) -> Result<Reason, Stop> {
    Ok(Reason::SecondFactorFailed { attempts_left: counted.miss(tx).await? })
}

/// Who has no try left is refused by an answer too.
pub(crate) fn refused<T>(admitted: Result<T, Stop>) -> Result<Option<Reason>, Stop> {
    match admitted {
        Ok(_) => Ok(None),
        Err(Stop::Refused(reason)) => Ok(Some(reason)),
        Err(fault) => Err(fault),
    }
}

/// The step that a code is of, if it is of this one, the one before or the one after.
fn step(totp: &Totp, code: &str, now: Time) -> Option<i64> {
    let seconds = u64::try_from(now.0.div_euclid(Time::SECOND)).ok()?;
    let step = totp.check(code, seconds)?;
    i64::try_from(step).ok()
}

/// For whom a secret is sealed: moved to another account, it does not open.
pub(crate) fn whose(account: &str) -> String {
    ["authenticator ", account].concat()
}

fn sealed(secret: &Secret, account: &str, base32: &str) -> Result<String, Fault> {
    seal::seal(secret, &whose(account), base32).map_err(|_| Fault::Corrupt("authenticator"))
}

fn opened(secret: &Secret, account: &str, sealed: &str) -> Result<Totp, Fault> {
    let base32 = seal::open(secret, &whose(account), sealed).map_err(|_| Fault::Corrupt("authenticator"))?;
    let key = totp_rs::Secret::try_from_base32(&base32).map_err(|_| Fault::Corrupt("authenticator"))?;
    Builder::new().with_secret(key).build().map_err(|_| Fault::Corrupt("authenticator"))
}

/// What an authenticator reads, from a picture or typed.
fn uri(shop: &str, email: &str, secret: &str) -> String {
    let safe = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (shop, email) = (safe(shop), safe(email));
    format!("otpauth://totp/{shop}:{email}?secret={secret}&issuer={shop}&algorithm=SHA1&digits=6&period=30")
}

fn drawn() -> Result<String, Fault> {
    let chance = secret::chance().map_err(Fault::Chance)?;
    let symbol = |byte: &u8| ALPHABET.chars().nth(usize::from(byte & 31)).unwrap_or_default();
    let symbols: Vec<char> = chance.iter().take(SYMBOLS).map(symbol).collect();
    Ok(symbols.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// A code as it is compared: without spaces and dashes, in lower case, and look-alikes as the alphabet has them.
fn plain(typed: &str) -> String {
    let folded = |c: char| match c.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        'u' => 'v',
        other => other,
    };
    typed.chars().filter(char::is_ascii_alphanumeric).take(2 * SYMBOLS).map(folded).collect()
}

fn is_step_code(plain: &str) -> bool {
    plain.len() == 6 && plain.bytes().all(|byte| byte.is_ascii_digit())
}

/// 75 bits by chance are guessed back by nobody, so a plain hash does; and it stays right when the server's secret changes.
fn hash(account: &str, plain: &str) -> Hash {
    secret::digest(["recovery", account, plain].join("\x1f").as_bytes())
}

#[cfg(test)]
#[path = "factor_tests.rs"]
mod tests;
