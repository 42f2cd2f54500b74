//! EAN-13, UPC-A (one that begins with a zero) and EAN-8 (ISO/IEC 15420): the digits of goods.

use super::{distance, is_guarded, text};

/// The four lengths of each digit, in modules; backwards they are the digit's other form.
const DIGITS: [[u8; 4]; 10] = [
    [3, 2, 1, 1],
    [2, 2, 2, 1],
    [2, 1, 2, 2],
    [1, 4, 1, 1],
    [1, 1, 3, 2],
    [1, 2, 3, 1],
    [1, 1, 1, 4],
    [1, 3, 1, 2],
    [1, 2, 1, 3],
    [3, 1, 1, 2],
];

/// Which of the six digits on the left have their other form, for each first digit.
const FORMS: [u8; 10] =
    [0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010];

/// The digits of bars that begin with the edge.
pub fn read(bars: &[f32]) -> Option<String> {
    thirteen(bars).or_else(|| eight(bars))
}

fn thirteen(bars: &[f32]) -> Option<String> {
    let (left, right) = halves(bars, 6)?;
    let forms = left.iter().fold(0, |forms, (_, other)| forms << 1 | u8::from(*other));
    let first = (0..).zip(FORMS).find(|(_, known)| *known == forms)?.0;
    let digits: Vec<u8> = [first].into_iter().chain(left.iter().chain(&right).map(|(digit, _)| *digit)).collect();
    if !is_guarded(&digits) {
        return None;
    }
    // With a leading zero it is a UPC-A, which people know by its twelve digits.
    let shown = digits.strip_prefix(&[0]).unwrap_or(&digits);
    Some(text(shown))
}

fn eight(bars: &[f32]) -> Option<String> {
    let (left, right) = halves(bars, 4)?;
    let digits: Vec<u8> = left.iter().chain(&right).map(|(digit, _)| *digit).collect();
    (left.iter().all(|(_, other)| !other) && is_guarded(&digits)).then(|| text(&digits))
}

/// Digits, and whether each has its other form.
type Half = Vec<(u8, bool)>;

/// The digits between edge, middle and edge.
fn halves(bars: &[f32], each: usize) -> Option<(Half, Half)> {
    let (edge, rest) = bars.split_at_checked(3)?;
    let (left, rest) = rest.split_at_checked(each * 4)?;
    let (middle, rest) = rest.split_at_checked(5)?;
    let (right, rest) = rest.split_at_checked(each * 4)?;
    let end = rest.get(..3)?;
    let module = [edge, left, middle, right, end].iter().flat_map(|part| part.iter()).sum::<f32>();
    let modules = i16::try_from(each * 14 + 11).ok()?;
    let module = module / f32::from(modules);
    for lines in [edge, middle, end] {
        distance(lines, [1; 5], module)?;
    }
    let digits = |half: &[f32]| half.chunks_exact(4).map(digit).collect::<Option<Half>>();
    let right = digits(right)?;
    right.iter().all(|(_, other)| !other).then_some((digits(left)?, right))
}

fn digit(four: &[f32]) -> Option<(u8, bool)> {
    let module = four.iter().sum::<f32>() / 7.0;
    let far = |(digit, pattern): (u8, [u8; 4])| {
        let [a, b, c, d] = pattern;
        let forms = [(pattern, false), ([d, c, b, a], true)];
        forms
            .into_iter()
            .filter_map(move |(pattern, other)| Some((digit, other, distance(four, pattern, module)?)))
            .min_by(|one, other| one.2.total_cmp(&other.2))
    };
    let near = (0..).zip(DIGITS).filter_map(far).min_by(|one, other| one.2.total_cmp(&other.2))?;
    (near.2 < 1.8).then_some((near.0, near.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(first: u8, left: &[u8], right: &[u8], forms: u8) -> Vec<f32> {
        let mut all = vec![1, 1, 1];
        for (at, digit) in left.iter().enumerate() {
            let mut four = DIGITS[usize::from(*digit)];
            if forms >> (left.len() - 1 - at) & 1 == 1 {
                four.reverse();
            }
            all.extend(four);
        }
        all.extend([1; 5]);
        right.iter().for_each(|digit| all.extend(DIGITS[usize::from(*digit)]));
        all.extend([1, 1, 1]);
        assert!(first < 10);
        all.into_iter().map(|modules| f32::from(modules) * 3.1).collect()
    }

    #[test]
    fn the_first_digit_is_in_the_forms_of_the_others() {
        let read_as = |first: u8, rest: [u8; 12]| read(&bars(first, &rest[..6], &rest[6..], FORMS[usize::from(first)]));
        assert_eq!(read_as(4, [0, 0, 6, 3, 8, 1, 3, 3, 3, 9, 3, 1]).as_deref(), Some("4006381333931"));
        assert_eq!(read_as(0, [0, 3, 6, 0, 0, 0, 2, 9, 1, 4, 5, 2]).as_deref(), Some("036000291452"));
        assert_eq!(read_as(4, [0, 0, 6, 3, 8, 1, 3, 3, 3, 9, 3, 2]), None);
        assert_eq!(read(&bars(0, &[7, 3, 5, 1], &[3, 5, 3, 7], 0)).as_deref(), Some("73513537"));
    }
}
