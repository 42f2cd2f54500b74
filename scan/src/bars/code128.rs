//! Code 128 (ISO/IEC 15417): letters and digits, with a symbol that guards them.

use super::distance;

/// The six lengths of each symbol, in modules; the last is the end's, without its closing bar.
const SYMBOLS: &str = "\
    212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222\
    123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321\
    232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121\
    313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224\
    111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111\
    111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113\
    114311411113411311113141114131311141411131211412211214211232233111";

const TO_C: u8 = 99;
const TO_B: u8 = 100;
const TO_A: u8 = 101;
/// A mark of the retail trade, which says nothing.
const MARK: u8 = 102;
const END: u8 = 106;

/// Which signs the symbols stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    /// Capitals and controls.
    A,
    /// Capitals and small letters.
    B,
    /// Pairs of digits.
    C,
}

/// The text of bars that begin with a start symbol.
pub fn read(bars: &[f32]) -> Option<String> {
    let mut values = Vec::new();
    for six in bars.chunks_exact(6) {
        values.push(value(six)?);
        if values.last() == Some(&END) {
            break;
        }
    }
    let [start, said @ .., guard, END] = values.as_slice() else { return None };
    let set = match start {
        103 => Set::A,
        104 => Set::B,
        105 => Set::C,
        _ => return None,
    };
    let sum = (1..).zip(said).fold(u32::from(*start), |sum, (place, value)| sum + place * u32::from(*value));
    if said.len() < 2 || sum % 103 != u32::from(*guard) {
        return None;
    }
    text(said, set)
}

/// The symbol that six lengths are most like.
fn value(six: &[f32]) -> Option<u8> {
    let module = six.iter().sum::<f32>() / 11.0;
    let far = |(value, pattern): (u8, &[u8])| {
        let pattern = <[u8; 6]>::try_from(pattern).ok()?.map(|digit| digit - b'0');
        Some((value, distance(six, pattern, module)?))
    };
    let near = (0..).zip(SYMBOLS.as_bytes().chunks_exact(6)).filter_map(far);
    near.min_by(|one, other| one.1.total_cmp(&other.1)).filter(|(_, far)| *far < 3.0).map(|(value, _)| value)
}

fn text(values: &[u8], mut set: Set) -> Option<String> {
    let mut text = String::new();
    let mut shifted = None;
    for value in values {
        let now = shifted.take().unwrap_or(set);
        match (*value, now) {
            (0..=99, Set::C) => text.extend([b'0' + value / 10, b'0' + value % 10].map(char::from)),
            (TO_C, _) => set = Set::C,
            (TO_B, Set::A | Set::C) => set = Set::B,
            (TO_A, Set::B | Set::C) => set = Set::A,
            (MARK, _) => {}
            (98, Set::A) => shifted = Some(Set::B),
            (98, Set::B) => shifted = Some(Set::A),
            (0..=63, _) | (64..=95, Set::B) => text.push(char::from(value + 32)),
            // Controls and the marks of set A are no part of a code that a person could type.
            _ => return None,
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_is_eleven_modules_wide_and_like_no_other() {
        let all: Vec<&[u8]> = SYMBOLS.as_bytes().chunks(6).collect();
        assert_eq!(all.len(), 107);
        for (at, one) in all.iter().enumerate() {
            assert_eq!(one.iter().map(|digit| digit - b'0').sum::<u8>(), 11, "{at}");
            assert!(all.iter().skip(at + 1).all(|other| other != one), "{at}");
            // Bars are even, gaps odd (ISO/IEC 15417, 4.3.2).
            assert_eq!(one.iter().step_by(2).map(|digit| digit - b'0').sum::<u8>() % 2, 0, "{at}");
        }
    }

    fn bars(values: &[u8]) -> Vec<f32> {
        let all: Vec<&[u8]> = SYMBOLS.as_bytes().chunks(6).collect();
        values.iter().flat_map(|value| all[usize::from(*value)]).map(|digit| f32::from(digit - b'0') * 2.9).collect()
    }

    #[test]
    fn letters_and_pairs_of_digits_are_read_and_a_wrong_guard_is_not() {
        // "Wikipedia" in set B, its sum as that page has it.
        let mut wikipedia = [104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88, END];
        assert_eq!(read(&bars(&wikipedia)).as_deref(), Some("Wikipedia"));
        wikipedia[10] = 87;
        assert_eq!(read(&bars(&wikipedia)), None);
        let sum = u8::try_from((105 + 45 + 2 * 39 + 3 * 57) % 103).unwrap();
        assert_eq!(read(&bars(&[105, 45, 39, 57, sum, END])).as_deref(), Some("453957"));
    }
}
