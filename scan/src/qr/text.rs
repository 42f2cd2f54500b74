//! From bytes to the text that was meant: numbers, capitals and bytes, segment by segment (ISO/IEC 18004, 7.4).

/// What stands for a sign that this reader has no table for.
const UNKNOWN: char = '\u{fffd}';

/// The signs of the alphanumeric mode, by their values.
const CAPITALS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// The text of a code of this version; none where the bytes are no such text.
pub fn text(bytes: &[u8], version: i32) -> Option<String> {
    let mut bits = Bits { bytes, at: 0 };
    let size = |small: usize, middle: usize, large: usize| match version {
        ..=9 => small,
        10..=26 => middle,
        _ => large,
    };
    let mut text = String::new();
    let mut raw = Vec::new();
    // Fewer than four bits left mean the end, as four zeros do.
    while let Some(mode) = bits.take(4).filter(|mode| *mode != 0) {
        if mode != 4 {
            settle(&mut raw, &mut text);
        }
        match mode {
            1 => {
                let count = bits.take(size(10, 12, 14))?;
                digits(&mut bits, count, &mut text)?;
            }
            2 => {
                let count = bits.take(size(9, 11, 13))?;
                capitals(&mut bits, count, &mut text)?;
            }
            4 => {
                let count = bits.take(size(8, 16, 16))?;
                for _ in 0..count {
                    raw.push(u8::try_from(bits.take(8)?).ok()?);
                }
            }
            8 => {
                let count = bits.take(size(8, 10, 12))?;
                for _ in 0..count {
                    bits.take(13)?;
                    text.push(UNKNOWN);
                }
            }
            // One of several codes that make up a text: its place, and a sum over all.
            3 => drop(bits.take(16)?),
            // Which set of signs follows. Bytes that are UTF-8 are read as that, whatever is said.
            7 => drop(set_of_signs(&mut bits)?),
            // Marks of the retail trade, the second with an application's number.
            5 => {}
            9 => drop(bits.take(8)?),
            _ => return None,
        }
    }
    settle(&mut raw, &mut text);
    (!text.is_empty()).then_some(text)
}

/// Bytes are UTF-8, or else Latin-1, which is what the standard says.
fn settle(raw: &mut Vec<u8>, text: &mut String) {
    let bytes = std::mem::take(raw);
    match String::from_utf8(bytes) {
        Ok(read) => text.push_str(&read),
        Err(fault) => text.extend(fault.as_bytes().iter().copied().map(char::from)),
    }
}

fn digits(bits: &mut Bits<'_>, mut count: u32, text: &mut String) -> Option<()> {
    while count > 0 {
        let taken = count.min(3);
        let number = bits.take(match taken {
            1 => 4,
            2 => 7,
            _ => 10,
        })?;
        for place in (0..taken).rev() {
            text.push(char::from_digit(number / 10_u32.pow(place) % 10, 10)?);
        }
        count -= taken;
    }
    Some(())
}

fn capitals(bits: &mut Bits<'_>, mut count: u32, text: &mut String) -> Option<()> {
    let mut push = |value: u32| {
        let sign = CAPITALS.get(usize::try_from(value).ok()?)?;
        text.push(char::from(*sign));
        Some(())
    };
    while count > 1 {
        let pair = bits.take(11)?;
        push(pair / 45)?;
        push(pair % 45)?;
        count -= 2;
    }
    if count == 1 { push(bits.take(6)?) } else { Some(()) }
}

fn set_of_signs(bits: &mut Bits<'_>) -> Option<u32> {
    let first = bits.take(8)?;
    match first {
        0..=127 => Some(first),
        128..=191 => bits.take(8),
        _ => bits.take(16),
    }
}

struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    /// The next so many bits as a number; none where fewer are left.
    fn take(&mut self, count: usize) -> Option<u32> {
        if self.at + count > self.bytes.len() * 8 {
            return None;
        }
        let bit = |at: usize| self.bytes.get(at / 8).map_or(0, |byte| u32::from(byte >> (7 - at % 8) & 1));
        let number = (self.at..self.at + count).fold(0, |number, at| number << 1 | bit(at));
        self.at += count;
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes from bits as the standard prints them.
    fn bytes(bits: &str) -> Vec<u8> {
        let bits: Vec<u8> = bits.bytes().filter(|bit| *bit != b' ').map(|bit| bit - b'0').collect();
        bits.chunks(8).map(|eight| (0..8).fold(0, |byte, at| byte << 1 | eight.get(at).copied().unwrap_or(0))).collect()
    }

    #[test]
    fn the_standards_own_examples_are_read() {
        let digits = bytes("0001 0000001000 0000001100 0101011001 1000011 0000");
        assert_eq!(text(&digits, 1).as_deref(), Some("01234567"));
        let capitals = bytes("0010 000000101 00111001110 11100111001 000010 0000");
        assert_eq!(text(&capitals, 1).as_deref(), Some("AC-42"));
    }

    #[test]
    fn bytes_are_utf_8_or_else_latin_1() {
        let of = |content: &[u8]| {
            let count = format!("0100{:08b}", content.len());
            let bits: String = content.iter().map(|byte| format!("{byte:08b}")).collect();
            text(&bytes(&(count + &bits + "0000")), 3)
        };
        assert_eq!(of("Für dich".as_bytes()).as_deref(), Some("Für dich"));
        assert_eq!(of(b"F\xfcr dich").as_deref(), Some("Für dich"));
    }

    #[test]
    fn what_breaks_off_or_has_no_mode_is_no_text() {
        assert_eq!(text(&bytes("0001 0000001000 0000001100"), 1), None);
        assert_eq!(text(&bytes("1111 0000"), 1), None);
        assert_eq!(text(&[0; 8], 1), None);
    }
}
