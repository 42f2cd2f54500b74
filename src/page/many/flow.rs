//! A list of codes on its way: what became of each, and which is next. No Leptos in here, and no clock.

use crate::api::{Answer, ApiError};
use domain::{
    Code, Problem, Reason, Time,
    api::{
        config::Limits,
        redeem::{Attempt, Receipt, Request, Status},
    },
    code::{
        entry::Wrong,
        many::{List, What},
    },
    pace::Pace,
};

/// What the shop could not do at the moment is tried again after so long, in milliseconds.
const SOON: i64 = 5 * Time::SECOND;

/// One code, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its attempt key; empty until it is needed.
    pub key: String,
    /// The last four.
    pub last_four: String,
    /// The code, as long as this page has it.
    pub code: Option<Code>,
    /// What became of it.
    pub state: State,
}

/// What became of a code.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// It may be sent.
    Ready(Request),
    /// It is wrong in a place that can be named. With the code as it stands, for the repair to be shown.
    Wrong(Code, Wrong),
    /// A promo code: for a cart.
    Promo(Code),
    /// The same as in this row.
    Duplicate(usize),
    /// It was sent.
    Sending(Request),
    /// No answer came; what became of it is being asked. After a reload nobody knows the code any more.
    Finding(Option<Request>),
    /// It never arrived, and after a reload nobody knows the code any more.
    Lost,
    /// In the balance, or on its way there.
    Done(Box<Receipt>),
    /// The shop said no.
    Refused(Box<Problem>),
}

impl State {
    /// It was sent, so it stays in the table whatever becomes of the text.
    fn is_sent(&self) -> bool {
        use State::{Done, Finding, Lost, Refused, Sending};
        matches!(self, Sending(_) | Finding(_) | Lost | Done(_) | Refused(_))
    }
}

/// How the list is getting on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Nothing was sent, or the shopper stopped it.
    Still,
    /// One code after the other.
    Going,
    /// The next one waits for its time.
    Waiting(Time),
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Nothing: it stands still, or is done.
    Nothing,
    /// Send this row.
    Send(usize, Request),
    /// Ask what became of this row.
    Find(usize),
    /// Come back at this time.
    Wait(Time),
}

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// Its rows: those that were sent, then those that stand in the text.
    pub rows: Vec<Row>,
    /// How it is getting on.
    pub course: Course,
    /// Whoever is here has to sign in first.
    pub sign_in: bool,
    pace: Pace,
}

impl Batch {
    /// What was sent before a reload: keys and last fours.
    pub fn restored(kept: Vec<(String, String)>) -> Batch {
        let row = |(key, last_four)| Row { key, last_four, code: None, state: State::Finding(None) };
        let rows = kept.into_iter().map(row).collect();
        Batch { rows, course: Course::Still, sign_in: false, pace: Pace::new() }
    }

    /// The text was read: what was sent stays, what stands in the text comes after it. A code that was sent is not listed
    /// twice; one that never arrived gets its row back.
    pub fn read(&mut self, list: List) {
        let mut rows: Vec<Row> = self.rows.iter().filter(|row| row.state.is_sent()).cloned().collect();
        // Where each row of the list came to stand, for the duplicates that point to it.
        let mut places = Vec::new();
        for row in list.rows {
            let state = match row.what {
                What::Ready(request) => State::Ready(request),
                What::Promo(code) => State::Promo(code),
                What::Wrong(wrong) => State::Wrong(row.text.clone(), wrong),
                What::Duplicate(of) => State::Duplicate(places.get(of).copied().unwrap_or(0)),
            };
            let code = match &state {
                State::Ready(request) => request.code.clone(),
                _ => row.text,
            };
            let last_four = code.last_four();
            // From before a reload only the last four is known: such a row waits for its code.
            let known = rows.iter().position(|known| match (&state, &known.code) {
                (State::Ready(_), Some(sent)) => *sent == code,
                (State::Ready(_), None) => {
                    known.last_four == last_four && matches!(known.state, State::Lost | State::Finding(None))
                }
                _ => false,
            });
            places.push(known.unwrap_or(rows.len()));
            match known.and_then(|at| rows.get_mut(at)) {
                Some(known) => {
                    known.code = Some(code);
                    if known.state == State::Lost {
                        known.state = state;
                    }
                }
                None => rows.push(Row { key: String::new(), last_four, code: Some(code), state }),
            }
        }
        self.rows = rows;
    }

    /// A repair was accepted.
    pub fn repaired(&mut self, at: usize, what: What) {
        let known = |code: &Code| {
            self.rows.iter().position(|row| match &row.state {
                State::Ready(request) | State::Sending(request) => request.code == *code,
                _ => false,
            })
        };
        let state = match what {
            What::Ready(request) => match known(&request.code) {
                Some(of) => State::Duplicate(of),
                None => State::Ready(request),
            },
            _ => return,
        };
        if let Some(row) = self.rows.get_mut(at).filter(|row| matches!(row.state, State::Wrong(..))) {
            if let State::Ready(request) = &state {
                (row.last_four, row.code) = (request.code.last_four(), Some(request.code.clone()));
            }
            row.state = state;
        }
    }

    /// Goes on, or begins.
    pub fn go(&mut self) {
        self.sign_in = false;
        if self.course == Course::Still {
            self.course = Course::Going;
        }
    }

    /// Stops before the next code. One that is on its way is waited for.
    pub fn stop(&mut self) {
        self.course = Course::Still;
    }

    /// What is next. One code at a time: while one is on its way, nothing is.
    pub fn next(&mut self, limits: &Limits, now: Time) -> Next {
        if let Some(at) = self.rows.iter().position(|row| matches!(row.state, State::Finding(_))) {
            return Next::Find(at);
        }
        if self.course == Course::Still || self.rows.iter().any(|row| matches!(row.state, State::Sending(_))) {
            return Next::Nothing;
        }
        let ready = self.rows.iter().enumerate().find_map(|(at, row)| match &row.state {
            State::Ready(request) => Some((at, request.clone())),
            _ => None,
        });
        let Some((at, request)) = ready else {
            self.course = Course::Still;
            return Next::Nothing;
        };
        if let Some(until) = self.pace.next(limits, now) {
            self.course = Course::Waiting(until);
            return Next::Wait(until);
        }
        self.course = Course::Going;
        Next::Send(at, request)
    }

    /// A row is sent with this key, unless it has one from before.
    pub fn sent(&mut self, at: usize, key: impl FnOnce() -> String) -> Option<String> {
        let row = self.rows.get_mut(at)?;
        let State::Ready(request) = &row.state else { return None };
        row.state = State::Sending(request.clone());
        if row.key.is_empty() {
            row.key = key();
        }
        Some(row.key.clone())
    }

    /// What the shop says to a row.
    pub fn answered(&mut self, at: usize, answer: Answer<Receipt>, limits: &Limits, now: Time) {
        // A card that is in the table already, from before a reload.
        let earlier = answer.as_ref().ok().and_then(|receipt| self.row_of(&receipt.id));
        let Some(row) = self.rows.get_mut(at) else { return };
        let State::Sending(request) = &row.state else { return };
        let request = request.clone();
        row.state = match answer {
            Ok(receipt) => earlier.map_or_else(|| State::Done(Box::new(receipt)), State::Duplicate),
            Err(ApiError::Unreachable | ApiError::Garbled) => State::Finding(Some(request)),
            Err(ApiError::Refused(problem)) => match problem.reason {
                Reason::CodeNotUsable { attempts_left } => {
                    self.pace.missed(now);
                    if attempts_left <= 1 {
                        // Somebody else tries codes with this account too.
                        self.pace.wait_until(now.plus(self.pace.last_resort(limits, now)));
                    }
                    State::Refused(problem)
                }
                Reason::RateLimited { retry_after, .. } => {
                    self.pace.wait_until(now.plus(i64::from(retry_after) * Time::SECOND));
                    State::Ready(request)
                }
                Reason::Locked { until } => {
                    self.pace.wait_until(until);
                    State::Ready(request)
                }
                Reason::Unavailable => {
                    self.pace.wait_until(now.plus(SOON));
                    State::Ready(request)
                }
                Reason::AttemptRunning => State::Finding(Some(request)),
                // Another code with the same last four took this key after a reload.
                Reason::AttemptKeyReused => {
                    row.key = String::new();
                    State::Ready(request)
                }
                Reason::SignInRequired => {
                    self.course = Course::Still;
                    self.sign_in = true;
                    State::Ready(request)
                }
                _ => State::Refused(problem),
            },
        };
    }

    /// What became of a row that had no answer. Says whether that is known now.
    pub fn found(&mut self, at: usize, answer: Answer<Attempt>) -> bool {
        let Some(row) = self.rows.get_mut(at) else { return true };
        let State::Finding(request) = &row.state else { return true };
        row.state = match answer {
            Ok(Attempt::Redeemed { receipt }) => State::Done(Box::new(receipt)),
            Ok(Attempt::Refused { problem }) => State::Refused(Box::new(problem)),
            Ok(Attempt::Unknown | Attempt::Ordered { .. } | Attempt::Converted { .. }) => {
                request.clone().map_or(State::Lost, State::Ready)
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::SignInRequired => {
                self.course = Course::Still;
                self.sign_in = true;
                return true;
            }
            Ok(Attempt::Running) | Err(_) => return false,
        };
        true
    }

    /// The redemptions that other issuers are being asked about.
    pub fn pending(&self) -> Vec<String> {
        let pending = |row: &Row| match &row.state {
            State::Done(receipt) if receipt.status == Status::Pending => Some(receipt.id.clone()),
            _ => None,
        };
        self.rows.iter().filter_map(pending).collect()
    }

    fn row_of(&self, receipt: &str) -> Option<usize> {
        self.rows.iter().position(|row| matches!(&row.state, State::Done(known) if known.id == receipt))
    }

    /// A card that another issuer was asked about has its answer.
    pub fn settled(&mut self, receipt: Receipt) {
        let same = |row: &&mut Row| matches!(&row.state, State::Done(known) if known.id == receipt.id);
        if let Some(row) = self.rows.iter_mut().find(same) {
            row.state = match receipt.problem.clone() {
                Some(problem) => State::Refused(problem),
                None => State::Done(Box::new(receipt)),
            };
        }
    }

    /// Keys and last fours of what was sent or is about to be: all that is kept of it.
    pub fn kept(&self) -> Vec<(String, String)> {
        let with_key = self.rows.iter().filter(|row| !row.key.is_empty());
        with_key.map(|row| (row.key.clone(), row.last_four.clone())).collect()
    }

    /// Gives every code that may be sent its key, so that a reload in the middle knows them all.
    pub fn name_all(&mut self, mut key: impl FnMut() -> String) {
        for row in self.rows.iter_mut().filter(|row| row.key.is_empty()) {
            if matches!(row.state, State::Ready(_)) {
                row.key = key();
            }
        }
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
