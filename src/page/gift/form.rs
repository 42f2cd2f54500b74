//! From what stands in the form to what is sent, or to all that is wrong with it. No Leptos in here.

use domain::{
    Money, Time,
    api::gift::{Cover, Send},
    gift::{
        Design, Local, MESSAGE, Palette, Terms, Way, characters, clean,
        recipient::{self, Cells, Column, Fault, House, NAME, Recipient},
    },
};

/// As far ahead as a gift may be planned, in milliseconds.
const YEAR: i64 = 365 * Time::DAY;

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The picture.
    pub design: Design,
    /// Its colours.
    pub palette: Palette,
    /// What the rosette is drawn from.
    pub rosette: String,
    /// The amount for all.
    pub amount: String,
    /// How they reach them.
    pub way: Way,
    /// The recipients.
    pub rows: Vec<Cells>,
    /// The sender's name.
    pub from: String,
    /// The message for all.
    pub message: String,
    /// On a day, or at once.
    pub dated: bool,
    /// `2027-03-28`.
    pub day: String,
    /// `09:00`.
    pub hour: String,
    /// The time zone for all.
    pub zone: String,
    /// A promo code.
    pub code: String,
}

/// What is wrong with the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFault {
    /// It is none.
    Odd,
    /// It is over.
    Past,
    /// It is too far away.
    TooFar,
}

/// What is wrong with a row.
pub type RowFaults = Vec<(Column, Fault)>;

/// All that is wrong, at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    /// With the amount for all.
    pub amount: Option<Fault>,
    /// With each row.
    pub rows: Vec<RowFaults>,
    /// With the sender's name.
    pub from: Option<Fault>,
    /// With the message.
    pub message: Option<Fault>,
    /// With the day.
    pub day: Option<DayFault>,
}

/// What the device knows of time.
#[derive(Clone, Copy)]
pub struct Clocks<'a> {
    /// Now.
    pub now: Time,
    /// Whether there is a zone of this name.
    pub zones: &'a dyn Fn(&str) -> bool,
    /// When the clocks of a zone show this.
    pub arrives: &'a dyn Fn(Local, &str) -> Option<Time>,
}

impl Draft {
    /// The amount for all, if it is one.
    pub fn amount(&self, terms: &Terms) -> Option<Money> {
        recipient::amount(&self.amount, terms.least.currency).ok()
    }

    /// The day and the hour, if they are.
    pub fn on(&self) -> Option<Local> {
        moment(&self.day, &self.hour).filter(|_| self.is_dated())
    }

    /// Only what the shop sends can wait for a day.
    pub fn is_dated(&self) -> bool {
        self.dated && self.way == Way::Email
    }

    /// Every row as it would be sent, or what is wrong with it.
    pub fn recipients(&self, terms: &Terms, zones: &dyn Fn(&str) -> bool) -> Vec<Result<Recipient, RowFaults>> {
        let house = House { terms, way: self.way, amount: self.amount(terms), zone: &self.zone, zones };
        let twice = recipient::twice(self.rows.iter().map(|row| row.email.as_str()).filter(|_| self.way == Way::Email));
        let read = |(place, cells): (usize, &Cells)| {
            let read = recipient::read(cells, &house);
            match twice.get(place).copied().flatten() {
                None => read,
                Some(row) => {
                    let mut faults = read.err().unwrap_or_default();
                    faults.push((Column::Email, Fault::Twice { row }));
                    Err(faults)
                }
            }
        };
        self.rows.iter().enumerate().map(read).collect()
    }

    /// Reads all of it. The total is that of the amounts; the review says what it really is.
    pub fn read(&self, terms: &Terms, clocks: &Clocks<'_>) -> Result<Send, Faults> {
        let (from, message) = (self.from.trim().to_owned(), clean(&self.message));
        let read = self.recipients(terms, clocks.zones);
        let faults = Faults {
            amount: self.amount_fault(terms),
            rows: read.iter().map(|row| row.as_ref().err().cloned().unwrap_or_default()).collect(),
            from: if from.is_empty() { Some(Fault::Missing) } else { too_long(&from, NAME) },
            message: too_long(&message, MESSAGE),
            day: self.day_fault(clocks),
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let recipients: Vec<Recipient> = read.into_iter().filter_map(Result::ok).collect();
        let total = recipients.iter().map(|one| one.amount.minor).fold(0, i64::saturating_add);
        Ok(Send {
            cover: Cover { design: self.design, palette: self.palette, rosette: self.rosette.clone(), from, message },
            way: self.way,
            on: self.on(),
            recipients,
            code: Some(self.code.trim().to_owned()).filter(|code| !code.is_empty()),
            total: Money::new(total, terms.least.currency),
            understood: false,
            payment: None,
        })
    }

    /// The amount for all has to be there where a row has none of its own.
    fn amount_fault(&self, terms: &Terms) -> Option<Fault> {
        if self.amount.trim().is_empty() {
            let needed = self.rows.iter().any(|row| row.amount.trim().is_empty());
            return needed.then_some(Fault::Missing);
        }
        match self.amount(terms) {
            None => Some(Fault::NotAnAmount),
            Some(amount) if amount.minor < terms.least.minor => Some(Fault::TooLittle { least: terms.least }),
            Some(amount) if amount.minor > terms.most.minor => Some(Fault::TooMuch { most: terms.most }),
            Some(_) => None,
        }
    }

    fn day_fault(&self, clocks: &Clocks<'_>) -> Option<DayFault> {
        if !self.is_dated() {
            return None;
        }
        let Some(at) = self.on().and_then(|on| (clocks.arrives)(on, &self.zone)) else { return Some(DayFault::Odd) };
        if at < clocks.now {
            Some(DayFault::Past)
        } else if at > clocks.now.plus(YEAR) {
            Some(DayFault::TooFar)
        } else {
            None
        }
    }
}

/// A day and an hour, as two fields have them.
pub fn moment(day: &str, hour: &str) -> Option<Local> {
    [day, "T", hour].concat().parse().ok()
}

impl Faults {
    /// Nothing is wrong. What is wrong with the amount for all is told there and not once more in each row.
    pub fn is_empty(&self) -> bool {
        *self == Faults { rows: vec![Vec::new(); self.rows.len()], ..Faults::default() }
    }
}

fn too_long(text: &str, most: usize) -> Option<Fault> {
    let have = characters(text);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    (have > most).then(|| Fault::TooLong { have: count(have), most: count(most) })
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
