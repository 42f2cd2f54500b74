//! What stands where in a code of a version, whatever it says (ISO/IEC 18004, 6.3).

use crate::{number::float, point::Point};

/// A version: 1 to 40, the larger the more it holds.
#[derive(Clone, Debug)]
pub struct Layout {
    /// 1 to 40.
    pub version: i32,
    /// Modules on a side.
    pub side: i32,
    /// Where the middles of the small squares are, along either side.
    small: Vec<i32>,
}

impl Layout {
    /// The layout of a version.
    pub fn of(version: i32) -> Layout {
        let side = version * 4 + 17;
        let count = version / 7 + 2;
        let step = match version {
            32 => 26,
            _ => (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2,
        };
        let mut small: Vec<i32> = (0..count - 1).map(|from_last| side - 7 - from_last * step).collect();
        small.push(6);
        Layout { version, side, small: if version == 1 { Vec::new() } else { small } }
    }

    /// The middles of the small squares.
    pub fn smalls(&self) -> impl Iterator<Item = (i32, i32)> {
        let pairs = self.small.iter().flat_map(|y| self.small.iter().map(|x| (*x, *y)));
        // Three corners have a large square already.
        let corners = [(6, 6), (6, self.side - 7), (self.side - 7, 6)];
        pairs.filter(move |place| !corners.contains(place))
    }

    /// The middle of the small square next to the corner without a large one.
    pub fn last_small(&self) -> Option<Point> {
        (self.version > 1).then(|| Point::new(float(self.side) - 6.5, float(self.side) - 6.5))
    }

    /// Whether a module says nothing of the text.
    pub fn is_fixed(&self, x: i32, y: i32) -> bool {
        let side = self.side;
        let square = y < 9 && (x < 9 || x >= side - 8) || x < 9 && y >= side - 8;
        let version = self.version > 6 && (x >= side - 11 && y < 6 || x < 6 && y >= side - 11);
        let small = || self.smalls().any(|(a, b)| (x - a).abs() < 3 && (y - b).abs() < 3);
        square || version || x == 6 || y == 6 || small()
    }

    /// The modules of the large squares, each with the light line around it, and whether each is dark.
    pub fn squares(&self) -> Vec<(Point, bool)> {
        let side = self.side;
        let mut marks = Vec::new();
        for (left, top) in [(0, 0), (side - 7, 0), (0, side - 7)] {
            for y in -1..=7_i32 {
                for x in -1..=7_i32 {
                    let ring = (x - 3).abs().max((y - 3).abs());
                    marks.push((middle(left + x, top + y), ring != 2 && ring != 4));
                }
            }
        }
        marks
    }

    /// The modules that are the same in all codes of this version, and whether each is dark.
    pub fn marks(&self) -> Vec<(Point, bool)> {
        let side = self.side;
        let mut marks = self.squares();
        let mut mark = |x: i32, y: i32, dark| marks.push((middle(x, y), dark));
        for place in 8..side - 8 {
            mark(place, 6, place % 2 == 0);
            mark(6, place, place % 2 == 0);
        }
        for (x, y) in self.smalls() {
            for b in -2..=2_i32 {
                for a in -2..=2_i32 {
                    mark(x + a, y + b, a.abs().max(b.abs()) != 1);
                }
            }
        }
        marks
    }
}

fn middle(x: i32, y: i32) -> Point {
    Point::new(float(x) + 0.5, float(y) + 0.5)
}
