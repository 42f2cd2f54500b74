//! The house's own colours, as style/tokens.css has them.

use super::Color;

/// WCAG 2.2 asks for 4.5 of text; the little more is what the arithmetic may be wrong by.
pub const READABLE: u32 = 455;

/// The house's own colours, light or dark: what stands when the page has none.
pub struct House {
    /// Its colour scheme.
    pub scheme: &'static str,
    /// Behind everything.
    pub paper: Color,
    /// Behind what is read.
    pub sheet: Color,
    /// Text.
    pub ink: Color,
    /// Links and buttons.
    pub act: Color,
    /// What says that something is good, needs care, or stops. They stay.
    pub signals: [Color; 3],
}

/// By day.
pub const LIGHT: House = House {
    scheme: "light",
    paper: Color::rgb(0xf3, 0xf5, 0xf9),
    sheet: Color::rgb(0xff, 0xff, 0xff),
    ink: Color::rgb(0x12, 0x16, 0x3a),
    act: Color::rgb(0x2b, 0x30, 0xc9),
    signals: [Color::rgb(0, 0x70, 0x6b), Color::rgb(0x8a, 0x5a, 0), Color::rgb(0xc4, 0x27, 0x1b)],
};

/// By night.
pub const DARK: House = House {
    scheme: "dark",
    paper: Color::rgb(0x0c, 0x0f, 0x24),
    sheet: Color::rgb(0x15, 0x1a, 0x38),
    ink: Color::rgb(0xee, 0xf0, 0xfb),
    act: Color::rgb(0x9a, 0xa0, 0xff),
    signals: [Color::rgb(0x6f, 0xe3, 0xd2), Color::rgb(0xff, 0xcf, 0x70), Color::rgb(0xff, 0x9b, 0x8f)],
};
