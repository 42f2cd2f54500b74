//! The three squares in the corners of a QR code: dark 1, light 1, dark 3, light 1, dark 1 across, whichever way.

use crate::{
    ink::{Ink, Run, runs},
    number::float,
    point::Point,
};

/// What may be one of the squares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finder {
    /// Its middle.
    pub at: Point,
    /// How many pixels a module of it has.
    pub module: f32,
    /// How many rows have shown it.
    pub seen: f32,
}

/// Beyond so many, a picture is a pattern, and the ones that were seen most are looked at.
const MOST: usize = 24;

/// Everything that may be one of the squares, the surest first.
pub fn find(ink: &Ink) -> Vec<Finder> {
    let mut found: Vec<Finder> = Vec::new();
    for (y, row) in (0..).zip(ink.rows()) {
        let runs = runs(row.iter().copied());
        for five in runs.windows(5) {
            let Some((middle, module)) = across(five) else { continue };
            let Some(finder) = checked(ink, Point::new(middle, float(y) + 0.5), module) else { continue };
            let same = |known: &&mut Finder| {
                let apart = (known.at - finder.at).length();
                apart < known.module * 2.0 && known.module < finder.module * 1.6 && finder.module < known.module * 1.6
            };
            match found.iter_mut().find(same) {
                Some(known) => {
                    let part = 1.0 / (known.seen + 1.0);
                    known.at = known.at + (finder.at - known.at) * part;
                    known.module += (finder.module - known.module) * part;
                    known.seen += 1.0;
                }
                None => found.push(finder),
            }
        }
    }
    // Seen in every row of its middle, a square of three modules has been seen once a pixel.
    found.sort_by(|one, other| (other.seen / other.module).total_cmp(&(one.seen / one.module)));
    found.truncate(MOST);
    found
}

/// The middle of five stretches and the size of a module, where they could lead across a square.
fn across(five: &[Run]) -> Option<(f32, f32)> {
    let [one, two, middle, four, five] = five else { return None };
    if !one.dark {
        return None;
    }
    let lengths = [one, two, middle, four, five].map(|run| float(run.length));
    let module = proportioned(lengths)?;
    Some((float(middle.start) + float(middle.length) / 2.0, module))
}

/// The size of a module, where stretches are as 1 : 1 : 3 : 1 : 1, give and take what blur, slant and whole pixels do.
fn proportioned(lengths: [f32; 5]) -> Option<f32> {
    let module = lengths.iter().sum::<f32>() / 7.0;
    let give = module * 0.55 + 0.6;
    let [one, two, middle, four, five] = lengths;
    let fits = [one, two, four, five].iter().all(|length| (length - module).abs() < give);
    (module >= 1.0 && fits && (middle - module * 3.0).abs() < give * 2.0).then_some(module)
}

/// The same from top to bottom, and once more from left to right through the middle found there.
fn checked(ink: &Ink, guess: Point, module: f32) -> Option<Finder> {
    let most = module * 6.0 + 4.0;
    let (down, tall) = crossed(ink, guess, Point::new(0.0, 1.0), most)?;
    let (middle, wide) = crossed(ink, down, Point::new(1.0, 0.0), most)?;
    if tall > wide * 2.2 || wide > tall * 2.2 {
        return None;
    }
    // A slanted square is crossed at the same place whichever way; text and grain seldom are.
    let corners = [Point::new(0.7, 0.7), Point::new(0.7, -0.7)];
    corners.iter().all(|way| crossed(ink, middle, *way, most * 1.5).is_some()).then_some(Finder {
        at: middle,
        module: (tall + wide) / 2.0,
        seen: 1.0,
    })
}

/// The middle of a square along a line through a place in it, and its module that way.
fn crossed(ink: &Ink, from: Point, way: Point, most: f32) -> Option<(Point, f32)> {
    let [near, ring, edge] = outward(ink, from, way, most)?;
    let [near_back, ring_back, edge_back] = outward(ink, from, way * -1.0, most)?;
    let module = proportioned([edge_back, ring_back, near_back + near, ring, edge])?;
    Some((from + way * ((near - near_back) / 2.0), module * way.length()))
}

/// The lengths of dark, light and dark on the way out of a square, in steps of `way`.
pub fn outward(ink: &Ink, from: Point, way: Point, most: f32) -> Option<[f32; 3]> {
    // Half a step is what lies between the place and the border of its pixel, in the middle of all cases.
    const STEP: f32 = 0.5;
    let mut place = from;
    let mut stretch = |dark: bool| {
        let mut length = 0.0;
        while ink.is_dark(place) == Some(dark) {
            length += STEP;
            place = place + way * STEP;
            if length > most {
                return None;
            }
        }
        Some(length)
    };
    let [near, ring, edge] = [stretch(true)?, stretch(false)?, stretch(true)?];
    (near > 0.0 && ring > 0.0 && edge > 0.0).then_some([near, ring, edge])
}

/// The size of a square's modules along a line, by what of it can be measured.
pub fn size(ink: &Ink, square: Finder, way: Point) -> Option<f32> {
    let most = square.module * 8.0 + 4.0;
    let both = [way, way * -1.0].map(|way| Some(outward(ink, square.at, way, most)?.iter().sum::<f32>() / 3.5));
    match both {
        [Some(one), Some(other)] => Some((one + other) / 2.0),
        [one, other] => one.or(other),
    }
}
