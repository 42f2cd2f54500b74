//! What a sequence is made of: steps drawn in advance from a seed, so that any of them can be left out and the rest played
//! again. A step that finds nothing to act on does nothing.

/// SplitMix64 (Steele, Lea and Flood 2014): the same sequence from the same seed, anywhere.
#[derive(Clone, Debug)]
pub struct Chance(pub u64);

impl Chance {
    fn mixed(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.mixed() % end
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }
}

/// How something that moves value is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Once,
    /// And sent again with the same key, after the answer.
    Again,
    /// Twice at the same time, with one key.
    Together,
    /// Whoever asked goes away after so many turns of the server, asks what became of it, and sends it again.
    Lost(u8),
    /// And sent again with the same key and another body.
    OtherBody,
}

/// What pays what the balance does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pays {
    Nothing,
    Approve,
    Decline,
    Challenge,
    LateApprove,
    LateDecline,
}

/// Which of those there are: the numbers wrap around.
pub type Nth = usize;

#[derive(Clone, Copy, Debug)]
pub enum Step {
    Issue {
        worth: i64,
        points: bool,
        days: Option<i64>,
    },
    Redeem {
        who: usize,
        card: Nth,
        how: How,
    },
    /// By the way of a gift's recipient.
    Claim {
        who: usize,
        card: Nth,
        how: How,
    },
    /// A code that was never issued.
    Guess {
        who: usize,
    },
    Put {
        who: usize,
        product: &'static str,
        quantity: u32,
    },
    Lay {
        who: usize,
        card: Nth,
    },
    UseBalance {
        who: usize,
        on: bool,
    },
    Place {
        who: usize,
        pays: Pays,
        how: How,
    },
    Answer {
        order: Nth,
        approve: bool,
    },
    Cancel {
        order: Nth,
        line: Option<Nth>,
        by_shop: bool,
        how: How,
    },
    RefundsTo {
        who: usize,
        balance: bool,
    },
    Send {
        who: usize,
        worth: i64,
        gifts: i64,
        pays: Pays,
        how: How,
    },
    Link {
        gift: Nth,
    },
    TakeBack {
        gift: Nth,
        how: How,
    },
    Convert {
        who: usize,
        hundreds: i64,
        how: How,
    },
    Freeze {
        who: usize,
        frozen: bool,
    },
    Seats {
        buyer: usize,
        worth: i64,
        how: How,
    },
    HandOut {
        batch: Nth,
        seat: usize,
    },
    Wait {
        milliseconds: i64,
    },
}

pub const PRODUCTS: [&str; 6] = ["wool-throw", "mixing-bowls", "green-tea", "reading-lamp", "olive-oil", "linen-apron"];

const MINUTE: i64 = 60_000;

impl Step {
    /// The next step. Those that make something to act on come more often than those that stop it.
    pub fn draw(chance: &mut Chance) -> Step {
        let who = chance.below(2) as usize;
        let nth = chance.below(64) as usize;
        let how = match chance.below(10) {
            0..=3 => How::Once,
            4 | 5 => How::Again,
            6 => How::Together,
            7 | 8 => How::Lost(chance.below(60) as u8),
            _ => How::OtherBody,
        };
        let pays = match chance.below(12) {
            0 => Pays::Nothing,
            1 | 2 => Pays::Decline,
            3 | 4 => Pays::Challenge,
            5 => chance.of(&[Pays::LateApprove, Pays::LateDecline]),
            _ => Pays::Approve,
        };
        let worth = chance.of(&[1, 500, 1_999, 2_500, 10_000, 90_000]);
        match chance.below(44) {
            0..=5 => Step::Issue { worth, points: false, days: None },
            6 => Step::Issue { worth, points: false, days: Some(chance.below(3) as i64) },
            7 | 8 => Step::Issue { worth, points: true, days: chance.of(&[None, Some(0), Some(2)]) },
            9..=14 => Step::Redeem { who, card: nth, how },
            15 | 16 => Step::Claim { who, card: nth, how },
            17 => Step::Guess { who },
            18..=20 => Step::Put { who, product: chance.of(&PRODUCTS), quantity: 1 + chance.below(3) as u32 },
            21 | 22 => Step::Lay { who, card: nth },
            23 => Step::UseBalance { who, on: chance.below(3) > 0 },
            24..=28 => Step::Place { who, pays, how },
            29 | 30 => Step::Answer { order: nth, approve: chance.below(2) == 0 },
            31 | 32 => {
                let line = (chance.below(2) == 0).then_some(nth);
                Step::Cancel { order: nth, line, by_shop: chance.below(4) == 0, how }
            }
            33 => Step::RefundsTo { who, balance: chance.below(2) == 0 },
            34 | 35 => {
                Step::Send { who, worth: worth.clamp(500, 10_000), gifts: 1 + chance.below(2) as i64, pays, how }
            }
            36 => Step::Link { gift: nth },
            37 => Step::TakeBack { gift: nth, how },
            38 => Step::Convert { who, hundreds: 1 + chance.below(30) as i64, how },
            39 => Step::Freeze { who, frozen: chance.below(2) == 0 },
            40 => Step::Seats { buyer: who, worth, how },
            41 => Step::HandOut { batch: nth, seat: chance.below(2) as usize },
            _ => Step::Wait { milliseconds: chance.of(&[1, MINUTE, 16 * MINUTE, 300 * MINUTE, 2_000 * MINUTE]) },
        }
    }
}
