//! Which lot pays for which category: every lot as much as it can, the first lots first, and where a limited lot is in
//! the way of another, they change places.

/// How much each lot pays of each demand.
pub(super) struct Flow {
    /// What each demand still lacks.
    lacks: Vec<i64>,
    /// For each lot, what it may pay for.
    may: Vec<Vec<bool>>,
    /// For each lot, what it pays of each demand.
    pub pays: Vec<Vec<i64>>,
}

impl Flow {
    pub fn new(demands: Vec<i64>) -> Flow {
        Flow { lacks: demands, may: Vec::new(), pays: Vec::new() }
    }

    /// Adds a lot that may pay for some demands, up to so much. Gives what it pays. Lots before it go on paying as much
    /// as they did, perhaps for other demands.
    pub fn lot(&mut self, may: Vec<bool>, most: i64) -> i64 {
        let lot = self.pays.len();
        self.pays.push(vec![0; self.lacks.len()]);
        self.may.push(may);
        let mut left = most;
        while left > 0 {
            let Some(path) = self.path(lot) else { break };
            left -= self.push(&path, left);
        }
        most - left
    }

    /// The shortest way from a new lot to a demand that lacks something: the lot pays the first demand instead of the
    /// lot named beside it, which pays the next, and so on.
    fn path(&self, lot: usize) -> Option<Vec<(usize, usize)>> {
        let mut paths: Vec<Vec<(usize, usize)>> = vec![vec![]];
        let mut seen = vec![false; self.lacks.len()];
        let mut next = 0;
        while let Some(path) = paths.get(next).cloned() {
            next += 1;
            // Who may move: the new lot, or every lot that pays the demand where the path ends.
            let movers: Vec<usize> = match path.last() {
                None => vec![lot],
                Some((_, at)) => (0..lot).filter(|by| self.paid(*by, *at) > 0).collect(),
            };
            for mover in movers {
                for demand in 0..self.lacks.len() {
                    if seen.get(demand) != Some(&false) || !self.allowed(mover, demand) {
                        continue;
                    }
                    let longer = [path.as_slice(), &[(mover, demand)]].concat();
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

    fn push(&mut self, path: &[(usize, usize)], most: i64) -> i64 {
        let end = path.last().and_then(|(_, demand)| self.lacks.get(*demand)).copied().unwrap_or(0);
        let moved = path.iter().skip(1).zip(path).map(|((by, _), (_, from))| self.paid(*by, *from));
        let amount = moved.fold(most.min(end), i64::min);
        let mut from: Option<usize> = None;
        for (by, demand) in path {
            if let Some(from) = from {
                self.add(*by, from, -amount);
            }
            self.add(*by, *demand, amount);
            from = Some(*demand);
        }
        if let Some(lacks) = from.and_then(|demand| self.lacks.get_mut(demand)) {
            *lacks -= amount;
        }
        amount
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
        self.may.get(lot).and_then(|row| row.get(demand)) == Some(&true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limited_lot_makes_room_for_one_that_is_limited_more() {
        let mut flow = Flow::new(vec![10, 10]);
        assert_eq!(flow.lot(vec![true, true], 10), 10);
        assert_eq!(flow.lot(vec![true, false], 10), 10, "the first lot moves to the second demand");
        assert_eq!(flow.pays, [[0, 10], [10, 0]]);
        assert_eq!(flow.lot(vec![true, true], 10), 0);
    }

    #[test]
    fn lots_move_along_a_chain() {
        let mut flow = Flow::new(vec![5, 5, 5]);
        assert_eq!(flow.lot(vec![true, true, false], 5), 5);
        assert_eq!(flow.lot(vec![false, true, true], 5), 5);
        assert_eq!(flow.lot(vec![true, true, false], 7), 5);
        assert_eq!(flow.pays.iter().flatten().sum::<i64>(), 15);
    }
}
