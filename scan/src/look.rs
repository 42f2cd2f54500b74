//! The ways to look at a picture: how large, how far around each pixel, and whether light is ink.

use crate::{grey::Grey, ink::Ink};

/// How much a picture is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// One of many that a camera takes: the next one comes at once.
    Glance,
    /// The only one that there is.
    Thorough,
}

/// How large the picture is looked at. Smaller, noise is averaged away; larger, there is something between small modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Double,
    Whole,
    Half,
    Quarter,
}

/// One way to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    size: Size,
    /// Each pixel is held against a square of this part of the picture's smaller side.
    part: i32,
    inverted: bool,
}

const fn look(size: Size, part: i32) -> Look {
    Look { size, part, inverted: false }
}

/// The ways for an effort, the one that sees most first (docs/decisions/0007-scan.md).
pub fn looks(effort: Effort) -> &'static [Look] {
    const ALL: [Look; 9] = [
        look(Size::Half, 10),
        look(Size::Whole, 10),
        look(Size::Quarter, 6),
        look(Size::Whole, 40),
        look(Size::Half, 28),
        look(Size::Quarter, 14),
        Look { size: Size::Half, part: 10, inverted: true },
        look(Size::Double, 20),
        Look { size: Size::Whole, part: 20, inverted: true },
    ];
    match effort {
        Effort::Glance => ALL.get(..2).unwrap_or(&ALL),
        Effort::Thorough => &ALL,
    }
}

/// A picture past this side is not doubled: what is small in it has pixels enough.
const MOST_DOUBLED: i32 = 900;
/// The least square around a pixel that says anything, from its middle.
const LEAST_RADIUS: i32 = 4;

impl Look {
    /// Whether bars are looked for this way too: they are as fine as the picture is, and dark on light.
    pub fn sees_bars(self) -> bool {
        matches!(self.size, Size::Whole | Size::Half) && !self.inverted
    }

    /// What is seen this way; none where the picture is too large or small for it.
    pub fn at(self, picture: &Grey) -> Option<Ink> {
        let sized = match self.size {
            Size::Double => (picture.width().max(picture.height()) <= MOST_DOUBLED).then(|| picture.doubled())??,
            Size::Whole => picture.clone(),
            Size::Half => picture.halved()?,
            Size::Quarter => picture.halved()?.halved()?,
        };
        let grey = if self.inverted { sized.inverted() } else { sized };
        let radius = (grey.width().min(grey.height()) / self.part / 2).max(LEAST_RADIUS);
        Some(Ink::of(grey, radius))
    }
}
