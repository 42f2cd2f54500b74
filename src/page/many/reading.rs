//! The text of a list, read again at every edit, beside what was sent already.

use super::{
    flow::Batch,
    row::{Row, State},
};
use domain::{
    Code,
    code::many::{List, What},
};

impl Batch {
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
                    known.state = match (&known.state, state) {
                        (State::Lost, ready) => ready,
                        // Should it turn out that it never arrived, it can be sent now.
                        (State::Finding(None), State::Ready(request)) => State::Finding(Some(request)),
                        (sent, _) => sent.clone(),
                    };
                }
                None => {
                    // It may be one that was sent before a reload. Under that key the shop tells, and looks up nothing twice.
                    let twin = |known: &&Row| known.code.is_none() && known.last_four == last_four;
                    let key = rows.iter().find(twin).filter(|_| matches!(state, State::Ready(_)));
                    let key = key.map(|known| known.key.clone()).unwrap_or_default();
                    rows.push(Row { key, last_four, code: Some(code), state });
                }
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
}
