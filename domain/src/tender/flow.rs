//! Which lot pays for which category: every lot as much as it can, the first lots first, and where a limited lot is in
//! the way of another, they change places.

/// How much each lot pays of each demand.
pub(super) struct Flow {
    /// What each demand still lacks.
    lacks: Vec<i64>,
    lots: Vec<Paying>,
    /// For each lot, what it pays of each demand.
    pub pays: Vec<Vec<i64>>,
}

struct Paying {
    /// What it may pay for.
    may: Vec<bool>,
    /// What it has left.
    spare: i64,
    /// Those of one limit pay so much together, whoever of them it is.
    limit: Option<usize>,
}

/// A lot pays a demand that another paid before, or that is new to it.
#[derive(Clone, Copy)]
struct Step {
    /// Stops paying the demand before this one. Nobody does at the beginning.
    gives: usize,
    /// Pays this one: the same, or another of its limit.
    takes: usize,
    demand: usize,
}

impl Flow {
    pub fn new(demands: Vec<i64>) -> Flow {
        Flow { lacks: demands, lots: Vec::new(), pays: Vec::new() }
    }

    /// Adds a lot that may pay for some demands, up to so much, and up to what its limit has room for. Gives what it pays.
    /// Lots before it, or those of their limit, go on paying as much as they did, perhaps for other demands.
    pub fn lot(&mut self, may: Vec<bool>, amount: i64, within: Option<(usize, i64)>) -> i64 {
        let lot = self.pays.len();
        self.pays.push(vec![0; self.lacks.len()]);
        self.lots.push(Paying { may, spare: amount, limit: within.map(|(limit, _)| limit) });
        let most = within.map_or(amount, |(_, room)| amount.min(room.max(0)));
        let mut left = most;
        while left > 0 {
            let Some(path) = self.path(lot) else { break };
            left -= self.push(&path, left);
        }
        most - left
    }

    /// The shortest way from a new lot to a demand that lacks something: the lot pays the first demand instead of the
    /// lot named beside it, which, or another of its limit, pays the next, and so on.
    fn path(&self, lot: usize) -> Option<Vec<Step>> {
        let mut paths: Vec<Vec<Step>> = vec![vec![]];
        let mut seen = vec![false; self.lacks.len()];
        let mut next = 0;
        while let Some(path) = paths.get(next).cloned() {
            next += 1;
            for (gives, takes) in self.movers(lot, path.last()) {
                for demand in 0..self.lacks.len() {
                    if seen.get(demand) != Some(&false) || !self.allowed(takes, demand) {
                        continue;
                    }
                    let longer = [path.as_slice(), &[Step { gives, takes, demand }]].concat();
                    if self.lacks.get(demand).is_some_and(|lacks| *lacks > 0) {
                        return Some(longer);
                    }
                    if let Some(seen) = seen.get_mut(demand) {
                        *seen = true;
                    }
                    paths.push(longer);
                }
            }
        }
        None
    }

    /// Who may move, and who may in its place: at the beginning the new lot; then every lot that pays the demand where the
    /// path ends, and after all of these others of their limits that have something left.
    fn movers(&self, lot: usize, end: Option<&Step>) -> Vec<(usize, usize)> {
        let Some(Step { demand, .. }) = end else { return vec![(lot, lot)] };
        let payers: Vec<usize> = (0..lot).filter(|by| self.paid(*by, *demand) > 0).collect();
        let others = payers.iter().flat_map(|gives| {
            let limit = self.lots.get(*gives).and_then(|lot| lot.limit);
            let may = move |takes: &usize| {
                let other = self.lots.get(*takes).filter(|other| limit.is_some() && other.limit == limit);
                takes != gives && other.is_some_and(|other| other.spare > 0)
            };
            (0..lot).filter(may).map(|takes| (*gives, takes))
        });
        payers.iter().map(|by| (*by, *by)).chain(others).collect()
    }

    fn push(&mut self, path: &[Step], most: i64) -> i64 {
        let end = path.last().and_then(|step| self.lacks.get(step.demand)).copied().unwrap_or(0);
        let moved = path.iter().skip(1).zip(path).map(|(step, before)| {
            let paid = self.paid(step.gives, before.demand);
            if step.gives == step.takes { paid } else { paid.min(self.spare(step.takes)) }
        });
        let amount = moved.fold(most.min(end), i64::min);
        let mut from: Option<usize> = None;
        for Step { gives, takes, demand } in path {
            match from {
                Some(from) => self.add(*gives, from, -amount),
                // What the new lot pays.
                None => self.spend(*takes, amount),
            }
            if gives != takes {
                self.spend(*gives, -amount);
                self.spend(*takes, amount);
            }
            self.add(*takes, *demand, amount);
            from = Some(*demand);
        }
        if let Some(lacks) = from.and_then(|demand| self.lacks.get_mut(demand)) {
            *lacks -= amount;
        }
        amount
    }

    fn spend(&mut self, lot: usize, amount: i64) {
        if let Some(lot) = self.lots.get_mut(lot) {
            lot.spare -= amount;
        }
    }

    fn spare(&self, lot: usize) -> i64 {
        self.lots.get(lot).map_or(0, |lot| lot.spare)
    }

    fn add(&mut self, lot: usize, demand: usize, amount: i64) {
        if let Some(pays) = self.pays.get_mut(lot).and_then(|row| row.get_mut(demand)) {
            *pays += amount;
        }
    }

    fn paid(&self, lot: usize, demand: usize) -> i64 {
        self.pays.get(lot).and_then(|row| row.get(demand)).copied().unwrap_or(0)
    }

    fn allowed(&self, lot: usize, demand: usize) -> bool {
        self.lots.get(lot).and_then(|lot| lot.may.get(demand)) == Some(&true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limited_lot_makes_room_for_one_that_is_limited_more() {
        let mut flow = Flow::new(vec![10, 10]);
        assert_eq!(flow.lot(vec![true, true], 10, None), 10);
        assert_eq!(flow.lot(vec![true, false], 10, None), 10, "the first lot moves to the second demand");
        assert_eq!(flow.pays, [[0, 10], [10, 0]]);
        assert_eq!(flow.lot(vec![true, true], 10, None), 0);
    }

    #[test]
    fn lots_move_along_a_chain() {
        let mut flow = Flow::new(vec![5, 5, 5]);
        assert_eq!(flow.lot(vec![true, true, false], 5, None), 5);
        assert_eq!(flow.lot(vec![false, true, true], 5, None), 5);
        assert_eq!(flow.lot(vec![true, true, false], 7, None), 5);
        assert_eq!(flow.pays.iter().flatten().sum::<i64>(), 15);
    }

    #[test]
    fn another_of_one_limit_pays_where_that_makes_room() {
        let mut flow = Flow::new(vec![590, 1]);
        assert_eq!(flow.lot(vec![true, false], 500, Some((0, 500))), 500);
        assert_eq!(flow.lot(vec![true, true], 1, Some((0, 0))), 0, "the limit is reached");
        assert_eq!(flow.lot(vec![true, false], 91, None), 91);
        assert_eq!(flow.pays, [[499, 0], [0, 1], [91, 0]]);
    }
}
