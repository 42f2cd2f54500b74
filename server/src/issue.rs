//! `codes issue` and `codes import`: making cards. The only place from which a full code comes out.

use crate::{
    ledger,
    secret::{self, Secret},
    store::{Card, CardState, NewCard, Stop, Store},
};
use domain::{
    Code, Currency, Money, Time,
    api::balance::Bucket,
    code::{self, Candidate, PAYLOAD, Reading},
    money::MoneyFault,
    profile::{Check, Opens, Profile},
};
use std::{collections::BTreeMap, io, sync::Arc};
use uuid::Uuid;

/// As many cards as one transaction makes.
pub const BATCH: usize = 500;
/// The first line of every list of codes.
pub const HEADER: &str = "code,amount,currency,profile,expires";

/// Why codes could not be made.
#[derive(Debug, thiserror::Error)]
pub enum IssueFault {
    /// No profile has this id.
    #[error("there is no profile {0} whose codes open value")]
    Profile(String),
    /// The amount is no amount of its currency, or not above zero.
    #[error("the amount is none: {0}")]
    Amount(String),
    /// The currency is no three capital letters.
    #[error("the currency is none: {0}")]
    Currency(String),
    /// The day is no day.
    #[error("the expiry is no day (2027-01-31): {0}")]
    Day(String),
    /// A line has not the columns of the header. Its text is a secret, so only its number is told.
    #[error("line {0} does not have the columns {HEADER}")]
    Line(usize),
    /// A code does not fit its profile. Its text is a secret, so only its line is told.
    #[error("line {0}: the code does not fit its profile")]
    Code(usize),
    /// The operating system's generator.
    #[error("no chance to draw from: {0}")]
    Chance(#[from] io::Error),
    /// Points are in no money's currency, and nothing else is in theirs.
    #[error("points have the bucket points and the currency XXX, and nothing else has either")]
    Points,
    /// The database.
    #[error("the codes could not be stored: {0}")]
    Store(String),
}

/// A code to be stored, with what it is worth.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands in the file it was read from, from 1.
    pub nth: usize,
    /// As it is printed, the security code behind a space where there is one.
    pub code: Code,
    /// What it is worth.
    pub amount: Money,
    /// The id of its profile.
    pub profile: String,
    /// The last day it is taken, as it was written.
    pub expires: Option<String>,
}

/// Where the value of new cards goes.
#[derive(Clone, Debug)]
pub struct Purpose {
    /// The bucket.
    pub bucket: Bucket,
    /// The categories it may pay for; empty means any.
    pub categories: Vec<String>,
}

impl Line {
    /// As a line of CSV. No column ever has a comma or a quote in it.
    pub fn csv(&self) -> String {
        let Line { code, amount, profile, expires, .. } = self;
        format!("{},{amount},{},{profile},{}", code.expose(), amount.currency, expires.as_deref().unwrap_or_default())
    }

    /// Reads a line of CSV, the `nth` of its file.
    pub fn read(nth: usize, text: &str) -> Result<Line, IssueFault> {
        let columns: Vec<&str> = text.split(',').map(|column| column.trim().trim_matches('"')).collect();
        let [code, amount, currency, profile, expires] = columns[..] else { return Err(IssueFault::Line(nth)) };
        Ok(Line {
            nth,
            code: Code::typed(code),
            amount: worth(amount, currency)?,
            profile: profile.into(),
            expires: (!expires.is_empty()).then(|| expires.to_owned()),
        })
    }
}

/// An amount above zero.
pub fn worth(amount: &str, currency: &str) -> Result<Money, IssueFault> {
    let currency: Currency = currency.parse().map_err(|_: MoneyFault| IssueFault::Currency(currency.into()))?;
    let money = Money::parse(amount, currency).ok().filter(|money| money.minor > 0);
    money.ok_or_else(|| IssueFault::Amount(amount.into()))
}

/// The moment after the last day.
pub fn after(day: &str) -> Result<Time, IssueFault> {
    let midnight: Result<Time, _> = format!("{day}T00:00:00Z").parse();
    midnight.map(|time| time.plus(Time::DAY)).map_err(|_| IssueFault::Day(day.into()))
}

/// Draws codes that nobody could guess.
pub fn draw(count: usize, amount: Money, profile: &str, expires: Option<String>) -> Result<Vec<Line>, IssueFault> {
    let profile = value_profile(profile)?;
    if let Some(day) = &expires {
        after(day)?;
    }
    let line =
        || Ok(Line { nth: 0, code: drawn(&profile)?, amount, profile: profile.id.clone(), expires: expires.clone() });
    std::iter::repeat_with(line).take(count).collect()
}

fn value_profile(id: &str) -> Result<Profile, IssueFault> {
    let known = Profile::all().into_iter().find(|profile| profile.id == id && profile.opens == Opens::Value);
    known.ok_or_else(|| IssueFault::Profile(id.into()))
}

fn drawn(profile: &Profile) -> Result<Code, IssueFault> {
    let length = usize::try_from(profile.max).unwrap_or(0);
    let symbols: Vec<char> = profile.alphabet.chars().collect();
    match profile.check {
        Check::Gf32 => {
            let mut payload = [0; PAYLOAD];
            for (place, byte) in payload.iter_mut().zip(secret::chance()?) {
                *place = byte & 31;
            }
            Ok(code::issue(payload))
        }
        Check::Luhn => {
            let mut number = chosen(&symbols, length.saturating_sub(1))?;
            number.extend(code::luhn_digit(&number));
            let pin = chosen(&symbols, usize::try_from(profile.pin).unwrap_or(0))?;
            Ok(Code::typed(format!("{} {pin}", code::grouped(&number, profile))))
        }
        Check::None => {
            let rest = chosen(&symbols, length.saturating_sub(profile.prefix.len()))?;
            Ok(Code::typed(code::grouped(&format!("{}{rest}", profile.prefix), profile)))
        }
    }
}

/// Symbols by chance, each as likely as any other: bytes past the last whole multiple are drawn again.
fn chosen(symbols: &[char], length: usize) -> Result<String, IssueFault> {
    let mut text = String::new();
    let fair = 256_usize.checked_div(symbols.len()).unwrap_or(0).saturating_mul(symbols.len());
    while text.len() < length && fair > 0 {
        let bytes = secret::chance()?;
        let fair = bytes.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < fair);
        let more = fair.filter_map(|byte| symbols.get(byte % symbols.len()));
        text.extend(more.take(length.saturating_sub(text.len())));
    }
    Ok(text)
}

/// Stores cards, and posts what is owed for them. Says how many were new; a code that is there already stays as it is.
pub async fn store(store: &Store, secret: &Secret, lines: &[Line], to: &Purpose) -> Result<usize, IssueFault> {
    let cards: Result<Vec<NewCard>, IssueFault> = lines.iter().map(|line| new_card(line, secret, to)).collect();
    let cards = Arc::new(cards?);
    let stored = store.write(move |tx| {
        let cards = cards.clone();
        Box::pin(async move {
            let (mut new, mut worth) = (0_usize, BTreeMap::<Currency, Money>::new());
            for card in cards.iter() {
                if tx.add_card(card).await? {
                    let amount = card.card.amount;
                    let sum = worth.entry(amount.currency).or_insert(Money::zero(amount.currency));
                    *sum = sum.plus(amount).map_err(|_| ledger::Unbalanced::Overflow)?;
                    new = new.saturating_add(1);
                }
            }
            for sum in worth.into_values() {
                tx.post(&ledger::issue(Uuid::now_v7().to_string(), tx.now(), sum)?).await?;
            }
            Ok(new)
        })
    });
    stored.await.map_err(|stop| match stop {
        Stop::Refused(_) => IssueFault::Store("refused".into()),
        Stop::Fault(fault) => IssueFault::Store(fault.to_string()),
    })
}

/// A card that was bought: its code, to be told to nobody but its buyer, and the card to be stored.
pub(crate) fn bought(amount: Money, secret: &Secret) -> Result<(Code, NewCard), IssueFault> {
    let line = Line { nth: 0, code: drawn(&value_profile("scrip")?)?, amount, profile: "scrip".into(), expires: None };
    let card = new_card(&line, secret, &Purpose { bucket: Bucket::Gift, categories: Vec::new() })?;
    Ok((line.code, card))
}

fn new_card(line: &Line, secret: &Secret, to: &Purpose) -> Result<NewCard, IssueFault> {
    if (to.bucket == Bucket::Points) != (line.amount.currency == Currency::POINTS) {
        return Err(IssueFault::Points);
    }
    let profile = value_profile(&line.profile)?;
    let Reading::Complete(complete) = code::read(line.code.expose(), &[profile], true) else {
        return Err(IssueFault::Code(line.nth));
    };
    let Candidate { profile, code, pin, typed_pin, .. } =
        complete.candidates.into_iter().next().ok_or(IssueFault::Code(line.nth))?;
    if pin > 0 && typed_pin.is_none() {
        return Err(IssueFault::Code(line.nth));
    }
    let mac = secret.code(&profile, &code, typed_pin.as_ref());
    let older = secret.older_codes(&profile, &code, typed_pin.as_ref());
    let card = Card {
        id: Uuid::now_v7().to_string(),
        last_four: code.last_four(),
        profile,
        amount: line.amount,
        region: None,
        bucket: to.bucket,
        categories: to.categories.clone(),
        expires: line.expires.as_deref().map(after).transpose()?,
        state: CardState::Active,
        hold_until: None,
        gift: None,
        void_since: None,
        batch: None,
    };
    Ok(NewCard { card, mac, mac_key: secret.id().into(), older })
}
