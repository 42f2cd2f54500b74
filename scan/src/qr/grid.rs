//! The modules of a code, as dark as they are; and what is read as dark.

use super::fit::Fit;
use crate::{ink::Ink, number::float, point::Point};

/// How dark each module is, row by row, with a margin around the code.
pub struct Grid {
    side: i32,
    greys: Vec<f32>,
}

/// A way to tell dark from light.
#[derive(Clone, Copy, Debug)]
pub enum Judge {
    /// By what is around it in the picture.
    Picture,
    /// By what is around it in the code, after taking this part of its neighbours off each module: blur has put it there.
    Neighbours(f32),
}

/// The light margin that a code has around it.
const MARGIN: i32 = 2;

impl Grid {
    /// Looks at five places in each module.
    pub fn of(ink: &Ink, fit: &Fit, judge: Judge) -> Grid {
        let side = fit.layout.side;
        let places = (-MARGIN..side + MARGIN).flat_map(|y| (-MARGIN..side + MARGIN).map(move |x| (x, y)));
        let greys = places.map(|(x, y)| {
            let middle = Point::new(float(x) + 0.5, float(y) + 0.5);
            let spread = [(0.0, 0.0), (0.22, 0.0), (-0.22, 0.0), (0.0, 0.22), (0.0, -0.22)];
            let look = |(a, b)| {
                let place = fit.plane.map(middle + Point::new(a, b));
                match judge {
                    Judge::Picture => ink.darkness(place),
                    Judge::Neighbours(_) => -ink.grey().between(place),
                }
            };
            spread.map(look).iter().sum::<f32>() / 5.0
        });
        let grid = Grid { side, greys: greys.collect() };
        match judge {
            Judge::Picture => grid,
            Judge::Neighbours(part) => grid.sharpened(part).held_against_neighbours(),
        }
    }

    /// How dark a module is; beyond the margin, as its edge.
    fn at(&self, x: i32, y: i32) -> f32 {
        let place = |value: i32| (value + MARGIN).clamp(0, self.side + 2 * MARGIN - 1);
        let place = place(y) * (self.side + 2 * MARGIN) + place(x);
        usize::try_from(place).ok().and_then(|place| self.greys.get(place)).copied().unwrap_or(0.0)
    }

    fn made(&self, make: impl Fn(i32, i32) -> f32) -> Grid {
        let range = -MARGIN..self.side + MARGIN;
        let greys = range.clone().flat_map(|y| range.clone().map(move |x| (x, y))).map(|(x, y)| make(x, y));
        Grid { side: self.side, greys: greys.collect() }
    }

    /// What becomes this grid where each module takes this part of each neighbour's grey (Van Cittert 1931).
    fn sharpened(self, part: f32) -> Grid {
        const ROUNDS: usize = 8;
        let mut sharp = Grid { greys: self.greys.clone(), ..self };
        for _ in 0..if part > 0.0 { ROUNDS } else { 0 } {
            let whole = 1.0 + 2.0 * part;
            let rows = sharp.made(|x, y| (sharp.at(x, y) + part * (sharp.at(x - 1, y) + sharp.at(x + 1, y))) / whole);
            let blurred = |x, y| (rows.at(x, y) + part * (rows.at(x, y - 1) + rows.at(x, y + 1))) / whole;
            sharp = sharp.made(|x, y| sharp.at(x, y) + self.at(x, y) - blurred(x, y));
        }
        sharp
    }

    fn held_against_neighbours(&self) -> Grid {
        const REACH: i32 = 4;
        // The mean of a square is that of the means of its rows.
        let rows = self.made(|x, y| (-REACH..=REACH).map(|step| self.at(x + step, y)).sum());
        let count = float((2 * REACH + 1) * (2 * REACH + 1));
        self.made(|x, y| self.at(x, y) - (-REACH..=REACH).map(|step| rows.at(x, y + step)).sum::<f32>() / count)
    }

    /// Whether a module is dark. `mirrored`: the code is seen in a mirror.
    pub fn is_dark(&self, x: i32, y: i32, mirrored: bool) -> bool {
        (if mirrored { self.at(y, x) } else { self.at(x, y) }) > 0.0
    }
}
