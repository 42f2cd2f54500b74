//! The codes of a demonstration. Fixed, so that documents can name them; the same code is never worth anything twice.

use super::{licence, refused};
use crate::store::CardState;
use domain::{
    Code, Currency, Money, Reason, Time,
    api::balance::Bucket,
    code,
    profile::{Profile, SCRIP_ALPHABET},
};

/// A code, and what it is for.
#[derive(Clone, Debug)]
pub struct DemoCode {
    /// As it is typed, the security code behind a space where there is one.
    pub text: String,
    /// What it is.
    pub what: String,
    /// What redeeming it does; the reason where it is refused.
    pub does: String,
    /// The card it opens, where there is one.
    pub card: Option<DemoCard>,
    /// What it brings about without a card.
    pub effect: Option<Effect>,
}

/// A card of a demonstration.
#[derive(Clone, Debug)]
pub struct DemoCard {
    /// The id of its code's profile.
    pub profile: &'static str,
    /// What it is worth.
    pub amount: Money,
    /// Where its value goes.
    pub bucket: Bucket,
    /// The categories it may pay for.
    pub categories: Vec<String>,
    /// The only region where it is taken.
    pub region: Option<&'static str>,
    /// Days from the seed until it expires; negative where it has.
    pub expires: Option<i64>,
    /// Days from the seed until which it is set aside.
    pub hold: Option<i64>,
    /// Before anybody redeemed it.
    pub state: CardState,
    /// Who has redeemed it, and how many days before the seed.
    pub redeemed: Option<(&'static str, i64)>,
    /// The number of the seat that it is, of the demonstration's licence.
    pub seat: Option<u32>,
}

/// What a demonstration's code brings about, because else it needs patience or bad luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// `rate_limited`.
    RateLimited,
    /// `locked`.
    Locked,
    /// `unavailable`.
    Unavailable,
    /// An answer after four seconds.
    Slow,
}

impl Effect {
    /// As it stands in the database.
    pub fn word(self) -> &'static str {
        match self {
            Effect::RateLimited => "rate_limited",
            Effect::Locked => "locked",
            Effect::Unavailable => "unavailable",
            Effect::Slow => "slow",
        }
    }

    /// From the database.
    pub fn read(word: &str) -> Option<Effect> {
        let all = [Effect::RateLimited, Effect::Locked, Effect::Unavailable, Effect::Slow];
        all.into_iter().find(|effect| effect.word() == word)
    }

    /// The refusal it brings about.
    pub fn reason(self, now: Time) -> Reason {
        match self {
            Effect::RateLimited => Reason::RateLimited { retry_after: 30, attempts_left: 0 },
            Effect::Locked => Reason::Locked { until: now.plus(3_600 * Time::SECOND) },
            Effect::Unavailable | Effect::Slow => Reason::Unavailable,
        }
    }
}

/// Scrip's own code with a readable beginning, filled up with sevens.
pub(super) fn scrip(word: &str) -> String {
    let values = SCRIP_ALPHABET.char_indices();
    let value =
        |symbol: char| values.clone().find(|(_, known)| *known == symbol).and_then(|(at, _)| u8::try_from(at).ok());
    let mut payload = [7_u8; 13];
    for (place, symbol) in payload.iter_mut().zip(word.chars().filter_map(value)) {
        *place = symbol;
    }
    code::issue(payload).expose().to_owned()
}

/// A card number with its security code.
pub(super) fn card_pin(nth: u32) -> String {
    let number = format!("60064927183{nth:04}");
    let check = code::luhn_digit(&number).unwrap_or('0');
    let number = Code::typed(format!("{number}{check}"));
    let profile = Profile::all().into_iter().find(|profile| profile.id == "card-pin");
    let grouped = profile.map_or_else(String::new, |profile| code::grouped(number.expose(), &profile));
    format!("{grouped} {:08}", 27_182_000 + nth)
}

pub(super) fn card(profile: &'static str, minor: i64, currency: Currency) -> DemoCard {
    DemoCard {
        profile,
        amount: Money::new(minor, currency),
        bucket: Bucket::Gift,
        categories: Vec::new(),
        region: None,
        expires: None,
        hold: None,
        state: CardState::Active,
        redeemed: None,
        seat: None,
    }
}

fn good(text: String, what: &str, card: DemoCard) -> DemoCode {
    let does = match card.amount.currency {
        Currency::POINTS => format!("adds {} points", card.amount),
        currency => format!("adds {} {currency}", card.amount),
    };
    DemoCode { text, what: what.into(), does, card: Some(card), effect: None }
}

/// Every code of the demonstration, in the order of the printed list. Redeemed by Ada unless it says Bo.
pub fn codes() -> Vec<DemoCode> {
    let (usd, eur) = (Currency::USD, Currency::EUR);
    let mut all = Vec::new();
    for (amount, letters) in [(25, "ABCDEF"), (50, "ABCD"), (10, "ABCD")] {
        for letter in letters.chars() {
            let what = format!("gift card, {amount} dollars");
            all.push(good(scrip(&format!("CARD{amount}{letter}")), &what, card("scrip", amount * 100, usd)));
        }
    }
    for letter in "AB".chars() {
        all.push(good(scrip(&format!("EVR25{letter}")), "gift card, 25 euro (Bo)", card("scrip", 2_500, eur)));
    }
    all.push(good(card_pin(1), "gift card with a security code, 20 dollars", card("card-pin", 2_000, usd)));
    all.push(good(card_pin(2), "gift card with a security code, 40 dollars", card("card-pin", 4_000, usd)));
    all.push(good(card_pin(3), "gift card with a security code, 20 euro (Bo)", card("card-pin", 2_000, eur)));
    for text in ["KAF-FEE-PAU-SEN", "SPR-ACH-KUR-SEN"] {
        all.push(good(text.into(), "partner's gift card, 15 euro (Bo)", card("clear-32", 1_500, eur)));
    }
    all.push(good(
        scrip("GAMES15"),
        "for apps and games alone, 15 dollars, runs out in 90 days",
        DemoCard {
            bucket: Bucket::Restricted,
            categories: vec!["apps".into(), "games".into()],
            expires: Some(90),
            ..card("scrip", 1_500, usd)
        },
    ));
    all.extend(account(usd));
    let slow = DemoCode {
        does: "adds 5.00 USD, after 4 seconds".into(),
        effect: Some(Effect::Slow),
        ..good(scrip("SEDATE"), "slow gift card, 5 dollars", card("scrip", 500, usd))
    };
    all.push(slow);
    all.extend(refused::refusals(usd, eur));
    all.extend(refused::malformed());
    all
}

/// Credit that runs out soon, points, and seats of Ada's licence.
fn account(usd: Currency) -> Vec<DemoCode> {
    let soon = DemoCard { bucket: Bucket::Promotional, expires: Some(5), ..card("scrip", 500, usd) };
    let points = DemoCard { bucket: Bucket::Points, ..card("scrip", 500, Currency::POINTS) };
    let mut all = vec![
        good(scrip("CREDFAST"), "credit, 5 dollars, runs out in 5 days: an alert comes", soon),
        good(scrip("PTS500A"), "points voucher, 500 points", points),
    ];
    for (letter, nth) in "ABCD".chars().zip(licence::OUT) {
        let what = format!("seat {nth} of Ada's licence, apps and games, 15 dollars");
        all.push(good(scrip(&format!("SEAT{letter}")), &what, licence::seat(nth)));
    }
    all
}

/// The codes as a table: what `demo codes` prints and `docs/demo.md` has.
pub fn list() -> String {
    let codes = codes();
    let width = |text: fn(&DemoCode) -> &str| codes.iter().map(|code| text(code).chars().count()).max().unwrap_or(0);
    let (first, second) = (width(|code| &code.text), width(|code| &code.what));
    let mut table = format!("{:first$}  {:second$}  does\n", "code", "what");
    for DemoCode { text, what, does, .. } in &codes {
        table.push_str(&format!("{text:first$}  {what:second$}  {does}\n"));
    }
    table
}

/// The same as JSON, for programs.
pub fn list_json() -> String {
    let code = |code: DemoCode| serde_json::json!({ "code": code.text, "what": code.what, "does": code.does });
    serde_json::Value::Array(codes().into_iter().map(code).collect()).to_string()
}
