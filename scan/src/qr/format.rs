//! What a code says about itself: how much of it may be damaged, and which mask lies over it (ISO/IEC 18004, 7.9).

/// How much of a code may be damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 7 %.
    L,
    /// 15 %.
    M,
    /// 25 %.
    Q,
    /// 30 %.
    H,
}

/// Level and mask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// How much may be damaged.
    pub level: Level,
    mask: u8,
}

/// More wrong bits than this could as well be another format.
const MOST_WRONG: u32 = 3;

impl Format {
    /// Reads it from the better of its two places. `dark` says whether a module is dark.
    pub fn read(side: i32, dark: impl Fn(i32, i32) -> bool) -> Option<Format> {
        let bits = |place: fn(i32, i32) -> (i32, i32)| {
            (0..15).fold(0_u32, |bits, bit| {
                let (x, y) = place(bit, side);
                bits | u32::from(dark(x, y)) << bit
            })
        };
        let copies = [bits(first_place), bits(second_place)];
        let all = (0..32).flat_map(|data| copies.map(|copy| (data, (written(data) ^ copy).count_ones())));
        let (data, wrong) = all.min_by_key(|(_, wrong)| *wrong)?;
        let level = match data >> 3 {
            0 => Level::M,
            1 => Level::L,
            2 => Level::H,
            _ => Level::Q,
        };
        (wrong <= MOST_WRONG).then_some(Format { level, mask: u8::try_from(data & 7).ok()? })
    }

    /// Whether the mask has turned a module over.
    pub fn turns(self, x: i32, y: i32) -> bool {
        let rest = match self.mask {
            0 => (x + y) % 2,
            1 => y % 2,
            2 => x % 3,
            3 => (x + y) % 3,
            4 => (x / 3 + y / 2) % 2,
            5 => x * y % 2 + x * y % 3,
            6 => (x * y % 2 + x * y % 3) % 2,
            _ => ((x + y) % 2 + x * y % 3) % 2,
        };
        rest == 0
    }
}

/// Five bits with the ten that guard them, as they are drawn.
fn written(data: u32) -> u32 {
    let guard = (0..10).fold(data, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
    (data << 10 | guard) ^ 0x5412
}

fn first_place(bit: i32, _: i32) -> (i32, i32) {
    match bit {
        0..=5 => (8, bit),
        6 => (8, 7),
        7 => (8, 8),
        8 => (7, 8),
        _ => (14 - bit, 8),
    }
}

fn second_place(bit: i32, side: i32) -> (i32, i32) {
    if bit < 8 { (side - 1 - bit, 8) } else { (8, side - 15 + bit) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_drawn_as_the_standard_has_it() {
        // ISO/IEC 18004, annex C: level M, mask 5.
        assert_eq!(written(0b00101), 0b100000011001110);
    }

    #[test]
    fn three_wrong_bits_in_one_place_and_the_other_lost_are_mended() {
        let bits = written(0b01_110) ^ 0b100_0010_0000_0001;
        let dark = |x: i32, y: i32| (0..15).any(|bit| first_place(bit, 21) == (x, y) && bits >> bit & 1 == 1);
        assert_eq!(Format::read(21, dark), Some(Format { level: Level::L, mask: 6 }));
        assert_eq!(Format::read(21, |x, y| x == 8 && y < 9), None);
    }
}
