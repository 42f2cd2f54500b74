//! The questions of Help: which leads where, and what was answered so far.

use domain::{
    api::case::{About, Bought, Sought, Value},
    gift::interlock::Scam,
    help::Happened,
};

/// A question, or what stands at the end of some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which of the three ways.
    Start,
    /// What is missing.
    Missing,
    /// What is known of it.
    Clue,
    /// The field for that.
    Enter(Clue),
    /// What the account knows.
    Answer,
    /// It is reported.
    MissingReport,
    /// How many characters can't be read.
    Unreadable,
    /// Look-alikes do not matter.
    Alike,
    /// Two are filled in.
    FillIn,
    /// How the card was bought.
    Bought,
    /// What of it can still be read.
    Left,
    /// It is reported.
    CardReport,
    /// Who asked for it.
    Scam,
    /// What happened.
    Happened,
    /// What is to be done.
    Measures,
    /// It is reported.
    ScamReport,
}

/// What somebody may know of what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clue {
    /// The last four.
    LastFour,
    /// How much.
    Amount,
    /// When.
    Day,
}

/// Every step by its name in the address. None of what was answered stands there.
const NAMED: [(Step, &str); 17] = [
    (Step::Missing, "missing"),
    (Step::Clue, "missing-known"),
    (Step::Enter(Clue::LastFour), "missing-card"),
    (Step::Enter(Clue::Amount), "missing-amount"),
    (Step::Enter(Clue::Day), "missing-day"),
    (Step::Answer, "missing-found"),
    (Step::MissingReport, "missing-report"),
    (Step::Unreadable, "unreadable"),
    (Step::Alike, "unreadable-alike"),
    (Step::FillIn, "unreadable-two"),
    (Step::Bought, "unreadable-bought"),
    (Step::Left, "unreadable-left"),
    (Step::CardReport, "unreadable-report"),
    (Step::Scam, "scam"),
    (Step::Happened, "scam-happened"),
    (Step::Measures, "scam-now"),
    (Step::ScamReport, "scam-report"),
];

/// What was answered so far. It stays in the open page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// What is missing.
    pub value: Option<Value>,
    /// What is known of it.
    pub sought: Option<Sought>,
    /// How the card was bought.
    pub bought: Option<Bought>,
    /// The last four of a code that can't be read, or was told.
    pub last_four: Option<String>,
    /// The last four of a serial number.
    pub serial: Option<String>,
    /// Who asked was asked, and answered.
    pub asked: bool,
    /// What was pretended, where that is known.
    pub scam: Option<Scam>,
    /// What happened.
    pub happened: Option<Happened>,
}

impl Step {
    /// By its name in the address.
    pub fn read(name: Option<&str>) -> Step {
        NAMED.iter().find(|(_, known)| name == Some(known)).map_or(Step::Start, |(step, _)| *step)
    }

    /// Its address, below Help's.
    pub fn address(self, help: &str) -> String {
        match NAMED.iter().find(|(step, _)| *step == self) {
            Some((_, name)) => [help, "?at=", name].concat(),
            None => help.to_owned(),
        }
    }

    /// The step that is shown: where something before was not answered, as after a reload, the way begins anew.
    pub fn reached(self, answers: &Answers) -> Step {
        let there = match self {
            Step::Clue | Step::Enter(_) => answers.value.is_some(),
            Step::Answer | Step::MissingReport => answers.value.is_some() && answers.sought.is_some(),
            Step::Left | Step::CardReport => answers.bought.is_some(),
            Step::Happened => answers.asked,
            Step::Measures | Step::ScamReport => answers.asked && answers.happened.is_some(),
            _ => true,
        };
        if there { self } else { self.first() }
    }

    /// The first question of its way.
    fn first(self) -> Step {
        match self {
            Step::Start => Step::Start,
            Step::Missing | Step::Clue | Step::Enter(_) | Step::Answer | Step::MissingReport => Step::Missing,
            Step::Unreadable | Step::Alike | Step::FillIn | Step::Bought | Step::Left | Step::CardReport => {
                Step::Unreadable
            }
            Step::Scam | Step::Happened | Step::Measures | Step::ScamReport => Step::Scam,
        }
    }

    /// The question before.
    pub fn before(self, answers: &Answers) -> Step {
        match self {
            Step::Start | Step::Missing | Step::Unreadable | Step::Scam => Step::Start,
            Step::Clue => Step::Missing,
            Step::Enter(_) => Step::Clue,
            Step::Answer => Step::Enter(match answers.sought {
                Some(Sought::Amount { .. }) => Clue::Amount,
                Some(Sought::Day { .. }) => Clue::Day,
                Some(Sought::LastFour { .. }) | None => Clue::LastFour,
            }),
            Step::MissingReport => Step::Answer,
            Step::Alike | Step::FillIn | Step::Bought => Step::Unreadable,
            Step::Left => Step::Bought,
            Step::CardReport => Step::Left,
            Step::Happened => Step::Scam,
            Step::Measures => Step::Happened,
            Step::ScamReport => Step::Measures,
        }
    }

    /// What this way takes an account for.
    pub fn needs_account(self) -> bool {
        matches!(
            self,
            Step::Missing
                | Step::Clue
                | Step::Enter(_)
                | Step::Answer
                | Step::MissingReport
                | Step::CardReport
                | Step::ScamReport
        )
    }
}

impl Answers {
    /// What is reported at a step; nothing where nothing is.
    pub fn about(&self, step: Step) -> Option<About> {
        match step {
            Step::MissingReport => Some(About::Missing { value: self.value?, sought: self.sought.clone()? }),
            Step::CardReport => Some(About::Unreadable {
                last_four: self.last_four.clone(),
                serial: self.serial.clone(),
                bought: self.bought?,
            }),
            Step::ScamReport => Some(About::Scam { scam: self.scam, last_four: self.last_four.clone() }),
            _ => None,
        }
    }
}

/// Four letters or digits, as they are kept; nothing where it is something else.
pub fn four(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches(['•', '*', '…', '-']).trim().to_uppercase();
    (text.chars().count() == 4 && text.chars().all(char::is_alphanumeric)).then_some(text)
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
