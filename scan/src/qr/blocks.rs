//! From modules to the bytes that they say: the way through the code, its blocks, and the damage mended.

use super::{
    format::{Format, Level},
    layout::Layout,
    reed,
};

/// How many bytes guard each block, for each version of levels L, M, Q and H (ISO/IEC 18004, table 9).
#[rustfmt::skip]
const GUARDS: [[u8; 40]; 4] = [
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// How many blocks there are.
#[rustfmt::skip]
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
        19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31,
        33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40,
        43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48,
        51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
];

/// The bytes that a code says, damage mended. `dark` says whether a module is dark.
pub fn bytes(layout: &Layout, format: Format, dark: impl Fn(i32, i32) -> bool) -> Option<Vec<u8>> {
    let read = along(layout, |x, y| dark(x, y) != format.turns(x, y));
    let (guards, count) = division(format.level, layout.version)?;
    let mut said = Vec::new();
    for block in apart(&read, guards, count)? {
        let mended = reed::mended(&block, guards)?;
        said.extend(mended.get(..mended.len() - guards)?);
    }
    Some(said)
}

fn division(level: Level, version: i32) -> Option<(usize, usize)> {
    let row = match level {
        Level::L => 0,
        Level::M => 1,
        Level::Q => 2,
        Level::H => 3,
    };
    let at = usize::try_from(version - 1).ok()?;
    let look = |table: &[[u8; 40]; 4]| table.get(row)?.get(at).copied().map(usize::from);
    Some((look(&GUARDS)?, look(&BLOCKS)?))
}

/// The bytes along the way through the code: up and down in columns of two, from the right, past what is fixed.
fn along(layout: &Layout, dark: impl Fn(i32, i32) -> bool) -> Vec<u8> {
    let side = layout.side;
    let columns = (0..side / 2).map(|pair| side - 1 - pair * 2).map(|right| if right <= 6 { right - 1 } else { right });
    let mut bits = Vec::new();
    for (pair, right) in (0..).zip(columns) {
        for step in 0..side {
            let y = if pair % 2 == 0 { side - 1 - step } else { step };
            let free = [right, right - 1].into_iter().filter(|x| !layout.is_fixed(*x, y));
            bits.extend(free.map(|x| dark(x, y)));
        }
    }
    let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    bits.chunks_exact(8).map(byte).collect()
}

/// The blocks, from the bytes that were dealt out to them in turn. The first ones may be a byte shorter.
fn apart(read: &[u8], guards: usize, count: usize) -> Option<Vec<Vec<u8>>> {
    let data = read.len().checked_sub(guards * count)?;
    let (short, longer) = (data / count, data % count);
    let mut blocks = vec![Vec::new(); count];
    let mut bytes = read.iter().copied();
    for round in 0..=short {
        let skipped = if round == short { count - longer } else { 0 };
        for block in blocks.iter_mut().skip(skipped) {
            block.push(bytes.next()?);
        }
    }
    for _ in 0..guards {
        for block in &mut blocks {
            block.push(bytes.next()?);
        }
    }
    Some(blocks)
}
