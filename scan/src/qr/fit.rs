//! Where exactly a code lies: the map under which the modules that every code has are dark and light as they should be.

use super::{
    finder::{Finder, outward, size},
    layout::Layout,
    plane::Plane,
    triple::Triple,
};
use crate::{ink::Ink, number::float, point::Point};

/// A code as it lies in a picture.
#[derive(Debug)]
pub struct Fit {
    /// Its layout.
    pub layout: Layout,
    /// From modules to pixels.
    pub plane: Plane,
    /// How well its marks stand: 1 is all of them, 0 is chance.
    pub sureness: f32,
}

/// What stands worse than this before it is settled is none: measured, codes are past 0.8, other things rarely.
const LIKELY: f32 = 0.5;

/// The best fit of three squares as a code of this version.
pub fn fit(ink: &Ink, triple: &Triple, version: i32) -> Option<Fit> {
    let layout = Layout::of(version);
    let marks = layout.marks();
    let last = float(layout.side) - 3.5;
    let frame = [(3.5, 3.5), (last, 3.5), (last, last), (3.5, last)].map(|(x, y)| Point::new(x, y));
    let [a, b, d] = [triple.corner.at, triple.right.at, triple.below.at];
    let mut best: Option<([Point; 4], f32)> = None;
    let squares = layout.squares();
    for guess in [by_sizes(ink, triple), by_edges(ink, triple), Some(b + d - a)].into_iter().flatten() {
        let flat = Plane::between(frame, [a, b, guess, d]);
        if sureness(ink, &flat, &squares) < LIKELY {
            continue;
        }
        let mut tries = vec![guess];
        if let Some(small) = layout.last_small() {
            let module = (b - a).length() / (last - 3.5);
            let places = squares_near(ink, &flat, small, (float(layout.side) / 7.0).clamp(3.0, 9.0), module);
            let from = frame.map(|corner| if corner == Point::new(last, last) { small } else { corner });
            tries.extend(places.into_iter().map(|at| Plane::between(from, [a, b, at, d]).map(Point::new(last, last))));
        }
        for fourth in tries {
            let corners = [a, b, fourth, d];
            let sureness = sureness(ink, &Plane::between(frame, corners), &marks);
            if best.as_ref().is_none_or(|(_, most)| sureness > *most) {
                best = Some((corners, sureness));
            }
        }
    }
    let (corners, sureness) = best.filter(|(_, sureness)| *sureness > LIKELY)?;
    let module = (b - a).length() / (last - 3.5);
    let (corners, sureness) = settled(ink, frame, &marks, corners, sureness, module);
    Some(Fit { plane: Plane::between(frame, corners), layout, sureness })
}

/// Moves the corners by less and less, as long as the marks stand better for it.
fn settled(
    ink: &Ink,
    frame: [Point; 4],
    marks: &[(Point, bool)],
    mut corners: [Point; 4],
    mut most: f32,
    module: f32,
) -> ([Point; 4], f32) {
    for step in [1.0, 0.5, 0.25, 0.12] {
        for _ in 0..4 {
            let before = most;
            for which in [2, 1, 3, 0] {
                for (x, y) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let mut moved = corners;
                    // Whole modules are for the corner that no square holds.
                    if let Some(corner) = moved.get_mut(which).filter(|_| step < 0.6 || which == 2) {
                        *corner = *corner + Point::new(x, y) * (step * module);
                    }
                    let now = sureness(ink, &Plane::between(frame, moved), marks);
                    if now > most {
                        (corners, most) = (moved, now);
                    }
                }
            }
            if most <= before {
                break;
            }
        }
    }
    (corners, most)
}

/// How much of all darkness and lightness at the marks is where it should be.
fn sureness(ink: &Ink, plane: &Plane, marks: &[(Point, bool)]) -> f32 {
    let (mut right, mut all) = (0.0, 1.0);
    for (place, dark) in marks {
        let darkness = ink.darkness(plane.map(*place));
        right += if *dark { darkness } else { -darkness };
        all += darkness.abs();
    }
    right / all
}

/// How much smaller things are at one square than at another says how much farther off it is: the area of a module goes
/// with the third power of nearness, and nearness is linear in the code's own plane.
fn by_sizes(ink: &Ink, triple: &Triple) -> Option<Point> {
    let [a, b, d] = [triple.corner, triple.right, triple.below];
    let (across, down) = ((b.at - a.at).unit(), (d.at - a.at).unit());
    let farness = |square: Finder| {
        let area = size(ink, square, across)? * size(ink, square, down)?;
        Some(area.powf(-1.0 / 3.0))
    };
    let [near_a, near_b, near_d] = [farness(a)?, farness(b)?, farness(d)?];
    let last = near_b + near_d - near_a;
    (last > 0.2 * near_a).then(|| (b.at * near_b + d.at * near_d - a.at * near_a) * (1.0 / last))
}

/// Where the lines along the outer edges of the two far squares meet leads to the fourth corner: it sees perspective, which
/// the three middles do not.
fn by_edges(ink: &Ink, triple: &Triple) -> Option<Point> {
    let (a, b, d) = (triple.corner, triple.right, triple.below);
    let across = (b.at - a.at).unit();
    let down = (d.at - a.at).unit();
    // Along the outer edge of the right square from top to bottom, and of the lower one from left to right.
    let (top, bottom) = (edge(ink, b.at, b.module, across, down * -1.0)?, edge(ink, b.at, b.module, across, down)?);
    let (left, right) = (edge(ink, d.at, d.module, down, across * -1.0)?, edge(ink, d.at, d.module, down, across)?);
    let corner = meeting(top, bottom, left, right)?;
    // From the outer corner to the middle of where a fourth square would be, 3.5 modules in.
    let modules = ((corner - d.at).length() + (corner - b.at).length()) / (b.module + d.module) + 3.5;
    let middle = corner + (a.at - corner) * (3.5 / modules.max(14.0));
    Some(middle)
}

/// Where the outer edge of a square is, two modules to one side of its middle.
fn edge(ink: &Ink, middle: Point, module: f32, out: Point, aside: Point) -> Option<Point> {
    // On that line lie the light ring's far side and the dark one, or the dark one alone: out of whatever it is into light.
    let [near, ring, _] = outward(ink, middle, out, module * 8.0 + 4.0)?;
    let mut place = middle + aside * (module * 2.0) + out * ((near + ring) * 1.2);
    let most = module * 4.0;
    let mut gone = 0.0;
    while ink.is_dark(place) == Some(true) {
        place = place + out * 0.5;
        gone += 0.5;
        if gone > most {
            return None;
        }
    }
    (gone > 0.0).then_some(place)
}

/// Where two lines meet.
fn meeting(a: Point, b: Point, c: Point, d: Point) -> Option<Point> {
    let (one, other) = (b - a, d - c);
    let turn = one.cross(other);
    (turn.abs() > 0.1).then(|| a + one * ((c - a).cross(other) / turn))
}

/// Places near a module that look most like the middle of a small square.
fn squares_near(ink: &Ink, plane: &Plane, small: Point, reach: f32, module: f32) -> Vec<Point> {
    let middle = plane.map(small);
    let right = (plane.map(small + Point::new(0.5, 0.0)) - plane.map(small - Point::new(0.5, 0.0))).unit() * module;
    let down = (plane.map(small + Point::new(0.0, 0.5)) - plane.map(small - Point::new(0.0, 0.5))).unit() * module;
    let steps = crate::number::nearest(reach * 2.0);
    let mut found: Vec<(Point, f32)> = Vec::new();
    for y in -steps..=steps {
        for x in -steps..=steps {
            let at = middle + right * (float(x) / 2.0) + down * (float(y) / 2.0);
            found.push((at, squareness(ink, at, right, down)));
        }
    }
    found.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut places: Vec<Point> = Vec::new();
    for (at, _) in found {
        if places.iter().all(|known| (*known - at).length() > module * 1.5) {
            places.push(at);
        }
        if places.len() == 3 {
            break;
        }
    }
    places
}

/// How much darker the ring and the middle are than the line between them.
fn squareness(ink: &Ink, at: Point, right: Point, down: Point) -> f32 {
    let mut sum = 0.0;
    for y in -2..=2_i32 {
        for x in -2..=2_i32 {
            let darkness = ink.darkness(at + right * float(x) + down * float(y));
            let ring = x.abs().max(y.abs());
            sum += match ring {
                0 => darkness * 2.0,
                1 => -darkness * 2.25,
                _ => darkness,
            };
        }
    }
    sum
}
