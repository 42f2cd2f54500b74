//! Which promos go together.

#[cfg(test)]
use crate::quote::Counter;
use crate::{promo::Class, quote::Reading};

/// The most promo codes that apply to one cart; promos without a code are not counted.
pub(crate) const MOST_CODES: usize = 5;

/// Two promos agree: neither is exclusive, and each names the other's class. Two item promos agree as well where no line
/// is in both, for then no line has more than one.
pub(crate) fn agree(left: &Reading, right: &Reading) -> bool {
    let (a, b) = (left.promo, right.promo);
    if a.exclusive || b.exclusive {
        return false;
    }
    let named = a.combines.contains(&b.class) && b.combines.contains(&a.class);
    let apart = a.class == Class::Item
        && b.class == Class::Item
        && !left.lines.iter().any(|at| right.lines.binary_search(at).is_ok());
    named || apart
}

/// A set in which every pair agrees, with no more codes than a cart takes.
#[cfg(test)]
pub(crate) fn legal(counter: &Counter, chosen: &[bool]) -> bool {
    let members: Vec<&Reading> =
        counter.readings.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(reading, _)| reading).collect();
    let codes = members.iter().filter(|reading| reading.promo.code.is_some()).count();
    let pairs = || {
        members.iter().enumerate().flat_map(|(at, left)| members.iter().skip(at + 1).map(move |right| (left, right)))
    };
    codes <= MOST_CODES && pairs().all(|(left, right)| agree(left, right))
}
