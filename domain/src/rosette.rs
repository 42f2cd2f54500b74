//! The rosette: an engraved line figure (guilloché) that every card, gift, receipt and account bears, so that people
//! can tell at a glance that two pictures show the same thing.
//!
//! Two families of thin closed curves r(θ) = a + b·cos(nθ + φ)·cos(mθ/2 + ψ), sixteen curves a family. It is drawn from
//! the *public* id of a thing, never from its code, and in whole numbers, so that the page, the mail and the printed
//! sheet show the same figure to the last byte.

/// Curves in a family.
const CURVES: i64 = 16;
/// Points of a curve; more would only be more bytes.
const POINTS: i64 = 60;
/// A full turn, in the units of [`cos`].
const TURN: i64 = 720;
/// One, in the units of [`cos`].
const ONE: i64 = 10_000;

/// A rosette: what goes into the `d` of two SVG paths, one an ink, in the box [`VIEW_BOX`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rosette {
    /// The first ink.
    pub first: String,
    /// The second ink, drawn over the first.
    pub second: String,
}

/// The box that the figure fills.
pub const VIEW_BOX: &str = "0 0 400 400";

/// The figure of the thing with this public id.
pub fn rosette(id: &str) -> Rosette {
    let mut chance = Chance::new(id);
    let lobes = 5 + chance.below(5);
    let beat = 2 * (1 + chance.below(4));
    let phase = chance.below(TURN);
    let first = family(lobes, beat, phase, 118 + chance.below(16), 44 + chance.below(22));
    let inner = 3 + chance.below(6);
    let second = family(inner, beat, chance.below(TURN), 96 + chance.below(20), 52 + chance.below(24));
    Rosette { first, second }
}

/// Sixteen curves, each a step on in phase.
fn family(lobes: i64, beat: i64, phase: i64, middle: i64, swing: i64) -> String {
    let mut path = String::new();
    for curve in 0..CURVES {
        let shift = curve * TURN / (CURVES * 4);
        let points: Vec<(i64, i64)> = (0..POINTS)
            .map(|point| {
                let angle = point * TURN / POINTS;
                let wave = cos(lobes * angle + phase + shift) * cos(beat * angle / 2 + phase / 2 - shift) / ONE;
                let radius = middle * ONE + swing * wave;
                let at = |direction: i64| 200 + round(radius / 100 * direction, ONE * ONE / 100);
                (at(cos(angle)), at(cos(angle - TURN / 4)))
            })
            .collect();
        draw(&points, &mut path);
    }
    path
}

/// A smooth closed curve: quadratic pieces that meet in the middles of neighbouring points, so that each control point
/// is the last one reflected and goes unsaid (`t`). Every middle is taken from the control point as it came out, so
/// that rounding never adds up.
fn draw(points: &[(i64, i64)], path: &mut String) {
    let middle = |(a, b): (i64, i64), (c, d): (i64, i64)| ((a + c) / 2, (b + d) / 2);
    let Some((&last, &first)) = points.last().zip(points.first()) else { return };
    let (mut at, mut control) = (middle(last, first), first);
    write(path, 'M', &[at.0, at.1]);
    for (place, &next) in points.iter().skip(1).chain([&first]).enumerate() {
        let end = middle(control, next);
        if place == 0 {
            write(path, 'q', &[control.0 - at.0, control.1 - at.1, end.0 - at.0, end.1 - at.1]);
        } else {
            write(path, 't', &[end.0 - at.0, end.1 - at.1]);
        }
        (at, control) = (end, (2 * end.0 - control.0, 2 * end.1 - control.1));
    }
    path.push('z');
}

/// A command and its numbers; a minus sign separates as well as a space does, and a repeated command goes unsaid.
fn write(path: &mut String, command: char, numbers: &[i64]) {
    let repeated = path.rfind(|c: char| c.is_ascii_alphabetic()).and_then(|at| path.get(at..=at));
    let mut between = repeated.is_some_and(|last| last.starts_with(command));
    if !between {
        path.push(command);
    }
    for number in numbers {
        if between && *number >= 0 {
            path.push(' ');
        }
        path.push_str(&number.to_string());
        between = true;
    }
}

/// `value / by`, half away from zero.
fn round(value: i64, by: i64) -> i64 {
    let half = if value < 0 { -by / 2 } else { by / 2 };
    (value + half) / by
}

/// Cosine of an angle in half degrees, in ten-thousandths. Bhāskara I's approximation (c. 629) is within 17 of them.
fn cos(angle: i64) -> i64 {
    let turned = angle.rem_euclid(TURN);
    let folded = if turned > TURN / 2 { TURN - turned } else { turned };
    let (sign, acute) = if folded > TURN / 4 { (-1, TURN / 2 - folded) } else { (1, folded) };
    let square = acute * acute;
    // cos x = (π² − 4x²) / (π² + x²), with π as half a turn.
    let half_turn = TURN * TURN / 4;
    sign * (half_turn - 4 * square) * ONE / (half_turn + square)
}

/// Numbers that look like chance and are always the same for the same id: FNV-1a to begin, then xorshift64*.
struct Chance(u64);

impl Chance {
    fn new(id: &str) -> Chance {
        let hash = id
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        Chance(hash | 1)
    }

    fn below(&mut self, limit: i64) -> i64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        i64::try_from(drawn).unwrap_or(0) % limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_same_id_has_the_same_rosette_and_no_two_look_alike() {
        let all: HashSet<String> = (0..1_000).map(|n| rosette(&format!("card-{n}")).first).collect();
        assert_eq!(all.len(), 1_000);
        assert_eq!(rosette("card-1"), rosette("card-1"));
    }

    #[test]
    fn an_ink_is_one_path_inside_its_box() {
        for n in 0..200 {
            let rosette = rosette(&format!("{n}"));
            for ink in [rosette.first, rosette.second] {
                assert!(ink.len() <= 6 * 1024, "{}", ink.len());
                assert_eq!(ink.matches('z').count(), 16);
            }
        }
    }

    #[test]
    fn the_cosine_is_close_to_the_real_one() {
        for angle in -2_000_i32..2_000 {
            let real = (f64::from(angle) * std::f64::consts::PI / 360.0).cos() * 10_000.0;
            let ours = f64::from(i32::try_from(cos(i64::from(angle))).unwrap());
            assert!((real - ours).abs() < 20.0, "{angle}: {ours} for {real}");
        }
    }
}
