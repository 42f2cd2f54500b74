//! The picture of a gift as a PNG, for readers of mail that show no drawings.
//!
//! Drawn at twice the width that mail shows it at. A drawing has five colours and what lies between them, so a palette of
//! at most 256 colours is enough, and a third of the bytes.

use domain::gift::{Design, Palette, art};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

/// As wide as it is drawn, in pixels.
const WIDTH: u32 = 1_200;
/// As high.
const HEIGHT: u32 = 600;
/// How much the drawing is enlarged.
const SCALE: f32 = 1.875;
/// Colours are told apart in steps of so much of 255 for each of red, green and blue.
const STEP: u8 = 24;
/// So many steps each.
const STEPS: usize = 11;

/// Why there is no picture; the letter goes without.
#[derive(Debug, thiserror::Error)]
pub enum PictureFault {
    /// The drawing is none.
    #[error("a drawing could not be read: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    /// The picture could not be written.
    #[error("a picture could not be written: {0}")]
    Writing(#[from] png::EncodingError),
    /// There is no memory for it.
    #[error("there is no room for a picture")]
    Room,
}

fn drawing(design: Design) -> &'static str {
    match design {
        Design::Ribbon => include_str!("../../../public/designs/ribbon.svg"),
        Design::Candles => include_str!("../../../public/designs/candles.svg"),
        Design::Bouquet => include_str!("../../../public/designs/bouquet.svg"),
        Design::Lanterns => include_str!("../../../public/designs/lanterns.svg"),
        Design::Firs => include_str!("../../../public/designs/firs.svg"),
        Design::Kite => include_str!("../../../public/designs/kite.svg"),
        Design::Tea => include_str!("../../../public/designs/tea.svg"),
        Design::Harbour => include_str!("../../../public/designs/harbour.svg"),
    }
}

/// Draws the picture of a gift, in a few hundredths of a second.
pub fn png(design: Design, palette: Palette, rosette: &str) -> Result<Vec<u8>, PictureFault> {
    let tree = Tree::from_str(&art::picture(drawing(design), palette, rosette), &Options::default())?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or(PictureFault::Room)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    written(pixels.data(), palette)
}

/// The places of all colours so far, by their steps.
struct Colours {
    places: Vec<Option<u8>>,
    bytes: Vec<u8>,
}

impl Colours {
    /// The palette's own colours come first, so that they stay what they are.
    fn new(palette: Palette) -> Colours {
        let mut colours = Colours { places: vec![None; STEPS * STEPS * STEPS], bytes: Vec::new() };
        for own in palette.colours().into_iter().chain(["#ffffff"]) {
            let number = u32::from_str_radix(own.trim_start_matches('#'), 16).unwrap_or(0);
            let [_, red, green, blue] = number.to_be_bytes();
            colours.place([red, green, blue]);
        }
        colours
    }

    /// The place of a colour; where all are taken, the last.
    fn place(&mut self, colour: [u8; 3]) -> u8 {
        let step = |part: u8| usize::from(part.saturating_add(STEP / 2) / STEP);
        let [red, green, blue] = colour.map(step);
        let next = u8::try_from(self.bytes.len() / 3).unwrap_or(u8::MAX);
        let Some(place) = self.places.get_mut((red * STEPS + green) * STEPS + blue) else { return 0 };
        if place.is_none() && self.bytes.len() < 3 * 256 {
            self.bytes.extend_from_slice(&colour);
        }
        *place.get_or_insert(next)
    }
}

fn written(pixels: &[u8], palette: Palette) -> Result<Vec<u8>, PictureFault> {
    let mut colours = Colours::new(palette);
    let places: Vec<u8> = pixels
        .chunks_exact(4)
        .map(|pixel| match pixel {
            [red, green, blue, _] => colours.place([*red, *green, *blue]),
            _ => 0,
        })
        .collect();
    let mut bytes = Vec::new();
    let mut writer = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    writer.set_color(png::ColorType::Indexed);
    writer.set_depth(png::BitDepth::Eight);
    writer.set_palette(colours.bytes);
    writer.set_filter(png::Filter::NoFilter);
    let mut writer = writer.write_header()?;
    writer.write_image_data(&places)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_design_is_drawn_in_every_palette_and_no_two_pictures_are_alike() {
        let mut all = std::collections::HashSet::new();
        for (design, palette) in
            Design::ALL.into_iter().flat_map(|design| Palette::ALL.map(|palette| (design, palette)))
        {
            let bytes = png(design, palette, "7QK2-M4X9-1").unwrap();
            assert!((10_000..200_000).contains(&bytes.len()), "{design:?} {palette:?}: {} bytes", bytes.len());
            assert!(all.insert(bytes));
        }
        assert_ne!(png(Design::Tea, Palette::Ink, "a").unwrap(), png(Design::Tea, Palette::Ink, "b").unwrap());
    }

    #[test]
    fn the_ground_of_a_picture_has_the_very_colour_that_surrounds_it() {
        for palette in Palette::ALL {
            let bytes = png(Design::Tea, palette, "a").unwrap();
            let mut reader = png::Decoder::new(std::io::Cursor::new(bytes));
            reader.set_transformations(png::Transformations::EXPAND);
            let mut reader = reader.read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            let ground: String = pixels[..3].iter().map(|part| format!("{part:02x}")).collect();
            assert_eq!(format!("#{ground}"), palette.colours()[0]);
        }
    }
}
