//! Which column of a list is which.

use super::{fields::Record, header::Part, kind};
use crate::gift::recipient::Column;

/// What the columns of a list say, from the left.
pub(super) type Plan = Vec<Option<Part>>;

/// What a header says. Where it has a first name besides a name, that name is the last one (`Name; Vorname`); where it
/// has a last name besides, the first (`Nombre; Apellidos`). Of two columns alike the left one counts.
pub(super) fn named(parts: &[Option<Part>]) -> Plan {
    let has = |part| parts.contains(&Some(part));
    let name = match (has(Part::First), has(Part::Last) || has(Part::Family)) {
        (true, false) => Part::Last,
        (false, true) => Part::First,
        _ => Part::Of(Column::Name),
    };
    let mut plan = Plan::with_capacity(parts.len());
    for part in parts {
        let part = part.map(|part| if part == Part::Of(Column::Name) { name } else { part });
        let part = part.filter(|part| !plan.contains(&Some(*part)));
        plan.push(part);
    }
    plan
}

/// What columns without a header say, by what stands in them: addresses, amounts, time zones; of the rest the first is
/// the name and the second the message.
pub(super) fn guessed(records: &[Record<'_>]) -> Plan {
    let mut plan: Plan = vec![None; usual_width(records)];
    let mut numbers = Vec::new();
    for column in [Column::Email, Column::Amount, Column::Zone] {
        let is = |cell: &str| match column {
            Column::Amount => kind::is_amount(cell),
            Column::Zone => kind::is_zone(cell),
            _ => cell.contains('@'),
        };
        let free = plan.iter().enumerate().filter(|(_, part)| part.is_none());
        let such: Vec<usize> = free.map(|(at, _)| at).filter(|at| most_are(records, *at, &is)).collect();
        // Of two columns of numbers the left one counts the rows.
        if let Some(part) = such.last().and_then(|at| plan.get_mut(*at)) {
            *part = Some(Part::Of(column));
        }
        numbers.extend(such);
    }
    let mut rest = [Column::Name, Column::Message].into_iter().map(Part::Of);
    for (at, part) in plan.iter_mut().enumerate().filter(|(at, _)| !numbers.contains(at)) {
        if records.iter().any(|record| !record.field(at).trim().is_empty()) {
            *part = rest.next();
        }
    }
    plan
}

/// As many fields as most rows have.
fn usual_width(records: &[Record<'_>]) -> usize {
    let mut widths: Vec<usize> = records.iter().map(|record| record.fields.len()).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or_default()
}

/// Whether more than half of what stands in a column is such.
fn most_are(records: &[Record<'_>], at: usize, is: &dyn Fn(&str) -> bool) -> bool {
    let said = records.iter().map(|record| record.field(at)).filter(|field| !field.trim().is_empty());
    let (all, such) = said.fold((0_u32, 0_u32), |(all, such), field| (all + 1, such + u32::from(is(field))));
    such * 2 > all
}
