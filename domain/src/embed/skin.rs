//! What a page of another shop may change of the frame's looks: as much as leaves it readable.

use super::Theme;
use crate::{
    json::Json,
    look::{Color, DARK, LIGHT, READABLE},
};

/// The page's own colours, as far as it has any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// `--scrip-accent`: buttons, links, the focus.
    pub accent: Option<Color>,
    /// `--scrip-paper`: behind everything.
    pub paper: Option<Color>,
    /// `--scrip-ink`: text.
    pub ink: Option<Color>,
    /// `--scrip-round`: the corners, 0 to 24 CSS pixels.
    pub round: Option<u8>,
}

/// What is really worn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skin {
    /// The colour scheme: `light`, `dark` or `light dark`.
    pub scheme: &'static str,
    /// Custom properties of the app's own style, and their values.
    pub properties: Vec<(&'static str, String)>,
}

impl Style {
    /// Reads what a page has set. A name that is not known is a fault; a value that can't be read leaves ours.
    pub(super) fn named(fields: Vec<(String, Json)>) -> Option<Style> {
        let mut style = Style::default();
        let mut seen: Vec<String> = Vec::new();
        for (name, value) in fields {
            let value = value.text().filter(|text| text.len() <= 64)?;
            match name.as_str() {
                "accent" => style.accent = Color::read(&value),
                "paper" => style.paper = Color::read(&value),
                "ink" => style.ink = Color::read(&value),
                "round" => style.round = pixels(&value),
                _ => return None,
            }
            if seen.contains(&name) {
                return None;
            }
            seen.push(name);
        }
        Some(style)
    }
}

fn pixels(text: &str) -> Option<u8> {
    let number = text.trim().strip_suffix("px")?;
    number.parse().ok().filter(|pixels: &u8| *pixels <= 24 && !number.starts_with('+'))
}

/// What a frame wears, on a device that is `dark` or not: what the page asks for, less what could not be read.
pub fn skin(theme: Theme, style: &Style, dark: bool) -> Skin {
    let own = match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
        Theme::Auto if dark => &DARK,
        Theme::Auto => &LIGHT,
    };
    // A page's paper says whether it is day or night on it.
    let house = style.paper.map_or(own, |paper| if paper.is_dark() { &DARK } else { &LIGHT });
    let (paper, ink) = (style.paper.unwrap_or(house.paper), style.ink.unwrap_or(house.ink));
    let on_sheets = |color: Color| color.contrast(paper) >= READABLE && color.contrast(house.sheet) >= READABLE;
    let asked = style.paper.is_some() || style.ink.is_some();
    let taken = asked
        && match style.paper {
            Some(paper) => {
                ink.contrast(paper) >= READABLE && house.signals.iter().all(|signal| signal.contrast(paper) >= READABLE)
            }
            None => on_sheets(ink),
        };
    let (house, paper) = if taken { (house, style.paper) } else { (own, None) };
    let mut properties = Vec::new();
    if taken {
        let under = paper.unwrap_or(house.sheet);
        properties.extend([("--ink", ink.write()), ("--soft", ink.write()), ("--edge", ink.write())]);
        properties.push(("--line", under.mixed(ink, 20).write()));
    }
    if let Some(paper) = paper {
        properties.extend([("--paper", paper.write()), ("--sheet", paper.write())]);
    }
    let behind = paper.map_or([house.paper, house.sheet], |paper| [paper, paper]);
    if let Some(accent) = style.accent.filter(|accent| behind.iter().all(|paper| accent.contrast(*paper) >= READABLE)) {
        let (white, black) = (Color::rgb(255, 255, 255), Color::rgb(0, 0, 0));
        let on_it = if accent.contrast(white) >= accent.contrast(black) { white } else { black };
        properties.extend([("--act", accent.write()), ("--on-act", on_it.write())]);
    }
    if let Some(round) = style.round {
        properties.extend([("--round", [&round.to_string(), "px"].concat())]);
    }
    let plain = theme == Theme::Auto && !taken && properties.iter().all(|(name, _)| *name == "--round");
    Skin { scheme: if plain { "light dark" } else { house.scheme }, properties }
}
