//! What of a picture is ink: what is darker than around it.

use crate::{grey::Grey, number::floor, point::Point};

/// A picture with what counts as dark in it.
pub struct Ink {
    grey: Grey,
    mean: Grey,
    dark: Vec<bool>,
}

impl Ink {
    /// Each pixel is held against the mean of the square around it; noise on an even ground should not be ink.
    pub fn of(grey: Grey, radius: i32) -> Ink {
        let mean = grey.mean_around(radius);
        let pairs = grey.rows().zip(mean.rows()).flat_map(|(greys, means)| greys.iter().zip(means));
        let dark = pairs.map(|(grey, mean)| grey.saturating_add(mean / 32) < *mean).collect();
        Ink { grey, mean, dark }
    }

    /// The picture.
    pub fn grey(&self) -> &Grey {
        &self.grey
    }

    /// The rows, from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks_exact(usize::try_from(self.grey.width()).unwrap_or(1).max(1))
    }

    /// Whether there is ink at a place; none outside of the picture.
    pub fn is_dark(&self, place: Point) -> Option<bool> {
        let (x, y) = (floor(place.x), floor(place.y));
        if x < 0 || y < 0 || x >= self.grey.width() || y >= self.grey.height() {
            return None;
        }
        self.dark.get(usize::try_from(y * self.grey.width() + x).ok()?).copied()
    }

    /// The same, less what counts as noise: past zero a place is ink.
    pub fn inkiness(&self, place: Point) -> f32 {
        let mean = f32::from(self.mean.at(floor(place.x), floor(place.y)));
        mean * (1.0 - 1.0 / 32.0) - self.grey.between(place)
    }

    /// How much darker a place is than around it.
    pub fn darkness(&self, place: Point) -> f32 {
        f32::from(self.mean.at(floor(place.x), floor(place.y))) - self.grey.between(place)
    }
}

/// A stretch of a row that is all dark or all light.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Whether it is dark.
    pub dark: bool,
    /// Where it begins.
    pub start: i32,
    /// How many pixels it has.
    pub length: i32,
}

/// A row, stretch by stretch.
pub fn runs(row: impl IntoIterator<Item = bool>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (start, dark) in (0..).zip(row) {
        match runs.last_mut() {
            Some(run) if run.dark == dark => run.length += 1,
            _ => runs.push(Run { dark, start, length: 1 }),
        }
    }
    runs
}
