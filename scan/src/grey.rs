//! A picture in greys.

use crate::{
    number::{float, floor},
    point::Point,
};

/// Rows of greys, 0 black to 255 white.
#[derive(Clone, Debug, PartialEq)]
pub struct Grey {
    width: i32,
    height: i32,
    pixels: Vec<u8>,
}

/// A picture past this side is none that anyone hands over: the page makes it smaller before.
const MOST: u32 = 8_192;

impl Grey {
    /// Rows of `width` greys each; none where they do not come out even.
    pub fn new(pixels: Vec<u8>, width: u32) -> Option<Grey> {
        let row = usize::try_from(width).ok().filter(|row| *row > 0 && width <= MOST)?;
        let height = u32::try_from(pixels.len() / row).ok().filter(|height| *height > 0 && *height <= MOST)?;
        if !pixels.len().is_multiple_of(row) {
            return None;
        }
        Some(Grey { width: i32::try_from(width).ok()?, height: i32::try_from(height).ok()?, pixels })
    }

    /// Pixels in a row.
    pub fn width(&self) -> i32 {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> i32 {
        self.height
    }

    /// The rows, from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.pixels.chunks_exact(usize::try_from(self.width).unwrap_or(1).max(1))
    }

    /// The grey of a pixel; beyond the edge, that of the nearest.
    pub fn at(&self, x: i32, y: i32) -> u8 {
        let place = y.clamp(0, self.height - 1) * self.width + x.clamp(0, self.width - 1);
        usize::try_from(place).ok().and_then(|place| self.pixels.get(place)).copied().unwrap_or(0)
    }

    /// The grey between four pixels. A pixel's middle is half a pixel right of and below its corner.
    pub fn between(&self, place: Point) -> f32 {
        let (x, y) = (place.x - 0.5, place.y - 0.5);
        let (left, top) = (floor(x), floor(y));
        let (right, below) = (x - float(left), y - float(top));
        let grey = |x, y| f32::from(self.at(x, y));
        let upper = grey(left, top) * (1.0 - right) + grey(left + 1, top) * right;
        let lower = grey(left, top + 1) * (1.0 - right) + grey(left + 1, top + 1) * right;
        upper * (1.0 - below) + lower * below
    }

    /// Half as wide and high, each pixel the mean of four: noise is halved with it.
    pub fn halved(&self) -> Option<Grey> {
        let mut pixels = Vec::new();
        let mut rows = self.rows();
        while let (Some(upper), Some(lower)) = (rows.next(), rows.next()) {
            pixels.extend(upper.chunks_exact(2).zip(lower.chunks_exact(2)).map(|(upper, lower)| {
                let sum: u16 = upper.iter().chain(lower).copied().map(u16::from).sum();
                u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX)
            }));
        }
        Grey::new(pixels, u32::try_from(self.width / 2).ok()?)
    }

    /// Twice as wide and high, smoothly.
    pub fn doubled(&self) -> Option<Grey> {
        let (width, height) = (self.width * 2, self.height * 2);
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| {
            let place = Point::new(float(x) + 0.5, float(y) + 0.5) * 0.5;
            crate::number::byte(self.between(place) + 0.5)
        });
        Grey::new(pixels.collect(), u32::try_from(width).ok()?)
    }

    /// Dark for light.
    pub fn inverted(&self) -> Grey {
        Grey { pixels: self.pixels.iter().map(|grey| 255 - grey).collect(), ..*self }
    }

    /// At each pixel the mean of the square around it, this many pixels in every direction.
    pub fn mean_around(&self, radius: i32) -> Grey {
        let means: Vec<Vec<u32>> = self.rows().map(|row| mean_along(row, radius)).collect();
        let zero = vec![0; usize::try_from(self.width).unwrap_or(0)];
        let mut sums: Vec<u32> = zero;
        let mut pixels = Vec::with_capacity(self.pixels.len());
        let mut count: u32 = 0;
        let reach = usize::try_from(radius).unwrap_or(0);
        // The window slides down: a row enters below, and the one that it has left goes.
        let entering = means.iter().map(Some).chain(std::iter::repeat_n(None, reach));
        let leaving = std::iter::repeat_n(None, reach * 2 + 1).chain(means.iter().map(Some));
        for (step, (comes, goes)) in entering.zip(leaving).enumerate() {
            if let Some(row) = comes {
                count += 1;
                sums.iter_mut().zip(row).for_each(|(sum, grey)| *sum += grey);
            }
            if let Some(row) = goes {
                count -= 1;
                sums.iter_mut().zip(row).for_each(|(sum, grey)| *sum -= grey);
            }
            if step >= reach && count > 0 {
                pixels.extend(sums.iter().map(|sum| u8::try_from(sum / count / 16).unwrap_or(u8::MAX)));
            }
        }
        Grey { pixels, ..*self }
    }
}

/// Sixteen times the mean around each place of a row.
fn mean_along(row: &[u8], radius: i32) -> Vec<u32> {
    let reach = usize::try_from(radius).unwrap_or(0);
    let (mut sum, mut count) = (0_u32, 0_u32);
    let mut means = Vec::with_capacity(row.len());
    let entering = row.iter().map(Some).chain(std::iter::repeat_n(None, reach));
    let leaving = std::iter::repeat_n(None, reach * 2 + 1).chain(row.iter().map(Some));
    for (step, (comes, goes)) in entering.zip(leaving).enumerate() {
        if let Some(grey) = comes {
            sum += u32::from(*grey);
            count += 1;
        }
        if let Some(grey) = goes {
            sum -= u32::from(*grey);
            count -= 1;
        }
        if step >= reach && count > 0 {
            means.push(sum * 16 / count);
        }
    }
    means
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Grey {
        Grey::new((0..48 * 32_u32).map(|at| u8::try_from(at * 7 % 251).unwrap()).collect(), 48).unwrap()
    }

    #[test]
    fn only_whole_rows_are_a_picture() {
        for (pixels, width) in [(0, 4), (7, 4), (8, 0), (10_000, 10_000)] {
            assert_eq!(Grey::new(vec![0; pixels], width), None, "{pixels} {width}");
        }
        let whole = Grey::new(vec![1; 12], 4).unwrap();
        assert_eq!((whole.width(), whole.height()), (4, 3));
    }

    #[test]
    fn the_mean_around_a_pixel_is_that_of_the_square_as_far_as_there_is_one() {
        let picture = picture();
        for radius in [0, 1, 3, 40] {
            let mean = picture.mean_around(radius);
            for (x, y) in [(0, 0), (47, 31), (5, 9), (20, 31), (47, 2)] {
                let (mut sum, mut count) = (0, 0);
                for row in (y - radius).max(0)..=(y + radius).min(31) {
                    for column in (x - radius).max(0)..=(x + radius).min(47) {
                        sum += i32::from(picture.at(column, row));
                        count += 1;
                    }
                }
                let found = i32::from(mean.at(x, y));
                assert!((found - sum / count).abs() <= 1, "{radius} {x} {y}: {found}, not {}", sum / count);
            }
        }
    }

    #[test]
    fn half_of_it_has_the_mean_of_each_four() {
        let half = Grey::new(vec![10, 20, 90, 90, 30, 40, 90, 90], 4).unwrap().halved().unwrap();
        assert_eq!(half, Grey::new(vec![25, 90], 2).unwrap());
    }

    #[test]
    fn between_two_pixels_lies_the_mean_of_both() {
        let two = Grey::new(vec![100, 200], 2).unwrap();
        assert_eq!(two.between(Point::new(0.5, 0.5)), 100.0);
        assert_eq!(two.between(Point::new(1.0, 0.5)), 150.0);
        assert_eq!(two.between(Point::new(9.0, 9.0)), 200.0);
    }
}
