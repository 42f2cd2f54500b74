//! Interleaved 2 of 5 (ISO/IEC 16390): pairs of digits, one in the bars and one in the gaps.

use super::{distance, is_guarded, text};

/// Which two of five are wide, for each digit.
const WIDE: [u8; 10] = [0b00110, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b01010];

/// Fewer digits are chance: nothing guards them but the last digit.
const LEAST: usize = 8;

/// The digits of bars that begin with the start, whose last guards the others.
pub fn read(bars: &[f32]) -> Option<String> {
    let (start, rest) = bars.split_at_checked(4)?;
    let narrow = start.iter().sum::<f32>() / 4.0;
    distance(start, [1; 4], narrow)?;
    let mut digits = Vec::new();
    let mut tens = rest.chunks_exact(10);
    for ten in tens.by_ref() {
        if is_end(ten, narrow) {
            break;
        }
        digits.extend([digit(ten.iter().step_by(2), narrow)?, digit(ten.iter().skip(1).step_by(2), narrow)?]);
    }
    let end = rest.get(digits.len() * 5..)?;
    (digits.len() >= LEAST && is_end(end, narrow) && is_guarded(&digits)).then(|| text(&digits))
}

/// A wide bar, then a narrow gap and bar, then a margin or the edge of the picture.
fn is_end(rest: &[f32], narrow: f32) -> bool {
    let ends = |wide: &f32, gap: &f32, bar: &f32| *wide > narrow * 1.6 && *gap < narrow * 1.6 && *bar < narrow * 1.6;
    match rest {
        [wide, gap, bar] => ends(wide, gap, bar),
        [wide, gap, bar, margin, ..] => ends(wide, gap, bar) && *margin > narrow * 4.5,
        _ => false,
    }
}

/// A digit has three narrow parts and two wide ones, of two to three times their width.
fn digit<'a>(five: impl Iterator<Item = &'a f32>, narrow: f32) -> Option<u8> {
    let lengths: Vec<f32> = five.copied().collect();
    if lengths.iter().any(|length| *length > narrow * 4.2) {
        return None;
    }
    let mut sorted = lengths.clone();
    sorted.sort_unstable_by(f32::total_cmp);
    let [_, _, narrowest, wide, _] = sorted.as_slice() else { return None };
    let border = (narrowest + wide) / 2.0;
    let found = lengths.iter().fold(0, |found, length| found << 1 | u8::from(*length > border));
    (*wide > narrowest * 1.3).then(|| (0..).zip(WIDE).find(|(_, known)| *known == found).map(|(digit, _)| digit))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(digits: &[u8]) -> Vec<f32> {
        let mut all = vec![1.0; 4];
        for pair in digits.chunks(2) {
            let [bar, gap] = [0, 1].map(|at| WIDE[usize::from(pair[at])]);
            for at in (0..5).rev() {
                all.extend([bar, gap].map(|form| if form >> at & 1 == 1 { 2.5 } else { 1.0 }));
            }
        }
        all.extend([2.5, 1.0, 1.0, 10.0]);
        all.iter().map(|modules| modules * 3.0).collect()
    }

    #[test]
    fn pairs_are_read_and_guarded() {
        let itf_14 = [1, 5, 4, 0, 0, 1, 4, 1, 2, 8, 8, 7, 6, 3];
        assert_eq!(read(&bars(&itf_14)).as_deref(), Some("15400141288763"));
        let mut wrong = itf_14;
        wrong[3] = 1;
        assert_eq!(read(&bars(&wrong)), None);
        assert_eq!(read(&bars(&itf_14[..6])), None);
    }
}
