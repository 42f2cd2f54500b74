//! Colours, and how well one is read on another.

/// An opaque colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
}

/// 1 in the fixed-point numbers of this file.
const ONE: u64 = 1 << 20;

impl Color {
    /// A colour by its three parts: `0xRRGGBB`.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Color {
        Color { red, green, blue }
    }

    /// Reads `#rgb`, `#rrggbb`, `rgb(r, g, b)` and `rgb(r g b)`. What is see-through, or written in another way, is none.
    pub fn read(text: &str) -> Option<Color> {
        let text = text.trim();
        (text.len() <= 32).then_some(())?;
        if let Some(digits) = text.strip_prefix('#') {
            let digits: Vec<u8> =
                digits.chars().map(|digit| u8::try_from(digit.to_digit(16)?).ok()).collect::<Option<_>>()?;
            return match digits.as_slice() {
                [r, g, b] => Some(Color::rgb(r * 17, g * 17, b * 17)),
                [a, b, c, d, e, f] => Some(Color::rgb(a * 16 + b, c * 16 + d, e * 16 + f)),
                _ => None,
            };
        }
        let inner = text.strip_prefix("rgb(")?.strip_suffix(')')?;
        let parts: Vec<&str> = inner.split([',', ' ']).filter(|part| !part.is_empty()).collect();
        let part = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
        match parts.iter().map(part).collect::<Option<Vec<u8>>>()?.as_slice() {
            [red, green, blue] => Some(Color::rgb(*red, *green, *blue)),
            _ => None,
        }
    }

    /// `#rrggbb`
    pub fn write(self) -> String {
        let mut text = String::from("#");
        for part in [self.red, self.green, self.blue] {
            for digit in [part / 16, part % 16] {
                text.extend(char::from_digit(u32::from(digit), 16));
            }
        }
        text
    }

    /// This colour with so many hundredths of another in it.
    pub fn mixed(self, other: Color, hundredths: u8) -> Color {
        let share = u32::from(hundredths.min(100));
        let part = |own: u8, other: u8| {
            let sum = u32::from(own) * (100 - share) + u32::from(other) * share;
            u8::try_from(sum / 100).unwrap_or(u8::MAX)
        };
        Color::rgb(part(self.red, other.red), part(self.green, other.green), part(self.blue, other.blue))
    }

    /// The contrast of two colours in hundredths, by WCAG 2.2: 100 for the same, 2100 for black on white. Never more than
    /// one hundredth part too high.
    pub fn contrast(self, other: Color) -> u32 {
        let (one, two) = (self.luminance(), other.luminance());
        let (light, dark) = (one.max(two), one.min(two));
        u32::try_from((light + ONE / 20) * 100 / (dark + ONE / 20)).unwrap_or(2_100)
    }

    /// Whether it is nearer to black than to white, as the eye has it.
    pub fn is_dark(self) -> bool {
        self.contrast(Color::rgb(255, 255, 255)) > self.contrast(Color::rgb(0, 0, 0))
    }

    fn luminance(self) -> u64 {
        (linear(self.red) * 2_126 + linear(self.green) * 7_152 + linear(self.blue) * 722) / 10_000
    }
}

/// The transfer curve of sRGB as a polynomial: within three thousandths of the standard's own.
fn linear(part: u8) -> u64 {
    let part = u64::from(part) * ONE / 255;
    let times = |a: u64, b: u64| a * b / ONE;
    let of = |millionths: u64| millionths * ONE / 1_000_000;
    times(part, of(12_523) + times(part, of(682_171) + times(part, of(305_306))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::read(text).unwrap()
    }

    #[test]
    fn colours_are_read_as_they_are_computed() {
        assert_eq!(color("#fff"), Color::rgb(255, 255, 255));
        assert_eq!(color(" #2B30c9"), Color::rgb(0x2b, 0x30, 0xc9));
        assert_eq!(color("rgb(1, 2, 3)"), color("rgb(1 2 3)"));
        assert_eq!(color("#2b30c9").write(), "#2b30c9");
        for odd in
            ["", "#", "#ffff", "red", "rgb(1,2)", "rgb(1,2,256)", "rgba(1,2,3,0)", "rgb(1 2 3 / 0)", "#ggg", "url(x)"]
        {
            assert_eq!(Color::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let known = [("#000", "#fff", 2_100), ("#777", "#fff", 448), ("#2b30c9", "#fff", 892), ("#fff", "#fff", 100)];
        for (one, two, expected) in known {
            let found = color(one).contrast(color(two));
            assert!(found.abs_diff(expected) <= 15, "{one} on {two}: {found}, expected {expected}");
        }
    }

    #[test]
    fn the_middle_grey_of_the_eye_is_not_that_of_the_numbers() {
        assert!(color("#333").is_dark());
        assert!(color("#757575").is_dark());
        assert!(!color("#999").is_dark());
    }
}
