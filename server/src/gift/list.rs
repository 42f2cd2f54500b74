//! What a sender sees of all gifts: a list in pages, and a table to keep.

use super::shown;
use crate::{
    csv::{MARK, cell},
    store::{Fault, GiftRow, Look},
};
use domain::{
    Time,
    api::{Page, gift::Gift},
    gift::{State, Way, recipient},
};
use std::collections::HashMap;

/// So many gifts are looked at in one go.
const CHUNK: i64 = 500;

/// Which gifts of an account are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// As far as this.
    pub state: Option<State>,
    /// Of this order.
    pub order: Option<String>,
    /// With this in the recipient's name or e-mail or the order's number, or of this amount.
    pub text: Option<String>,
}

impl Wanted {
    fn fits(&self, row: &GiftRow) -> bool {
        let Some(text) = self.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) else { return true };
        let text = text.to_lowercase();
        let has = |field: &Option<String>| field.as_deref().is_some_and(|field| field.to_lowercase().contains(&text));
        has(&row.name)
            || has(&row.email)
            || row.id.to_lowercase().contains(&text)
            || recipient::amount(&text, row.amount.currency).is_ok_and(|amount| amount == row.amount)
    }

    /// As many of an account's gifts as fit, behind a place in the list.
    async fn some(
        &self,
        look: &mut Look,
        account: &str,
        mut behind: Option<(Time, String, u32)>,
        most: usize,
    ) -> Result<Vec<GiftRow>, Fault> {
        let mut found = Vec::new();
        let all = usize::try_from(CHUNK).unwrap_or(usize::MAX);
        while found.len() < most {
            let rows = look.gifts(account, (self.state, self.order.as_deref()), behind, CHUNK).await?;
            let is_last = rows.len() < all;
            behind = rows.last().map(|row| (row.at, row.order.clone(), row.nth));
            found.extend(rows.into_iter().filter(|row| self.fits(row)));
            if is_last {
                break;
            }
        }
        found.truncate(most);
        Ok(found)
    }
}

/// A page of an account's gifts, newest first, without what would show who receives them. Nothing where the cursor is
/// none.
pub async fn list(
    look: &mut Look,
    account: &str,
    wanted: &Wanted,
    (cursor, limit): (Option<&str>, usize),
) -> Result<Option<Page<Gift>>, Fault> {
    let behind = match cursor {
        None => None,
        Some(cursor) => match place(cursor) {
            None => return Ok(None),
            place => place,
        },
    };
    let mut rows = wanted.some(look, account, behind, limit.saturating_add(1)).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| format!("{}_{}_{}", row.at.0, row.order, row.nth));
    let items = rows.into_iter().map(|row| shown(row, Vec::new(), true)).collect();
    Ok(Some(Page { items, next }))
}

/// The place in the list that a cursor names.
fn place(cursor: &str) -> Option<(Time, String, u32)> {
    let mut parts = cursor.split('_');
    let (at, order, nth) = (parts.next()?, parts.next()?, parts.next()?);
    parts.next().is_none().then_some(())?;
    Some((Time(at.parse().ok()?), order.to_owned(), nth.parse().ok()?))
}

/// The columns of the table.
const HEADER: &str = "id,order,paid,state,name,email,amount,currency,way,goes,sent,opened,claimed,cancelled";

/// An account's gifts as comma-separated values (RFC 4180), whole: it is the sender's own book. With the mark by which
/// spreadsheets know UTF-8.
pub async fn table(look: &mut Look, account: &str, wanted: &Wanted) -> Result<String, Fault> {
    let mut steps: HashMap<String, HashMap<String, Time>> = HashMap::new();
    for (gift, what, at) in look.last_steps(account).await? {
        steps.entry(gift).or_default().insert(what, at);
    }
    let mut table = format!("{MARK}{HEADER}\r\n");
    for row in wanted.some(look, account, None, usize::MAX).await? {
        let steps = steps.remove(&row.id).unwrap_or_default();
        table.push_str(&line(&row, &steps));
    }
    Ok(table)
}

fn line(row: &GiftRow, steps: &HashMap<String, Time>) -> String {
    let step = |what: &str| steps.get(what).map(Time::to_string).unwrap_or_default();
    let (way, sent) = match row.way {
        Way::Email => ("email", "sent"),
        Way::Link => ("link", "linked"),
    };
    let cells = [
        row.id.clone(),
        row.order.clone(),
        row.at.to_string(),
        row.state.word().to_owned(),
        cell(row.name.as_deref().unwrap_or_default()),
        cell(row.email.as_deref().unwrap_or_default()),
        row.amount.to_string(),
        row.amount.currency.as_str().to_owned(),
        way.to_owned(),
        row.goes_at().to_string(),
        step(sent),
        step("opened"),
        step("claimed"),
        step("cancelled"),
    ];
    cells.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_a_place_or_none() {
        assert_eq!(place("5_7QK2-M4X9_3"), Some((Time(5), "7QK2-M4X9".into(), 3)));
        for text in ["", "5", "5_a", "x_a_1", "5_a_x", "5_a_1_2"] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
