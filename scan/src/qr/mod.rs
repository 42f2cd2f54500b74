//! QR codes (ISO/IEC 18004): the square ones, versions 1 to 40.

mod blocks;
mod finder;
mod fit;
mod format;
mod grid;
mod layout;
mod plane;
mod reed;
mod text;
mod triple;

use crate::ink::Ink;
use fit::Fit;
use format::Format;
use grid::{Grid, Judge};
use triple::Triple;

/// A fit that is worse than this is chance.
const UNLIKELY: f32 = 0.25;

/// The texts of all codes in a picture.
pub fn read(ink: &Ink) -> Vec<String> {
    let finders = finder::find(ink);
    let mut texts: Vec<String> = Vec::new();
    let mut used = Vec::new();
    for triple in triple::likely(&finders) {
        let squares = [triple.corner.at, triple.right.at, triple.below.at];
        if squares.iter().any(|square| used.contains(square)) {
            continue;
        }
        if let Some(text) = read_one(ink, &triple) {
            used.extend(squares);
            texts.push(text);
        }
    }
    texts
}

/// The text of the code with these squares.
fn read_one(ink: &Ink, triple: &Triple) -> Option<String> {
    let mut fits: Vec<Fit> =
        triple.versions(ink).into_iter().filter_map(|version| fit::fit(ink, triple, version)).collect();
    fits.retain(|fit| fit.sureness > UNLIKELY);
    fits.sort_by(|one, other| other.sureness.total_cmp(&one.sureness));
    fits.iter().take(2).find_map(|fit| judged(ink, fit))
}

/// Tells dark from light in one way after the other, until what is read holds.
fn judged(ink: &Ink, fit: &Fit) -> Option<String> {
    let judges = [
        Judge::Neighbours(0.0),
        Judge::Picture,
        Judge::Neighbours(0.15),
        Judge::Neighbours(0.25),
        Judge::Neighbours(0.35),
    ];
    judges.into_iter().find_map(|judge| {
        let grid = Grid::of(ink, fit, judge);
        [false, true].into_iter().find_map(|mirrored| {
            let dark = |x, y| grid.is_dark(x, y, mirrored);
            let format = Format::read(fit.layout.side, dark)?;
            text::text(&blocks::bytes(&fit.layout, format, dark)?, fit.layout.version)
        })
    })
}
