//! The issuer's books: a file of lines, each on the disk before anybody is told. No code is in there.

use domain::{Code, Money};
use serde::{Deserialize, Serialize};
use server::{
    clock::Clock,
    issuer::{
        demo::{self, Issued, Manner},
        message::Said,
    },
};
use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions},
    io::{BufRead, BufReader, Write},
    path::Path,
    sync::Mutex,
};

/// How far a redemption is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Working,
    Done,
    Withdrawn,
    Spent,
    Amount,
}

impl Standing {
    pub fn said(self, card: &Issued) -> Said {
        let refused = |reason: &str| Said::Refused { reason: reason.into() };
        match self {
            Standing::Working => Said::Working,
            Standing::Done => Said::Done { amount: card.amount },
            Standing::Withdrawn => refused("withdrawn"),
            Standing::Spent => refused("spent"),
            Standing::Amount => refused("amount"),
        }
    }
}

/// A line of the file: from here on the redemption stands so.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    redemption: String,
    card: String,
    standing: Standing,
    decides: i64,
}

struct Written {
    file: File,
    redemptions: BTreeMap<String, Line>,
}

pub struct Books {
    cards: Vec<Issued>,
    written: Mutex<Written>,
}

impl Books {
    pub fn open(path: &Path, cards: Vec<Issued>) -> Books {
        let mut file = OpenOptions::new().create(true).read(true).append(true).open(path).unwrap();
        let lines = BufReader::new(&file).split(b'\n').map(|line| line.unwrap());
        // A last line that was cut off by a kill was never told to anybody.
        let lines: Vec<Line> = lines.filter_map(|line| serde_json::from_slice(&line).ok()).collect();
        let redemptions = lines.into_iter().map(|line| (line.redemption.clone(), line)).collect();
        // What comes next begins on a line of its own.
        file.write_all(b"\n").unwrap();
        Books { cards, written: Mutex::new(Written { file, redemptions }) }
    }

    pub fn card(&self, code: &Code) -> Option<&Issued> {
        self.cards.iter().find(|card| card.code == *code)
    }

    fn named(&self, id: &str) -> Option<&Issued> {
        self.cards.iter().find(|card| card.id == id)
    }

    pub fn look(&self, code: &Code) -> Said {
        let Some(card) = self.card(code) else { return Said::Refused { reason: "unknown".into() } };
        if card.manner == Manner::Spent || self.written.lock().unwrap().has(card) {
            return Said::Refused { reason: "spent".into() };
        }
        Said::Good { card: card.id.clone(), amount: card.amount }
    }

    /// Begins a redemption, or says how the one of this id stands; says also whether it was new and takes its time.
    pub fn begin(&self, id: &str, card: &Issued, agreed: Money, takes: u64) -> (Standing, bool) {
        let mut written = self.written.lock().unwrap();
        if let Some(known) = written.redemptions.get(id) {
            assert_eq!(known.card, card.id, "one redemption of two cards");
            return (known.standing, false);
        }
        let standing = if card.manner == Manner::Spent || written.has(card) {
            Standing::Spent
        } else if agreed != card.amount {
            Standing::Amount
        } else {
            Standing::Working
        };
        let takes = match card.manner {
            Manner::Slow => demo::SLOW,
            Manner::Withdrawn => demo::REFUSED,
            _ => i64::try_from(takes).unwrap_or(0),
        };
        let decides = Clock::default().now().0.saturating_add(takes);
        written.append(Line { redemption: id.into(), card: card.id.clone(), standing, decides });
        (standing, standing == Standing::Working)
    }

    /// When a redemption that is being worked on will be decided.
    pub fn decides(&self, id: &str) -> Option<i64> {
        let written = self.written.lock().unwrap();
        written.redemptions.get(id).filter(|line| line.standing == Standing::Working).map(|line| line.decides)
    }

    /// Decides it: what it was until now it never is again.
    pub fn decide(&self, id: &str) -> Standing {
        let mut written = self.written.lock().unwrap();
        let line = written.redemptions[id].clone();
        if line.standing != Standing::Working {
            return line.standing;
        }
        let withdrawn = self.named(&line.card).is_some_and(|card| card.manner == Manner::Withdrawn);
        let standing = if withdrawn { Standing::Withdrawn } else { Standing::Done };
        written.append(Line { standing, ..line });
        standing
    }

    pub fn said(&self, id: &str) -> Said {
        let line = self.written.lock().unwrap().redemptions.get(id).cloned();
        let known = line.and_then(|line| Some((line.standing, self.named(&line.card)?)));
        known.map_or(Said::Missing, |(standing, card)| standing.said(card))
    }

    pub fn undecided(&self) -> Vec<String> {
        let written = self.written.lock().unwrap();
        let working = written.redemptions.values().filter(|line| line.standing == Standing::Working);
        working.map(|line| line.redemption.clone()).collect()
    }

    /// Every redemption: its id, the card, what it is worth, and how it stands.
    pub fn all(&self) -> Vec<(String, String, Money, Standing)> {
        let written = self.written.lock().unwrap();
        let row = |line: &Line| {
            let amount = self.named(&line.card).unwrap().amount;
            (line.redemption.clone(), line.card.clone(), amount, line.standing)
        };
        written.redemptions.values().map(row).collect()
    }
}

impl Written {
    /// Whether a card was given to somebody, or is being given.
    fn has(&self, card: &Issued) -> bool {
        let given = |line: &&Line| matches!(line.standing, Standing::Working | Standing::Done);
        self.redemptions.values().filter(given).any(|line| line.card == card.id)
    }

    fn append(&mut self, line: Line) {
        let mut text = serde_json::to_vec(&line).unwrap();
        text.push(b'\n');
        self.file.write_all(&text).unwrap();
        self.file.sync_data().unwrap();
        self.redemptions.insert(line.redemption.clone(), line);
    }
}
