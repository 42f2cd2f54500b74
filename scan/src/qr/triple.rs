//! Which three squares belong to one code, and which of them stands where.

use super::finder::{Finder, size};
use crate::{ink::Ink, number::nearest};

/// Three squares as they may stand in a code.
#[derive(Clone, Copy, Debug)]
pub struct Triple {
    /// Top left.
    pub corner: Finder,
    /// Top right.
    pub right: Finder,
    /// Bottom left.
    pub below: Finder,
    /// How far they are from a square seen from above; 0 is one.
    strain: f32,
}

/// Beyond so many, what is left is hardly a code.
const MOST: usize = 14;

/// Every three that could be a code, the likeliest first.
pub fn likely(finders: &[Finder]) -> Vec<Triple> {
    let mut triples = Vec::new();
    for (at, one) in finders.iter().enumerate() {
        for (next, two) in finders.iter().enumerate().skip(at + 1) {
            triples.extend(finders.iter().skip(next + 1).filter_map(|three| arranged(*one, *two, *three)));
        }
    }
    triples.sort_by(|one, other| one.strain.total_cmp(&other.strain));
    triples.truncate(MOST);
    triples
}

/// The corner is opposite the longest side; the other two follow it clockwise.
fn arranged(one: Finder, two: Finder, three: Finder) -> Option<Triple> {
    let far = |a: Finder, b: Finder| (a.at - b.at).length();
    let sides = [far(two, three), far(three, one), far(one, two)];
    let longest = sides.iter().copied().fold(0.0, f32::max);
    let [against_one, against_two, _] = sides;
    let (corner, a, b) = if longest == against_one {
        (one, two, three)
    } else if longest == against_two {
        (two, three, one)
    } else {
        (three, one, two)
    };
    let (to_a, to_b) = (a.at - corner.at, b.at - corner.at);
    let (right, below) = if to_a.cross(to_b) > 0.0 { (a, b) } else { (b, a) };
    let legs = ratio(to_a.length(), to_b.length());
    let modules = [corner.module, a.module, b.module];
    let largest = modules.iter().copied().fold(0.0, f32::max);
    let smallest = modules.iter().copied().fold(f32::MAX, f32::min);
    let slant = (to_a.dot(to_b) / (to_a.length() * to_b.length())).abs();
    let size = (to_a.length() + to_b.length()) / 2.0 / (modules.iter().sum::<f32>() / 3.0);
    // Fewer modules than the smallest code has between two squares, or more than the largest.
    if !(8.0..240.0).contains(&size) || legs > 2.4 || slant > 0.65 || largest > smallest * 2.4 {
        return None;
    }
    let strain = legs.ln() + slant + ratio(largest, smallest).ln();
    Some(Triple { corner, right, below, strain })
}

fn ratio(one: f32, other: f32) -> f32 {
    if one > other { one / other } else { other / one }
}

impl Triple {
    /// The versions it may be of, the likeliest first.
    pub fn versions(&self, ink: &Ink) -> Vec<i32> {
        let across = modules_between(ink, self.corner, self.right);
        let down = modules_between(ink, self.corner, self.below);
        let exact = ((across + down) / 2.0 + 7.0 - 17.0) / 4.0;
        let guess = nearest(exact);
        let side = if exact > crate::number::float(guess) { 1 } else { -1 };
        let versions = [guess, guess + side, guess - side, guess + 2 * side];
        versions.into_iter().filter(|version| (1..=40).contains(version)).collect()
    }
}

/// How many modules there are between the middles of two squares, by the sizes of both on the way.
fn modules_between(ink: &Ink, one: Finder, other: Finder) -> f32 {
    let way = other.at - one.at;
    let along = |from: Finder| size(ink, from, way.unit()).unwrap_or(from.module);
    way.length() / ((along(one) + along(other)) / 2.0)
}
