//! The other issuer of a demonstration, Harbour Books: its cards, of which some behave as cards do on a bad day. The process
//! that answers for them is `scrip-issuer`.

use crate::secret::{digest, hex};
use domain::{Code, Currency, Money, Time};

/// Its name.
pub const NAME: &str = "Harbour Books";

/// How the issuer treats a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As it treats most.
    Usual,
    /// It takes ten seconds, whatever else is set.
    Slow,
    /// It was spent long ago.
    Spent,
    /// It is looked at with favour, and refused four seconds after it was asked for.
    Withdrawn,
    /// The issuer fails three times, then does it.
    Stumbles,
}

/// A card in the other issuer's books.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Its public id there.
    pub id: String,
    /// Its code, as it is printed.
    pub code: Code,
    /// What it is worth.
    pub amount: Money,
    /// How it is treated.
    pub manner: Manner,
}

impl Issued {
    /// What redeeming it does, as the printed list says.
    fn does(&self) -> String {
        let adds = format!("adds {} {}", self.amount, self.amount.currency);
        match self.manner {
            Manner::Usual => adds + ", some seconds later",
            Manner::Slow => adds + ", ten seconds later",
            Manner::Stumbles => adds + ", though the issuer fails three times",
            Manner::Spent => "code_not_usable".into(),
            Manner::Withdrawn => "is pending for four seconds, then refused".into(),
        }
    }
}

/// The cards of a demonstration. Fixed, so that documents can name them.
pub fn cards() -> Vec<Issued> {
    let (usd, eur) = (Currency::USD, Currency::EUR);
    let all = [
        ("b00c-15a0-0001", 1_500, usd, Manner::Usual),
        ("b00c-25a0-0002", 2_500, usd, Manner::Usual),
        ("b00c-40a0-0003", 4_000, usd, Manner::Usual),
        ("b00c-20e0-0004", 2_000, eur, Manner::Usual),
        ("b00c-510e-0005", 3_000, usd, Manner::Slow),
        ("b00c-5be7-0006", 2_500, usd, Manner::Spent),
        ("b00c-dead-0007", 2_500, usd, Manner::Withdrawn),
        ("b00c-5000-0008", 1_000, usd, Manner::Stumbles),
    ];
    let card = |(nth, (code, minor, currency, manner)): (usize, (&str, i64, Currency, Manner))| Issued {
        id: format!("hb-{}", nth.saturating_add(1)),
        code: Code::typed(code),
        amount: Money::new(minor, currency),
        manner,
    };
    all.into_iter().enumerate().map(card).collect()
}

/// More cards, as many as a test wants: the same for the same seed. Each is worth 1.00 to 9.99 dollars.
pub fn more(seed: u64, count: u64) -> Vec<Issued> {
    let card = |nth: u64| {
        let drawn = draw(seed, &format!("card {nth}"));
        let digits: Vec<char> = hex(&drawn.to_be_bytes()).chars().take(12).collect();
        let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
        let minor = i64::try_from(drawn % 900).unwrap_or(0).saturating_add(100);
        Issued {
            id: format!("hb-more-{nth}"),
            code: Code::typed(groups.join("-")),
            amount: Money::new(minor, Currency::USD),
            manner: Manner::Usual,
        }
    };
    (0..count).map(card).collect()
}

/// A number that looks like chance, and is the same for the same seed and occasion.
pub fn draw(seed: u64, occasion: &str) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = digest(format!("{seed} {occasion}").as_bytes());
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// What a slow card takes, in milliseconds.
pub const SLOW: i64 = 10 * Time::SECOND;
/// What a card that is refused takes, in milliseconds.
pub const REFUSED: i64 = 4 * Time::SECOND;

/// The cards as a table: what `demo codes` prints and `docs/demo.md` has.
pub fn list() -> String {
    let mut table = format!("{:14}  {:29}  does\n", "code", "what");
    for card in cards() {
        let whose = if card.amount.currency == Currency::EUR { " (Bo)" } else { "" };
        let what = format!("{} card, {}{whose}", NAME, card.id);
        table.push_str(&format!("{:14}  {what:29}  {}\n", card.code.expose(), card.does()));
    }
    table
}
