//! How a flat code lies in a picture: a projective map from its modules to pixels.

use crate::point::Point;

/// Three rows of three, as in Heckbert, "Fundamentals of Texture Mapping and Image Warping" (1989), 2.2.
#[derive(Clone, Copy, Debug)]
pub struct Plane([[f32; 3]; 3]);

impl Plane {
    /// The map that leads four places to four others, each clockwise from the top left.
    pub fn between(from: [Point; 4], to: [Point; 4]) -> Plane {
        Plane::from_square(to).after(Plane::from_square(from).back())
    }

    /// Where a place is led to.
    pub fn map(&self, place: Point) -> Point {
        let [x, y, scale] = self.0.map(|[a, b, c]| a * place.x + b * place.y + c);
        Point::new(x / scale, y / scale)
    }

    /// The map from the square of side one.
    fn from_square([a, b, c, d]: [Point; 4]) -> Plane {
        let (side, other, bend) = (b - c, d - c, a - b + c - d);
        let area = side.cross(other);
        let g = bend.cross(other) / area;
        let h = side.cross(bend) / area;
        Plane([
            [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x],
            [b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y],
            [g, h, 1.0],
        ])
    }

    /// The way back, but for a factor that does not matter.
    fn back(self) -> Plane {
        let [[a, b, c], [d, e, f], [g, h, i]] = self.0;
        Plane([
            [e * i - f * h, c * h - b * i, b * f - c * e],
            [f * g - d * i, a * i - c * g, c * d - a * f],
            [d * h - e * g, b * g - a * h, a * e - b * d],
        ])
    }

    /// First the other, then this.
    fn after(self, first: Plane) -> Plane {
        let [one, two, three] = first.0;
        Plane(self.0.map(|[a, b, c]| {
            let [[p, q, r], [s, t, u], [v, w, x]] = [one, two, three];
            [a * p + b * s + c * v, a * q + b * t + c * w, a * r + b * u + c * x]
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_are_led_to_the_corners_and_lines_stay_lines() {
        let from = [(3.5, 3.5), (21.5, 3.5), (18.5, 18.5), (3.5, 21.5)].map(|(x, y)| Point::new(x, y));
        let to = [(100.0, 80.0), (300.0, 110.0), (260.0, 290.0), (90.0, 270.0)].map(|(x, y)| Point::new(x, y));
        let plane = Plane::between(from, to);
        for (one, other) in from.iter().zip(to) {
            assert!((plane.map(*one) - other).length() < 0.01);
        }
        let [a, b, c] = [0.0, 10.0, 25.0].map(|x| plane.map(Point::new(x, 7.0)));
        assert!((b - a).unit().cross((c - a).unit()).abs() < 0.001);
    }
}
