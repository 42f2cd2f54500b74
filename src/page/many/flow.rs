//! A list of codes on its way: what became of each, and which is next. No Leptos in here, and no clock.

use super::row::{Course, Next, Row, State};
use crate::api::{Answer, ApiError};
use domain::{
    Reason, Time,
    api::{
        config::Limits,
        redeem::{Attempt, Receipt, Status},
    },
    pace::Pace,
};
use std::sync::Arc;

/// What the shop could not do at the moment is tried again after so long, in milliseconds.
const SOON: i64 = 5 * Time::SECOND;

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
        if self.course == Course::Still || self.is_moving() {
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

    /// What became of a row that had no answer. Says whether that is known now. A miss from before a reload counts as one of
    /// now: when it was is not kept.
    pub fn found(&mut self, at: usize, answer: Answer<Attempt>, now: Time) -> bool {
        let Some(row) = self.rows.get_mut(at) else { return true };
        let State::Finding(request) = &row.state else { return true };
        row.state = match answer {
            Ok(Attempt::Redeemed { receipt }) => State::Done(Box::new(receipt)),
            Ok(Attempt::Refused { problem }) => {
                if matches!(problem.reason, Reason::CodeNotUsable { .. }) {
                    self.pace.missed(now);
                }
                State::Refused(Arc::new(problem))
            }
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

    /// A code is on its way.
    pub fn is_moving(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.state, State::Sending(_)))
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
