//! What a shop makes of the app's looks, in ten tokens. What could not be read is refused, and said with its figures.

use super::{Color, DARK, READABLE};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The ten tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// 1. What the shop is called: 1 to 40 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub name: String,
    /// 2. Its sign beside the name: an SVG with a `viewBox`, of at most 16 kB. Without one it is the house's.
    pub logo: Option<String>,
    /// 3. Buttons, links and the focus by day: `#rrggbb`, as all colours here.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub accent: Hex,
    /// 4. Behind everything by day. It has to be light.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub paper: Hex,
    /// 5. Text by day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ink: Hex,
    /// 6. Buttons, links and the focus by night.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub night_accent: Hex,
    /// 7. Behind everything by night. It has to be dark; text on it is the house's own.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub night_paper: Hex,
    /// 8. The corners of fields and buttons, in CSS pixels: 0 to 24. Those of sheets follow.
    #[cfg_attr(feature = "openapi", schema(maximum = 24))]
    pub round: u8,
    /// 9. How headlines and text are set.
    #[serde(rename = "type")]
    pub letters: Type,
    /// 10. The two inks of the drawings on tickets; `null` leaves tickets and gifts without any. No contrast is asked of them.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<String>>, min_items = 2, max_items = 2))]
    pub illustrations: Option<[Hex; 2]>,
}

/// How headlines and text are set. What is not `house` is on every device, so nothing has to be fetched for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// Bricolage Grotesque over the device's own letters.
    #[default]
    House,
    /// The device's own letters.
    System,
    /// Like Avenir.
    Geometric,
    /// Like Optima.
    Humanist,
    /// Like Charter.
    Serif,
    /// Like Rockwell over the device's own letters.
    Slab,
    /// Like Nunito.
    Rounded,
}

/// A colour as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hex(pub Color);

impl Serialize for Hex {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.write())
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Hex, D::Error> {
        let text = String::deserialize(from)?;
        let color = Color::read(&text).filter(|_| text.len() == 7);
        color.map(Hex).ok_or_else(|| serde::de::Error::custom("a colour is #rrggbb"))
    }
}

/// Why a theme is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing, or more than a header has room for.
    Name,
    /// No SVG with a `viewBox`, or a large one.
    Logo,
    /// The corners are larger than they may be.
    Round,
    /// The paper of the day is dark, or that of the night light.
    Paper(&'static str),
    /// One token can't be read on another: so many hundredths of contrast are there, so many needed.
    Contrast(&'static str, &'static str, u32, u32),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Name => f.write_str("`name` has 1 to 40 characters."),
            Fault::Logo => f.write_str("`logo` is an SVG with a viewBox, of at most 16 kB."),
            Fault::Round => f.write_str("`round` is at most 24."),
            Fault::Paper("paper") => f.write_str("`paper` is dark; give that as `night_paper`."),
            Fault::Paper(_) => f.write_str("`night_paper` is light; give that as `paper`."),
            Fault::Contrast(what, on, have, need) => {
                let ratio = |hundredths: u32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
                write!(f, "{what} on {on} has a contrast of {} to 1; it needs {}.", ratio(*have), ratio(*need))
            }
        }
    }
}

impl std::error::Error for Fault {}

/// A logo has so many bytes at most.
const LOGO: usize = 16 * 1024;

impl Theme {
    /// The house's own looks.
    pub fn house(name: &str) -> Theme {
        use super::LIGHT;
        Theme {
            name: name.to_owned(),
            logo: None,
            accent: Hex(LIGHT.act),
            paper: Hex(LIGHT.paper),
            ink: Hex(LIGHT.ink),
            night_accent: Hex(DARK.act),
            night_paper: Hex(DARK.paper),
            round: 12,
            letters: Type::House,
            illustrations: Some([Hex(Color::rgb(0x6f, 0xe3, 0xd2)), Hex(Color::rgb(0xff, 0x8f, 0xb0))]),
        }
    }

    /// Says what stands against it.
    pub fn check(&self) -> Result<(), Fault> {
        let count = self.name.chars().count();
        if count == 0 || count > 40 || self.name.trim() != self.name || self.name.chars().any(char::is_control) {
            return Err(Fault::Name);
        }
        if self.logo.as_deref().is_some_and(|logo| logo.len() > LOGO || aspect(logo).is_none()) {
            return Err(Fault::Logo);
        }
        if self.round > 24 {
            return Err(Fault::Round);
        }
        if self.paper.0.is_dark() {
            return Err(Fault::Paper("paper"));
        }
        if !self.night_paper.0.is_dark() {
            return Err(Fault::Paper("night_paper"));
        }
        let [day, night] = self.times();
        day.check(["ink", "accent", "paper"])?;
        night.check(["the house's ink", "night_accent", "night_paper"])
    }

    /// How wide the logo is for its height, in hundredths.
    pub fn logo_aspect(&self) -> Option<u32> {
        self.logo.as_deref().and_then(aspect)
    }
}

/// How wide an SVG is for its height, in hundredths: from its `viewBox`.
fn aspect(svg: &str) -> Option<u32> {
    let head = svg.trim_start().strip_prefix("<svg")?.split('>').next()?;
    let (_, tail) = head.split_once("viewBox=")?;
    let quote = tail.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let inner = tail.get(1..)?.split(quote).next()?;
    let sides: Vec<u32> = inner
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .skip(2)
        .map(|part| part.split('.').next()?.parse().ok())
        .collect::<Option<_>>()?;
    let [width, height] = sides.as_slice() else { return None };
    width.checked_mul(100)?.checked_div(*height).filter(|aspect| (25..=1_000).contains(aspect))
}

/// The colours of a time of day, of which all others follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hours {
    /// Behind everything.
    pub paper: Color,
    /// Behind what is read.
    pub sheet: Color,
    /// Text.
    pub ink: Color,
    /// Links and buttons.
    pub act: Color,
    /// Good, care, stop.
    pub signals: [Color; 3],
}

impl Theme {
    /// Day and night.
    pub(super) fn times(&self) -> [Hours; 2] {
        let white = Color::rgb(255, 255, 255);
        let (day, night) = (self.paper.0, self.night_paper.0);
        let day_sheet = day.mixed(white, 75);
        let night_sheet = night.mixed(DARK.ink, 7);
        let signals = super::LIGHT.signals;
        [
            Hours { paper: day, sheet: day_sheet, ink: self.ink.0, act: self.accent.0, signals },
            Hours { paper: night, sheet: night_sheet, ink: DARK.ink, act: self.night_accent.0, signals: DARK.signals },
        ]
    }
}

impl Hours {
    /// The least contrast that a colour has with what it stands on.
    pub(super) fn worst(self, color: Color) -> u32 {
        color.contrast(self.paper).min(color.contrast(self.sheet))
    }

    /// A colour as it is read everywhere: with as much ink in it as that takes.
    pub(super) fn readable(self, color: Color) -> Color {
        let with = |hundredths| color.mixed(self.ink, hundredths);
        (0..=100).step_by(5).map(with).find(|mixed| self.worst(*mixed) >= READABLE).unwrap_or(self.ink)
    }

    fn check(self, [ink, accent, paper]: [&'static str; 3]) -> Result<(), Fault> {
        // Half as much again as the guidelines ask: what is washed out of the ink is still to be read.
        const OF_INK: u32 = 700;
        for (what, color, need) in [(ink, self.ink, OF_INK), (accent, self.act, READABLE)] {
            let have = self.worst(color);
            if have < need {
                return Err(Fault::Contrast(what, paper, have, need));
            }
        }
        Ok(())
    }
}
